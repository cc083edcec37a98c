"""Work samples: what a sample names is on the desk, and its texts fit a phone."""

from collections.abc import Iterator
from typing import Final

from scripts.checks.desk import Desk
from scripts.checks.lengths import sentences
from scripts.config import LOCALES
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_values import KeyPath, Step, leaves

# How many letters a text may have, by the field that it stands in, and those of options and lines.
_LETTERS: Final = {
    "title": 80,
    "opening": 420,
    "task": 320,
    "closing": 260,
    "otherwise": 260,
    "why": 300,
    "example": 700,
}
_LETTERS_IN_LINE: Final = 260
_LETTERS_IN_CELL: Final = 90
_LETTERS_IN_OPTION: Final = 140

_SENTENCES_IN_OPENING: Final = 3

# The fields of a sample and of a task that only some forms know.
_SAMPLE_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "right": ("match",),
    "none": ("match",),
    "groups": ("sort",),
    "document": ("fill",),
    "otherwise": ("mark",),
    "example": ("write",),
}
_TASK_FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "at": ("mark", "match", "sort", "order"),
    "text": ("sort", "order", "choose", "number", "fill", "write"),
    "wrong": ("mark",),
    "answer": ("match", "sort", "number", "fill"),
    "unit": ("number", "fill"),
    "value": ("order",),
    "options": ("choose", "fill"),
    "slips": ("match", "sort", "number", "fill"),
}


def check(data: SourceData) -> Iterator[Problem]:
    """A work sample names duties and skills of its role and places of its material; a table has a cell for each column.

    No key stands twice on a desk. Each form has its own fields and no others. The opening has three sentences, and no
    text is too long for a phone.
    """
    tree = data.work_samples
    for sample, _ in tree.find("samples", "*"):
        desk = Desk(tree, sample)
        yield from _role(data, sample)
        yield from _stray(tree, sample)
        yield from _keys_twice(tree, sample)
        yield from _tables(tree, sample)
        yield from _places(desk)
        yield from _lengths(tree, sample)


def _role(data: SourceData, sample: KeyPath) -> Iterator[Problem]:
    """Duties and skills are those of the role, and a task names those of its sample."""
    tree = data.work_samples
    roles = {key: path[:-1] for path, key in data.roles.find("roles", "*", "key") if isinstance(key, str)}
    key = tree.get((*sample, "role"))
    if not isinstance(key, str) or key not in roles:
        return  # another check tells of it
    for name, pattern, rule in (
        ("duties", ("duties", "*", "key"), "samples.duty"),
        ("skills", ("skills", "*", "skill"), "samples.skill"),
    ):
        known = [value for _, value in data.roles.find(*roles[key], *pattern) if isinstance(value, str)]
        yield from _unknown(tree, (*sample, name, "*"), known, rule, role=key)
    for name, field, rule in (
        ("duties", "duty", "samples.duty"),
        ("skills", "skill", "samples.skill"),
    ):
        named = [value for _, value in tree.find(*sample, name, "*") if isinstance(value, str)]
        yield from _unknown(tree, (*sample, "tasks", "*", field), named, rule, role=key)


def _unknown(
    tree: SourceTree, pattern: tuple[Step, ...], known: list[str], rule: str, **values: object
) -> Iterator[Problem]:
    for path, value in tree.find(*pattern):
        if isinstance(value, str) and value not in known:
            yield tree.problem(path, rule, "value", value=value, known=known, **values)


def _stray(tree: SourceTree, sample: KeyPath) -> Iterator[Problem]:
    """A field that the form does not know would be lost without a word."""
    form = tree.get((*sample, "form"))
    fields = [((*sample, name), forms) for name, forms in _SAMPLE_FIELDS.items() if tree.get((*sample, name))]
    for task, value in tree.find(*sample, "tasks", "*"):
        names = value if isinstance(value, dict) else {}
        fields += [((*task, name), forms) for name, forms in _TASK_FIELDS.items() if name in names]
    for path, forms in fields:
        if isinstance(form, str) and form not in forms:
            yield tree.problem(path, "samples.stray", value=form, forms=", ".join(forms))


def _keys_twice(tree: SourceTree, sample: KeyPath) -> Iterator[Problem]:
    material = (*sample, "material", "*")
    groups: list[list[tuple[Step, ...]]] = [
        [(*material, "key"), (*material, "rows", "*", "key"), (*material, "lines", "*", "key")],
        [(*sample, "groups", "*", "key")],
        [(*sample, "tasks", "*", "at")],
    ]
    groups += [[(*thing, "columns", "*", "key")] for thing, _ in tree.find(*material)]
    for patterns in groups:
        seen: dict[str, KeyPath] = {}
        for path, key in (found for pattern in patterns for found in tree.find(*pattern)):
            if isinstance(key, str) and seen.setdefault(key, path) != path:
                line, _ = tree.point(seen[key])
                yield tree.problem(path, "samples.twice", "value", value=key, line=line)


def _tables(tree: SourceTree, sample: KeyPath) -> Iterator[Problem]:
    """A table has columns and rows, anything else lines; cells fit their columns."""
    for thing, value in tree.find(*sample, "material", "*"):
        fields = value if isinstance(value, dict) else {}
        needed = ("columns", "rows") if fields.get("kind") == "table" else ("lines",)
        for name in ("columns", "rows", "lines"):
            if (name in fields) != (name in needed) and "kind" in fields:
                yield tree.problem((*thing, name), "samples.material", value=fields["kind"], field=name)
        columns = list(tree.find(*thing, "columns", "*"))
        for path, cells in tree.find(*thing, "rows", "*", "cells"):
            if isinstance(cells, list) and columns and len(cells) != len(columns):
                yield tree.problem(path, "samples.cells", value=len(cells), columns=len(columns))
            for (place, column), cell in zip(columns, cells if isinstance(cells, list) else (), strict=False):
                has_unit = isinstance(column, dict) and "unit" in column
                if cell is not None and has_unit != (isinstance(cell, int | float) and not isinstance(cell, bool)):
                    heading = tree.get((*place, "key"))
                    rule = "samples.no-number" if has_unit else "samples.bare-number"
                    yield tree.problem((*path, place[-1]), rule, "value", value=str(cell), column=heading)


def _places(desk: Desk) -> Iterator[Problem]:
    """A task is about a row, a line or a cell that is there."""
    known = [*desk.rows, *desk.cells]
    yield from _unknown(desk.tree, (*desk.sample, "tasks", "*", "at"), known, "samples.place")
    yield from _unknown(desk.tree, (*desk.sample, "right"), list(desk.things), "samples.place")


def _lengths(tree: SourceTree, sample: KeyPath) -> Iterator[Problem]:
    for path, value in leaves(tree.get(sample), sample):
        limit = _limit(path)
        if isinstance(value, str) and limit and len(value) > limit:
            yield tree.problem(path, "samples.length", "value", count=len(value), limit=limit)
    for lang in LOCALES:
        opening = tree.get((*sample, "opening", lang))
        count = len(list(sentences(opening))) if isinstance(opening, str) else _SENTENCES_IN_OPENING
        if count != _SENTENCES_IN_OPENING:
            yield tree.problem((*sample, "opening", lang), "samples.opening", "value", value=count)


def _limit(path: KeyPath) -> int | None:
    """Return how many letters a text of a sample may have, or None where it has no limit of its own."""
    field = path[-2] if path[-1] in LOCALES else path[-1]
    if "cells" in path:
        return _LETTERS_IN_CELL
    if field == "text":
        return _LETTERS_IN_OPTION if "options" in path else _LETTERS_IN_LINE
    return _LETTERS.get(str(field))
