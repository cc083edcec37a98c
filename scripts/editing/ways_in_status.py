"""What the ways into each role still lack, and which figures and dates of the data have grown old."""

from collections.abc import Iterator
from datetime import date
from typing import Final, get_args

from scripts.catalog.programme import PROGRAMME_LEVELS, ROUTE_OF_LEVEL, WHENS
from scripts.catalog.statement import Door
from scripts.checks.dates import as_day, is_old
from scripts.config import CONTENT_FILES
from scripts.editing.status import table
from scripts.messages import message
from scripts.reading.loader import SourceData
from scripts.reading.yaml_values import KeyPath

# What a way in from a school or college is better with; a closed door has no first job.
_BETTER_WITH: Final = ("titles", "show", "then")
_SCHOOLING: Final = frozenset(ROUTE_OF_LEVEL.values())
_DOORS: Final = get_args(Door)

_DATES: Final = ("as_of", "accessed")


def ways_in_status(raw: SourceData, lang: str) -> str:
    """Return a table with a row for each role: its ways in by door, what leads there, and what is missing."""
    head = tuple(message("status.ways-columns", lang).split(" | "))
    rows = [_row(raw, path, lang) for path, _ in raw.roles.find("roles", "*")]
    return "\n".join(table(head, rows))


def old_figures(raw: SourceData, lang: str) -> str:
    """Return a line for each data file that has figures of an earlier year, or dates older than a year."""
    lines = [*_passed_years(raw, lang), *_old_dates(raw, lang)]
    return "\n".join(lines) if lines else message("status.nothing-old", lang)


def _row(raw: SourceData, role: KeyPath, lang: str) -> tuple[str, ...]:
    key = raw.roles.get((*role, "key"))
    routes = list(_routes(raw, role))
    by_door = [[route for path, route in routes if _door(raw, path[:-1]) == door] for door in _DOORS]
    leads = [_programmes(raw, key, when) for when in WHENS]
    certificates = {str(entry) for _, entry in raw.roles.find(*role, "ways_in", "*", "certificates", "*")}
    certificates |= {
        str(raw.certificates.get((*path[:2], "key")))
        for path, value in raw.certificates.find("certificates", "*", "roles", "*")
        if value == key
    }
    return (
        raw.roles.name(role),
        *(" ".join(names) or "–" for names in by_door),
        "/".join(str(len(programmes)) for programmes in leads),
        str(len(certificates)),
        _learning(raw, role),
        "; ".join(_missing(raw, role, {level for levels in (leads[0], leads[-1]) for level in levels}, lang)),
    )


def _routes(raw: SourceData, role: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield path and name of each way into a role."""
    for path, route in raw.roles.find(*role, "ways_in", "*", "route"):
        if isinstance(route, str):
            yield path, route


def _door(raw: SourceData, way: KeyPath) -> str:
    """Return how open a way in is; where it does not say, it is open."""
    return str(raw.roles.get((*way, "door")) or _DOORS[0])


def _programmes(raw: SourceData, role: object, when: str) -> list[str]:
    """Return the level of each programme that leads to a role at some time."""
    return [
        str(raw.programmes.get((*path[:2], "level")))
        for path, value in raw.programmes.find("programmes", "*", "leads_to", "*", "role")
        if value == role and raw.programmes.get((*path[:-1], "when")) == when
    ]


def _learning(raw: SourceData, role: KeyPath) -> str:
    """Return for how many of a role's skills a place to learn is known."""
    known = {str(skill) for _, skill in raw.learning.find("places", "*", "skills", "*", "skill")}
    needed = [str(skill) for _, skill in raw.roles.find(*role, "skills", "*", "skill")]
    return f"{sum(skill in known for skill in needed)}/{len(needed)}"


def _missing(raw: SourceData, role: KeyPath, levels: set[str], lang: str) -> Iterator[str]:
    """Yield what the ways in would be better with: fields, and a programme for each way in that is not closed."""
    leading = {str(ROUTE_OF_LEVEL[level]) for level in PROGRAMME_LEVELS if level in levels}
    for path, route in _routes(raw, role):
        way = raw.roles.get(path[:-1])
        if route not in _SCHOOLING or not isinstance(way, dict) or _door(raw, path[:-1]) == "closed":
            continue
        lacks = [field for field in _BETTER_WITH if field not in way]
        if route not in leading:
            lacks.append(message("status.programme", lang))
        if lacks:
            yield f"{route}: {', '.join(lacks)}"
    dates = [
        day for path, value in raw.roles.leaves if path[:2] == role and path[-1] == "as_of" and (day := as_day(value))
    ]
    if old := [day for day in dates if is_old(day, raw.today)]:
        yield message("status.old-dates", lang, count=len(old), oldest=min(old))
    key = raw.roles.get((*role, "key"))
    if all(named != key for _, named in raw.work_samples.find("samples", "*", "role")):
        yield message("status.sample", lang)


def _passed_years(raw: SourceData, lang: str) -> Iterator[str]:
    this_year, file = raw.today.earliest.year, raw.pay.file
    for path, year in raw.pay.find("rates_year"):
        if isinstance(year, int) and year < this_year:
            yield message("status.rates-old", lang, file=file, line=raw.pay.point(path)[0], year=year)
    wages = [(path, year) for path, year in raw.pay.find("minimum_wages", "*", "year") if isinstance(year, int)]
    if old := [(path, year) for path, year in wages if year < this_year]:
        line = raw.pay.point(old[0][0])[0]
        yield message("status.wages-old", lang, file=file, line=line, count=len(old), year=min(year for _, year in old))


def _old_dates(raw: SourceData, lang: str) -> Iterator[str]:
    """Yield a line for each data file, with its oldest date and the line on which that stands."""
    for tree in (raw.trees[name] for name in CONTENT_FILES):
        dates = ((as_day(value), path) for path, value in tree.leaves if path and path[-1] in _DATES)
        old: list[tuple[date, KeyPath]] = [(day, path) for day, path in dates if day and is_old(day, raw.today)]
        if old:
            day, path = min(old, key=lambda entry: entry[0])
            line = tree.point(path, "value")[0]
            yield message("status.dates-old", lang, file=tree.file, line=line, count=len(old), oldest=day)
