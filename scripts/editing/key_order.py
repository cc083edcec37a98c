"""The order of keys in a data file: that of `properties` in its JSON Schema."""

import re
from collections.abc import Iterator

import yaml

from scripts.editing.schema_refs import Schema, resolve_ref


def sort_keys(text: str, schema: Schema) -> str:
    """Return a YAML text with the keys of each mapping in the order of the schema.

    `text` is a document as Prettier writes it, and `schema` the JSON Schema of the whole document. A key moves with its
    value, the comments directly above it, and the comment beside it; blank lines stay where they are. Keys that the
    schema does not name come last, in their old order. No value changes: where moving lines would change one, the text
    is returned as it was.
    """
    ordered = text
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    for mapping, part in _mappings(root, schema, schema):
        # A sorted mapping is as long as before, so the positions of the mappings around it still hold.
        ordered = _sort_mapping(ordered, mapping, list(part.get("properties", ())))
    return ordered if ordered == text or _values(ordered) == _values(text) else text


def _values(text: str) -> object:
    try:
        return yaml.load(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return None


def _mappings(node: yaml.Node | None, part: Schema, schema: Schema) -> Iterator[tuple[yaml.MappingNode, Schema]]:
    """Yield each mapping of a document with its part of the schema; those inside another come before it."""
    part = resolve_ref(schema, part)
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _mappings(item, part.get("items", {}), schema)
    elif isinstance(node, yaml.MappingNode):
        properties, others = part.get("properties", {}), part.get("additionalProperties", {})
        for key, value in node.value:
            below = properties.get(key.value, others)
            yield from _mappings(value, below if isinstance(below, dict) else {}, schema)
        yield node, part


def _sort_mapping(text: str, mapping: yaml.MappingNode, properties: list[str]) -> str:
    ranks = {name: rank for rank, name in enumerate(properties)}
    keys = [key.value for key, _ in mapping.value]
    order = sorted(range(len(keys)), key=lambda index: ranks.get(keys[index], len(ranks)))
    if order == sorted(order):
        return text
    return _sort_in_braces(text, mapping, order) if mapping.flow_style else _sort_on_lines(text, mapping, order)


def _sort_in_braces(text: str, mapping: yaml.MappingNode, order: list[int]) -> str:
    """Sort a mapping in braces; commas, line ends and comments between the entries stay where they are."""
    spans = [(key.start_mark.index, value.end_mark.index) for key, value in mapping.value]
    parts = [text[: spans[0][0]]]
    for slot, index in enumerate(order):
        following = spans[slot + 1][0] if slot + 1 < len(spans) else len(text)
        parts += [text[slice(*spans[index])], text[spans[slot][1] : following]]
    return "".join(parts)


def _sort_on_lines(text: str, mapping: yaml.MappingNode, order: list[int]) -> str:
    """Sort a mapping whose entries begin on lines of their own; lines between the entries stay where they are."""
    lines, column = text.split("\n"), mapping.start_mark.column
    starts = [_start_line(lines, key.start_mark.line, column) for key, _ in mapping.value]
    ends = [_end_line(lines, following, column) for following in (*starts[1:], mapping.end_mark.line)]
    result = lines[: starts[0]]
    for slot, index in enumerate(order):
        first, *others = lines[starts[index] : ends[index]]
        following = starts[slot + 1] if slot + 1 < len(starts) else len(lines)
        result += [lines[starts[slot]][:column] + first[column:], *others, *lines[ends[slot] : following]]
    return "\n".join(result)


def _start_line(lines: list[str], line: int, column: int) -> int:
    """Return the line of the first comment directly above a key, or the key's own line if there is none."""
    if lines[line][:column].strip(" "):
        return line  # behind the hyphen of a list item: a comment above belongs to the item
    while line > 0 and lines[line - 1].startswith(" " * column + "#"):
        line -= 1
    return line


def _end_line(lines: list[str], following: int, column: int) -> int:
    """Return the line after an entry: what follows it are blank lines, and comments that are not inside its value."""
    while re.fullmatch(rf" {{0,{column}}}#.*| *", lines[following - 1]):
        following -= 1
    return following
