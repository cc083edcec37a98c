"""The map of the roles: where each stands by what it has in common with the others, and which are nearest to it.

A role is a vector. Each skill it needs has the weight of the need times the inverse document frequency of the skill
(Spärck Jones, 1972): a skill that few roles need counts more. Each interest counts by how far it is from the mean of
all roles. Two roles are alike by the angle between their vectors (cosine similarity). The layout is classical
multidimensional scaling (Torgerson, 1952): for vectors of length 1 it gives the same as their first two principal
components, which need no table of all distances. Points that lie upon one another are pushed apart.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum, hypot, log, sqrt
from statistics import fmean
from typing import Final, TypeAlias

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import INTERESTS
from scripts.catalog.statement import NEED_WEIGHTS

WIDTH, HEIGHT, EDGE = 340, 480, 24  # in units of the drawing; no point is nearer than EDGE to its border
APART: Final = 42  # units between two points, as much as a finger needs
FILLED: Final = 0.6  # the largest part of the drawing that points may fill, so many points stand closer than APART
INTEREST_WEIGHT: Final = 2  # of the whole scale of an interest, against an essential skill that one role needs
TURNS: Final = 200  # at most, of the search for a component and of pushing points apart

# Values by name: that of a skill is its key, that of an interest has `interest/` before it.
_Vector: TypeAlias = dict[str, float]


@dataclass(frozen=True)
class RoleMap:
    """The map; it is worked out when it is first asked for, since checks of the data do not need it."""

    catalog: Catalog

    @cached_property
    def positions(self) -> Mapping[str, tuple[int, int]]:
        """Where each role stands, by key: x and y in whole units of the drawing."""
        down, across = _components(_centred(list(self._vectors.values())))  # the drawing is higher than wide
        points = _moved_apart(list(zip(_fitted(across, WIDTH), _fitted(down, HEIGHT), strict=True)))
        return dict(zip(self._vectors, points, strict=True))

    def nearest(self, count: int = 3) -> dict[str, list[str]]:
        """Return the keys of the roles that are most like each, by key, the most alike first."""
        vectors = self._vectors
        holders: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
        for key, vector in vectors.items():
            for name, value in vector.items():
                holders[name].append((key, value))
        return {key: _by_likeness(key, vector, holders)[:count] for key, vector in vectors.items()}

    @cached_property
    def _vectors(self) -> dict[str, _Vector]:
        roles = self.catalog.roles.values()
        needed = Counter(need.skill for role in roles for need in role.skills)
        mean = {name: fmean(role.interests[name] for role in roles) for name in INTERESTS}
        rarity = {skill: log((len(roles) + 1) / count) for skill, count in needed.items()}
        most = max(rarity.values())
        vectors = {}
        for role in roles:
            skills = {need.skill: NEED_WEIGHTS[need.need] * rarity[need.skill] / most for need in role.skills}
            interests = {
                f"interest/{name}": INTEREST_WEIGHT * (role.interests[name] - mean[name]) / 6 for name in INTERESTS
            }
            vectors[role.key] = _unit({**skills, **interests})
        return vectors


def _unit(vector: _Vector) -> _Vector:
    """Return a vector of the same direction and of length 1."""
    length = sqrt(fsum(value * value for value in vector.values()))
    return {name: value / length for name, value in vector.items()}


def _by_likeness(key: str, vector: _Vector, holders: Mapping[str, list[tuple[str, float]]]) -> list[str]:
    """Return the keys of all roles that have something in common with one, the most alike first."""
    likeness: defaultdict[str, float] = defaultdict(float)
    for name, value in vector.items():
        for other, other_value in holders[name]:
            likeness[other] += value * other_value
    del likeness[key]
    return sorted(likeness, key=lambda other: -likeness[other])


def _centred(vectors: Sequence[_Vector]) -> list[list[float]]:
    """Return vectors as lists of the same names, each name with mean 0."""
    names = dict.fromkeys(name for vector in vectors for name in vector)
    means = {name: fmean(vector.get(name, 0) for vector in vectors) for name in names}
    return [[vector.get(name, 0) - means[name] for name in names] for vector in vectors]


def _components(vectors: list[list[float]]) -> Iterator[list[float]]:
    """Yield the values of the first two principal components of centred vectors, found by power iteration."""
    for _ in range(2):
        axis = _first_axis(vectors)
        values = [_product(vector, axis) for vector in vectors]
        yield values
        vectors = [
            [coordinate - value * part for coordinate, part in zip(vector, axis, strict=True)]
            for vector, value in zip(vectors, values, strict=True)
        ]


def _first_axis(vectors: list[list[float]]) -> list[float]:
    """Return the direction, of length 1, in which vectors vary most."""
    axis = [1 / (number + 1) for number in range(len(vectors[0]))]
    for _ in range(TURNS):
        values = [_product(vector, axis) for vector in vectors]
        turned = [_product(values, column) for column in zip(*vectors, strict=True)]
        length = hypot(*turned) or 1
        before, axis = axis, [value / length for value in turned]
        if _product(before, axis) > 1 - 1e-9:
            break
    return axis


def _product(a: Sequence[float], b: Sequence[float]) -> float:
    return fsum(x * y for x, y in zip(a, b, strict=True))


def _fitted(values: Sequence[float], size: int) -> list[float]:
    """Return values spread over a side of the drawing, of this size."""
    least, most = min(values), max(values)
    return [EDGE + (value - least) / (most - least or 1) * (size - 2 * EDGE) for value in values]


def _moved_apart(points: Sequence[tuple[float, float]]) -> list[tuple[int, int]]:
    """Return points moved until none is too near another, as whole numbers."""
    apart = min(APART, sqrt(FILLED * WIDTH * HEIGHT / len(points)))
    moving = [[x, y] for x, y in points]
    for _ in range(TURNS):
        if not _push(moving, apart):
            break
    return [(round(x), round(y)) for x, y in moving]


def _push(points: list[list[float]], apart: float) -> bool:
    """Move both points of each pair that is too near half the way each; return whether there was such a pair."""
    moved = False
    points_down = sorted(points, key=lambda point: point[1])
    heights = [y for _, y in points_down]
    for number, a in enumerate(points_down):
        for b in points_down[number + 1 : bisect_left(heights, heights[number] + apart)]:
            x, y = b[0] - a[0], b[1] - a[1]
            distance = hypot(x, y)
            if distance < apart - 0.5:
                moved = True
                x, y, distance = (x, y, distance) if distance else (1, 0, 1)
                push = (apart - distance) / 2 / distance
                for point, sign in ((a, -1), (b, 1)):
                    point[0] = min(WIDTH - EDGE, max(EDGE, point[0] + sign * x * push))
                    point[1] = min(HEIGHT - EDGE, max(EDGE, point[1] + sign * y * push))
    return moved
