"""Contributions: what worker and employer pay to social security."""

from dataclasses import dataclass
from decimal import Decimal

from scripts.catalog.statement import NamedStatement
from scripts.catalog.text import Text


@dataclass(frozen=True)
class RiskClass:
    """A risk class of a business, and the employer's rate in percent."""

    rate: Decimal
    name: Text


@dataclass(frozen=True)
class Ceiling:
    """The highest wage that counts, in rupiah a month, from a month such as `2026-03` on."""

    since: str
    amount: int


@dataclass(frozen=True, kw_only=True)
class Contribution(NamedStatement):
    """A contribution, with its rates in percent of the wage, and its rule in words.

    `classes` are the employer's rates where they differ by risk. `has_floor` says that at least the local minimum wage
    counts, `is_taxable` that the employer's part is taxed as income, `is_deductible` that the worker's part comes off
    the year's taxable income.
    """

    key: str
    worker: Decimal
    employer: Decimal
    classes: tuple[RiskClass, ...]
    ceilings: tuple[Ceiling, ...]
    has_floor: bool
    is_taxable: bool
    is_deductible: bool
