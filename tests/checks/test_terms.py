"""One word for one thing: the list of terms, and where it does not count."""

import pytest

from scripts.checks import run_check
from scripts.reading.loader import load
from tests.checks.edits import edit
from tests.conftest import TODAY


def found(project):
    return [(problem.file, problem.values["value"]) for problem in run_check(load(project, TODAY), "terms").problems]


def test_a_word_that_is_not_used_is_found_whatever_its_case_and_ending(good):
    edit(good, "id: Menyimpan berkas di lemari.", "id: Menyimpan berkas di almari. Almarinya besar.")
    assert found(good) == [("data/roles.yaml", "almari"), ("data/roles.yaml", "Almarinya")]


def test_a_phrase_a_longer_word_a_name_and_the_other_language_may_have_it(good):
    edit(good, "id: Menyimpan berkas di lemari.", "id: Menyimpan berkas di almari besi dan di kealmarian.")
    edit(good, "name: {id: Lemari, en: Cabinets}", "name: {id: Almari, en: Cabinets}")
    edit(good, "en: Store files in cabinets.", "en: Store files in the almari.")
    assert found(good) == []


def test_pages_written_by_hand_are_read_too(good):
    edit(good, "# Beranda\n", "# Beranda\n\nBuka almari itu.\n", "docs/id/index.md")
    (problem,) = run_check(load(good, TODAY), "terms").problems
    assert (problem.file, problem.values["value"]) == ("docs/id/index.md", "almari")
    line = (good / problem.file).read_text("utf-8").split("\n")[problem.line - 1]
    assert line[problem.column - 1 :].startswith("almari")


@pytest.mark.parametrize(
    "written",
    [
        "`almari`",
        "[Lemari](almari.md)",
        "## Lemari { #almari }",
        "```yaml\nalmari: 1\n```",
        "https://example.org/almari",
    ],
)
def test_examples_anchors_and_addresses_of_a_page_are_not_judged(good, written):
    edit(good, "# Beranda\n", f"# Beranda\n\n{written}\n\nBuka Almari itu.\n", "docs/id/index.md")
    assert found(good) == [("docs/id/index.md", "Almari")]


def test_without_a_list_every_word_may_stand(good):
    edit(good, "id: Menyimpan berkas di lemari.", "id: Menyimpan berkas di almari.")
    (good / "data/terms.yaml").unlink()
    assert found(good) == []


@pytest.mark.parametrize("words", ["[]", '[""]', '[" "]'])
def test_a_list_without_a_word_is_found_nowhere(good, words):
    edit(good, "not: [almari]", f"not: {words}", "data/terms.yaml")
    assert found(good) == []
