"""Read YAML text into a raw tree, and say in words what cannot be read."""

import re
from dataclasses import replace

import yaml

from scripts.config import LOCALES
from scripts.problems.problem import Problem
from scripts.reading.forbidden_characters import MOST_ALIKE, find_forbidden
from scripts.reading.source_tree import Positions, SourceTree
from scripts.reading.yaml_errors import explain_yaml_error

DEEPEST = 30

# More would not fit into the memory of a small machine; a thousand roles have fewer.
MOST_PARTS = 750_000

# How long the paths are whose places are kept at once: an entry's, and that of its key.
NEAR = 3

# Fifty times the longest text that a page takes; what is longer is no text but a file pasted in.
LONGEST = 20_000

_BILINGUAL = frozenset(LOCALES)

# As YAML 1.2 reads a plain number, https://yaml.org/spec/1.2.2/#1032-tag-resolution
_NUMBER = re.compile(
    r"[-+]?(?:[0-9]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))\Z|0o[0-7]+\Z|0x[0-9a-fA-F]+\Z|\.(?:nan|NaN|NAN)\Z"
)
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z")
_DECIMAL = re.compile(r"[0-9]{1,15}\.[0-9]{1,15}\Z")
LINE_END = re.compile("\r\n|\r|\n")
_COMMENT = re.compile(r"\s+#")
_ENTRY = re.compile(r" {0,2}[^\s#]")


def parse_yaml(file, text, problems, first_line=1):
    """Return the tree of a YAML text; what cannot be read goes to `problems`."""
    lines = tuple(LINE_END.split(text))
    nothing = SourceTree(file, lines=lines)
    broken = list(find_forbidden(file, text, first_line))
    problems.extend(broken)
    if any(problem.rule != "reading.invisible" for problem in broken):
        return nothing
    lines_from_first = ("",) * (first_line - 1) + lines
    builder = Builder(file, lines_from_first, first_line, NEAR)
    try:
        value = builder.document(events(text))
    except yaml.YAMLError as error:
        problems.append(explain_yaml_error(file, lines, error, builder.last, first_line))
        problems.extend(_further(file, list(lines), error, first_line))
        return nothing
    except TooLarge as error:
        problems.append(Problem(file, *error.place, error.rule, values={"most": error.most}))
        return nothing
    if value is None:
        problems.append(Problem(file, first_line, 1, "reading.empty"))
    tree = SourceTree(
        file, value, builder.places, lambda: all_places(text, file, lines_from_first, first_line), lines_from_first
    )
    problems.extend(replace(problem, path=tree.name(path)) for path, problem in builder.met)
    return tree


def events(text):
    """Return what PyYAML's parser, written in C, meets in a text, as its events."""
    return iter(yaml.CSafeLoader(text).get_event, None)


def all_places(text, file, lines, first_line):
    builder = Builder(file, lines, first_line, DEEPEST)
    builder.document(events(text))
    return builder.places


def _further(file, lines, error, first_line):
    """Yield what cannot be read after the first such place, each entry of the file by itself.

    An editor mends all at once; what a reader of YAML says of lines that hang
    together with a mistake would only confuse.
    """
    for _ in range(MOST_ALIKE):
        until = _blank(lines, error)
        last = None
        try:
            for last in events("\n".join(lines)):
                pass
            return
        except yaml.YAMLError as another:
            error = another
        mark = getattr(error, "problem_mark", None)
        if not mark:
            return
        if mark.line >= until:
            yield explain_yaml_error(file, lines, error, last, first_line)


def _blank(lines, error):
    """Empty the entries from where an error begins to where it was noticed; return the line after them."""
    marks = [mark.line for mark in (getattr(error, "context_mark", None), getattr(error, "problem_mark", None)) if mark]
    start, end = (min(marks), max(marks)) if marks else (0, len(lines))
    start, end = min(start, len(lines) - 1), min(end, len(lines) - 1)
    while start and not _ENTRY.match(lines[start]):
        start -= 1
    end += 1
    while end < len(lines) and not _ENTRY.match(lines[end]):
        end += 1
    lines[start:end] = [""] * (end - start)
    return end


