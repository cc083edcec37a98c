"""A YAML document as plain values that know their line: the raw tree every check reads."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from scripts.problems.problem import Problem
from scripts.reading.bilingual_text import prose


@dataclass(frozen=True, slots=True)
class Positions:
    """Where keys and values stand, by path: pairs of line and column, counted from 1. `ends` are those just behind a value."""

    keys: dict = field(default_factory=dict)
    values: dict = field(default_factory=dict)
    ends: dict = field(default_factory=dict)


@dataclass(frozen=True)
class SourceTree:
    """A YAML document as plain values that know where they stand.

    A path is a tuple of keys and list positions, e.g. `("roles", 0, "title", "en")`. `near` has the places of short
    paths; `far` works out those of all, which only problems ask for. `lines` are the lines of the file.
    """

    file: str
    value: object = None
    near: Positions = field(default_factory=Positions)
    far: Callable[[], Positions] = Positions
    lines: tuple = ()

    @cached_property
    def places(self):
        """The places of all keys and values."""
        return self.far()

    @cached_property
    def leaves(self):
        """Path and value of everything that is neither a list nor a group; every check asks for them."""
        return tuple(_walk(self.value))

    @cached_property
    def prose(self):
        """The texts that readers read."""
        return tuple(prose(self.leaves))

    @property
    def entries(self):
        """Path and value of each entry: a role, a source, and so on."""
        groups = self.value.items() if isinstance(self.value, dict) else ()
        return [((name, step), entry) for name, group in groups for step, entry in _children(group) or ()]

    def without(self, paths):
        """Return the tree with nothing in the entries at some paths, so that all others stand where they stood."""
        return replace(
            self,
            value={
                name: _emptied(group, {path[1] for path in paths if path[0] == name})
                for name, group in self.value.items()
            },
        )

    def place(self, path, of="keys"):
        """Return the place of a key or value; for one that is missing, that of the nearest parent."""
        path = tuple(path)
        places = self.near if path in self.near.values else self.places
        while path not in places.values and path:
            path, of = path[:-1], "keys"
        return (places.keys if of == "keys" else places.values).get(path, (1, 1))

    def get(self, path, default=None):
        node = self.value
        for step in path:
            try:
                node = node[step]
            except (KeyError, IndexError, TypeError):
                return default
        return node

    def find(self, *pattern) -> Iterator[tuple[tuple, object]]:
        """Yield path and value wherever the pattern fits; `"*"` stands for any one step.

        Values of another shape than the pattern expects are passed over, so a
        check needs no guards of its own.
        """
        yield from _find(self.value, pattern, ())

    def problem(self, path, rule, of="keys", **values):
        """Return a problem at a key or value; one that is missing is placed at its parent.

        Its place is worked out by `placed`, only if nothing excuses the problem: that takes as long as reading the file.
        """
        path = tuple(path)
        return Problem(self.file, 0, 0, rule, self.name(path), values=values, at=(path, of))

    def problem_in(self, path, start, end, rule, **values):
        """Return a problem at a part of a text, given as positions in it."""
        path = tuple(path)
        return Problem(self.file, 0, 0, rule, self.name(path), values=values, at=(path, "values", start, end))

    def placed(self, problem):
        """Return a problem of this tree with its place."""
        path, of, *part = problem.at
        line, column = self.place(path, of)
        length = self._length(path, of)
        if part:
            start, end = part
            written = self.written(path)
            quote = written[:1] in ("'", '"')
            # It may be written over several lines, or with signs that stand for others.
            if written[quote:].startswith(self.get(path)[:end]):
                column, length = column + quote + start, max(1, end - start)
        return replace(problem, line=line, column=column, length=length, at=())

    def written(self, path):
        """Return a value as the file writes it, as far as its first line goes."""
        path = tuple(path)
        places = self.places
        if path not in places.ends:
            return ""
        (line, column), (last, end) = places.values[path], places.ends[path]
        return self.lines[line - 1][column - 1 : end - 1 if last == line else None] if line <= len(self.lines) else ""

    def _length(self, path, of):
        path = tuple(path)
        if of == "values" and path in self.places.values:
            return len(self.written(path)) or 1
        while path and path not in self.places.keys:
            path = path[:-1]
        return max(1, len(path[-1])) if path and isinstance(path[-1], str) else 1

    def name(self, path):
        """Return a path in words, `hr-assistant → skills[2].name.en`; items count from 1."""
        path = tuple(path)
        prefix = ""
        if len(path) > 1 and isinstance(path[1], int):
            key = self.get((*path[:2], "key"))
            prefix = key if isinstance(key, str) and key else f"{path[0]}[{path[1] + 1}]"
            path = path[2:]
        elif len(path) > 1 and self.file.endswith("sources.yaml"):
            prefix, path = str(path[1]), path[2:]
        rest = ""
        for step in path:
            rest += f"[{step + 1}]" if isinstance(step, int) else f".{step or '“”'}"
        rest = rest.removeprefix(".")
        return f"{prefix} → {rest}" if prefix and rest else prefix or rest


def _children(node):
    return node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else None


def _emptied(group, steps):
    if not steps:
        return group
    kept = {step: {} if step in steps else entry for step, entry in _children(group)}
    return list(kept.values()) if isinstance(group, list) else kept


def _walk(node, path=()):
    children = _children(node)
    if children is None:
        yield path, node
        return
    for step, child in children:
        yield from _walk(child, (*path, step))


def _find(node, pattern, path):
    if not pattern:
        yield path, node
        return
    step, *rest = pattern
    if isinstance(node, dict):
        children = node.items() if step == "*" else [(step, node[step])] if step in node else []
    elif isinstance(node, list) and step == "*":
        children = enumerate(node)
    else:
        return
    for key, child in children:
        yield from _find(child, rest, (*path, key))
