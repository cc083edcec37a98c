"""Read a YAML text with the comments in it, each at the key or item it speaks of."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

import yaml

from scripts.reading.yaml_parser import scalar

# YAML 1.1 ends a line at these, YAML 1.2 does not.
_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")


@dataclass(slots=True)
class Comment:
    """A comment; `blank` tells of a blank line above it, `alone` that its line holds nothing else."""

    text: str
    blank: bool = False
    alone: bool = True
    index: int = 0
    line: int = 0
    column: int = 0


@dataclass(slots=True)
class Scalar:
    """A value that is neither a list nor a group; what is no text, e.g. a number, is kept as it was written."""

    text: str
    is_text: bool


@dataclass(slots=True)
class Collection:
    """A list or a group, with the comments behind its last entry."""

    is_list: bool
    entries: list = field(default_factory=list)
    ending: list = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """An item, or a key with its value: the comments on lines above it, and those at the end of its line."""

    key: Scalar | None = None
    value: Scalar | Collection | None = None
    before: list = field(default_factory=list)
    beside: list = field(default_factory=list)
    blank: bool = False  # a blank line above it, below the comments
    line: str | None = None  # the value, where it stands on the line of its key


def unify(text):
    """Return a text without byte order mark, its lines ended by line feeds."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def events(text):
    """Return what libyaml reads in a unified text; raise ValueError where that is not one plain document."""
    if _OTHER_LINE_ENDS.search(text):
        raise ValueError("a line end that not every reader of YAML knows")
    try:
        found = list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        raise ValueError(f"not readable as YAML: {error}") from error
    documents = [event for event in found if isinstance(event, yaml.DocumentStartEvent)]
    if len(documents) != 1:
        raise ValueError(f"{len(documents)} documents instead of one")
    if documents[0].version or documents[0].tags:
        raise ValueError("a directive")
    for event in found:
        if isinstance(event, yaml.NodeEvent) and (event.anchor or getattr(event, "tag", None)):
            raise ValueError(f"line {event.start_mark.line + 1} has an anchor, alias or tag")
    return found


def comments(text, found):
    """Return the comments of a unified text, in order.

    Between scalars there is nothing but structure, so a # there begins a comment.
    """
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    result, end = [], 0
    for event in found:
        if isinstance(event, yaml.ScalarEvent):
            start = event.start_mark.index
            if event.style in ("|", ">"):  # its first line may end in a comment
                start = text.find("\n", start) + 1 or len(text)
            _add_comments(text, starts, end, start, result)
            end = event.end_mark.index
    _add_comments(text, starts, end, len(text), result)
    return result


def _add_comments(text, starts, index, end, result):
    while (index := text.find("#", index, end)) >= 0:
        line = bisect_right(starts, index) - 1
        until = starts[line + 1] - 1 if line + 1 < len(starts) else len(text)
        column = index - starts[line]
        blank = line > 0 and not text[starts[line - 1] : starts[line]].strip(" \t\n")
        result.append(
            Comment(text[index:until].rstrip(" \t"), blank, not text[starts[line] : index].strip(), index, line, column)
        )
        index = until


def read(text, found):
    """Return the entry that is the whole document of a unified text; raise ValueError for what has no canonical form."""
    return _Reader(text, found).document()


class _Reader:
    """Turns events into entries and hands every comment to the one it speaks of.

    A comment at the end of a line belongs to what ended last on that line, any
    other to the entry that begins next, unless it is indented like the list
    or group that ends before it.
    """

    def __init__(self, text, found):
        self.lines = text.split("\n")
        self.events = iter(found)
        self.comments = comments(text, found)[::-1]
        self.waiting = []
        self.last, self.last_line = None, -1

    def document(self):
        root = Entry()
        for event in self.events:
            if isinstance(event, yaml.NodeEvent):
                root.value = self._node(event, root, -1)
        if isinstance(root.value, Scalar):
            raise ValueError("neither a list nor a group")
        self._pass(float("inf"))
        root.value.ending += self.waiting
        return root

    def _node(self, event, entry, outside):
        """Return the value that begins with an event; `outside` is the column of the group or list around it."""
        start = event.start_mark
        self._pass(start.index)
        if isinstance(event, yaml.ScalarEvent):
            self._hand_over(entry)
            self._ended(entry, start.line if event.style in ("|", ">") else event.end_mark.line)
            return Scalar(event.value, isinstance(scalar(event), str))
        if entry.key is None or event.flow_style:
            self._hand_over(entry)
        if event.flow_style:
            self._ended(entry, start.line)
        value = Collection(isinstance(event, yaml.SequenceStartEvent))
        (self._items if value.is_list else self._pairs)(value, start.column)
        if event.flow_style:
            value.ending, self.waiting = self.waiting, []
            self._ended(entry, self.closing.line)
        else:
            while self.waiting and self.waiting[0].column >= max(start.column, outside + 1):
                value.ending.append(self.waiting.pop(0))
        return value

    def _items(self, value, column):
        for event in self._until(yaml.SequenceEndEvent):
            entry = Entry(blank=self._blank(event.start_mark.line))
            entry.value = self._node(event, entry, column)
            value.entries.append(entry)

    def _pairs(self, value, column):
        seen = set()
        for event in self._until(yaml.MappingEndEvent):
            line = event.start_mark.line
            if not isinstance(event, yaml.ScalarEvent):
                raise ValueError(f"line {line + 1}: a list or group as a key")
            if event.value in seen:
                raise ValueError(f"line {line + 1}: {event.value} is given twice")
            seen.add(event.value)
            entry = Entry(blank=self._blank(line))
            entry.key = self._node(event, entry, column)
            entry.value = self._node(next(self.events), entry, column)
            value.entries.append(entry)

    def _until(self, end):
        for event in self.events:
            if isinstance(event, end):
                self.closing = event.end_mark
                self._pass(event.start_mark.index)
                return
            yield event

    def _pass(self, index):
        """Take the comments up to an index."""
        while self.comments and self.comments[-1].index < index:
            comment = self.comments.pop()
            if comment.alone or comment.line != self.last_line:
                self.waiting.append(comment)
            else:
                comment.blank = False
                self.last.beside.append(comment)

    def _hand_over(self, entry):
        entry.before += self.waiting
        self.waiting = []

    def _ended(self, entry, line):
        self.last, self.last_line = entry, line

    def _blank(self, line):
        return line > 0 and not self.lines[line - 1].strip(" \t")
