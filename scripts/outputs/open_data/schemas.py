"""The published JSON Schemas: what the files of the open data look like.

Fields may be added within v1, so a schema allows fields that it does not know.
"""

import json
import re
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from scripts.config import LOCALES
from scripts.outputs.open_data.edition import SCHEMAS, Edition
from scripts.outputs.open_data.fields import JsonObject
from scripts.reading.schema import schema

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_REFERENCE: Final = re.compile(r'"#/\$defs/(\w+)"')

# The name of one item of a list, where it is not the list's name without its last letter.
_ITEM_NAMES: Final = {"families": "family", "stories": "story", "nearest": "nearest"}


@cache
def shapes() -> JsonObject:
    """Return shapes.json, with the languages of the site and the fields that only the schema of the data describes.

    `about` are the fields of every file, `files` what each file is and holds, `$defs` the shapes of their contents,
    `texts` the descriptions of what has no shape of its own.
    """
    content: JsonObject = json.loads(Path(__file__).with_name("shapes.json").read_text("utf-8"))
    content["about"]["languages"]["items"] = {"enum": list(LOCALES)}
    added = new_fields(schema("roles"), content["$defs"])
    content["$defs"]["role_in_full"]["properties"] |= added
    always = schema("roles")["$defs"]["role"]["required"]
    content["$defs"]["role_in_full"]["required"] += [name for name in added if name in always]
    return content


def new_fields(role_schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> JsonObject:
    """Return the shape of each field of a role that shapes.json does not describe, as the schema of the data has it.

    Texts and statements have the same names in both. Of a field that holds anything else than these or plain values
    only the description is published; its shape can be added to shapes.json.
    """
    published = {"key", "slug"}.union(*(definitions[part]["properties"] for part in ("role", "role_in_full")))
    fields = role_schema["$defs"]["role"]["properties"]
    return {name: _published_shape(fields[name], definitions) for name in fields if name not in published}


def file_shape(name: str) -> JsonObject:
    """Return the shape of a file; what it refers to is in the `$defs` of the shapes."""
    file = shapes()["files"][name]
    parts = [{"required": list(shapes()["about"]), "properties": shapes()["about"]}]
    if name == "role":
        parts += [shapes()["$defs"]["role"], shapes()["$defs"]["role_in_full"]]
    for group in file.get("lists", ()):
        item = "family_in_short" if (name, group) == ("roles", "families") else _ITEM_NAMES.get(group, group[:-1])
        items = {"type": "array", "items": {"$ref": f"#/$defs/{item}"}, "description": shapes()["texts"]["list"]}
        parts.append({"required": [group], "properties": {group: items}})
    return {
        "description": file["description"],
        "type": "object",
        "required": [field for part in parts for field in part["required"]],
        "properties": {field: shape for part in parts for field, shape in part["properties"].items()},
    }


def published_schemas(edition: Edition) -> dict[str, JsonObject]:
    """Return the schema of each file by its path below the site's root."""
    return {f"{SCHEMAS}/{name}.schema.json": _published_schema(name, edition) for name in shapes()["files"]}


def _published_schema(name: str, edition: Edition) -> JsonObject:
    head = {
        "$schema": DIALECT,
        "$id": edition.address(f"{SCHEMAS}/{name}.schema.json"),
        "title": f"Balik Layar: {name}",
        "$comment": f"{edition.credit}. {edition.version}, {edition.moment}.",
    }
    shape = file_shape(name)
    definitions = {key: shapes()["$defs"][key] for key in _references(shape)}
    if name != "roles":
        return head | shape | {"$defs": definitions}
    # This address first held the schema of data/roles.yaml; whatever was valid then is still valid.
    return head | {
        "description": shapes()["texts"]["roles"],
        "type": "object",
        "if": {"required": ["licence"]},
        "then": {"$ref": "#/$defs/file"},
        "else": {"$ref": "#/$defs/data_file"},
        "$defs": {"file": shape, **definitions, "data_file": _data_file_schema()},
    }


def _published_shape(shape: Mapping[str, Any], definitions: Mapping[str, Any]) -> JsonObject:
    text = re.sub(r"known\.schema\.json#/\$defs/\w+", "#/$defs/id", json.dumps(shape))
    if '"properties"' in text or not definitions.keys() >= {*_REFERENCE.findall(text)}:
        return {"description": shape["description"]}
    published: JsonObject = json.loads(text)
    return published


def _data_file_schema() -> JsonObject:
    """Return the schema of data/roles.yaml as a part of another; lists of known keys become any keys."""
    text = re.sub(r"known\.schema\.json#/\$defs/\w+", "#/$defs/key", json.dumps(schema("roles")))
    content: JsonObject = json.loads(_REFERENCE.sub(r'"#/$defs/data_file/$defs/\1"', text))
    del content["$schema"]
    return content


def _references(shape: Mapping[str, Any]) -> Collection[str]:
    """Return the names of all that a shape refers to, directly or not, in the order of the shapes."""
    names: set[str] = set()
    pending = [shape]
    while pending:
        new = set(_REFERENCE.findall(json.dumps(pending.pop()))) - names
        names |= new
        pending += [shapes()["$defs"][name] for name in new]
    return [name for name in shapes()["$defs"] if name in names]
