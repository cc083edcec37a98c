"""Minimum wages: what a governor decrees for a province, or for a regency or city."""

import re
from dataclasses import dataclass
from typing import Literal

from scripts.catalog.text import Text

# Of a province, or of a regency or city.
WageKind = Literal["UMP", "UMK"]

# Two sources or more agree, or one says so.
Sureness = Literal["high", "medium"]


@dataclass(frozen=True)
class Province:
    """A province, by key and name."""

    key: str
    name: Text


@dataclass(frozen=True)
class MinimumWage:
    """The minimum wage of an area in a year, in rupiah a month; `last_year` is that of the year before, if known."""

    key: str
    kind: WageKind
    province: Province
    area: str
    amount: int
    year: int
    last_year: int | None
    decree: str
    sure: Sureness
    sources: tuple[str, ...]

    @property
    def decree_has_number(self) -> bool:
        """Whether the number of the decree is known."""
        return bool(re.search(r"\d", self.decree))
