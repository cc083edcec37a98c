"""Read a file of lists entry by entry: in one process, such as a server, an entry that did not change is read only once."""

import re
from dataclasses import dataclass
from functools import lru_cache

import yaml

from scripts.reading.forbidden_characters import find_forbidden
from scripts.reading.source_tree import Positions, SourceTree
from scripts.reading.yaml_parser import LINE_END, MOST_PARTS, NEAR, Builder, TooLarge, all_places, events, parse_yaml

KEPT = 20_000  # entries; the oldest go first

_SECTION = re.compile(r"^([a-z_]+):\n", re.MULTILINE)
_ENTRY = re.compile(r"^  - ", re.MULTILINE)
_NEITHER = re.compile(r"^[^ #\n]", re.MULTILINE)  # what would end a list, or the document


def parse_piecewise(file, text, problems):
    """Return just what parse_yaml() does. Whatever is no plain list of entries without a mistake is left to it."""
    return _joined(file, text) or parse_yaml(file, text, problems)


def _joined(file, text):
    before, *sections = _SECTION.split(text)
    names, bodies = sections[::2], sections[1::2]
    if not names or len(set(names)) < len(names) or not _is_empty(before):
        return None
    line = before.count("\n") + 1
    value, parts, near = {}, 1, Positions({(): (1, 1)}, {(): (line, 1)})
    for name, body in zip(names, bodies, strict=True):
        head, *entries = _entries(body)
        if not entries or None in entries:
            return None
        near.keys[name,], near.values[name,] = (line, 1), (line + 1 + head, 3)
        line += 1 + head
        for place, entry in enumerate(entries):
            _add(near, entry.near, (name, place), line - 1)
            line += entry.height
        value[name] = [entry.value for entry in entries]
        parts += 1 + sum(entry.parts for entry in entries)
    lines = tuple(LINE_END.split(text))
    return (
        SourceTree(file, value, near, lambda: all_places(text, file, lines, 1), lines) if parts <= MOST_PARTS else None
    )


def _entries(body):
    """Return how many lines stand above the entries of a list, and the entries; there are none if it is something else."""
    starts = [match.start() for match in _ENTRY.finditer(body)]
    if not starts or not _is_empty(body[: starts[0]]) or _NEITHER.search(body):
        return [0]
    return [
        body.count("\n", 0, starts[0]),
        *(_entry(body[start:end]) for start, end in zip(starts, [*starts[1:], len(body)], strict=True)),
    ]


@dataclass(frozen=True)
class _Entry:
    """An entry by itself: its value, the places of its short paths, how many parts and how many lines it has."""

    value: object
    near: Positions
    parts: int
    height: int


@lru_cache(maxsize=KEPT)
def _entry(text):
    """Return an entry, or None where there is something to say of it."""
    builder = Builder("", tuple(LINE_END.split(text)), 1, NEAR)
    try:
        value = None if any(find_forbidden("", text)) else builder.document(events(text))
    except (yaml.YAMLError, TooLarge):
        return None
    if builder.met or value is None:
        return None
    return _Entry(value[0], builder.places, builder.parts - 1, text.count("\n"))


def _add(near, own, path, lines):
    """Add the places of an entry that stands at a path, so many lines further down."""
    for all_of_them, found in ((near.keys, own.keys), (near.values, own.values), (near.ends, own.ends)):
        for (_, *rest), (line, column) in (
            (inside, place) for inside, place in found.items() if 0 < len(inside) < NEAR
        ):
            all_of_them[(*path, *rest)] = (line + lines, column)


def _is_empty(text):
    return all(not line.strip() or line.startswith("#") for line in text.split("\n"))
