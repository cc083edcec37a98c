"""Pay: figures that have the right form, and still cannot be."""

from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Any, Final

from scripts.checks.pay import MOST_GROWTH, RATES, falling_rates, is_number, rows_of
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree
from scripts.reading.today import Today
from scripts.reading.yaml_values import KeyPath

# So many times what stands above it, or beside it, a figure has a digit too many.
_MOST_ABOVE_PROVINCE: Final = 3
_MOST_FROM_MEDIAN: Final = 4

# Rates are percentages; one as small as this is a fraction: 2 %, not 0.02.
_LEAST_RATE: Final = 0.1

_MONTHS: Final = (("averages", "*", "month"), ("contributions", "*", "ceilings", "*", "since"))


def check(data: SourceData) -> Iterator[Problem]:
    """A province has one UMP of the newest year, and a UMK lies near it. A ceiling and a tax-free income grow a little.

    No average is far from the others of its column, no rate is a fraction, no month lies years ahead, and no row
    stands twice.
    """
    tree = data.pay
    yield from _wages(tree, data.today)
    yield from _growing(tree)
    yield from _averages(tree)
    for pattern in RATES:
        for path, rate in tree.find(*pattern):
            if is_number(rate) and 0 < rate < _LEAST_RATE:
                yield tree.problem(path, "content.rate-fraction", "value", value=rate, percent=round(rate * 100, 4))
    yield from _months(tree, data.today)
    yield from _twice(tree, [(path, value) for path, value in tree.find("work_groups", "*", "isco")])
    yield from _twice(tree, [(path, value) for path, value in tree.find("tax_free_incomes", "*", "status")])


def _wages(tree: SourceTree, today: Today) -> Iterator[Problem]:
    rows = rows_of(tree.get(("minimum_wages",)))
    years = [row["year"] for _, row in rows if is_number(row.get("year"))]
    newest = max((year for year in years if year <= today.latest.year + 1), default=0)
    ump = {str(row.get("province")): row.get("amount") for _, row in rows if row.get("kind") == "UMP"}
    for path, province in tree.find("provinces", "*", "key"):
        if rows and isinstance(province, str) and province not in ump:
            yield tree.problem(path, "content.no-provincial-wage", "value", value=province)
    for i, row in rows:
        path, amount, of_province = ("minimum_wages", i), row.get("amount"), ump.get(str(row.get("province")))
        if is_number(row.get("year")) and row["year"] < newest:
            yield tree.problem((*path, "year"), "content.wage-year-behind", "value", value=row["year"], newest=newest)
        if row.get("kind") != "UMK" or not is_number(amount) or not is_number(of_province):
            continue
        if amount > of_province * _MOST_ABOVE_PROVINCE:
            values = {"value": amount, "before": of_province, "times": _MOST_ABOVE_PROVINCE}
            yield tree.problem((*path, "amount"), "content.figure-leaps", "value", **values)
    yield from _twice(tree, [(("minimum_wages", i, "area"), _wage(row)) for i, row in rows])


def _wage(row: dict[str, Any]) -> str:
    place = row.get("province") if row.get("kind") == "UMP" else row.get("area")
    return f"{row.get('kind')} {place} {row.get('year')}"


def _growing(tree: SourceTree) -> Iterator[Problem]:
    for path, ceilings in tree.find("contributions", "*", "ceilings"):
        yield from _steps(tree, [((*path, i, "amount"), row.get("amount")) for i, row in rows_of(ceilings)])
    by_status = sorted(
        (row["status"], ("tax_free_incomes", i, "amount"), row.get("amount"))
        for i, row in rows_of(tree.get(("tax_free_incomes",)))
        if isinstance(row.get("status"), str)
    )
    for kind in ("K/", "TK/"):
        yield from _steps(tree, [(path, amount) for status, path, amount in by_status if status.startswith(kind)])
    for path, classes in tree.find("contributions", "*", "classes"):
        yield from falling_rates(tree, path, classes)


def _steps(tree: SourceTree, steps: list[tuple[KeyPath, Any]]) -> Iterator[Problem]:
    for (_, before), (path, amount) in pairwise(steps):
        if not (is_number(before) and is_number(amount)):
            continue
        if amount < before:
            yield tree.problem(path, "content.figure-falls", "value", value=amount, before=before)
        elif amount > before * MOST_GROWTH:
            yield tree.problem(path, "content.figure-leaps", "value", value=amount, before=before, times=MOST_GROWTH)


def _averages(tree: SourceTree) -> Iterator[Problem]:
    for table, rows in tree.find("averages", "*", "rows"):
        columns: dict[int, list[tuple[KeyPath, float]]] = {}
        for i, row in rows_of(rows):
            amounts = row.get("amounts")
            for column, amount in enumerate(amounts if isinstance(amounts, list) else ()):
                if is_number(amount):
                    columns.setdefault(column, []).append(((*table, i, "amounts", column), amount))
        for cells in columns.values():
            usual = median(amount for _, amount in cells)
            for path, amount in cells:
                if not usual / _MOST_FROM_MEDIAN <= amount <= usual * _MOST_FROM_MEDIAN:
                    yield tree.problem(path, "content.average-far", "value", value=amount, median=round(usual))


def _months(tree: SourceTree, today: Today) -> Iterator[Problem]:
    dated = [day for path, day in tree.leaves if path[-1:] == ("as_of",) and isinstance(day, str)]
    if max(dated, default="") > today.latest.isoformat():
        return  # the date is wrong, or the clock: dates.py says so
    for pattern in _MONTHS:
        for path, month in tree.find(*pattern):
            year = month[:4] if isinstance(month, str) else ""
            ahead = 1 if pattern[0] == "contributions" else 0  # a ceiling is announced before it holds
            if year.isdigit() and int(year) > today.latest.year + ahead:
                yield tree.problem(path, "content.future", "value", value=month, today=today.latest)


def _twice(tree: SourceTree, rows: list[tuple[KeyPath, Any]]) -> Iterator[Problem]:
    first: dict[Any, KeyPath] = {}
    for path, value in rows:
        if isinstance(value, (str, int)) and first.setdefault(value, path) != path:
            line, _ = tree.point(first[value])
            yield tree.problem(path, "content.row-twice", "value", value=value, line=line)
