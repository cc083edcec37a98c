import pytest

from tests.checks.edits import edit, reported

PAY = "data/pay.yaml"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("above: 5400000,", "above: 5400001,", ("content.rates-gap", "ter-a → rates[2].above")),
        ("above: 5400000,", "above: 5399999,", ("content.rates-overlap", "ter-a → rates[2].above")),
        ("{above: 0, up_to: 5400000", "{above: 1000, up_to: 5400000", ("content.rates-gap", "ter-a → rates[1].above")),
        ("rate: 15}", "rate: 5}", ("content.rates-fall", "article-17 → rates[2].rate")),
        ("amount: 3100000", "amount: 2999999", ("content.wage-falls", "ump-java → amount")),
        ("amount: 3100000", "amount: 4500001", ("content.wage-leaps", "ump-java → amount")),
        ("amount: 5900000", "amount: 3099999", ("content.wage-below-province", "umk-town → amount")),
        ("kind: UMK, province: java", "kind: UMK, province: bali", ("content.unknown-in-file", "umk-town → province")),
        ("group: clerical", "group: clerk", ("content.unknown-in-file", "work_groups[1] → group")),
        ("key: work-group", "key: by-work", ("content.pay-missing", "by-work → key")),
        ("{isco: 4,", "{isco: 3,", ("content.no-work-group", "work_groups")),
    ],
)  # fmt: skip
def test_a_slip_of_the_finger_in_a_figure_is_found(good, old, new, problem):
    edit(good, old, new, PAY)
    assert problem in reported(good, "pay")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("amount: 3100000", "amount: 31000000"),  # a digit too many
        ("amount: 5900000", "amount: 59000000"),  # where last year's is not known
        ("amount: 5900000", "amount: 590000"),  # a digit too few
        ("decree: SK 1, ", ""),
        ("decree: SK 1, ", 'decree: "-", '),
        ("decree: SK 1, ", "decree: 1/2025, "),
        ("year: 2026, last_year", "last_year"),
        ("    as_of: 2026-01-01\n    sources: [book]\n  - key: accident", "    sources: [book]\n  - key: accident"),
        ("sure: high, sources: [book]", "sure: high"),
        ("    month: 2026-02\n", ""),
    ],
)
def test_a_figure_needs_date_decree_and_source_and_has_a_likely_size(good, old, new):
    edit(good, old, new, PAY)
    assert any(rule.startswith("shape.") for rule, _ in reported(good, "json_schema"))


@pytest.mark.parametrize("amount", [3000000, 4500000])
def test_a_minimum_wage_may_stay_and_may_grow_by_half(good, amount):
    edit(good, "amount: 3100000", f"amount: {amount}", PAY)
    assert reported(good, "pay") == []


def test_last_years_figures_are_a_warning(good):
    """The tests take the day for 2026-11-23."""
    edit(good, "rates_year: 2026", "rates_year: 2025", PAY)
    assert reported(good, "pay") == [("content.year-old", "rates_year")]
