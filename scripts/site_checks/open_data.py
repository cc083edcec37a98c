"""Open data: its files can be read, and have the shape of the published schema."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from jsonschema_rs import Draft202012Validator, Registry, ValidationError

from scripts.site_checks.built_site import BuiltSite, Rule

_LONGEST_MESSAGE = 120


def check_readable(site: BuiltSite, register: str) -> Iterator[str]:
    """Every JSON file is JSON, each row of a table as long as its head, and no archive or workbook is damaged."""
    for path in sorted(site.files):
        try:
            if path.endswith((".json", ".jsonld")):
                site.json(path)
            elif path.endswith(".csv"):
                yield from _check_table(path, site.text(path))
            elif path.endswith((".zip", ".xlsx")):
                yield from _check_archive(path, site.folder / path)
        except (ValueError, BadZipFile, ElementTree.ParseError) as error:
            yield f"{path}: cannot be read: {error}"


def check_schemas(site: BuiltSite, register: str) -> Iterator[str]:
    """Each document that names a schema is valid by the published schema of that name."""
    schemas = [schema for _, schema in _objects(site, "schema/") if "$id" in schema]
    if not schemas:
        yield "schema/: holds no schema"
        return
    registry = Registry([(schema["$id"], schema) for schema in schemas])
    validators = {
        schema["$id"]: Draft202012Validator(schema, registry=registry, validate_formats=True) for schema in schemas
    }
    for path, document in _objects(site, "api/"):
        name = document.get("$schema")
        if name is None:
            continue
        if name not in validators:
            yield f"{path}: names the schema {name}, which is not published"
            continue
        for error in validators[name].iter_errors(document):
            yield f"{path}: {_json_path(error)}: {error.message[:_LONGEST_MESSAGE]}"


def _objects(site: BuiltSite, folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield path and contents of each JSON file that holds an object; check_readable() reports broken files."""
    for path in sorted(site.files):
        if path.startswith(folder) and path.endswith(".json"):
            try:
                value = site.json(path)
            except ValueError:
                continue
            if isinstance(value, dict):
                yield path, value


def _json_path(error: ValidationError) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.instance_path)


def _check_table(path: str, text: str) -> Iterator[str]:
    """Judge a CSV file; a byte order mark, and a first line that names the separator, are allowed for Excel."""
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    if lines and lines[0].startswith("sep="):
        lines = lines[1:]
    head, *rows = csv.reader(lines, delimiter=";" if lines and ";" in lines[0] else ",")
    for number, row in enumerate(rows, 2):
        if len(row) != len(head):
            yield f"{path}: row {number} has {len(row)} cells, its head {len(head)}"


def _check_archive(path: str, file: Path) -> Iterator[str]:
    with ZipFile(file) as archive:
        damaged = archive.testzip()
        if damaged:
            yield f"{path}: {damaged} in it is damaged"
        for name in archive.namelist():
            if name.endswith(".json"):
                json.loads(archive.read(name))
            elif name.endswith(".xml"):
                ElementTree.fromstring(archive.read(name))


RULES: tuple[Rule, ...] = (check_readable, check_schemas)
