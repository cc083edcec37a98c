"""What an editor sees while typing: the real YAML language server with our schemas."""

import json

import pytest

from scripts.checks.shape import SCHEMAS, described
from tests.code.language_server import LanguageServer
from tests.conftest import ROOT

ROLES = "data/roles.yaml"
TEXT = (ROOT / ROLES).read_text("utf-8")

# What is there, what a slip makes of it; the problem stands on the line of the slip, counted from its first one.
SLIPS = {
    "an unknown field": ("    level: junior\n", "    levell: junior\n", 0),
    "an unknown value": ("    level: junior\n", "    level: juniro\n", 0),
    "a number for a text": ('isco08: {code: "4416"', "isco08: {code: 4416", 0),
    "a word for a list": ("education: [sma, d3, s1]", "education: sma", 0),
    "a list for a group": ("    slug: {id: asisten-hrd, en: hr-assistant}\n", "    slug: [asisten-hrd, hr-assistant]\n", 0),
    "a code of the wrong form": ('kbji2014: {code: "4416.01"', 'kbji2014: {code: "4416"', 0),
    "an unknown source": ("sources: [myrobin, onet-43-4161, esco]", "sources: [myrobbin, onet-43-4161, esco]", 0),
    "an unknown family": ("    family: human-resources\n", "    family: human-resource\n", 0),
    "an unknown role": ("related: [finance-assistant, operations-manager, legal-officer]", "related: [finance-asistant]", 0),
    "an address with capitals": ("slug: {id: asisten-hrd", "slug: {id: Asisten-HRD", 0),
    "a missing language": ("title: {id: Asisten HRD, en: HR Assistant}", "title: {id: Asisten HRD}", 0),
    "a field given twice": ("    level: junior\n", "    level: junior\n    level: mid\n", 1),
    "a bracket left open": ("education: [sma, d3, s1]", "education: [sma, d3, s1", 1),
}


@pytest.fixture(scope="module")
def server():
    server = LanguageServer()
    yield server
    server.stop()


@pytest.mark.parametrize("name", ["roles", "sources", "labels", "exceptions"])
def test_nothing_is_underlined_in_our_data(server, name):
    file = f"data/{name}.yaml"
    assert server.open(file, (ROOT / file).read_text("utf-8"))[1] == []


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_underlined_on_its_line(server, name):
    old, new, below = SLIPS[name]
    line = TEXT[: TEXT.index(old)].count("\n") + below
    _, found = server.open(ROLES, TEXT.replace(old, new, 1))
    assert line in {problem["range"]["start"]["line"] for problem in found}, found


def completed(server, old, new, behind):
    """Return what the server offers behind some words of a changed text."""
    text = TEXT.replace(old, new, 1)
    uri, _ = server.open(ROLES, text)
    before = text[: text.index(new) + new.index(behind) + len(behind)]
    line, column = before.count("\n"), len(before.rpartition("\n")[2])
    return {item["label"] for item in server.ask("completion", uri, line, column)["items"]}


def test_names_of_fields_are_offered(server):
    offered = completed(server, "    level: junior\n", "    \n", "    ")
    assert "level" in offered and "notes" not in offered, "only what the role does not have yet"


def test_known_values_and_keys_are_offered(server):
    assert {"junior", "mid", "senior"} <= completed(server, "level: junior", "level: ", "level: ")
    assert {"human-resources", "finance"} <= completed(server, "family: human-resources", "family: ", "family: ")
    assert {"myrobin", "esco"} <= completed(server, "    related: [finance-assistant, operations-manager, legal-officer]\n", "    outlook:\n      - sources: []\n", "sources: [")


@pytest.mark.parametrize("field", ["duties", "level", "reviewed", "sources"])
def test_a_field_explains_itself_in_both_languages(server, field):
    uri, _ = server.open(ROLES, TEXT)
    lines = TEXT.splitlines()
    line = next(number for number, row in enumerate(lines) if row.strip().startswith(f"{field}:"))
    contents = json.dumps(server.ask("hover", uri, line, lines[line].index(field) + 1)["contents"], ensure_ascii=False)
    schema = json.loads((SCHEMAS / "roles.schema.json").read_text("utf-8"))
    part = schema["$defs"]["role"]["properties"].get(field, schema["$defs"]["citations"])
    for words in described(part).values():
        assert words.split(". ")[0].rstrip(".")[:40] in contents.replace("\\\\", "")


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.name)
def test_every_part_of_a_schema_is_described_in_both_languages(path):
    def parts(node, name):
        if isinstance(node, dict):
            for group in ("properties", "$defs"):
                for key, part in node.get(group, {}).items():
                    yield f"{name}.{key}", part
            for key, child in node.items():
                yield from parts(child, f"{name}.{key}")
        for child in node if isinstance(node, list) else ():
            yield from parts(child, name)

    schema = json.loads(path.read_text("utf-8"))
    for name, part in parts(schema, path.stem):
        part = schema.get("$defs", {}).get(part.get("$ref", "").removeprefix("#/$defs/"), {}) | part
        halves = part.get("description", "").split("\n\n")
        assert len(halves) == 2 and all(half.strip() for half in halves), name


def test_the_first_line_of_each_file_names_its_schema():
    for name in ("roles", "sources", "labels", "exceptions"):
        first = (ROOT / "data" / f"{name}.yaml").read_text("utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema=schema/{name}.schema.json"
        assert (ROOT / "data" / "schema" / f"{name}.schema.json").is_file()
