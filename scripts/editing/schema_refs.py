"""References within one JSON Schema document."""

from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]  # a JSON Schema, or a part of one

_LOCAL = "#/$defs/"


def resolve_ref(schema: Schema, part: Schema) -> Schema:
    """Return a part of a schema with the definition that its `$ref` names merged in.

    Keywords beside `$ref` win over those of the definition. A reference to another file is left as it is.
    """
    reference = str(part.get("$ref", ""))
    if not reference.startswith(_LOCAL):
        return part
    definition = resolve_ref(schema, schema["$defs"][reference.removeprefix(_LOCAL)])
    return {**definition, **{keyword: value for keyword, value in part.items() if keyword != "$ref"}}
