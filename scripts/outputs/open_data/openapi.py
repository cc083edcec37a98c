"""The OpenAPI 3.1 document: every file of the open data as what a program may ask for."""

import json
from collections.abc import Iterator
from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.config import KEY_LOCALE
from scripts.outputs.open_data.columns import COLUMNS
from scripts.outputs.open_data.edition import API, LICENCE, Edition
from scripts.outputs.open_data.fields import JsonObject
from scripts.outputs.open_data.schemas import file_shape, shapes
from scripts.outputs.open_data.workbook import XLSX_TYPE
from scripts.reading.schema import described

ARCHIVE: Final = "balik-layar.zip"

_INTRODUCTION: Final = (
    "Plain files, asked for with GET. Within v1, files and fields are only added: leave out of account what you do not"
    " know."
)


def openapi(catalog: Catalog, edition: Edition) -> JsonObject:
    """Return the OpenAPI document of an edition."""
    notices = [notice for _, notice in edition.notices]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Balik Layar",
            "summary": catalog.labels[KEY_LOCALE]["site"]["tagline"],
            "description": "\n\n".join([_INTRODUCTION, f"Credit: {edition.credit}", *notices]),
            "license": {"name": "Creative Commons Attribution 4.0 International", "identifier": LICENCE["licence"]},
            "version": edition.version,
            "x-built": edition.moment,
        },
        "servers": [{"url": edition.address(API)}],
        "paths": dict(_paths(catalog)),
        "components": {"schemas": _schemas()},
    }


def _paths(catalog: Catalog) -> Iterator[tuple[str, JsonObject]]:
    """Yield each path with the request that it answers."""
    for name in COLUMNS:
        yield f"/{name}.json", _json_file(name)
    parameter = {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "The identifier of a role in roles.json.",
        "schema": {"$ref": "#/components/schemas/id"},
        "example": next(iter(catalog.roles)),
    }
    yield "/roles/{id}.json", {"parameters": [parameter], **_json_file("role")}
    for name in COLUMNS:
        summary = _summary(name)
        yield f"/{name}.csv", _file(f"{name}_csv", f"{summary} As CSV.", "text/csv")
        marked = f"{summary} As CSV with a byte order mark."
        yield f"/{name}.excel.csv", _file(f"{name}_excel_csv", marked, "text/csv")
        yield f"/{name}.xlsx", _file(f"{name}_xlsx", f"{summary} As an Excel workbook.", XLSX_TYPE)
    linked = "The roles as JSON-LD: schema.org, ESCO, ISCO-08."
    yield "/roles.jsonld", _file("roles_jsonld", linked, "application/ld+json")
    everything = "All files of this version, with licence and changes."
    yield f"/{ARCHIVE}", _file("everything_zip", everything, "application/zip")


def _json_file(name: str) -> JsonObject:
    return _file(
        f"{name}_json", _summary(name), "application/json", {"schema": {"$ref": f"#/components/schemas/{name}_file"}}
    )


def _file(operation: str, summary: str, media_type: str, content: JsonObject | None = None) -> JsonObject:
    responses = {
        "200": {"description": "The file.", "content": {media_type: content or {}}},
        "404": {"description": "There is no such file."},
    }
    return {"get": {"operationId": operation, "summary": summary, "responses": responses}}


def _summary(name: str) -> str:
    summary: str = described(shapes()["files"][name])[KEY_LOCALE]
    return summary


def _schemas() -> JsonObject:
    files = {f"{name}_file": file_shape(name) for name in shapes()["files"]}
    text = json.dumps(files | shapes()["$defs"]).replace('"#/$defs/', '"#/components/schemas/')
    schemas: JsonObject = json.loads(text)
    return schemas
