"""What is known of pay: minimum wages, averages, contributions, taxes and rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from scripts.catalog.average_wage import AverageRow, AverageTable
from scripts.catalog.contribution import Contribution
from scripts.catalog.income_tax import TaxDeduction, TaxFreeIncome, TaxTable
from scripts.catalog.minimum_wage import MinimumWage
from scripts.catalog.role import Role
from scripts.catalog.statement import Statement
from scripts.catalog.text import Text

# The table of averages by main group of work, which work_groups refers to.
WORK_GROUP_TABLE: Final = "work-group"

# The table of the yearly rates of income tax (Article 17), and what comes off the year's income before.
YEARLY_TABLE: Final = "article-17"
DEDUCTION: Final = "occupational-cost"

# The rule on minimum wages, which the page on pay shows beside them.
WAGE_RULES: Final = "minimum-wage"


@dataclass(frozen=True)
class PayRule:
    """A rule of pay in plain words: overtime, the holiday allowance …"""

    key: str
    name: Text
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Pay:
    """What data/pay.yaml holds, by key and in its order.

    `rates_year` is the year of the contributions and taxes. `limits` are what an average cannot tell. `work_groups`
    names the row of the table WORK_GROUP_TABLE for each first digit of an ISCO-08 code.
    """

    rates_year: int
    minimum_wages: tuple[MinimumWage, ...]
    averages: Mapping[str, AverageTable]
    limits: tuple[Statement, ...]
    work_groups: Mapping[str, str]
    contributions: Mapping[str, Contribution]
    tax_free_incomes: tuple[TaxFreeIncome, ...]
    tax_tables: Mapping[str, TaxTable]
    tax_deductions: Mapping[str, TaxDeduction]
    rules: Mapping[str, PayRule]

    @property
    def work_groups_table(self) -> AverageTable:
        """The averages by main group of work."""
        return self.averages[WORK_GROUP_TABLE]

    def work_group(self, role: Role) -> AverageRow:
        """Return the average of the broad group of work that a role belongs to, by the first digit of its ISCO code."""
        isco = next(code.code for code in role.codes if code.classification == "isco08")
        return self.work_groups_table.row(self.work_groups[isco[0]])

    @property
    def shown_with_roles(self) -> tuple[str, ...]:
        """The keys of the sources of what every role shows: the average of its group, and the range of wages."""
        wages = (source for wage in self.wage_range for source in wage.sources)
        return tuple(dict.fromkeys((*self.work_groups_table.sources, *wages)))

    @property
    def wage_range(self) -> tuple[MinimumWage, MinimumWage]:
        """The lowest and the highest minimum wage of all areas."""
        wages = sorted(self.minimum_wages, key=lambda wage: wage.amount)
        return wages[0], wages[-1]
