from datetime import UTC, date, datetime

import pytest

from scripts.checks import check
from scripts.checks.dates import as_day, is_old
from scripts.reading.loader import load
from scripts.reading.today import Today
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


def test_a_day_that_has_begun_anywhere_is_not_the_future(good):
    """An editor in Jakarta writes Monday while it is still Sunday in UTC."""
    edit(good, "reviewed: 2026-01-02", "reviewed: 2026-11-30")
    for hour, rules in ((9, ["content.future"]), (10, []), (23, [])):
        data = load(good, Today.at(datetime(2026, 11, 29, hour, 59 if hour == 9 else 0, tzinfo=UTC)))
        assert [p.rule for p in check(data)] == rules


def test_a_review_is_not_old_while_the_day_before_lasts_anywhere():
    assert not is_old(date(2025, 11, 28), Today.at(datetime(2026, 11, 30, 11, 59, tzinfo=UTC)))
    assert is_old(date(2025, 11, 28), Today.at(datetime(2026, 11, 30, 12, tzinfo=UTC)))


@pytest.mark.parametrize(
    ("today", "rule"), [(date(2019, 1, 1), "content.clock-behind"), (date(2036, 1, 1), "content.clock-ahead")]
)
def test_a_clock_that_is_years_off_is_told_once(good, today, rule):
    problems = check(load(good, today))
    assert [p.rule for p in problems] == [rule]
    assert str(today) in problems[0].explain("en").why


@pytest.mark.parametrize(("day", "rules"), [("2025-11-22", []), ("2025-11-21", ["content.status-old"])])
def test_what_is_known_of_a_law_in_motion_is_looked_up_every_year(good, day, rules):
    problems = problems_after(good, "as_of: 2026-01-01", f"as_of: {day}", "data/status.yaml")
    assert [problem.rule for problem in problems] == rules
    assert not any(problem.stops for problem in problems)
