"""Drawing the map of the roles: a room for each family, as on the plan of a house, and the roles as points in it.

Families that are alike are neighbours: the rooms come from cutting the drawing in two, along its longer side, between
families in the order of their place on that side, again and again. In a room the roles
have seats in rows, in the order in which the map has them, so that a finger finds each and there is space for names.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from statistics import fmean
from typing import Final, TypeAlias

GAP: Final = 6  # units between two rooms
EDGE: Final = 4  # no seat is nearer to the wall of its room
HEAD: Final = 38  # from the upper wall, for the name of the room
LINE: Final = 0.3  # of the height of a row: where its points stand, above their names
WIDER: Final = 1.6  # how much farther apart points should be across than down, as names are wider than high
STAGGER: Final = 0.2  # of the width of a seat: how far every other row is moved aside
NAME_WEIGHT: Final = 5  # what a room needs besides its roles, counted in roles

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True)
class Room:
    """The part of the drawing that a family has, in units."""

    x: float
    y: float
    width: float
    height: float

    @property
    def within(self) -> "Room":
        """The part in which points may stand."""
        return Room(self.x + EDGE, self.y + HEAD, self.width - 2 * EDGE, self.height - HEAD - EDGE)

    def cut(self, part: float) -> tuple["Room", "Room"]:
        """Return both rooms that a wall across the longer side makes; the first has this part of the space."""
        if self.is_wide:
            at = (self.width - GAP) * part
            return (
                Room(self.x, self.y, at, self.height),
                Room(self.x + at + GAP, self.y, self.width - at - GAP, self.height),
            )
        at = (self.height - GAP) * part
        return (
            Room(self.x, self.y, self.width, at),
            Room(self.x, self.y + at + GAP, self.width, self.height - at - GAP),
        )

    @property
    def is_wide(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height


@dataclass(frozen=True)
class Drawing:
    """A map: its rooms by the key of the family, and its points by the key of the role, in whole units."""

    width: int
    height: int
    rooms: Mapping[str, tuple[int, int, int, int]]  # x, y, width and height
    positions: Mapping[str, tuple[int, int]]


def draw(families: Mapping[str, Mapping[str, Point]], width: int, height: int) -> Drawing:
    """Return the map of roles whose likeness is given as points of any scale, by family and role."""
    centres = {
        family: (fmean(x for x, _ in points.values()), fmean(y for _, y in points.values()))
        for family, points in families.items()
    }
    weights = {family: len(points) + NAME_WEIGHT for family, points in families.items()}
    rooms = _rooms(list(families), centres, weights, Room(0, 0, width, height))
    positions: dict[str, tuple[int, int]] = {}
    for family, points in families.items():
        positions |= _seats(points, rooms[family].within)
    return Drawing(width, height, {family: _whole(rooms[family]) for family in families}, positions)


def _whole(room: Room) -> tuple[int, int, int, int]:
    return round(room.x), round(room.y), round(room.width), round(room.height)


def _rooms(
    families: Sequence[str], centres: Mapping[str, Point], weights: Mapping[str, int], space: Room
) -> dict[str, Room]:
    """Return the room of each family, all of them together filling the space."""
    if len(families) == 1:
        return {families[0]: space}
    axis = 0 if space.is_wide else 1
    ordered = sorted(families, key=lambda family: centres[family][axis])
    sums = list(accumulate(weights[family] for family in ordered))
    count = min(range(1, len(ordered)), key=lambda count: abs(sums[count - 1] - sums[-1] / 2))
    first, second = space.cut(sums[count - 1] / sums[-1])
    return _rooms(ordered[:count], centres, weights, first) | _rooms(ordered[count:], centres, weights, second)


def _seats(points: Mapping[str, Point], space: Room) -> dict[str, tuple[int, int]]:
    """Return a place for each point in rows and columns, in the order of the points down and across."""
    count = len(points)
    rows = max(range(1, count + 1), key=lambda rows: _distance(count, rows, space))
    waiting = sorted(points, key=lambda key: points[key][1])
    seats: dict[str, tuple[int, int]] = {}
    for row in range(rows):
        size = (count - len(seats)) // (rows - row)
        seated, waiting = sorted(waiting[:size], key=lambda key: points[key][0]), waiting[size:]
        width, y = space.width / size, space.y + space.height * (row + LINE) / rows
        shift = (row % 2 - 0.5) * width * STAGGER if rows > 1 else 0
        seats |= {key: (round(space.x + width * (i + 0.5) + shift), round(y)) for i, key in enumerate(seated)}
    return seats


def _distance(count: int, rows: int, space: Room) -> float:
    """Return how far apart points are in so many rows, in units down; names are wider than high."""
    return min(space.width / ceil(count / rows) / WIDER, space.height / rows)
