"""The OpenAPI 3.1 document: every file of the open data as what a program may ask for."""

import json

from scripts.checks.json_schema import described
from scripts.outputs.open_data.edition import API, LICENCE
from scripts.outputs.open_data.schemas import file_shape, shapes
from scripts.outputs.open_data.tables import COLUMNS

ARCHIVE = "balik-layar.zip"


def openapi(site, edition):
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Balik Layar",
            "summary": site.catalog.labels["en"]["site"]["tagline"],
            "description": "\n\n".join(
                [
                    "Plain files, asked for with GET. Within v1, files and fields are only added: leave out of account what you do not know.",
                    f"Credit: {edition.credit}",
                    *(notice for _, notice in edition.notices),
                ]
            ),
            "license": {"name": "Creative Commons Attribution 4.0 International", "identifier": LICENCE["licence"]},
            "version": edition.version,
            "x-built": edition.moment,
        },
        "servers": [{"url": edition.address(API)}],
        "paths": dict(_paths(site)),
        "components": {"schemas": _schemas()},
    }


def _paths(site):
    for name in COLUMNS:
        yield (
            f"/{name}.json",
            _get(
                name,
                "json",
                _about(name),
                {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}_file"}}},
            ),
        )
    example = next(iter(site.catalog.roles))
    parameter = {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "The identifier of a role in roles.json.",
        "schema": {"$ref": "#/components/schemas/id"},
        "example": example,
    }
    full = _get(
        "role", "json", _about("role"), {"application/json": {"schema": {"$ref": "#/components/schemas/role_file"}}}
    )
    yield "/roles/{id}.json", {"parameters": [parameter], **full}
    for name in COLUMNS:
        yield f"/{name}.csv", _get(name, "csv", f"{_about(name)} As CSV.", {"text/csv": {}})
        yield (
            f"/{name}.excel.csv",
            _get(name, "excel_csv", f"{_about(name)} As CSV with a byte order mark, for Excel.", {"text/csv": {}}),
        )
    yield (
        "/roles.jsonld",
        _get("roles", "jsonld", "The roles as JSON-LD: schema.org, ESCO, ISCO-08.", {"application/ld+json": {}}),
    )
    yield (
        f"/{ARCHIVE}",
        _get("everything", "zip", "All files of this version, with licence and changes.", {"application/zip": {}}),
    )


def _about(name):
    return described(shapes()["files"][name])["en"]


def _get(name, form, about, content):
    responses = {
        "200": {"description": "The file.", "content": content},
        "404": {"description": "There is no such file."},
    }
    return {"get": {"operationId": f"{name}_{form}", "summary": about, "responses": responses}}


def _schemas():
    files = {f"{name}_file": file_shape(name) for name in shapes()["files"]}
    return json.loads(json.dumps(files | shapes()["$defs"]).replace('"#/$defs/', '"#/components/schemas/'))
