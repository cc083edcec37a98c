"""What the pictures of a role show: its busy months and weeks, and who stands where beside it."""

from collections.abc import Mapping, Sequence

from scripts.catalog.role import Role
from scripts.catalog.statement import PLACES, Partner, Place


def busy_months(role: Role) -> tuple[int, ...]:
    """Return the months that its calendar calls busy, from 1 to 12."""
    return tuple(sorted({month for season in role.calendar for month in season.months}))


def busy_weeks(role: Role) -> tuple[int, ...]:
    """Return the quarters of every month that its calendar calls busy, from 1 to 4."""
    return tuple(sorted({week for season in role.calendar for week in season.weeks}))


def by_place(
    role: Role, partners: Sequence[Partner], roles: Mapping[str, Role]
) -> tuple[tuple[Place, tuple[Partner | None, ...]], ...]:
    """Return partners by their place, from outside inwards; None stands for the role itself, first in its own place.

    A partner that is a role stands where that role does. A place where nobody stands is left out.
    """
    standing: dict[Place, list[Partner | None]] = {place: [] for place in PLACES}
    standing[role.place].append(None)
    for partner in partners:
        standing[partner.place or roles[partner.role or role.key].place].append(partner)
    return tuple((place, tuple(found)) for place, found in standing.items() if found)
