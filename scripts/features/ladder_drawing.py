"""Career ladders as pictures: the parts of an SVG, in user units, once a layout says where the lines lie."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import hypot
from textwrap import wrap
from typing import Final, TypeAlias

from scripts.features.career_ladder import Ladder, RungLevel

WIDTH: Final = 320  # of a picture
ROW: Final = 44  # the height of a rung
BAND: Final = 30  # above the rungs of a level, for its name
MARGIN: Final = 12  # between the lines and the names

# The width of a letter of a name, spaced out as far as readers may set it (WCAG 2.2, criterion 1.4.12).
LETTER: Final = 9.8

Point: TypeAlias = tuple[int, int]


@dataclass(frozen=True)
class LadderLayout:
    """Where the nodes and lines of a graph lie.

    `nodes` has the x of each node, the lowest first. `lines` has the points of each line as x and row, from the first
    node of its step to the second; rows are counted from below, and what lies between two rows has half a row.
    """

    nodes: tuple[int, ...]
    lines: tuple[tuple[tuple[int, float], ...], ...]


@dataclass(frozen=True)
class DrawnRung:
    """A rung in a picture: its top, the x of its dot, its name in lines, and the key of its role if it has a page.

    The rung that the page is about has no dot.
    """

    y: int
    x: int | None
    words: list[str]
    role: str | None


@dataclass(frozen=True)
class LadderDrawing:
    """A ladder as an SVG shows it, from the highest rung down.

    Names begin at `left`; `lines` are an SVG path; `levels` are the tops of the groups with their names.
    """

    height: int
    left: int
    rungs: tuple[DrawnRung, ...]
    lines: str
    levels: tuple[tuple[int, RungLevel], ...]


def draw_ladder(ladder: Ladder, layout: LadderLayout, lang: str) -> LadderDrawing | None:
    """Return the drawing of a ladder, or None where its lines leave the names less than half of the width.

    `layout` is that of the ladder's shape.
    """
    left = max(*layout.nodes, *(x for line in layout.lines for x, _ in line)) + MARGIN
    if left > WIDTH / 2:
        return None
    tops: dict[int, int] = {}
    levels: list[tuple[int, RungLevel]] = []
    height = 0
    for row in reversed(range(len(ladder.rungs))):
        level = ladder.rungs[row].level
        if level and (row + 1 == len(ladder.rungs) or ladder.rungs[row + 1].level != level):
            levels.append((height, level))
            height += BAND
        tops[row] = height
        height += ROW
    rungs = (
        DrawnRung(
            y=top,
            x=None if row == ladder.here else layout.nodes[row],
            words=wrap(ladder.rungs[row].name[lang], int((WIDTH - left) / LETTER)),
            role=ladder.rungs[row].role,
        )
        for row, top in tops.items()
    )
    path = "".join(_path(_points(line, tops, ladder.here)) for line in layout.lines)
    return LadderDrawing(height, left, tuple(rungs), path, tuple(levels))


def _points(line: Sequence[tuple[int, float]], tops: Mapping[int, int], here: int | None) -> list[Point]:
    """Return where a line goes in a picture; at the rung of the page, a bar, it ends at the edge of the bar."""
    points = [(x, tops[int(row)] + (ROW // 2 if row == int(row) else 0)) for x, row in line if row != here]
    if line[0][1] == here:
        points.insert(0, (points[0][0], tops[here]))
    if line[-1][1] == here:
        points.append((points[-1][0], tops[here] + ROW))
    return points


def _path(points: Sequence[Point]) -> str:
    """Return points as an SVG path; one that leads down ends in an arrow, because a ladder is read from below."""
    x, y = points[0]
    path = f"M{x} {y}"
    for before, (to_x, to_y) in pairwise(points):
        if before != (to_x, to_y):
            path += f"V{to_y}" if to_x == x else f"L{to_x} {to_y}"
        x = to_x
    return path + _arrow(*points[-2:]) if points[-1][1] > points[0][1] else path


def _arrow(before: Point, end: Point) -> str:
    """Return the head of an arrow before the dot at its end."""
    length = hypot(end[0] - before[0], end[1] - before[1])
    x, y = (end[0] - before[0]) / length, (end[1] - before[1]) / length
    head = (
        (round(end[0] - back * x + side * y), round(end[1] - back * y - side * x))
        for back, side in ((14, 5), (6, 0), (14, -5))
    )
    return "M{} {}L{} {}L{} {}".format(*chain.from_iterable(head))
