"""Take-home pay: what contributions and income tax take off a month's wage, and what the employer pays on top.

theme/modules/pay/take-home.js follows the same rules in the browser; a test compares the two. Amounts are whole rupiah,
rates hundredths of a percent, so that nothing is lost to fractions; a share is rounded half up.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, Final

from scripts.catalog.contribution import Contribution
from scripts.catalog.income_tax import TaxTable
from scripts.catalog.pay import DEDUCTION, YEARLY_TABLE, Pay
from scripts.features.payslip import Case, Part, Payslip, YearTax

_HUNDREDTHS: Final = 100
_WHOLE: Final = 100 * _HUNDREDTHS  # a rate of 100 %
_MONTHS: Final = 12
_THOUSAND: Final = 1000  # the year's taxable income is rounded down to whole thousands


class TakeHomePay:
    """Works out payslips with the rates of a catalog."""

    def __init__(self, pay: Pay) -> None:
        self._pay = pay
        self._statuses = {entry.status: entry for entry in pay.tax_free_incomes}

    @property
    def risks(self) -> tuple[int, ...]:
        """The employer's rates of the risk classes, the lowest first; 0 where no contribution has any."""
        classes = (entry for contribution in self._pay.contributions.values() for entry in contribution.classes)
        return tuple(hundredths(entry.rate) for entry in classes) or (0,)

    def payslip(self, case: Case) -> Payslip | None:
        """Return the payslip of a case, or None if the income of a month lies beyond the table of rates."""
        months = range(1, _MONTHS + 1) if case.month == _MONTHS else (case.month,)
        incomes = [self._income(case, month) for month in months]
        if any(income > self.last_bound(case.status) for income in incomes):
            return None
        parts, income = self._parts(case, case.month), incomes[-1]
        year = self._year(case, incomes) if case.month == _MONTHS else None
        rate = _rate_of(self._table(case.status), income)
        tax = year.last_month if year else _share(income, rate)
        thr = _thr_of(case, case.month)
        net = case.gross + thr - sum(part.worker for part in parts) - tax
        return Payslip(parts, thr, income, rate, tax, year, net, sum(part.employer for part in parts))

    def year_tax(self, status: str, incomes: Sequence[int], contributions: int) -> YearTax:
        """Return the tax of a year: `incomes` are those of its months, `contributions` the worker's deductible ones."""
        table, income = self._table(status), sum(incomes)
        deduction = self._pay.tax_deductions[DEDUCTION]
        most = min(deduction.most_a_year, deduction.most_a_month * _MONTHS)
        cost = min(_share(income, hundredths(deduction.rate)), most)
        tax_free = self._statuses[status].amount
        taxable = max(0, income - cost - contributions - tax_free) // _THOUSAND * _THOUSAND
        tax = sum(_share(part, rate) for part, rate in _in_bands(self._pay.tax_tables[YEARLY_TABLE], taxable))
        withheld = sum(_share(month, _rate_of(table, month)) for month in incomes[:-1])
        return YearTax(income, cost, contributions, tax_free, taxable, tax, withheld)

    def last_bound(self, status: str) -> int:
        """Return the bound above which the table of a status names no further rates."""
        return self._table(status).rates[-1].above

    def data(self) -> dict[str, Any]:
        """Return the rates as the browser module reads them."""
        deduction = self._pay.tax_deductions[DEDUCTION]
        return {
            "year": self._pay.rates_year,
            "contributions": [_contribution_data(entry) for entry in self._pay.contributions.values()],
            "statuses": {entry.status: [entry.amount, entry.table] for entry in self._pay.tax_free_incomes},
            "tables": {
                key: [[rate.above, hundredths(rate.rate)] for rate in table.rates]
                for key, table in self._pay.tax_tables.items()
            },
            "yearly": YEARLY_TABLE,
            "cost": [hundredths(deduction.rate), min(deduction.most_a_year, deduction.most_a_month * _MONTHS)],
        }

    def _year(self, case: Case, incomes: Sequence[int]) -> YearTax:
        deductible = sum(
            part.worker
            for month in range(1, _MONTHS + 1)
            for part in self._parts(case, month)
            if self._pay.contributions[part.key].is_deductible
        )
        return self.year_tax(case.status, incomes, deductible)

    def _income(self, case: Case, month: int) -> int:
        """Return what counts as the taxable income of a month: the wage, the allowance and some of the employer's."""
        taxable = (p.employer for p in self._parts(case, month) if self._pay.contributions[p.key].is_taxable)
        return case.gross + _thr_of(case, month) + sum(taxable)

    def _parts(self, case: Case, month: int) -> tuple[Part, ...]:
        return tuple(self._part(entry, case, month) for entry in self._pay.contributions.values())

    def _part(self, contribution: Contribution, case: Case, month: int) -> Part:
        name = f"{self._pay.rates_year}-{month:02}"
        ceilings = [ceiling.amount for ceiling in contribution.ceilings if ceiling.since <= name]
        base = max(case.gross, case.minimum_wage) if contribution.has_floor else case.gross
        base = min([base, *ceilings[-1:]])
        employer = case.risk if contribution.classes else hundredths(contribution.employer)
        return Part(contribution.key, base, _share(base, hundredths(contribution.worker)), _share(base, employer))

    def _table(self, status: str) -> TaxTable:
        return self._tables[status]

    @cached_property
    def _tables(self) -> dict[str, TaxTable]:
        return {status: self._pay.tax_tables[entry.table] for status, entry in self._statuses.items()}


def hundredths(rate: Decimal) -> int:
    """Return a rate in percent as hundredths of a percent."""
    return int(rate * _HUNDREDTHS)


def _thr_of(case: Case, month: int) -> int:
    return case.thr if month == (case.thr_month or case.month) else 0


def _share(amount: int, rate: int) -> int:
    return (amount * rate + _WHOLE // 2) // _WHOLE


def _rate_of(table: TaxTable, income: int) -> int:
    """Return the rate of an income; one on a bound has the lower rate."""
    rates = (entry.rate for entry in reversed(table.rates) if income > entry.above)
    return hundredths(next(rates, table.rates[0].rate))


def _in_bands(table: TaxTable, income: int) -> list[tuple[int, int]]:
    """Return the part of an income in each row of a table, with its rate."""
    return [
        (min(income, entry.up_to or income) - entry.above, hundredths(entry.rate))
        for entry in table.rates
        if income > entry.above
    ]


def _contribution_data(entry: Contribution) -> dict[str, Any]:
    return {
        "key": entry.key,
        "worker": hundredths(entry.worker),
        "employer": hundredths(entry.employer),
        "classes": [hundredths(each.rate) for each in entry.classes],
        "ceilings": [[ceiling.since, ceiling.amount] for ceiling in entry.ceilings],
        "floor": entry.has_floor,
        "taxable": entry.is_taxable,
        "deductible": entry.is_deductible,
    }
