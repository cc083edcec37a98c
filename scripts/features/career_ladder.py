"""Career ladders: who goes where, as graphs, and as pictures once a layout says where their lines lie."""

from dataclasses import dataclass
from itertools import chain, pairwise
from math import hypot
from textwrap import wrap

from scripts.catalog.role import LEVELS
from scripts.catalog.text import Text
from scripts.config import LOCALES

WIDTH, ROW, LINE, LETTER = (
    320,
    44,
    16,
    9.8,
)  # of a picture, a rung, a line of text and a letter of it, spaced out as readers may set it (WCAG 1.4.12), in user units
BAND = 30  # above the rungs of a level, for its name
BESIDE = 12  # between the lines and the names

ORIGINS = 5  # of a role, in its picture: the nearest; the list beside it names more
RUNGS = 24  # a family of more is no picture that anybody could follow


@dataclass(frozen=True)
class Rung:
    """`role` is the key of the role, if it has a page; `level` what the rung shares with those beside it."""

    name: Text
    role: str | None = None
    level: str | None = None


@dataclass(frozen=True)
class Ladder:
    """Rungs from the lowest up, and the steps that people take as pairs of their numbers; `here` is the reader's own."""

    rungs: tuple[Rung, ...]
    steps: tuple[tuple[int, int], ...]
    here: int | None = None

    @property
    def shape(self):
        """What its layout depends on; many ladders share one."""
        return len(self.rungs), self.steps


@dataclass(frozen=True)
class Drawn:
    """A rung in a picture: its top, its dot if it is not the reader's own, its name in lines, and its page."""

    y: int
    x: int | None
    words: list[str]
    role: str | None


@dataclass(frozen=True)
class LadderDrawing:
    """A ladder as an SVG shows it, from the highest rung: names begin at `left`, `lines` are a path, `levels` where each begins and its name."""

    height: int
    left: int
    rungs: tuple[Drawn, ...]
    lines: str
    levels: tuple[tuple[int, str], ...]


def predecessors(catalog):
    """Return for each role, by its key, the roles that lead to it, those of its own family first."""
    leading = {key: [] for key in catalog.roles}
    for role in catalog.roles.values():
        for claim in role.leads_to:
            if claim.role:
                leading[claim.role].append(role)
    return {
        key: sorted(roles, key=lambda role, own=catalog.roles[key].family: role.family != own)
        for key, roles in leading.items()
    }


def ladders(catalog, leading):
    """Return the ladder of each role and family by the key of its page; `leading` is what origins() says."""
    roles = {f"role/{role.key}": _of_role(catalog, role, leading[role.key]) for role in catalog.roles.values()}
    families = {f"family/{family.key}": _of_family(roles) for family, roles in catalog.by_family()}
    return roles | {key: ladder for key, ladder in families.items() if len(ladder.rungs) <= RUNGS}


def _of_role(catalog, role, leading):
    """Where people start, this role, where they go on to."""
    starts = [
        Rung(Text({lang: catalog.labels[lang]["education"][step] for lang in LOCALES})) for step in role.education
    ]
    starts += [Rung(other.title, other.key) for other in leading[:ORIGINS]]
    ends = [Rung(claim.name, claim.role) for claim in role.leads_to]
    here = len(starts)
    steps = (*((start, here) for start in range(here)), *((here, here + 1 + end) for end in range(len(ends))))
    return Ladder((*starts, Rung(role.title), *ends), steps, here)


def _of_family(roles):
    """The family's roles by level, and above them what they lead to that has no page; other families are left out."""
    known = {role.key: Rung(role.title, role.key, role.level) for role in roles}
    steps = [
        (known[role.key], known[claim.role] if claim.role else Rung(claim.name, level="beyond"))
        for role in roles
        for claim in role.leads_to
        if not claim.role or claim.role in known
    ]
    rungs = list(dict.fromkeys([*known.values(), *(end for _, end in steps)]))
    order = [
        rung
        for level in (*LEVELS, "beyond")
        for rung in _in_order([rung for rung in rungs if rung.level == level], steps)
    ]
    return Ladder(tuple(order), tuple((order.index(start), order.index(end)) for start, end in steps))


def _in_order(rungs, steps):
    """Return rungs so that as few steps as possible lead down."""
    onward = {rung: [] for rung in rungs}
    waiting = dict.fromkeys(rungs, 0)  # how many steps lead to a rung from those that have no place yet
    for start, end in steps:
        if start in onward and end in onward:
            onward[start].append(end)
            waiting[end] += 1
    order = []
    while waiting:
        order.append(min(waiting, key=waiting.get))
        del waiting[order[-1]]
        for end in onward[order[-1]]:
            if end in waiting:
                waiting[end] -= 1
    return order


def draw_ladder(ladder, layout, lang):
    """Return the Picture of a ladder, or None where its lines leave names less than half of the width; `layout` is what layouts() says of its shape."""
    nodes, ways = layout
    left = max(x for x, _ in [*((x, 0) for x in nodes), *(point for way in ways for point in way)]) + BESIDE
    if left > WIDTH / 2:
        return None
    tops, levels, height = {}, [], 0
    for row in reversed(range(len(ladder.rungs))):
        level = ladder.rungs[row].level
        if level and (row + 1 == len(ladder.rungs) or ladder.rungs[row + 1].level != level):
            levels.append((height, level))
            height += BAND
        tops[row] = height
        height += ROW
    rungs = (
        Drawn(
            top,
            None if row == ladder.here else nodes[row],
            wrap(ladder.rungs[row].name[lang], int((WIDTH - left) / LETTER)),
            ladder.rungs[row].role,
        )
        for row, top in tops.items()
    )
    lines = "".join(_line(_points(way, tops, ladder.here)) for way in ways)
    return LadderDrawing(height, left, tuple(rungs), lines, tuple(levels))


def _points(way, tops, here):
    """Return where a way goes in a picture. The reader's own rung is a bar, in whose middle nothing is seen."""
    points = [(x, tops[int(row)] + (ROW // 2 if row == int(row) else 0)) for x, row in way if row != here]
    if way[0][1] == here:
        points.insert(0, (points[0][0], tops[here]))
    if way[-1][1] == here:
        points.append((points[-1][0], tops[here] + ROW))
    return points


def _line(points):
    """Return a way as an SVG path; one that leads down ends in an arrow, because a ladder is read from below."""
    path, x = "M{} {}".format(*points[0]), points[0][0]
    for before, (to_x, to_y) in pairwise(points):
        if before != (to_x, to_y):
            path += f"V{to_y}" if to_x == x else f"L{to_x} {to_y}"
        x = to_x
    return path + _arrow(*points[-2:]) if points[-1][1] > points[0][1] else path


def _arrow(before, end):
    """Return the head of an arrow before the dot at its end."""
    length = hypot(end[0] - before[0], end[1] - before[1])
    x, y = (end[0] - before[0]) / length, (end[1] - before[1]) / length
    head = (
        (round(end[0] - back * x + side * y), round(end[1] - back * y - side * x))
        for back, side in ((14, 5), (6, 0), (14, -5))
    )
    return "M{} {}L{} {}L{} {}".format(*chain.from_iterable(head))
