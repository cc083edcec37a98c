"""A YAML document as plain values that know their line: the raw tree every check reads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from scripts.problem import Problem

_INTEGER = re.compile(r"[-+]?[0-9]+\Z")


@dataclass(frozen=True)
class Tree:
    """A YAML document as plain values, with the place of every key and value.

    A path is a tuple of keys and list positions, e.g. `("roles", 0, "title", "en")`.
    Places are pairs of line and column, counted from 1.
    """

    file: str
    value: object = None
    keys: dict = field(default_factory=dict)
    values: dict = field(default_factory=dict)

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

    def problem(self, path, what, rule, advice, of="keys"):
        line, column = self.place(path, of)
        name = self.name(path)
        return Problem(self.file, line, column, f"{name} {what}" if name else what, rule, advice)

    def name(self, path):
        """Return a path in words, `hr-assistant → skills[2].name.en`; items count from 1."""
        path = tuple(path)
        prefix = ""
        if len(path) > 1 and path[0] in ("roles", "families"):
            key = self.get((*path[:2], "key"))
            prefix = key if isinstance(key, str) and key else f"{path[0]}[{path[1] + 1}]"
            path = path[2:]
        elif len(path) > 1 and path[0] == "sources":
            prefix, path = str(path[1]), path[2:]
        rest = ""
        for step in path:
            rest += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
        rest = rest.removeprefix(".")
        return f"{prefix} → {rest}" if prefix and rest else prefix or rest


def parse(file, text, problems, first_line=1):
    """Return the tree of a YAML text; what cannot be read goes to `problems`."""
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        problems.append(_unreadable(file, error, first_line))
        return Tree(file)
    tree = Tree(file, keys={(): (first_line, 1)}, values={(): (first_line, 1)})
    if node is None:
        problems.append(Problem(file, first_line, 1, "the file is empty", "The build needs its data.", "Put the data back."))
        return tree
    value = _Builder(tree, problems, first_line).build(node, ())
    return Tree(file, value, tree.keys, tree.values)


def walk(node, path=()):
    """Yield path and value of everything in a tree that is neither a list nor a group."""
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else None
    if children is None:
        yield path, node
        return
    for step, child in children:
        yield from walk(child, (*path, step))


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
    """Turns nodes into values as YAML 1.2 reads them, the way editors' YAML tools do.

    PyYAML alone would read `no` as false and `1:30` as 90.
    """

    def __init__(self, tree, problems, first_line):
        self.tree, self.problems, self.first_line = tree, problems, first_line
        self.seen = set()

    def build(self, node, path):
        self.tree.values[path] = place = self._place(node)
        self.tree.keys.setdefault(path, place)
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if id(node) in self.seen:
            self._add(place, path, "repeats another part with an alias (*)", "Every part is written out, so that it can be read where it stands.", "Replace the alias with the text it stands for.")
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*path, i)) for i, child in enumerate(node.value)]
        return self._mapping(node, path)

    def _mapping(self, node, path):
        result = {}
        for key_node, child in node.value:
            key, place = str(key_node.value), self._place(key_node)
            if key in result:
                first = self.tree.keys[(*path, key)][0]
                self._add(place, (*path, key), "is given twice", f"A field stands once; the first is on line {first}.", "Keep one of the two.")
                continue
            self.tree.keys[(*path, key)] = place
            result[key] = self.build(child, (*path, key))
        return result

    def _place(self, node):
        return (node.start_mark.line + self.first_line, node.start_mark.column + 1)

    def _add(self, place, path, what, rule, advice):
        self.problems.append(Problem(self.tree.file, *place, f"{self.tree.name(path)} {what}", rule, advice))


def _scalar(node):
    text = node.value
    if node.style:
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text.lower() in ("true", "false"):
        return text.lower() == "true"
    return int(text) if _INTEGER.match(text) and len(text) < 19 else text


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
