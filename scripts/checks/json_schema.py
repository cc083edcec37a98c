"""Shape: the fields that the JSON Schema allows, and nothing else."""

import json
import re
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path

from scripts.config import DATA_FILES
from scripts.fits import fitting

SCHEMAS = Path(__file__).parents[2] / "data" / "schema"
_SHARED = "roles.schema.json"
KINDS = {
    "string": {"id": "sebuah teks", "en": "a text"},
    "integer": {"id": "sebuah bilangan bulat", "en": "a whole number"},
    "number": {"id": "sebuah bilangan", "en": "a number"},
    "array": {"id": "sebuah daftar", "en": "a list"},
    "object": {"id": "sekelompok bidang", "en": "a group of fields"},
}

# Editors offer the known keys; here the references are checked against the data itself, so only their kind counts.
_KEYS = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$defs": dict.fromkeys(("source", "role", "family", "skill", "term", "group"), {"type": "string"}),
}


def check(raw):
    """Every file has the shape of its schema: known fields, none missing, each of its kind."""
    for name in DATA_FILES:
        tree = getattr(raw, name)
        if tree.value is None:
            continue  # reading it failed, and has said so
        if fits(name, raw.schemas)(tree.value):
            continue
        for error in validator(name, raw.schemas).iter_errors(tree.value):
            path = tuple(error.absolute_path)
            yield from _EXPLAIN.get(error.validator, _other)(tree, path, error)


def schema(name, folder=SCHEMAS):
    """Return the schema of a data file as it stands in a folder of schemas, with what it takes from that of the roles."""
    own = (folder / f"{name}.schema.json").read_text("utf-8")
    whole = json.loads(own.replace(f"{_SHARED}#", "#"))
    if _SHARED in own:
        whole["$defs"] = schema("roles", folder)["$defs"] | whole.get("$defs", {})
    return whole


@cache
def fits(name, folder=SCHEMAS):
    """Return a function that tells whether a value surely fits the schema of a data file."""
    return fitting(
        schema(name, folder),
        {f"known.schema.json#/$defs/{key}": kind for key, kind in _KEYS["$defs"].items()},
        _conforms,
    )


def _conforms(value, format_):
    """Return whether a value surely has a format; a date is one as jsonschema tells it."""
    if format_ != "date" or not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        return False
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


@cache
def validator(name, folder=SCHEMAS):
    # Only data with a mistake needs them, and importing them takes a fifth of a check.
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry, Resource

    registry = Registry().with_resource("known.schema.json", Resource.from_contents(_KEYS))
    return Draft202012Validator(schema(name, folder), format_checker=FormatChecker(formats=["date"]), registry=registry)


def described(part):
    """Return a schema’s description by language; it stands there in Indonesian, then, after an empty line, in English."""
    indonesian, _, english = part.get("description", "").partition("\n\n")
    return {"id": indonesian, "en": english or indonesian}


def _required(tree, path, error):
    """A schema names one missing field an error; the text says which of several it is."""
    missing = [name for name in error.validator_value if name not in error.instance]
    name = next(name for name in missing if f"'{name}'" in error.message)
    values = {"name": name, "line": tree.place(path)[0]}
    if name not in ("id", "en"):
        yield tree.problem(
            (*path, name), "shape.missing", about=described(error.schema.get("properties", {}).get(name, {})), **values
        )
        return
    other = "en" if name == "id" else "id"
    if error.instance.get(other):
        yield tree.problem((*path, name), "shape.missing-language", other=other, text=error.instance[other], **values)
    else:
        yield tree.problem((*path, name), "shape.missing-both", **values)


def _additional(tree, path, error):
    known = list(error.schema.get("properties", {}))
    for name in error.instance:
        if name in known:
            continue
        line, column = tree.place((*path, name))
        cut = error.instance[name] is None and "{" in tree.lines[line - 1][:column] if tree.lines else False
        yield tree.problem(
            (*path, name), "shape.comma" if cut else "shape.unknown-field", name=name, found=name, known=known
        )


def _type(tree, path, error):
    wanted = KINDS.get(error.validator_value, error.validator_value)
    if error.instance is None:
        yield tree.problem(path, "shape.empty", wanted=wanted)
    elif error.validator_value == "string" and isinstance(error.instance, bool | int | float):
        yield tree.problem(path, "shape.number-for-text", of="values", found=tree.written(path) or error.instance)
    elif error.validator_value == "array" and isinstance(error.instance, str):
        yield tree.problem(path, "shape.not-a-list", of="values", found=error.instance)
    else:
        found = (
            error.instance
            if isinstance(error.instance, str)
            else tree.written(path) or json.dumps(error.instance, ensure_ascii=False)[:200]
        )
        yield tree.problem(path, "shape.wrong-kind", of="values", wanted=wanted, found=found)


def _enum(tree, path, error):
    if error.instance is None:
        yield tree.problem(path, "shape.empty", wanted=KINDS["string"])
        return
    yield tree.problem(
        path,
        "shape.unknown-value",
        of="values",
        found=tree.written(path) or error.instance,
        known=error.validator_value,
    )


def _pattern(tree, path, error):
    is_key = "propertyNames" in error.absolute_schema_path
    place, of = ((*path, error.instance), "keys") if is_key else (path, "values")
    about, found = described(error.schema), error.instance
    foreign = next((sign for sign in found if sign.isalpha() and not sign.isascii()), None)
    if not found.strip():
        yield tree.problem(place, "shape.blank", of=of)
    elif foreign:
        yield tree.problem(
            place, "shape.look-alike", of=of, letter=foreign, name=unicodedata.name(foreign, "?").lower()
        )
    else:
        yield tree.problem(place, "shape.bad-key" if is_key else "shape.bad-form", of=of, found=found, about=about)


def _format(tree, path, error):
    yield tree.problem(path, "shape.not-a-date", of="values", found=error.instance)


def _count(rule):
    def explain(tree, path, error):
        yield tree.problem(path, rule, count=len(error.instance), limit=error.validator_value)

    return explain


def _unique(tree, path, error):
    seen = set()
    for position, item in enumerate(error.instance):
        name = json.dumps(item, sort_keys=True)
        if name in seen:
            yield tree.problem((*path, position), "shape.in-list-twice", of="values", found=item)
        seen.add(name)


def _range(tree, path, error):
    yield tree.problem(
        path,
        "shape.out-of-range",
        of="values",
        found=tree.written(path) or error.instance,
        about=described(error.schema),
    )


def _other(tree, path, error):
    yield tree.problem(path, "shape.other", of="values", reason=error.message[:200])


_EXPLAIN = {
    "required": _required,
    "additionalProperties": _additional,
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "format": _format,
    "minItems": _count("shape.too-few"),
    "minProperties": _count("shape.too-few"),
    "maxItems": _count("shape.too-many"),
    "uniqueItems": _unique,
    "minimum": _range,
    "maximum": _range,
}
