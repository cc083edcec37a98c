"""Moves from each role to others: what is kept, what is to be added, and the usual steps between."""

from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import LEVELS, Role
from scripts.features.role_distance import TENTHS, Difference, difference, lowest_schooling, tenths

NEAREST: Final = 5  # moves that pages name for a role
MOST: Final = 100  # moves worked out for a role, so that their files do not grow with the square of the roles

# Where a role stands: the numbers of its level and of its lowest schooling, and its family.
_Standing: TypeAlias = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Move:
    """A move to a role, by its key.

    `steps` are the keys of the roles on the shortest way there, the role itself the last; the one before each names it
    as a next role. They are empty where there is no such way.
    """

    role: str
    difference: Difference
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Moves:
    """The moves from each role to the roles nearest to it, worked out when they are first asked for."""

    catalog: Catalog

    def leaving(self, key: str, count: int = MOST) -> tuple[Move, ...]:
        """Return the moves from a role to that many others, the nearest first.

        Of two that are as near, the one that keeps more comes first, then the order of the file decides.
        """
        role, paths = self.catalog.roles[key], shortest_paths(self.catalog, key)
        return tuple(
            Move(other, difference(role, self.catalog.roles[other]), paths.get(other, ()))
            for other in self._by_distance(role)[:count]
        )

    def nearest(self, key: str) -> tuple[Move, ...]:
        """Return the moves that pages name for a role."""
        if key not in self._nearest:
            self._nearest[key] = self.leaving(key, NEAREST)
        return self._nearest[key]

    @cached_property
    def _nearest(self) -> dict[str, tuple[Move, ...]]:
        return {}

    def _by_distance(self, role: Role) -> list[str]:
        """Return the keys of all other roles, the nearest first.

        It sorts by the distance that difference() tells, added up from parts that many roles share.
        """
        kept = dict.fromkeys(self.catalog.roles, 0)
        for skill in {need.skill for need in role.skills}:
            for key, weight in self._holders[skill]:
                kept[key] += weight
        level, schooling, family = _standing(role)
        away = {
            other: 10 * (abs(other[0] - level) + max(0, other[1] - schooling) + (other[2] != family))
            for other in {standing for _, standing in self._requirements.values()}
        }
        order = sorted(
            (weight - kept[key] + away[standing], -kept[key] / weight, number, key)
            for number, (key, (weight, standing)) in enumerate(self._requirements.items())
            if key != role.key
        )
        return [key for *_, key in order]

    @cached_property
    def _holders(self) -> Mapping[str, list[tuple[str, int]]]:
        """The roles that need each skill, with the weight of the need in tenths."""
        holders = defaultdict(list)
        for key, role in self.catalog.roles.items():
            for need in role.skills:
                holders[need.skill].append((key, TENTHS[need.need]))
        return holders

    @cached_property
    def _requirements(self) -> Mapping[str, tuple[int, _Standing]]:
        """What each role asks for: the weight of its skills in tenths, and where it stands."""
        return {key: (tenths(role.skills), _standing(role)) for key, role in self.catalog.roles.items()}


def _standing(role: Role) -> _Standing:
    return LEVELS.index(role.level), lowest_schooling(role), role.family


def shortest_paths(catalog: Catalog, start: str) -> dict[str, tuple[str, ...]]:
    """Return the shortest path through next roles to each role that can be reached, by its key.

    Of two paths as short, it takes the one that the pages name first (breadth-first search).
    """
    paths: dict[str, tuple[str, ...]] = {start: ()}
    queue = deque([start])
    while queue:
        key = queue.popleft()
        for step in catalog.roles[key].leads_to:
            if step.role and step.role not in paths:
                paths[step.role] = (*paths[key], step.role)
                queue.append(step.role)
    del paths[start]
    return paths
