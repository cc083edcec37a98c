"""The map of the roles: where each stands by what it has in common with the others, and which are nearest to it.

A role is a vector: what it needs of each skill, where a skill that few roles need counts more, and how far its interests
are from those of the average role. Two roles are alike by the angle between their vectors. The layout is classical
multidimensional scaling: of vectors that are equally long it is the same as their two principal components, and so needs
no table of all distances. What would stand on top of each other is pushed apart.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from math import hypot, log, sqrt
from statistics import fmean

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import INTERESTS
from scripts.catalog.statement import NEED_WEIGHTS

WIDTH, HEIGHT, EDGE = 340, 480, 24  # units of the drawing; no point stands nearer than EDGE to its border
APART = 42  # as far apart as a finger needs
FILLED = 0.6  # of the drawing at most, by points that are APART; many points stand closer
INTEREST = 2  # what a step of one interest weighs against a skill
TURNS = 200  # of the search for a component, and of pushing apart; both end sooner


@dataclass(frozen=True)
class RoleMap:
    """`places` and `nearest` are worked out when they are first asked for: a check needs neither."""

    catalog: Catalog

    @cached_property
    def places(self):
        """Return where each role stands, by key, as whole x and y."""
        vectors = _centred(list(self._vectors.values()))
        across, along = _components(vectors)  # the drawing is higher than wide
        points = zip(_fitted(along, WIDTH), _fitted(across, HEIGHT), strict=True)
        return dict(zip(self._vectors, _apart([list(point) for point in points]), strict=True))

    def nearest(self, count=3):
        """Return the keys of the roles that are most like each, by key, the likest first."""
        vectors = self._vectors
        holders = defaultdict(list)  # the roles by what their vectors hold
        for key, vector in vectors.items():
            for name, value in vector.items():
                holders[name].append((key, value))
        return {key: _likest(key, vector, holders)[:count] for key, vector in vectors.items()}

    @cached_property
    def _vectors(self):
        roles = self.catalog.roles.values()
        needed = Counter(claim.skill for role in roles for claim in role.skills)
        mean = {name: fmean(role.interests[name] for role in roles) for name in INTERESTS}
        rare = {skill: log((len(roles) + 1) / count) for skill, count in needed.items()}
        most = max(rare.values())
        return {
            role.key: _unit(
                {claim.skill: NEED_WEIGHTS[claim.need] * rare[claim.skill] / most for claim in role.skills}
                | {("interest", name): INTEREST * (role.interests[name] - mean[name]) / 6 for name in INTERESTS}
            )
            for role in roles
        }


def _unit(vector):
    length = sqrt(sum(value * value for value in vector.values()))
    return {name: value / length for name, value in vector.items()}


def _likest(key, vector, holders):
    likeness = defaultdict(float)
    for name, value in vector.items():
        for other, theirs in holders[name]:
            likeness[other] += value * theirs
    del likeness[key]
    return sorted(likeness, key=lambda other: -likeness[other])


def _centred(vectors):
    """Return vectors as lists of the same names, each name with mean 0."""
    names = dict.fromkeys(name for vector in vectors for name in vector)
    means = {name: fmean(vector.get(name, 0) for vector in vectors) for name in names}
    return [[vector.get(name, 0) - means[name] for name in names] for vector in vectors]


def _components(vectors):
    """Return the values of the first two principal components of centred vectors, found by power iteration."""
    for _ in range(2):
        axis = [1 / (i + 1) for i in range(len(vectors[0]))]
        for _ in range(TURNS):
            values = [_product(vector, axis) for vector in vectors]
            turned = [_product(values, column) for column in zip(*vectors, strict=True)]
            length = hypot(*turned) or 1
            before, axis = axis, [value / length for value in turned]
            if _product(before, axis) > 1 - 1e-9:
                break
        values = [_product(vector, axis) for vector in vectors]
        yield values
        vectors = [
            [own - value * part for own, part in zip(vector, axis, strict=True)]
            for vector, value in zip(vectors, values, strict=True)
        ]


def _product(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))


def _fitted(values, size):
    least, most = min(values), max(values)
    return [EDGE + (value - least) / (most - least or 1) * (size - 2 * EDGE) for value in values]


def _apart(points):
    """Return points moved until none is too near another, as whole numbers."""
    apart = min(APART, sqrt(FILLED * WIDTH * HEIGHT / len(points)))
    for turn in range(TURNS):
        if not _push(points, apart):
            break
    return [(round(x), round(y)) for x, y in points]


def _push(points, apart):
    """Move each pair of points that are too near half the way each; tell whether there was one."""
    moved = False
    points_down = sorted(points, key=lambda point: point[1])
    heights = [y for _, y in points_down]
    for i, a in enumerate(points_down):
        for b in points_down[i + 1 : bisect_left(heights, heights[i] + apart)]:
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
