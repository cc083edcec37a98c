"""What changed when, from the dates that the data itself carries."""

from dataclasses import dataclass

from scripts.catalog.catalog import Catalog


@dataclass(frozen=True)
class Change:
    """What was done on a day: roles that somebody checked line by line, or sources that were read."""

    day: str
    kind: str  # reviewed or read
    keys: tuple[str, ...]


def list_changes(catalog: Catalog):
    """Return all changes, the newest first."""
    days = {}
    for role in catalog.roles.values():
        days.setdefault((role.reviewed, "reviewed"), []).append(role.key)
    for source in catalog.sources.values():
        days.setdefault((source.accessed, "read"), []).append(source.key)
    return tuple(
        Change(day, kind, tuple(keys))
        for (day, kind), keys in sorted(days.items(), key=lambda entry: (entry[0][0], entry[0][1]), reverse=True)
    )
