"""Shape: the fields that the JSON Schema allows, and nothing else."""

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from jsonschema_rs import Draft202012Validator, Registry, ValidationError
from jsonschema_rs import ValidationErrorKind as Kind

from scripts.checks.wrong_values import in_words, odd_sign, wrong_day, wrong_form, wrong_type
from scripts.config import LOCALES, ROOT, SCHEMAS
from scripts.problems.problem import LocalText, Problem
from scripts.reading.loader import SourceData
from scripts.reading.schema import described, schema
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_values import KeyPath, YamlValue
from scripts.urls import other_languages

# For editors known.schema.json lists the known keys. Here each reference is checked against the data itself.
_KEYS: Final = {
    "$defs": {
        key: {"type": "string"}
        for key in ("source", "role", "family", "skill", "term", "group", "programme", "certificate")
    }
}

# Larger numbers are out of every range, which is a problem of its own.
_LARGEST: Final = 10**18


def check(data: SourceData) -> Iterator[Problem]:
    """Every file has the shape of its schema: known fields, none missing, each of its kind."""
    for name, tree in data.trees.items():
        if tree.value is None:
            continue  # it could not be read, which is a problem already
        for error in validator(name, data.schemas).iter_errors(tree.value):
            part = _part(_schema(name, data.schemas), error.schema_path)
            yield from _explain(tree, error, part, data.today.latest)
        yield from _whole_numbers(tree, _schema(name, data.schemas), data.today.latest)


@cache
def validator(name: str, folder: Path = ROOT / SCHEMAS) -> Draft202012Validator:
    """Return the validator of a data file, by the schema in a folder."""
    return validator_of(_schema(name, folder))


def validator_of(whole: dict[str, Any]) -> Draft202012Validator:
    """Return a validator of a schema that may refer to known.schema.json. A date must be in the calendar.

    Its messages do not quote the value, which may be a whole file.
    """
    registry = Registry([("known.schema.json", _KEYS)])
    return Draft202012Validator(whole, registry=registry, validate_formats=True, mask="the value")


_schema: Final = cache(schema)


def _part(whole: Mapping[str, Any], path: list[str | int]) -> Mapping[str, Any]:
    """Return the part of a schema with the keyword at a path; it is empty where it stands in another schema."""
    part: Any = whole
    for step in path[:-1]:
        if isinstance(part, dict) and step not in part:
            return {}
        part = part[step]
    return part if isinstance(part, dict) else {}


def _whole_numbers(tree: SourceTree, whole: Mapping[str, Any], today: date) -> Iterator[Problem]:
    """Yield the whole numbers that are written with decimals: 2026.0 is one to JSON Schema, but not to a reader."""
    for path, value in tree.leaves:
        if isinstance(value, float) and value.is_integer() and abs(value) < _LARGEST:
            part = _part_at(whole, path)
            if part.get("type") == "integer":
                yield wrong_type(tree, path, value, "integer", part, today)


def _part_at(whole: Mapping[str, Any], path: KeyPath) -> Mapping[str, Any]:
    """Return the part of a schema that a value at a path has to fit; it is empty where there is none."""
    part: Mapping[str, Any] = whole
    for step in (*path, None):
        name = part.get("$ref", "").removeprefix("#/$defs/")
        part = whole.get("$defs", {}).get(name, {}) | part
        if step is not None:
            part = part.get("items" if isinstance(step, int) else "properties", {})
            part = part if isinstance(step, int) else part.get(step, {})
    return part


def _explain(tree: SourceTree, error: ValidationError, part: Mapping[str, Any], today: date) -> Iterator[Problem]:
    """Yield the problems that an error stands for; `part` is the part of the schema that it breaks."""
    path: KeyPath = tuple(error.instance_path)
    value = tree.get(path)
    match error.kind:
        case Kind.Required(property=name):
            yield _missing(tree, path, name, value, part)
        case Kind.AdditionalProperties(unexpected=names):
            for name in names:
                yield _unknown_field(tree, path, name, part.get("properties", {}))
        case Kind.Type(types=[wanted, *_]):
            yield wrong_type(tree, path, value, wanted, part, today)
        case Kind.Enum() if value is None:
            yield tree.problem(path, "shape.empty", wanted=in_words("string"))
        case Kind.Enum(options=known):
            yield tree.problem(path, "shape.unknown-value", "value", value=tree.written(path) or value, known=known)
        case Kind.Constant(expected_value=only):
            known = [json.dumps(only)]
            yield tree.problem(path, "shape.unknown-value", "value", value=tree.written(path) or value, known=known)
        case Kind.Pattern():
            yield wrong_form(tree, path, "shape.bad-form", "value", str(value), part)
        case Kind.PropertyNames(error=inner):
            name = str(inner.instance)
            yield wrong_form(tree, (*path, name), "shape.bad-key", "key", name, part)
        case Kind.Format():
            yield wrong_day(tree, path, str(value), today)
        case Kind.MinItems(limit=limit) | Kind.MinProperties(limit=limit):
            yield tree.problem(path, "shape.too-few", count=_size(value), limit=limit)
        case Kind.MaxItems(limit=limit):
            yield tree.problem(path, "shape.too-many", count=_size(value), limit=limit)
        case Kind.UniqueItems():
            yield from _repeated_items(tree, path, value)
        case Kind.Minimum() | Kind.Maximum() if part.get("type") == "integer" and "." in tree.written(path):
            yield wrong_type(tree, path, value, "integer", part, today)
        case Kind.Minimum() | Kind.Maximum():
            about = LocalText(described(part))
            yield tree.problem(path, "shape.out-of-range", "value", value=tree.written(path) or value, about=about)
        case _:
            yield tree.problem(path, "shape.other", "value", reason=error.message[:200])


def _missing(tree: SourceTree, path: KeyPath, name: str, value: YamlValue, part: Mapping[str, Any]) -> Problem:
    line, _ = tree.point(path)
    if name not in LOCALES:
        about = LocalText(described(part.get("properties", {}).get(name, {})))
        return tree.problem((*path, name), "shape.missing", name=name, line=line, about=about)
    texts = value if isinstance(value, dict) else {}
    other = next((lang for lang in other_languages(name) if texts.get(lang)), None)
    if other is None:
        return tree.problem((*path, name), "shape.missing-both", name=name, line=line)
    text = texts[other]
    return tree.problem((*path, name), "shape.missing-language", name=name, line=line, other=other, text=text)


def _unknown_field(tree: SourceTree, path: KeyPath, name: str, known: Collection[str]) -> Problem:
    """An unknown field without a value, inside braces, is what stands behind a comma of a text without quotes."""
    path = (*path, name)
    odd = odd_sign(tree, path, "key", name, {})
    if odd:
        return odd
    line, column = tree.point(path)
    behind = tree.lines[line - 1][column - 1 :].removeprefix(name).lstrip() if line <= len(tree.lines) else ":"
    rule = "shape.unknown-field" if behind.startswith(":") or tree.get(path) is not None else "shape.comma"
    return tree.problem(path, rule, value=name, known=known)


def _repeated_items(tree: SourceTree, path: KeyPath, items: YamlValue) -> Iterator[Problem]:
    seen = set()
    for position, item in enumerate(items if isinstance(items, list) else ()):
        name = json.dumps(item, sort_keys=True)
        if name in seen:
            yield tree.problem((*path, position), "shape.in-list-twice", "value", value=item)
        seen.add(name)


def _size(value: YamlValue) -> int:
    return len(value) if isinstance(value, list | dict) else 0