class TooLarge(Exception):
    """Raised for what would end in a crash of the parser’s callers, or fill the memory."""

    def __init__(self, place, rule, most):
        super().__init__(rule)
        self.place, self.rule, self.most = place, rule, most


class Builder:
    """Turns events into values as YAML 1.2 reads them, the way editors' YAML tools do.

    PyYAML alone would read `no` as false and `1:30` as 90, and follow aliases
    that multiply without end.
    """

    def __init__(self, file, lines, first_line, near):
        self.file, self.lines, self.first_line, self.near = file, lines, first_line, near
        self.places = Positions({(): (first_line, 1)}, {(): (first_line, 1)})  # of paths that are no longer than `near`
        self.met = []  # path and problem; what a path is called shows only when the whole is read
        self.last, self.parts = None, 0

    def document(self, events):
        """Return the value of the first document; a second one is a problem."""
        value, seen = None, False
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and seen:
                self._add(event, (), "reading.second-document")
                break
            if isinstance(event, yaml.NodeEvent):
                value, seen = self._node(event, events, (), 0), True
        return value

    def _node(self, event, events, path, depth):
        self.last, self.parts = event, self.parts + 1
        if depth > DEEPEST:
            raise TooLarge(self._place(event.start_mark), "reading.too-deep", DEEPEST)
        if self.parts > MOST_PARTS:
            raise TooLarge(self._place(event.start_mark), "reading.too-many", MOST_PARTS)
        if depth <= self.near:
            place = self._place(event.start_mark)
            self.places.values[path] = place
            self.places.keys.setdefault(path, place)
        if isinstance(event, yaml.AliasEvent):
            self._add(event, path, "reading.alias")
            return None
        if event.tag is not None and not event.tag.startswith("tag:yaml.org,2002:str"):
            self._add(event, path, "reading.tag", tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            if depth <= self.near:
                self.places.ends[path] = self._place(event.end_mark)
            if not event.style and not _BILINGUAL.isdisjoint(path[-2:]):
                self._cut_off(event, path)
            if len(event.value) > LONGEST:
                self._add(event, path, "reading.too-long", count=len(event.value), most=LONGEST)
                return event.value[:LONGEST]
            return scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            result = []
            for child in events:
                if isinstance(child, yaml.SequenceEndEvent):
                    break
                result.append(self._node(child, events, (*path, len(result)), depth + 1))
            return result
        return self._mapping(events, path, depth)

    def _mapping(self, events, path, depth):
        result, lines = {}, {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if isinstance(event, yaml.ScalarEvent):
                key = event.value
            else:
                key = "?"
                self._add(event, path, "reading.odd-name")
                self._node(event, events, (*path, key), depth + 1)
            if key in result:
                self._add(event, (*path, key), "reading.twice", first=lines[key])
                self._node(next(events), events, (*path, f"{key} (again)"), depth + 1)
                continue
            lines[key] = event.start_mark.line + self.first_line
            if depth < self.near:
                self.places.keys[(*path, key)] = self._place(event.start_mark)
            result[key] = self._node(next(events), events, (*path, key), depth + 1)
        return result

    def _cut_off(self, event, path):
        """Say when a # ends a sentence that goes on behind it."""
        line, column = self._place(event.end_mark)
        rest = self.lines[line - 1][column - 1 :]
        if _COMMENT.match(rest):
            problem = Problem(
                self.file, line, column + len(rest) - len(rest.lstrip()), "reading.cut-off", length=len(rest.strip())
            )
            self.met.append((path, problem))

    def _place(self, mark):
        return (mark.line + self.first_line, mark.column + 1)

    def _add(self, event, path, rule, **values):
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column if end.line == start.line else 1
        self.met.append((path, Problem(self.file, *self._place(start), rule, length=max(1, length), values=values)))


def scalar(event):
    """Return the value of a scalar; only a plain one can be something else than a text."""
    text = event.value
    if event.style:
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if not _NUMBER.match(text):
        return text
    if _INTEGER.match(text):
        return int(text)
    return float(text) if _DECIMAL.match(text) else 0.5  # no field takes other numbers; what was written is in the file
