"""The one form of a data file: `make fmt` writes it, `make check` compares with it."""

from collections import Counter

import yaml

from scripts.comments import Collection, Scalar, comments, events, read, unify
from scripts.quoting import block_header, quoted
from scripts.reading.yaml_parser import scalar

# What stands on one line: names, not sentences. An address is one word.
WORDS = 8
WIDTH = 150

# How deep blank lines part entries: 0 are the keys of the file, 1 what stands directly below them.
PARTED = 1


def canonical(text: str, schema: dict) -> str:
    """Return the canonical form of a YAML data file: order, quotes, line width; no comment and no value changes.

    `schema` is its JSON Schema; keys come in the order of `properties`.
    Raises ValueError for what has no such form: text that cannot be read, a
    second document, anchors, aliases, tags, directives, a key given twice.
    """
    text = unify(text)
    found = events(text)
    try:
        result = "\n".join(_write(read(text, found), _Shape(schema, [schema]))) + "\n"
        same = result == text or _content(text, found) == _content(result, events(result))
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not same:
        raise ValueError("the canonical form would not say the same")
    return result


def _content(text, found):
    """Return what the form must not change: every value with its kind, and the comments."""
    return _value(iter(found[2:])), Counter(comment.text for comment in comments(text, found))


def _value(found):
    event = next(found)
    if isinstance(event, yaml.ScalarEvent):
        return event.value, type(scalar(event))
    if isinstance(event, yaml.SequenceStartEvent):
        return [item for item in iter(lambda: _value(found), None)]
    if isinstance(event, yaml.MappingStartEvent):
        return {key: _value(found) for key in iter(lambda: _value(found), None)}
    return None  # the end of a list or group


class _Shape:
    """What a schema says of one place: the order of the keys, and the shapes below it."""

    def __init__(self, schema, nodes):
        self.schema = schema
        self.parts = [part for node in nodes for part in _parts(schema, node, ())]
        keys = dict.fromkeys(key for part in self.parts for key in part.get("properties", ()))
        self.order = {key: position for position, key in enumerate(keys)}
        self.known = {}

    def below(self, key):
        """Return the shape of the value of a key, or of the items of a list where the key is None."""
        if key not in self.known:
            nodes = [part["properties"][key] for part in self.parts if key in part.get("properties", ())]
            rest = "items" if key is None else "additionalProperties"
            self.known[key] = _Shape(self.schema, nodes or [part[rest] for part in self.parts if rest in part])
        return self.known[key]


def _parts(schema, node, seen):
    """Yield a node of a schema and all it refers to in the same file."""
    if not isinstance(node, dict) or any(node is other for other in seen):
        return
    seen = (*seen, node)
    if node.get("$ref", "").startswith("#"):
        target = schema
        for step in node["$ref"].split("/")[1:]:
            target = target[step]
        yield from _parts(schema, target, seen)
    for part in node.get("allOf", ()):
        yield from _parts(schema, part, seen)
    yield node


def _write(root, shape):
    """Return the lines of a document."""
    lines, value = [], root.value
    _lift(root, root.beside)
    head = _take_head(root)
    _settle_entries(value, shape, 0)
    for comment in head:
        lines += [""] * (comment.blank and bool(lines)) + [comment.text]
    for position, entry in enumerate(value.entries):
        if not value.is_list or position == 0:
            _top(entry).blank = bool(lines) or position > 0
        if entry.key:
            _part_items(entry.value)
    if not value.entries:
        lines.append("[]" if value.is_list else "{}")
    _write_entries(lines, value, 0, "", 0)
    return lines


def _take_head(root):
    """Return the comments above the first entry up to the last blank line; they speak of the whole file."""
    if not root.value.entries:
        return root.before
    first = root.value.entries[0]
    before = root.before + first.before
    parted = [comment.blank for comment in before[1:]] + [first.blank]
    length = max((position + 1 for position, blank in enumerate(parted[: len(before)]) if blank), default=0)
    first.before = before[length:]
    return before[:length]


