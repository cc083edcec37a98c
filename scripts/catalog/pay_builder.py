"""From the parsed data of pay.yaml to its typed values. The checks have judged the data, so nothing needs a guard."""

from decimal import Decimal
from typing import Any

from scripts.catalog.average_wage import AverageRow, AverageTable
from scripts.catalog.contribution import Ceiling, Contribution, RiskClass
from scripts.catalog.income_tax import TaxDeduction, TaxFreeIncome, TaxRate, TaxTable
from scripts.catalog.minimum_wage import MinimumWage, Province
from scripts.catalog.pay import Pay, PayRule
from scripts.catalog.role_fields import Data, build_statements
from scripts.catalog.text import Text


def build_pay(data: Data) -> Pay:
    """Return what the parsed pay.yaml holds."""
    provinces = {entry["key"]: Province(entry["key"], Text(entry["name"])) for entry in data["provinces"]}
    return Pay(
        rates_year=data["rates_year"],
        minimum_wages=tuple(_minimum_wage(entry, provinces) for entry in data["minimum_wages"]),
        averages={entry["key"]: _average_table(entry) for entry in data["averages"]},
        limits=build_statements(data["limits"]),
        work_groups={str(entry["isco"]): entry["group"] for entry in data["work_groups"]},
        contributions={entry["key"]: _contribution(entry) for entry in data["contributions"]},
        tax_free_incomes=tuple(_tax_free_income(entry) for entry in data["tax_free_incomes"]),
        tax_tables={entry["key"]: _tax_table(entry) for entry in data["tax_tables"]},
        tax_deductions={entry["key"]: _tax_deduction(entry) for entry in data["tax_deductions"]},
        rules={entry["key"]: _rule(entry) for entry in data["rules"]},
    )


def percent(value: Any) -> Decimal:
    """Return a rate as it is written; one that is left out is 0."""
    return Decimal(str(value or 0))


def _minimum_wage(data: Data, provinces: dict[str, Province]) -> MinimumWage:
    return MinimumWage(
        key=data["key"],
        kind=data["kind"],
        province=provinces[data["province"]],
        area=data["area"],
        amount=data["amount"],
        year=data["year"],
        last_year=data.get("last_year"),
        decree=data["decree"],
        sure=data["sure"],
        sources=tuple(data["sources"]),
    )


def _average_table(data: Data) -> AverageTable:
    return AverageTable(
        key=data["key"],
        title=Text(data["title"]),
        month=data["month"],
        columns=tuple(Text(column) for column in data["columns"]),
        rows=tuple(AverageRow(row["key"], Text(row["name"]), tuple(row["amounts"])) for row in data["rows"]),
        sources=tuple(data["sources"]),
    )


def _contribution(data: Data) -> Contribution:
    return Contribution(
        Text(data),
        tuple(data["sources"]),
        data["as_of"],
        key=data["key"],
        name=Text(data["name"]),
        worker=percent(data.get("worker")),
        employer=percent(data.get("employer")),
        classes=tuple(RiskClass(percent(entry["rate"]), Text(entry["name"])) for entry in data.get("classes", ())),
        ceilings=tuple(Ceiling(entry["since"], entry["amount"]) for entry in data.get("ceilings", ())),
        has_floor="floor" in data,
        is_taxable=data.get("taxable", False),
        is_deductible=data.get("deductible", False),
    )


def _tax_free_income(data: Data) -> TaxFreeIncome:
    return TaxFreeIncome(data["status"], data["amount"], data["table"], data["as_of"], tuple(data["sources"]))


def _tax_table(data: Data) -> TaxTable:
    rates = tuple(TaxRate(entry["above"], entry.get("up_to"), percent(entry["rate"])) for entry in data["rates"])
    return TaxTable(data["key"], rates, data["as_of"], tuple(data["sources"]))


def _tax_deduction(data: Data) -> TaxDeduction:
    return TaxDeduction(
        Text(data),
        tuple(data["sources"]),
        data["as_of"],
        key=data["key"],
        name=Text(data["name"]),
        rate=percent(data["rate"]),
        most_a_month=data["most_a_month"],
        most_a_year=data["most_a_year"],
    )


def _rule(data: Data) -> PayRule:
    return PayRule(data["key"], Text(data["name"]), build_statements(data["statements"]))
