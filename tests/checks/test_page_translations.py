import pytest

from scripts.checks import check, page_translations
from scripts.reading.loader import load
from tests.checks.edits import edit, reported
from tests.conftest import TODAY


def test_a_home_page_that_went_missing_is_a_problem(good):
    (good / "docs" / "en" / "index.md").unlink()
    problems = check(load(good, TODAY))
    assert [(p.rule, p.values["value"]) for p in problems] == [
        ("pages.page-missing", "home"),
        ("pages.twin-missing", "home"),
    ]
    assert problems[0].explain("en").why == "Every page leads back to the home page of its language."


@pytest.mark.parametrize("field", ["title", "description"])
def test_a_field_of_the_first_lines_says_what_it_is_for(good, field):
    edit(good, f"{field}: ", f"no_{field}: ", "docs/id/index.md")
    (problem,) = page_translations.check(load(good, TODAY))
    assert (problem.rule, problem.path) == ("pages.field-missing", field)
    assert problem.explain("en").why.startswith("It is the ") and problem.explain("id").why.startswith("Ini ")


def test_translations_cite_the_same_sources_as_often(good):
    edit(good, 'data-source="book" }', 'data-source="book" } and [[1]](x.md){ data-source="book" }', "docs/en/index.md")
    assert [rule for rule, _ in reported(good, "page_translations")] == ["pages.other-sources"]


def test_with_three_languages_each_translation_that_is_missing_is_named(good, monkeypatch):
    monkeypatch.setattr("scripts.urls.LOCALES", ("id", "en", "xx"))
    problems = page_translations.check(load(good, TODAY))
    missing = [(p.file, p.values["other"]) for p in problems if p.rule == "pages.twin-missing"]
    assert ("docs/id/index.md", "xx") in missing and ("docs/en/index.md", "xx") in missing
    assert {other for _, other in missing} == {"xx"}
