from datetime import date

import pytest

from scripts.checks.dates import as_day
from tests.checks.edits import edit, problems_after, reported


def test_no_date_may_lie_in_the_future_wherever_a_statement_stands(good):
    summary = "      en: Keeps the files of an office.\n      sources: [book]\n"
    problems = problems_after(good, summary, f"{summary}      as_of: 2030-01-01\n")
    assert [(p.rule, p.path) for p in problems] == [("content.future", "file-clerk → summary.as_of")]


@pytest.mark.parametrize(("day", "rules"), [("2025-11-22", []), ("2025-11-21", ["content.review-old"])])
def test_a_review_holds_for_a_year(good, day, rules):
    """The tests take the day for 2026-11-23."""
    edit(good, "reviewed: 2026-01-02", f"reviewed: {day}")
    assert [rule for rule, _ in reported(good, "dates")] == rules


@pytest.mark.parametrize("value", [None, 3, "soon", "2026-02-30", ["2026-01-01"]])
def test_what_is_no_date_is_none(value):
    assert as_day(value) is None
    assert as_day("2026-01-02") == date(2026, 1, 2)
