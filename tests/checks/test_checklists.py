import pytest

from scripts.checks import checklists
from scripts.reading.hand_written_page import parse_page
from scripts.reading.loader import load
from tests.checks.edits import edit, reported
from tests.conftest import TODAY

INDEX = "docs/en/index.md"


def test_an_item_may_be_reworded_wrapped_and_moved(good):
    edit(
        good, "- I have read it twice.\n  { #read-twice }\n- My desk is tidy.\n", "- My desk is\n  very tidy.\n", INDEX
    )
    edit(good, "  { #tidy-desk }\n", "  {: #tidy-desk }\n- Read, twice.\n  { #read-twice }\n", INDEX)
    assert reported(good, "checklists") == []


def test_an_item_that_only_one_language_has_is_named_where_it_stands(good):
    edit(good, "{ #tidy-desk }\n", "{ #tidy-desk }\n- I have had my tea.\n  { #had-tea }\n", INDEX)
    (problem,) = checklists.check(load(good, TODAY))
    assert (problem.rule, problem.file, problem.values["value"]) == ("pages.other-items", INDEX, "had-tea")
    assert problem.line == 17


def test_an_item_may_not_take_the_anchor_of_a_heading(good):
    edit(good, "# Home\n", "# Home\n\n## Desks { #tidy-desk }\n", INDEX)
    assert [rule for rule, _ in reported(good, "checklists")] == ["pages.anchor-taken"]


@pytest.mark.parametrize("other", ["- A list.\n", "<div class='check'>\n\n- A list.\n\n</div>\n"])
def test_other_lists_need_no_keys(good, other):
    edit(good, "# Home\n", f"# Home\n\n{other}\n", INDEX)
    assert reported(good, "checklists") == []


def test_items_are_read_with_their_keys_and_lines():
    text = '<div class="checklist" markdown>\n\n1. One\n   more.\n   { #one }\n2. Two.\n\n</div>\n\n- Three.\n'
    page, _ = parse_page("en/x.md", "en", text)
    assert [(item.text, item.key, item.line) for item in page.checklist] == [("One more.", "one", 3), ("Two.", "", 6)]
