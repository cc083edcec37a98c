"""What changed when, from the dates that the data itself carries."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Literal

from scripts.catalog.catalog import Catalog

# Somebody checked a role line by line, or read a source.
ChangeKind = Literal["reviewed", "read"]


@dataclass(frozen=True)
class Change:
    """What was done on a day (ISO 8601), with the keys of the roles or sources that it was done to."""

    day: str
    kind: ChangeKind
    keys: tuple[str, ...]


def moment_of(day: str, built: datetime) -> str:
    """Return when what was done on a day was last touched, as RFC 3339 writes it, for programs that look for news.

    The data knows the day only. While it lasts that is `built`, the time of the contents in UTC, so that each edit of
    the day is news; afterwards it is the last second of the day, and stays so. It never lies in the future.
    """
    end = datetime.combine(date.fromisoformat(day), time(23, 59, 59), UTC)
    return f"{min(end, built):%Y-%m-%dT%H:%M:%SZ}"


def newest_day(catalog: Catalog) -> datetime:
    """Return the beginning of the newest day in the data: how old contents are at least whose time nobody knows."""
    return datetime.fromisoformat(list_changes(catalog)[0].day).replace(tzinfo=UTC)


def list_changes(catalog: Catalog) -> tuple[Change, ...]:
    """Return all changes, the newest first, one for each day and kind."""
    keys: defaultdict[tuple[str, ChangeKind], list[str]] = defaultdict(list)
    for role in catalog.roles.values():
        keys[role.reviewed, "reviewed"].append(role.key)
    for source in catalog.sources.values():
        keys[source.accessed, "read"].append(source.key)
    return tuple(Change(day, kind, tuple(keys[day, kind])) for day, kind in sorted(keys, reverse=True))
