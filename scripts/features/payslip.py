"""Payslips: what the pay of a month is worked out from, and what comes out. Amounts are whole rupiah."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """What the pay of one month is worked out from.

    `risk` is the employer's rate of the risk class; `thr` the holiday allowance, paid in `thr_month` or, if that is
    None, in `month`. `minimum_wage` is that of the area where it is known, else 0.
    """

    gross: int
    status: str
    month: int
    risk: int
    thr: int = 0
    thr_month: int | None = None
    minimum_wage: int = 0


@dataclass(frozen=True)
class Part:
    """What worker and employer pay to a contribution, and the wage that counts for it."""

    key: str
    base: int
    worker: int
    employer: int


@dataclass(frozen=True)
class YearTax:
    """The tax of a whole year, which the last month settles."""

    income: int
    cost: int
    contributions: int
    tax_free: int
    taxable: int
    tax: int
    withheld: int

    @property
    def last_month(self) -> int:
        """What the last month takes off; less than 0 if too much was withheld before, which the worker gets back."""
        return self.tax - self.withheld


@dataclass(frozen=True)
class Payslip:
    """The pay of a month. `rate` is that of the month's income; in the last month `year` says what the tax is."""

    parts: tuple[Part, ...]
    thr: int
    income: int
    rate: int
    tax: int
    year: YearTax | None
    net: int
    on_top: int
