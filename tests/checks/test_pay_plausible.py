import pytest

from tests.checks.edits import edit, reported

PAY = "data/pay.yaml"
ROW = "      - {key: clerical, name: {id: Tenaga tata usaha, en: Clerical workers}, amounts: [3851239]}\n"
JAVA = "  - {key: java, name: {id: Jawa, en: Java}}\n"
CLERKS = "  - {isco: 4, group: clerical}\n"
TAX_FREE = "  - {key: tk-0, status: TK/0, amount: 54000000, table: ter-a, as_of: 2026-01-01, sources: [book]}\n"


def rows(*amounts):
    return "".join(ROW.replace("clerical", f"group-{i}").replace("3851239", str(n)) for i, n in enumerate(amounts))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (JAVA, JAVA + JAVA.replace("java", "bali").replace("Ja", "Ba"),
         ("content.no-provincial-wage", "bali → key")),
        ("amount: 5900000, year: 2026", "amount: 9300001, year: 2026", ("content.figure-leaps", "umk-town → amount")),
        ("amount: 5900000, year: 2026", "amount: 5900000, year: 2025", ("content.wage-year-behind", "umk-town → year")),
        ("amount: 11086300", "amount: 10547399", ("content.figure-falls", "pension → ceilings[2].amount")),
        ("amount: 11086300", "amount: 15821101", ("content.figure-leaps", "pension → ceilings[2].amount")),
        ("since: 2026-03", "since: 2028-03", ("content.future", "pension → ceilings[2].since")),
        ("month: 2026-02", "month: 2027-01", ("content.future", "work-group → month")),
        ("worker: 1\n", "worker: 0.01\n", ("content.rate-fraction", "pension → worker")),
        ("rate: 0.25}", "rate: 0.0025}", ("content.rate-fraction", "ter-a → rates[2].rate")),
        ("      - {rate: 0.24,", "      - {rate: 0.54, name: {id: sedang, en: medium}}\n      - {rate: 0.24,",
         ("content.rates-fall", "accident → classes[2].rate")),
        (CLERKS, CLERKS + CLERKS, ("content.row-twice", "work_groups[2] → isco")),
        (ROW, rows(3851239, 3287675, 38512390), ("content.average-far", "work-group → rows[3].amounts[1]")),
        (ROW, rows(3851239, 3287675, 651239), ("content.average-far", "work-group → rows[3].amounts[1]")),
        (TAX_FREE, TAX_FREE + TAX_FREE.replace("tk-0", "tk-1"), ("content.row-twice", "tk-1 → status")),
        (TAX_FREE, TAX_FREE + TAX_FREE.replace("tk-0", "tk-1").replace("TK/0, amount: 54", "TK/1, amount: 53"),
         ("content.figure-falls", "tk-1 → amount")),
        (TAX_FREE, TAX_FREE + TAX_FREE.replace("tk-0", "tk-1").replace("TK/0, amount: 54", "TK/1, amount: 540"),
         ("content.figure-leaps", "tk-1 → amount")),
    ],
)  # fmt: skip
def test_a_figure_that_cannot_be_is_found_at_its_place(good, old, new, problem):
    edit(good, old, new, PAY)
    assert problem in reported(good, "pay_plausible")


def test_a_year_that_a_slip_puts_far_ahead_makes_no_other_year_old(good):
    edit(good, "amount: 5900000, year: 2026", "amount: 5900000, year: 2099", PAY)
    assert "content.wage-year-behind" not in {rule for rule, _ in reported(good, "pay_plausible")}


def test_a_wage_stands_once_by_whatever_key(good):
    wage = "  - {key: ump-java, kind: UMP, province: java, area: Jawa, amount: 3100000, year: 2026"
    edit(
        good,
        wage,
        wage.replace("ump-java", "ump-jawa") + ", decree: Keputusan, sure: high, sources: [book]}\n" + wage,
        PAY,
    )
    assert reported(good, "pay_plausible") == [("content.row-twice", "ump-java → area")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("amount: 11086300", "amount: 15821100"),
        ("amount: 5900000", "amount: 9300000"),
        ("since: 2026-03", "since: 2027-03"),  # announced before it holds
        ("month: 2026-02", "month: 2026-11"),
        ("worker: 1\n", "worker: 0.1\n"),
        (ROW, rows(3851239, 1287675, 8512390)),
    ],
)
def test_what_may_be_is_no_problem(good, old, new):
    edit(good, old, new, PAY)
    assert reported(good, "pay_plausible") == []


def test_what_has_another_shape_is_left_to_the_schema(good):
    for old, new in (
        ("amount: 11086300", "amount: [x]"),
        ("amounts: [3851239]", "amounts: {a: b}"),
        ("isco: 4", "isco: {a: b}"),
    ):
        edit(good, old, new, PAY)
    assert reported(good, "pay_plausible") == []