def _top(entry):
    """Return what stands on the first line of an entry."""
    return entry.before[0] if entry.before else entry


def _part_items(value):
    """Where a blank line parts two items of a list, let one stand above each of its items."""
    if isinstance(value, Collection) and value.is_list and any(_top(entry).blank for entry in value.entries[1:]):
        for entry in value.entries:
            _top(entry).blank = True


def _settle_entries(value, shape, column):
    value.entries.sort(key=lambda entry: shape.order.get(entry.key and entry.key.text, len(shape.order)))
    for entry in value.entries:
        _settle(entry, shape.below(entry.key and entry.key.text), column)


def _settle(entry, shape, column):
    """Order what is below an entry, find out what fits on its line, and lift the comments that then have no place."""
    value = entry.value
    if isinstance(value, Scalar):
        entry.line = None if block_header(value) else quoted(value)
    else:
        _settle_entries(value, shape, column + 2)
        if not value.entries:
            _lift(entry, value.ending)
        elif entry.key is None:  # nothing can stand between a hyphen and the first key behind it
            _lift(entry, value.entries[0].before)
            value.entries[0].blank = False
        entry.line = _one_line(entry, column)
        if entry.line is None and entry.key is None:
            _lift(entry, entry.beside)
    if len(entry.beside) > 1:
        last = entry.beside.pop()
        _lift(entry, entry.beside)
        entry.beside.append(last)


def _lift(entry, moved):
    """Move comments to lines of their own above an entry."""
    if moved and not entry.before:
        moved[0].blank |= entry.blank
        entry.blank = False
    entry.before += moved
    moved.clear()


def _one_line(entry, column):
    """Return a list or group on the line of its key, or None where it must have lines of its own."""
    value = entry.value
    if not value.entries:
        return "[]" if value.is_list else "{}"
    if entry.key is None and not value.is_list or value.ending or not all(_is_short(child) for child in value.entries):
        return None
    words = (quoted(child.value, in_line=True) for child in value.entries)
    if value.is_list:
        line = f"[{', '.join(words)}]"
    else:
        line = f"{{{', '.join(f'{quoted(child.key, in_line=True)}: {word}' for child, word in zip(value.entries, words))}}}"
    name = f"{quoted(entry.key)}: " if entry.key else "- "
    return line if column + len(name) + len(line) <= WIDTH else None


def _is_short(entry):
    """Return whether an entry is a word or name that may stand on one line with others."""
    if entry.before or entry.beside or not isinstance(entry.value, Scalar):
        return False
    text = entry.value.text
    return (
        bool(text or entry.value.is_text) and "\n" not in text and len(text.split()) <= WORDS and not text.endswith(".")
    )


def _write_entries(lines, value, column, lead, depth):
    """Add the lines of a list or group; `lead` is what stands on the first of them, the hyphens of items around it."""
    for entry in value.entries:
        for comment in entry.before:
            lines += [""] * (comment.blank and depth <= PARTED) + [" " * column + comment.text]
        lines += [""] * (entry.blank and depth <= PARTED)
        start = f"{lead}{quoted(entry.key)}:" if entry.key else f"{lead}-"
        lead = " " * column
        beside = f" {entry.beside[0].text}" if entry.beside else ""
        if entry.line is not None:
            lines.append(f"{start} {entry.line}".rstrip(" ") + beside)
        elif isinstance(entry.value, Scalar):
            lines.append(f"{start} {block_header(entry.value)}{beside}")
            lines += [f"{lead}  {line}" if line else "" for line in entry.value.text.removesuffix("\n").split("\n")]
        else:
            if entry.key:
                lines.append(start + beside)
            _write_entries(lines, entry.value, column + 2, " " * (column + 2) if entry.key else f"{start} ", depth + 1)
    for comment in value.ending:
        lines += [""] * (comment.blank and depth <= PARTED) + [" " * column + comment.text]
