"""From the events of a YAML parser to plain values, each with its position."""

import re
from collections.abc import Callable, Iterator
from typing import Final

import yaml

from scripts.config import LOCALES
from scripts.problems.problem import Problem
from scripts.reading.source_tree import Point, Position
from scripts.reading.yaml_scalars import scalar
from scripts.reading.yaml_values import KeyPath, Step, YamlValue

DEEPEST: Final = 30

# More values would not fit into the memory of a small machine; the data of a thousand roles has fewer.
MOST_VALUES: Final = 750_000

# Fifty times the longest text that a page takes. What is longer is no text but a file pasted in.
LONGEST_TEXT: Final = 20_000

_LANGUAGES: Final = frozenset(LOCALES)
_COMMENT: Final = re.compile(r"\s+#")


class TooLarge(Exception):
    """Raised for a document that would end in a crash of the parser’s callers, or fill the memory."""

    def __init__(self, point: Point, rule: str, most: int) -> None:
        super().__init__(rule)
        self.point, self.rule, self.most = point, rule, most


class Builder:
    """Builds the value of a document and the positions of all that it holds.

    `lines` are those of the file, of which the document begins on `first_line`; `column` tells where a character of the
    text that is parsed stands there, by line and column from 0, if not at the same place. `problems` are pairs of path
    and problem: how a path is called in words shows only when the whole document is read. `last` is the last event.
    """

    def __init__(
        self, file: str, lines: tuple[str, ...], first_line: int, column: Callable[[int, int], int] | None
    ) -> None:
        self.file, self.lines, self.first_line, self.column = file, lines, first_line, column
        self.problems: list[tuple[KeyPath, Problem]] = []
        self.last: yaml.Event | None = None
        self._count = 0

    def document(self, events: Iterator[yaml.Event]) -> tuple[YamlValue, Position]:
        """Return the value of the first document and its position; a second document is a problem."""
        root = (self.first_line, 1)
        value: YamlValue = None
        position, is_read = Position(root, root), False
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and is_read:
                self._report(event, (), "reading.second-document")
                break
            if isinstance(event, yaml.NodeEvent):
                value, position = self._node(event, events, (), root)
                is_read = True
        return value, position

    def _node(
        self, event: yaml.Event, events: Iterator[yaml.Event], path: KeyPath, key: Point | None = None
    ) -> tuple[YamlValue, Position]:
        """Return the value that begins with an event, and its position.

        An alias has the value None: aliases of aliases could multiply without end.
        """
        self.last = event
        self._count += 1
        start = self._start(event)
        position = Position(key or start, start)
        if len(path) > DEEPEST:
            raise TooLarge(start, "reading.too-deep", DEEPEST)
        if self._count > MOST_VALUES:
            raise TooLarge(start, "reading.too-many", MOST_VALUES)
        if isinstance(event, yaml.AliasEvent):
            self._report(event, path, "reading.alias")
            return None, position
        tag = getattr(event, "tag", None)
        if tag and not tag.startswith("tag:yaml.org,2002:str"):
            self._report(event, path, "reading.tag", tag=tag)
        if isinstance(event, yaml.ScalarEvent):
            position.end = self._end(event)
            return self._scalar(event, path, position.end), position
        position.children = {}
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path, position.children), position
        return self._mapping(events, path, position.children), position

    def _scalar(self, event: yaml.ScalarEvent, path: KeyPath, end: Point) -> YamlValue:
        if not event.style and not _LANGUAGES.isdisjoint(path[-2:]):
            self._report_cut_off(path, end)
        if len(event.value) > LONGEST_TEXT:
            self._report(event, path, "reading.too-long", count=len(event.value), most=LONGEST_TEXT)
            return str(event.value[:LONGEST_TEXT])
        return scalar(event)

    def _sequence(
        self, events: Iterator[yaml.Event], path: KeyPath, positions: dict[Step, Position]
    ) -> list[YamlValue]:
        items: list[YamlValue] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            value, positions[len(items)] = self._node(event, events, (*path, len(items)))
            items.append(value)
        return items

    def _mapping(
        self, events: Iterator[yaml.Event], path: KeyPath, positions: dict[Step, Position]
    ) -> dict[str, YamlValue]:
        fields: dict[str, YamlValue] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if isinstance(event, yaml.ScalarEvent):
                key: str = event.value
            else:
                key = "?"
                self._report(event, path, "reading.odd-name")
                self._node(event, events, (*path, key))
            if key in fields:
                self._report(event, (*path, key), "reading.twice", first=positions[key].key[0])
                self._node(next(events), events, (*path, f"{key} (again)"))
                continue
            point = self._start(event)
            fields[key], positions[key] = self._node(next(events), events, (*path, key), point)
        return fields

    def _report_cut_off(self, path: KeyPath, end: Point) -> None:
        """Report a # that ends a sentence which goes on behind it."""
        line, column = end
        rest = self.lines[line - 1][column - 1 :]
        if _COMMENT.match(rest):
            comment = rest.lstrip()
            column += len(rest) - len(comment)
            problem = Problem(self.file, line, column, "reading.cut-off", length=len(comment.rstrip()))
            self.problems.append((path, problem))

    def _report(self, event: yaml.Event, path: KeyPath, rule: str, **values: object) -> None:
        (line, column), (last_line, end) = self._start(event), self._end(event)
        length = max(1, end - column) if last_line == line else 1
        self.problems.append((path, Problem(self.file, line, column, rule, length=length, values=values)))

    def _start(self, event: yaml.Event) -> Point:
        assert event.start_mark is not None  # the parser gives every event its marks
        return self._point(event.start_mark.line, event.start_mark.column)

    def _end(self, event: yaml.Event) -> Point:
        assert event.end_mark is not None
        return self._point(event.end_mark.line, event.end_mark.column)

    def _point(self, line: int, column: int) -> Point:
        return (line + self.first_line, (self.column(line, column) if self.column else column) + 1)
