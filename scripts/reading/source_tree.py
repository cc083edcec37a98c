"""A YAML document as plain values that know where they stand: what every check reads."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from scripts.problems.problem import Problem
from scripts.reading.bilingual_text import Prose, find_prose
from scripts.reading.yaml_values import KeyPath, Step, YamlValue, leaves, matches

Point: TypeAlias = tuple[int, int]  # line and column, counted from 1, in characters
Side = Literal["key", "value"]  # of a field


@dataclass(slots=True)
class Position:
    """Where a field stands: its key, its value, and, of a text or number, the point just behind it.

    An entry of a list has no key; its value's point stands for it.
    """

    key: Point
    value: Point
    end: Point | None = None
    children: "dict[Step, Position] | None" = None


@dataclass(frozen=True)
class SourceTree:
    """A YAML document as plain values that know where they stand. A file that cannot be read has the value None.

    `lines` are the lines of the file.
    """

    file: str
    value: YamlValue = None
    position: Position = field(default_factory=lambda: Position((1, 1), (1, 1)))
    lines: tuple[str, ...] = ()

    @cached_property
    def leaves(self) -> tuple[tuple[KeyPath, YamlValue], ...]:
        """Path and value of everything that is neither a list nor a group of fields."""
        return tuple(leaves(self.value))

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """The texts that readers read."""
        return tuple(find_prose(self.leaves))

    def get(self, path: KeyPath) -> YamlValue:
        """Return the value at a path, or None."""
        value = self.value
        for step in path:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return None
        return value

    def find(self, *pattern: Step) -> Iterator[tuple[KeyPath, YamlValue]]:
        """Yield path and value wherever the pattern fits; `"*"` stands for any one step.

        Values of another shape than the pattern expects are passed over, so a check needs no guards of its own.
        """
        return matches(self.value, pattern)

    def point(self, path: KeyPath, side: Side = "key") -> Point:
        """Return where a key or value stands; for one that is missing, where its nearest parent does."""
        position, depth = self._nearest(path)
        return position.value if side == "value" and depth == len(path) else position.key

    def problem(self, path: KeyPath, rule: str, side: Side = "key", **values: object) -> Problem:
        """Return a problem at a key or value; one that is missing is placed at its nearest parent."""
        line, column = self.point(path, side)
        return Problem(self.file, line, column, rule, self.name(path), self._length(path, side), values)

    def problem_in(self, path: KeyPath, start: int, end: int, rule: str, **values: object) -> Problem:
        """Return a problem at a part of a text, given as positions in it.

        A text that is written over several lines, or with signs that stand for others, has the problem as a whole.
        """
        line, column = self.point(path, "value")
        length, written, text = self._length(path, "value"), self.written(path), self.get(path)
        quote = written[:1] in ("'", '"')
        if isinstance(text, str) and written[quote:].startswith(text[:end]):
            column, length = column + quote + start, max(1, end - start)
        return Problem(self.file, line, column, rule, self.name(path), length, values, start=start)

    def written(self, path: KeyPath) -> str:
        """Return a text or number as the file writes it, as far as its first line goes; of other values nothing."""
        position, depth = self._nearest(path)
        (line, column), end = position.value, position.end
        if depth < len(path) or end is None or line > len(self.lines):
            return ""
        return self.lines[line - 1][column - 1 : end[1] - 1 if end[0] == line else None]

    def name(self, path: KeyPath) -> str:
        """Return a path in words, `hr-assistant → skills[2].name.en`; entries of lists count from 1."""
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

    def _nearest(self, path: KeyPath) -> tuple[Position, int]:
        """Return the position of the longest part of a path that is there, and the number of its steps."""
        position = self.position
        for depth, step in enumerate(path):
            child = position.children.get(step) if position.children else None
            if child is None:
                return position, depth
            position = child
        return position, len(path)

    def _length(self, path: KeyPath, side: Side) -> int:
        """Return how many characters of a key or value to mark."""
        _, depth = self._nearest(path)
        if side == "value" and depth == len(path):
            return len(self.written(path)) or 1
        key = path[depth - 1] if depth else ""
        return max(1, len(key)) if isinstance(key, str) else 1
