"""What changed when, from the dates that the data itself carries."""

from collections import defaultdict
from dataclasses import dataclass
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


def list_changes(catalog: Catalog) -> tuple[Change, ...]:
    """Return all changes, the newest first, one for each day and kind."""
    keys: defaultdict[tuple[str, ChangeKind], list[str]] = defaultdict(list)
    for role in catalog.roles.values():
        keys[role.reviewed, "reviewed"].append(role.key)
    for source in catalog.sources.values():
        keys[source.accessed, "read"].append(source.key)
    return tuple(Change(day, kind, tuple(keys[day, kind])) for day, kind in sorted(keys, reverse=True))
