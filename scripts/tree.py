"""A YAML document as plain values that know their line: the raw tree every check reads."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from scripts.problem import Problem


@dataclass(frozen=True)
class Tree:
    """A YAML document as plain values, with the place of every key and value.

    A path is a tuple of keys and list positions, e.g. `("roles", 0, "title", "en")`.
    Places are pairs of line and column, counted from 1; `ends` are those just
    behind a value. `lines` are the lines of the file.
    """

    file: str
    value: object = None
    keys: dict = field(default_factory=dict)
    values: dict = field(default_factory=dict)
    ends: dict = field(default_factory=dict)
    lines: tuple = ()

    @cached_property
    def leaves(self):
        """Path and value of everything that is neither a list nor a group; every check asks for them."""
        return tuple(_walk(self.value))

    def place(self, path, of="keys"):
        """Return the place of a key or value; for one that is missing, that of the nearest parent."""
        path = tuple(path)
        while path not in self.values and path:
            path, of = path[:-1], "keys"
        return (self.keys if of == "keys" else self.values).get(path, (1, 1))

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
        """Return a problem at a key or value; one that is missing is placed at its parent."""
        line, column = self.place(path, of)
        return Problem(self.file, line, column, rule, self.name(path), self._length(path, of), values)

    def problem_in(self, path, start, end, rule, **values):
        """Return a problem at a part of a text, given as positions in it."""
        line, column = self.place(path, "values")
        written = self.written(path)
        if written[:1] in ("'", '"'):
            column, written = column + 1, written[1:]
        text = self.get(path)
        if not written.startswith(text[:end]):  # written over several lines, or with signs that stand for others
            return self.problem(path, rule, of="values", **values)
        return Problem(self.file, line, column + start, rule, self.name(path), max(1, end - start), values)

    def written(self, path):
        """Return a value as the file writes it, as far as its first line goes."""
        path = tuple(path)
        if path not in self.ends:
            return ""
        (line, column), (last, end) = self.values[path], self.ends[path]
        return self.lines[line - 1][column - 1 : end - 1 if last == line else None] if line <= len(self.lines) else ""

    def _length(self, path, of):
        path = tuple(path)
        if of == "values" and path in self.values:
            return len(self.written(path)) or 1
        while path and path not in self.keys:
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


def _walk(node, path=()):
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else None
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
