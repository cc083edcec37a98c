"""What the tools say in short of getting into a role: the schooling it is open to, first job titles, and group pay."""

from typing import Final

from scripts.catalog.catalog import Catalog, Labels
from scripts.catalog.programme import ROUTE_OF_LEVEL
from scripts.catalog.role import Role
from scripts.catalog.statement import Route, WayIn
from scripts.label_placeholders import fill
from scripts.locale_format import format_month, format_rupiah
from scripts.reading.inline_markup import plain_text

# The ways into a role that are schooling, from the lowest.
_SCHOOLING: Final = tuple(dict.fromkeys(ROUTE_OF_LEVEL.values()))

# First job titles that are named of a role; its page has all of them.
_MOST_TITLES: Final = 4


def open_schooling(role: Role) -> tuple[Route, ...]:
    """Return the schooling that a role is open to now, the lowest first; a door that is narrow is not open."""
    return tuple(way.route for way in _school_ways(role) if way.door == "open")


def schooling_names(role: Role, labels: Labels) -> tuple[str, ...]:
    """Return the names of the schooling that a role is open to now, or the words that say that there is none."""
    names = _names(labels)
    return tuple(names[route] for route in open_schooling(role)) or (labels["compare"]["no_schooling"],)


def narrow_schooling_names(role: Role, labels: Labels) -> tuple[str, ...]:
    """Return the names of the schooling from which it is harder to get in, so far as it is lower than what is open."""
    ways = _school_ways(role)
    opens = next((rank for rank, way in enumerate(ways) if way.door == "open"), 0)
    return tuple(_names(labels)[way.route] for way in ways[:opens] if way.door == "narrow")


def first_job_titles(role: Role) -> tuple[str, ...]:
    """Return first job titles as adverts write them: of the open ways from school, or of all if those name none."""
    ways = _school_ways(role)
    chosen = [way for way in ways if way.door == "open" and way.titles] or ways
    # One title of each way before the second of any: all schooling has its part in a short list.
    by_rank = sorted((rank, way, title) for way, one in enumerate(chosen) for rank, title in enumerate(one.titles))
    return tuple(dict.fromkeys(title for _, _, title in by_rank))[:_MOST_TITLES]


def from_another_job(role: Role, lang: str) -> tuple[str, ...]:
    """Return what the ways into a role from another job say, as plain text."""
    return tuple(plain_text(way.text[lang]) for way in role.ways_in if way.route == "work")


def group_pay(catalog: Catalog, role: Role, lang: str) -> str:
    """Return the average pay of the broad group of work that a role belongs to, with its month."""
    group, month = catalog.pay.work_group(role), catalog.pay.work_groups_table.month
    return fill(
        catalog.labels[lang]["compare"]["group_amount"],
        group=group.name[lang],
        amount=format_rupiah(group.amounts[0], lang),
        month=format_month(month, lang),
    )


def _school_ways(role: Role) -> list[WayIn]:
    return sorted((way for way in role.ways_in if way.route in _SCHOOLING), key=lambda way: _SCHOOLING.index(way.route))


def _names(labels: Labels) -> dict[str, str]:
    return {**labels["education"], "smk": labels["programme_level"]["smk"], "sma": labels["programme_level"]["sma"]}
