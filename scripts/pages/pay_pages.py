"""The pages on pay: what is known of it, and the tool that works out the take-home pay."""

from dataclasses import dataclass
from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.catalog.minimum_wage import MinimumWage
from scripts.catalog.pay import WAGE_RULES, YEARLY_TABLE, Pay
from scripts.features.payslip import Case
from scripts.features.take_home_pay import TakeHomePay
from scripts.json_script import json_for_script
from scripts.locale_format import format_month
from scripts.pages.page import Page
from scripts.pages.page_factory import cited_sources, index_page

_MONTHS: Final = range(1, 13)

# Examples for readers without script: pay, family status, month, holiday allowance.
_EXAMPLES: Final = (
    (4_200_000, "TK/0", 6, 0),
    (5_000_000, "TK/0", 6, 0),
    (5_000_000, "TK/0", 12, 0),
    (5_729_876, "TK/0", 6, 0),
    (7_000_000, "K/1", 6, 0),
    (10_000_000, "TK/0", 6, 0),
    (10_000_000, "TK/0", 3, 10_000_000),
    (10_000_000, "TK/0", 12, 0),
    (12_000_000, "TK/0", 6, 0),
)

# The example in the elucidation of PP 58/2023, article 2 (1): pay, family status, pension contribution a month.
_OFFICIAL: Final = (10_000_000, "K/0", 100_000)


@dataclass(frozen=True)
class OfficialExample:
    """The example of the regulation as our method works it out: the tax of a month, and of December."""

    gross: int
    status: str
    pension: int
    month: int
    december: int


def pay_page(catalog: Catalog, lang: str) -> Page:
    """Return the page of what is known about pay."""
    pay = catalog.pay
    statements = (statement for rule in pay.rules.values() for statement in rule.statements)
    cites = cited_sources((*pay.minimum_wages, *pay.averages.values(), *pay.limits, *statements))
    words = catalog.labels[lang]["pay"]
    shown = json_for_script({name: words[name] for name in ("shown", "none")})
    laws = [law for law in catalog.laws if set(law.touches) & set(cited_sources(pay.minimum_wages))]
    averages = (amount for table in pay.averages.values() for row in table.rows for amount in row.amounts)
    return index_page(
        catalog,
        lang,
        "pay",
        cites,
        wages=wages_by_province(pay),
        wage_laws=laws,
        module_words=shown,
        largest=max(pay.wage_range[1].amount, *averages),
    )


def take_home_page(catalog: Catalog, lang: str) -> Page:
    """Return the page of the tool, with worked examples for readers without script."""
    pay, take_home = catalog.pay, TakeHomePay(catalog.pay)
    yearly = pay.tax_tables[YEARLY_TABLE]
    statuses = {entry.status for entry in pay.tax_free_incomes}
    cases = [Case(gross, status, month, take_home.risks[0], thr) for gross, status, month, thr in _EXAMPLES]
    slips = [(case, take_home.payslip(case)) for case in cases if case.status in statuses]
    rates = cited_sources((*pay.contributions.values(), *pay.tax_free_incomes, *pay.tax_deductions.values(), yearly))
    wage_law = cited_sources(pay.rules[WAGE_RULES].statements) if WAGE_RULES in pay.rules else ()
    return index_page(
        catalog,
        lang,
        "take-home-pay",
        tuple(dict.fromkeys((*rates, *wage_law))),
        wages=wages_by_province(pay),
        wage_law=wage_law,
        months=[format_month(f"{pay.rates_year}-{month:02}", lang) for month in _MONTHS],
        examples=[(case, slip) for case, slip in slips if slip],
        official=_official_example(take_home) if _OFFICIAL[1] in statuses else None,
        yearly=yearly,
        data=json_for_script(_data(catalog, take_home, lang)),
    )


def wages_by_province(pay: Pay) -> list[MinimumWage]:
    """Return the minimum wages in the order of the file, those of cities behind that of their province."""
    order = {wage.province: number for number, wage in reversed([*enumerate(pay.minimum_wages)])}
    return sorted(pay.minimum_wages, key=lambda wage: (order[wage.province], wage.kind != "UMP"))


def _official_example(take_home: TakeHomePay) -> OfficialExample:
    gross, status, pension = _OFFICIAL
    year = take_home.year_tax(status, [gross] * len(_MONTHS), pension * len(_MONTHS))
    return OfficialExample(gross, status, pension, year.withheld // (len(_MONTHS) - 1), year.last_month)


def _data(catalog: Catalog, take_home: TakeHomePay, lang: str) -> dict[str, object]:
    """Return what the browser's module needs: rates, names, areas and words."""
    pay, words = catalog.pay, catalog.labels[lang]["take-home-pay"]
    return {
        "rates": take_home.data(),
        "names": {key: contribution.name[lang] for key, contribution in pay.contributions.items()},
        "areas": {wage.key: [wage.area, wage.amount, wage.year] for wage in pay.minimum_wages},
        "words": {name: words[name] for name in words if name in _MODULE_WORDS or name.startswith(_MODULE_PREFIXES)},
    }


# The labels that the browser's module needs.
_MODULE_PREFIXES: Final = ("fault_", "year", "tax", "net_")
_MODULE_WORDS: Final = frozenset(
    {
        "deductions",
        "example_net",
        "example_contributions",
        "example_tax",
        "item",
        "how_much",
        "sum",
        "part",
        "all_deductions",
        "on_top",
        "all_on_top",
        "compare",
        "beside",
        "above",
        "equal",
        "below",
        "share",
        "old",
    }
)
