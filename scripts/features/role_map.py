"""The map of the roles: where each stands by what it has in common with the others, and which are nearest to it.

A role is a vector. Each skill it needs has the weight of the need times the inverse document frequency of the skill
(Spärck Jones, 1972): a skill that few roles need counts more. Each interest counts by how far it is from the mean of
all roles. Two roles are alike by the angle between their vectors (cosine similarity). The layout is classical
multidimensional scaling (Torgerson, 1952): for vectors of length 1 it gives the same as their first two principal
components, which need no table of all distances. map_drawing makes rooms and points of it.
"""

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
from scripts.features.map_drawing import Drawing, Point, draw

TALL: Final = (340, 570)  # the drawing of a phone, in units
WIDE: Final = (760, 480)  # that of a desk
INTEREST_WEIGHT: Final = 2  # of the whole scale of an interest, against an essential skill that one role needs
TURNS: Final = 200  # at most, of the search for a component

# Values by name: that of a skill is its key, that of an interest has `interest/` before it.
_Vector: TypeAlias = dict[str, float]


@dataclass(frozen=True)
class RoleMap:
    """The map; it is worked out when it is first asked for, since checks of the data do not need it."""

    catalog: Catalog

    @cached_property
    def tall(self) -> Drawing:
        """The map for a screen that is higher than wide; what roles differ in most lies along its longer side."""
        return draw(self._by_family(0, 1), *TALL)

    @cached_property
    def wide(self) -> Drawing:
        """The map for a screen that is wider than high."""
        return draw(self._by_family(1, 0), *WIDE)

    def _by_family(self, across: int, down: int) -> dict[str, dict[str, Point]]:
        """Return the points of the roles by family and role; `across` and `down` are positions of coordinates."""
        points = {key: (point[across], point[down]) for key, point in self._points.items()}
        return {
            family.key: {role.key: points[role.key] for role in roles} for family, roles in self.catalog.by_family()
        }

    @cached_property
    def _points(self) -> Mapping[str, Point]:
        """Where each role stands by what it has in common with the others, by key."""
        first, second = _components(_centred(list(self._vectors.values())))
        return dict(zip(self._vectors, zip(second, first, strict=True), strict=True))

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
