"""Income tax on pay: tables of rates, the tax-free income, and what comes off the year's income."""

from dataclasses import dataclass
from decimal import Decimal

from scripts.catalog.statement import NamedStatement


@dataclass(frozen=True)
class TaxRate:
    """The rate in percent for an income above one bound and up to another, in rupiah; None where there is no upper."""

    above: int
    up_to: int | None
    rate: Decimal


@dataclass(frozen=True)
class TaxTable:
    """Rates that follow each other without a gap, from the lowest income up."""

    key: str
    rates: tuple[TaxRate, ...]
    as_of: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class TaxFreeIncome:
    """The yearly tax-free income of a family status such as `K/1`; `table` is the key of its monthly rates."""

    status: str
    amount: int
    table: str
    as_of: str
    sources: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TaxDeduction(NamedStatement):
    """A share of the income, in percent, that is not taxed, up to an amount in rupiah."""

    key: str
    rate: Decimal
    most_a_month: int
    most_a_year: int
