"""Read YAML text into a raw tree, and say in words what cannot be read."""

import re

import yaml

from scripts.problem import Problem
from scripts.tree import Tree

DEEPEST = 30

_INTEGER = re.compile(r"[-+]?[0-9]+\Z")
_CONFLICT = re.compile(r"^(?:<{7} |>{7} |={7}$)", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def parse(file, text, problems, first_line=1):
    """Return the tree of a YAML text; what cannot be read goes to `problems`."""
    tree = Tree(file, keys={(): (first_line, 1)}, values={(): (first_line, 1)})
    broken = _broken(file, text, first_line)
    if broken:
        problems.append(broken)
        return Tree(file)
    try:
        value = _Builder(tree, problems, first_line).document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        problems.append(_unreadable(file, error, first_line))
        return Tree(file)
    except _TooDeep as error:
        problems.append(Problem(file, *error.args, f"parts lie in one another more than {DEEPEST} levels deep", "No part of the data needs that.", "Look for brackets or indents that were never closed."))
        return Tree(file)
    if value is None:
        problems.append(Problem(file, first_line, 1, "the file is empty", "The build needs its data.", "Put the data back."))
    return Tree(file, value, tree.keys, tree.values)


def _broken(file, text, first_line):
    """Return a problem for what is no YAML before anyone reads it as such, or None."""
    for pattern, what, rule, advice in (
        (_CONFLICT, "two versions of the file were joined here and nobody chose between them", "Git marks such a place with <<<<<<<, ======= and >>>>>>>.", "Keep the right one of the two versions, and take the three lines of signs out."),
        (_CONTROL, "an invisible control character stands here", "It was probably pasted along from another program.", "Delete the word and type it again."),
    ):
        match = pattern.search(text)
        if match:
            line = text.count("\n", 0, match.start())
            column = match.start() - text.rfind("\n", 0, match.start())
            return Problem(file, line + first_line, column, what, rule, advice)
    return None


class _TooDeep(Exception):
    """Raised with line and column; deeper nesting would end in a crash of the parser’s callers."""


def _unreadable(file, error, first_line):
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
    reason = " ".join(filter(None, (getattr(error, "context", ""), getattr(error, "problem", "")))) or str(error)
    return Problem(
        file, line, column, f"this cannot be read as YAML: {reason}",
        "A text with a colon and a space, or one that begins with a sign, stands in quotes; what belongs together is indented alike.",
        "Look at this line and the one above it.",
    )


class _Builder:
    """Turns events into values as YAML 1.2 reads them, the way editors' YAML tools do.

    PyYAML alone would read `no` as false and `1:30` as 90, and follow aliases
    that multiply without end.
    """

    def __init__(self, tree, problems, first_line):
        self.tree, self.problems, self.first_line = tree, problems, first_line

    def document(self, events):
        """Return the value of the first document; a second one is a problem."""
        value, seen = None, False
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and seen:
                self._add(event, (), "a second document begins with ---", "A file holds one document.", "Take the line of --- out.")
                break
            if isinstance(event, yaml.NodeEvent):
                value, seen = self._node(event, events, (), 0), True
        return value

    def _node(self, event, events, path, depth):
        if depth > DEEPEST:
            raise _TooDeep(*self._place(event))
        self.tree.values[path] = place = self._place(event)
        self.tree.keys.setdefault(path, place)
        if isinstance(event, yaml.AliasEvent):
            self._add(event, path, "repeats another part with an alias (*)", "Every part is written out, so that it can be read where it stands.", "Replace the alias with the text it stands for.")
            return None
        if event.tag is not None and not event.tag.startswith("tag:yaml.org,2002:str"):
            self._add(event, path, f"has a tag ({event.tag})", "The data is plain text, lists and groups.", "Take the word that begins with ! out.")
        if isinstance(event, yaml.ScalarEvent):
            return _scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return [self._node(child, events, (*path, i), depth + 1) for i, child in enumerate(_until(yaml.SequenceEndEvent, events))]
        return self._mapping(events, path, depth)

    def _mapping(self, events, path, depth):
        result = {}
        for event in _until(yaml.MappingEndEvent, events):
            place = self._place(event)
            if isinstance(event, yaml.ScalarEvent):
                key = event.value
            else:
                key = "?"
                self._add(event, path, "has a name that is not a word", "What stands before a colon is one word.", "Write a word, or put the text in quotes.")
                self._node(event, events, (*path, key), depth + 1)
            if key in result:
                first = self.tree.keys[(*path, key)][0]
                self._add(event, (*path, key), "is given twice", f"A field stands once; the first is on line {first}.", "Keep one of the two.")
                self._node(next(events), events, (*path, f"{key} (again)"), depth + 1)
                continue
            self.tree.keys[(*path, key)] = place
            result[key] = self._node(next(events), events, (*path, key), depth + 1)
        return result

    def _place(self, event):
        return (event.start_mark.line + self.first_line, event.start_mark.column + 1)

    def _add(self, event, path, what, rule, advice):
        name = self.tree.name(path)
        self.problems.append(Problem(self.tree.file, *self._place(event), f"{name} {what}".strip(), rule, advice))


def _until(end, events):
    """Yield events up to the one that ends a list or group; its consumer takes what lies between."""
    for event in events:
        if isinstance(event, end):
            return
        yield event


def _scalar(node):
    text = node.value
    if node.style:
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    return int(text) if _INTEGER.match(text) and len(text) < 19 else text
