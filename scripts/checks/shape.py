"""Shape: the fields that the JSON Schema allows, and nothing else."""

import json
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

from scripts.problem import suggest

SCHEMAS = Path(__file__).parents[2] / "data" / "schema"
FORMATS = FormatChecker(formats=["date"])
KINDS = {"string": "a text", "integer": "a whole number", "array": "a list", "object": "a group of fields"}


def check(raw):
    """Every file has the shape of its schema: known fields, none missing, each of its kind."""
    for name in ("roles", "sources", "labels"):
        tree = getattr(raw, name)
        if tree.value is None:
            continue  # reading it failed, and has said so
        for error in _validator(name).iter_errors(tree.value):
            yield from _explain(tree, error)


@cache
def _validator(name):
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    return Draft202012Validator(schema, format_checker=FORMATS)


def _explain(tree, error):
    path = tuple(error.absolute_path)
    yield from _EXPLAIN.get(error.validator, _other)(tree, path, error)


def _required(tree, path, error):
    """A schema names one missing field an error; the text says which of several it is."""
    missing = [name for name in error.validator_value if name not in error.instance]
    name = next(name for name in missing if f"'{name}'" in error.message)
    line = tree.place(path)[0]
    if name in ("id", "en"):
        other = error.instance.get("en" if name == "id" else "id")
        shown = f' only {"en" if name == "id" else "id"} is here: "{_short(other)}".' if other else " both are missing."
        rule = f"Every text is given in both languages;{shown}"
    else:
        rule = f"This field is always given. {_described(error.schema, name)}".strip()
    yield tree.problem((*path, name), "is missing", rule, f"Add `{name}:` below line {line}.")


def _additional(tree, path, error):
    known = error.schema.get("properties", {})
    for name in error.instance:
        if name not in known:
            yield tree.problem((*path, name), "is not a known field", suggest(name, known), "Correct the name, or take the field out.")


def _type(tree, path, error):
    wanted = KINDS.get(error.validator_value, error.validator_value)
    if error.instance is None:
        yield tree.problem(path, "is empty", f"Here stands {wanted}.", "Write it after the colon, or take the field out if it may be missing.")
    elif wanted == KINDS["string"] and isinstance(error.instance, bool | int):
        yield tree.problem(path, f"is {_short(error.instance)}, which is not a text", "Without quotes this is read as a number or as true and false.", f'Put it in quotes: "{_short(error.instance)}".', of="values")
    else:
        yield tree.problem(path, f"is not {wanted}", f'Here stands {wanted}; found: "{_short(error.instance)}".', "Compare the same field of another role.", of="values")


def _enum(tree, path, error):
    yield tree.problem(path, f'"{_short(error.instance)}" is not known', suggest(error.instance, error.validator_value), "Write one of the known values.", of="values")


def _pattern(tree, path, error):
    if "propertyNames" in error.absolute_schema_path:
        yield tree.problem((*path, error.instance), "is not a good key", error.schema["description"], "Correct the key, also where it is used.")
    elif not error.instance.strip():
        yield tree.problem(path, "is empty", "A text that is given says something.", "Write the text, in this language.", of="values")
    else:
        yield tree.problem(path, f'"{_short(error.instance)}" has the wrong form', error.schema["description"], "Correct the form.", of="values")


def _format(tree, path, error):
    yield tree.problem(path, f'"{_short(error.instance)}" is not a date', "A date is written year-month-day and exists in the calendar, e.g. 2026-11-23.", "Correct the date.", of="values")


def _min_items(tree, path, error):
    yield tree.problem(path, f"has too few entries: {len(error.instance)}", f"At least {error.validator_value} are needed.", "Add what is missing.")


def _max_items(tree, path, error):
    yield tree.problem(path, f"has too many entries: {len(error.instance)}", f"At most {error.validator_value} are allowed.", "Keep the most useful ones.")


def _unique(tree, path, error):
    for position, item in enumerate(error.instance):
        if item in error.instance[:position]:
            yield tree.problem((*path, position), f'"{_short(item)}" stands twice in the list', "Each entry of this list stands once.", "Take one of the two out.")


def _other(tree, path, error):
    yield tree.problem(path, "does not fit the schema", error.message, "Compare the same field of another entry.", of="values")


_EXPLAIN = {
    "required": _required,
    "additionalProperties": _additional,
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "format": _format,
    "minItems": _min_items,
    "maxItems": _max_items,
    "minProperties": _min_items,
    "uniqueItems": _unique,
}


def _described(schema, name):
    return schema.get("properties", {}).get(name, {}).get("description", "")


def _short(value, most=60):
    text = " ".join(str(value).split())
    return text if len(text) <= most else text[: most - 1] + "…"
