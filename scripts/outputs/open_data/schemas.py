"""The published JSON Schemas: what the files of the open data look like.

Fields may be added within v1, so a schema allows those that it does not know.
"""

import json
import re
from functools import cache
from pathlib import Path

from scripts.checks.json_schema import schema
from scripts.outputs.open_data.edition import SCHEMAS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_REFERENCE = re.compile(r'"#/\$defs/(\w+)"')


@cache
def shapes():
    """Return shapes.json, with the fields of a role that only the schema of the data describes."""
    whole = json.loads(Path(__file__).with_name("shapes.json").read_text("utf-8"))
    whole["$defs"]["role_in_full"]["properties"] |= new_fields(schema("roles"), whole["$defs"])
    return whole


def new_fields(role_schema, definitions):
    """Return the shape of each field of a role that shapes.json does not describe, as the schema of the data has it.

    Texts and statements have the same names in both. Of a field that holds anything else than these or plain values
    only the description is published; its shape can be added to shapes.json.
    """
    published = {"key", "slug"}.union(*(definitions[part]["properties"] for part in ("role", "role_in_full")))
    fields = role_schema["$defs"]["role"]["properties"]
    return {name: _published_shape(fields[name], definitions) for name in fields if name not in published}


def _published_shape(shape, definitions):
    text = re.sub(r"known\.schema\.json#/\$defs/\w+", "#/$defs/id", json.dumps(shape))
    if '"properties"' in text or not definitions.keys() >= {*_REFERENCE.findall(text)}:
        return {"description": shape["description"]}
    return json.loads(text)


def file_shape(name):
    """Return the shape of a file; what it refers to stands in the `$defs` of the shapes."""
    file = shapes()["files"][name]
    one = {"families": "family_in_short" if name == "roles" else "family", "stories": "story", "nearest": "nearest"}
    parts = [{"required": list(shapes()["about"]), "properties": shapes()["about"]}]
    if name == "role":
        parts += [shapes()["$defs"]["role"], shapes()["$defs"]["role_in_full"]]
    for group in file.get("lists", ()):
        items = {
            "type": "array",
            "items": {"$ref": f"#/$defs/{one.get(group, group[:-1])}"},
            "description": "Dalam urutan berkas data.\n\nIn the order of the data file.",
        }
        parts.append({"required": [group], "properties": {group: items}})
    return {
        "description": file["description"],
        "type": "object",
        "required": [field for part in parts for field in part["required"]],
        "properties": {field: shape for part in parts for field, shape in part["properties"].items()},
    }


def published(edition):
    """Return each schema by its path below the site."""
    return {f"{SCHEMAS}/{name}.schema.json": _published(name, edition) for name in shapes()["files"]}


def _published(name, edition):
    head = {
        "$schema": DIALECT,
        "$id": edition.address(f"{SCHEMAS}/{name}.schema.json"),
        "title": f"Balik Layar: {name}",
        "$comment": f"{edition.credit}. {edition.version}, {edition.moment}.",
    }
    shape = file_shape(name)
    known = {key: shapes()["$defs"][key] for key in _reached(shape)}
    if name != "roles":
        return head | shape | {"$defs": known}
    # This address first held the shape of data/roles.yaml; whatever was valid then is valid still.
    either = {"if": {"required": ["licence"]}, "then": {"$ref": "#/$defs/file"}, "else": {"$ref": "#/$defs/data_file"}}
    about = {
        "id": "Bentuk api/v1/roles.json; juga data/roles.yaml, yang tidak menyebut lisensi.",
        "en": "The shape of api/v1/roles.json; also of data/roles.yaml, which names no licence.",
    }
    return head | {
        "description": "\n\n".join(about.values()),
        "type": "object",
        **either,
        "$defs": {"file": shape, **known, "data_file": _data_file()},
    }


def _data_file():
    """Return the schema of data/roles.yaml as a part of another; the keys that only our files know are any keys there."""
    text = re.sub(r"known\.schema\.json#/\$defs/\w+", "#/$defs/key", json.dumps(schema("roles")))
    whole = json.loads(_REFERENCE.sub(r'"#/$defs/data_file/$defs/\1"', text))
    whole.pop("$schema")
    return whole


def _reached(shape):
    """Return the names of all that a shape refers to, directly or not, in the order of the shapes."""
    found, waiting = set(), [shape]
    while waiting:
        names = set(_REFERENCE.findall(json.dumps(waiting.pop()))) - found
        found |= names
        waiting += [shapes()["$defs"][name] for name in names]
    return [name for name in shapes()["$defs"] if name in found]
