import pytest

from scripts.checks import check
from scripts.reading.loader import load
from tests.checks.edits import edit, problems_after
from tests.conftest import TODAY

FILE = "data/exceptions.yaml"


def add(project, rule="style.verb", text="Pencatatan", where=None):
    place = f"    in: {where}\n" if where else ""
    entry = f"  - rule: {rule}\n    text: {text}\n{place}    because: The work is called so.\n"
    edit(project, "exceptions:\n", f"exceptions:\n{entry}", FILE)


def rules_of(problems):
    return sorted(problem.rule for problem in problems)


@pytest.mark.parametrize(
    ("where", "is_excused"), [(None, True), ("file-clerk", True), ("data/roles.yaml", True), ("records-manager", False)]
)
def test_an_exception_excuses_only_what_it_names(good, where, is_excused):
    add(good, where=where)
    problems = problems_after(good, "id: Mencatat berkas.", "id: Pencatatan berkas.")
    assert rules_of(problems) == ([] if is_excused else ["content.excused-for-nothing", "style.verb"])


def test_an_exception_that_is_no_longer_needed_is_a_problem(good):
    add(good)
    assert rules_of(check(load(good, TODAY))) == ["content.excused-for-nothing"]


def test_as_long_as_more_than_style_is_wrong_no_exception_is_called_unneeded(good):
    add(good)
    assert rules_of(problems_after(good, "level: junior", "level: juniro")) == ["shape.unknown-value"]


def test_what_breaks_a_page_cannot_be_excused(good):
    add(good, rule="markup.html", text="<b>")
    problems = problems_after(good, "id: Mencatat berkas.", "id: Mencatat <b>berkas.")
    assert rules_of(problems) == ["content.not-excusable", "markup.html"]
