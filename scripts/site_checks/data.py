"""Data: the open data can be read, and has the shape that its published schema says."""

import csv
import json
from zipfile import BadZipFile, ZipFile

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource


def can_be_read(built, register):
    """Every JSON file is JSON, each row of a table is as long as its head, and the archive is whole."""
    for path in sorted(built.files):
        try:
            if path.endswith((".json", ".jsonld")):
                built.json(path)
            elif path.endswith(".csv"):
                yield from _table(path, built.text(path))
            elif path.endswith(".zip"):
                yield from _archive(path, built.folder / path)
        except (ValueError, BadZipFile) as error:
            yield f"{path}: cannot be read: {error}"


def has_its_shape(built, register):
    """Each document that names a schema is valid under the schema that is published with it."""
    schemas = {schema["$id"]: schema for schema in _all(built, "schema/")}
    registry = Registry().with_resources((name, Resource.from_contents(schema)) for name, schema in schemas.items())
    validators = {
        name: Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())
        for name, schema in schemas.items()
    }
    if not schemas:
        yield "schema/: holds no schema"
    for path, document in _documents(built):
        name = document["$schema"]
        if name not in validators:
            yield f"{path}: names the schema {name}, which is not published"
            continue
        yield from (
            f"{path}: {error.json_path}: {error.message[:120]}" for error in validators[name].iter_errors(document)
        )


def _documents(built):
    for path in sorted(built.files):
        if path.startswith("api/") and path.endswith(".json"):
            document = _value(built, path)
            if isinstance(document, dict) and "$schema" in document:
                yield path, document


def _all(built, folder):
    values = (_value(built, path) for path in sorted(built.files) if path.startswith(folder) and path.endswith(".json"))
    return [value for value in values if isinstance(value, dict) and "$id" in value]


def _value(built, path):
    """Return what a JSON file holds; one that is broken has been named already."""
    try:
        return built.json(path)
    except ValueError:
        return None


def _table(path, text):
    """A table may be marked as UTF-8 and be divided as Excel wants it."""
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    if lines and lines[0].startswith("sep="):
        lines = lines[1:]
    head, *rows = csv.reader(lines, delimiter=";" if ";" in (lines or [""])[0] else ",")
    yield from (
        f"{path}: row {number} has {len(row)} cells, its head {len(head)}"
        for number, row in enumerate(rows, 2)
        if len(row) != len(head)
    )


def _archive(path, file):
    with ZipFile(file) as archive:
        broken = archive.testzip()
        if broken:
            yield f"{path}: {broken} in it is damaged"
        for name in archive.namelist():
            if name.endswith(".json"):
                json.loads(archive.read(name))


RULES = (can_be_read, has_its_shape)
