"""Pay: figures that a slip of the finger could have made."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Final, TypeGuard

from scripts.catalog.pay import DEDUCTION, WORK_GROUP_TABLE, YEARLY_TABLE
from scripts.checks.dates import as_day
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_values import KeyPath

# A minimum wage that grows by more than half in a year has a digit too many.
MOST_GROWTH: Final = 1.5

# How exactly the tools count with rates: in hundredths of a percent.
_DECIMALS: Final = 2

# What pages and tools name by its key.
_NEEDED: Final = {"averages": WORK_GROUP_TABLE, "tax_tables": YEARLY_TABLE, "tax_deductions": DEDUCTION}

# Where rates stand.
RATES: Final = (
    ("contributions", "*", "worker"),
    ("contributions", "*", "employer"),
    ("contributions", "*", "classes", "*", "rate"),
    ("tax_tables", "*", "rates", "*", "rate"),
    ("tax_deductions", "*", "rate"),
)


def check(data: SourceData) -> Iterator[Problem]:
    """A table of rates has neither gap nor overlap, and a minimum wage neither falls nor leaps.

    A row of averages has an amount for each column, what one part names in another is there, each role belongs to a
    group of work, and the figures are those of this year.
    """
    tree = data.pay
    for path, rates in tree.find("tax_tables", "*", "rates"):
        yield from _rates(tree, path, rates)
    for path, ceilings in tree.find("contributions", "*", "ceilings"):
        yield from _ceilings(tree, path, ceilings)
    yield from _decimals(tree)
    yield from _minimum_wages(tree)
    yield from _columns(tree)
    yield from _needed(tree)
    yield from _names(tree)
    yield from _work_groups(data)
    yield from _years(data)


def _rates(tree: SourceTree, path: KeyPath, rates: Any) -> Iterator[Problem]:
    rows = rows_of(rates)
    for i, row in rows:
        up_to = row.get("up_to")
        if is_number(up_to) and is_number(row.get("above")) and up_to <= row["above"]:
            yield tree.problem((*path, i, "up_to"), "content.rates-turned", "value", value=up_to, above=row["above"])
        if up_to is None and (i, row) != rows[-1]:
            yield tree.problem((*path, i), "content.rates-no-end")
    if rows and "up_to" in rows[-1][1]:
        yield tree.problem((*path, rows[-1][0], "up_to"), "content.rates-end")
    if rows and is_number(rows[0][1].get("above")) and rows[0][1]["above"] != 0:
        yield tree.problem((*path, 0, "above"), "content.rates-gap", "value", value=rows[0][1]["above"], end=0)
    for (_, earlier), (i, row) in pairwise(rows):
        end, above = earlier.get("up_to"), row.get("above")
        if is_number(end) and is_number(above) and above != end:
            rule = "content.rates-gap" if above > end else "content.rates-overlap"
            yield tree.problem((*path, i, "above"), rule, "value", value=above, end=end)
    yield from falling_rates(tree, path, rates)


def falling_rates(tree: SourceTree, path: KeyPath, rows: Any) -> Iterator[Problem]:
    """Yield a problem for each row of a table whose rate is not above that of the row before it."""
    for (_, earlier), (i, row) in pairwise(rows_of(rows)):
        before, rate = earlier.get("rate"), row.get("rate")
        if is_number(before) and is_number(rate) and rate <= before:
            yield tree.problem((*path, i, "rate"), "content.rates-fall", "value", value=rate, before=before)


def _ceilings(tree: SourceTree, path: KeyPath, ceilings: Any) -> Iterator[Problem]:
    for (_, earlier), (i, row) in pairwise(rows_of(ceilings)):
        since, before = row.get("since"), earlier.get("since")
        if isinstance(since, str) and isinstance(before, str) and since <= before:
            yield tree.problem((*path, i, "since"), "content.ceilings-order", "value", value=since, before=before)


def _decimals(tree: SourceTree) -> Iterator[Problem]:
    for pattern in RATES:
        for path, rate in tree.find(*pattern):
            if isinstance(rate, float) and round(rate, _DECIMALS) != rate:
                yield tree.problem(path, "content.rate-decimals", "value", value=rate)


def _minimum_wages(tree: SourceTree) -> Iterator[Problem]:
    rows = rows_of(tree.get(("minimum_wages",)))
    ump = {_area(row): row.get("amount") for _, row in rows if row.get("kind") == "UMP"}
    for i, row in rows:
        path, amount, before = ("minimum_wages", i, "amount"), row.get("amount"), row.get("last_year")
        if not is_number(amount):
            continue
        if is_number(before) and amount < before:
            yield tree.problem(path, "content.wage-falls", "value", value=amount, before=before)
        if is_number(before) and amount > before * MOST_GROWTH:
            yield tree.problem(path, "content.wage-leaps", "value", value=amount, before=before)
        of_province = ump.get(_area(row))
        if row.get("kind") == "UMK" and is_number(of_province) and of_province / 10 < amount < of_province:
            yield tree.problem(path, "content.wage-below-province", "value", value=amount, province=of_province)


def _area(row: Mapping[str, Any]) -> str:
    """Return the province and year of a minimum wage."""
    return f"{row.get('province')} {row.get('year')}"


def _columns(tree: SourceTree) -> Iterator[Problem]:
    for table, value in tree.find("averages", "*", "columns"):
        columns = len(value) if isinstance(value, list) else 0
        for path, amounts in tree.find(*table[:2], "rows", "*", "amounts"):
            if isinstance(amounts, list) and len(amounts) != columns:
                yield tree.problem(path, "content.row-length", value=len(amounts), columns=columns)


def _needed(tree: SourceTree) -> Iterator[Problem]:
    """What the tools name by its key is there."""
    for group, key in _NEEDED.items():
        found = list(tree.find(group, "*", "key"))
        if found and key not in [value for _, value in found]:
            yield tree.problem(found[-1][0], "content.pay-missing", "value", value=key)


def _names(tree: SourceTree) -> Iterator[Problem]:
    """What one part of the file names in another is there."""
    group_rows = [
        row
        for path, key in tree.find("averages", "*", "key")
        if key == WORK_GROUP_TABLE
        for _, row in tree.find(*path[:2], "rows", "*", "key")
    ]
    for pattern, known in (
        (("minimum_wages", "*", "province"), [key for _, key in tree.find("provinces", "*", "key")]),
        (("tax_free_incomes", "*", "table"), [key for _, key in tree.find("tax_tables", "*", "key")]),
        (("work_groups", "*", "group"), group_rows),
    ):
        for path, value in tree.find(*pattern):
            if known and isinstance(value, str) and value not in known:  # a part that is missing is told once
                yield tree.problem(path, "content.unknown-in-file", "value", value=value, known=known)


def _work_groups(data: SourceData) -> Iterator[Problem]:
    """Each role's code begins with a digit that has a group. Where many lack one, it is the group that is missing."""
    if data.pay.value is None:
        return
    known = {str(digit) for _, digit in data.pay.find("work_groups", "*", "isco")}
    without: dict[str, list[tuple[KeyPath, str]]] = {}
    for path, code in data.roles.find("roles", "*", "codes", "isco08", "code"):
        if isinstance(code, str) and code[:1].isdigit() and code[0] not in known:
            without.setdefault(code[0], []).append((path, code))
    for digit, places in without.items():
        path, code = places[0]
        if len(places) > 1:
            yield data.pay.problem(("work_groups",), "content.no-work-group", value=code, digit=digit)
        else:
            yield data.roles.problem(path, "content.no-work-group", "value", value=code, digit=digit)


def _years(data: SourceData) -> Iterator[Problem]:
    this_year = data.today.earliest.year  # figures grow old when the year ends everywhere
    dated = [day.year for path, value in data.pay.leaves if path[-1:] == ("as_of",) and (day := as_day(value))]
    if dated and abs(this_year - max(dated)) > 1:
        return  # the clock is wrong, or the copy is old: dates.py says so once
    years = [*data.pay.find("rates_year"), *data.pay.find("minimum_wages", "*", "year")]
    for path, year in years:
        if is_number(year) and year > this_year + 1:
            yield data.pay.problem(path, "content.year-far", "value", value=year)
        elif is_number(year) and year < this_year and path in (("rates_year",), ("minimum_wages", 0, "year")):
            yield data.pay.problem(path, "content.year-old", "value", value=year, year=this_year)


def rows_of(value: Any) -> list[tuple[int, dict[str, Any]]]:
    """Return the entries of a list that have fields, each with its position."""
    return [(i, row) for i, row in enumerate(value if isinstance(value, list) else ()) if isinstance(row, dict)]


def is_number(value: object) -> TypeGuard[int | float]:
    """Return whether a value of the data is a number; true and false are none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)
