"""What an editor sees while typing: the real YAML language server with our schemas."""

import json
import re

import pytest

from scripts.checks.json_schema import validator_of
from scripts.config import CONTENT_FILES, DATA_FILES, SCHEMAS
from scripts.reading.schema import described, schema
from tests.conftest import ROOT
from tests.reading.language_server import LanguageServer

ROLES = "data/roles.yaml"
SOURCES = "data/sources.yaml"
WHOLE = (ROOT / ROLES).read_text("utf-8")
TEXT = WHOLE[
    : WHOLE.index("\n  - key: ", WHOLE.index("    related: ")) + 1
]  # the first role is enough, and quicker to read
REVIEWED = next(line.strip() for line in TEXT.splitlines() if line.startswith("    reviewed: "))
RELATED = "related: [hr-generalist, payroll-officer, recruiter]"

# What is there, what a slip makes of it; the problem stands on the line of the slip, counted from its first one.
SLIPS = {
    "an unknown field": ("    level: junior\n", "    levell: junior\n", 0),
    "an unknown value": ("    level: junior\n", "    level: juniro\n", 0),
    "a number for a text": ('isco08: {code: "4416"', "isco08: {code: 4416", 0),
    "a word for a list": (RELATED, "related: recruiter", 0),
    "a list for a group": (
        "    slug: {id: asisten-hrd, en: hr-assistant}\n",
        "    slug: [asisten-hrd, hr-assistant]\n",
        0,
    ),
    "a code of the wrong form": ('kbji2014: {code: "4416.01"', 'kbji2014: {code: "4416"', 0),
    "an unknown source": ("sources: [myrobin, adverts]", "sources: [myrobbin, adverts]", 0),
    "an unknown family": ("    family: human-resources\n", "    family: human-resource\n", 0),
    "an unknown role": (RELATED, "related: [recruitr]", 0),
    "a list with nothing in it": (RELATED, "related: []", 0),
    "a missing field": ("  - key: hr-assistant\n    family: human-resources\n", "  - key: hr-assistant\n", 0),
    "an address with capitals": ("slug: {id: asisten-hrd", "slug: {id: Asisten-HRD", 0),
    "a missing language": ("title: {id: Asisten HRD, en: HR Assistant}", "title: {id: Asisten HRD}", 0),
    "a field given twice": ("    level: junior\n", "    level: junior\n    level: mid\n", 1),
    "a bracket left open": (RELATED, RELATED.removesuffix("]"), 1),
}


@pytest.fixture(scope="module")
def server():
    server = LanguageServer()
    yield server
    server.stop()


@pytest.mark.parametrize("name", DATA_FILES)
def test_nothing_is_underlined_in_our_data(server, name):
    file = f"data/{name}.yaml"
    assert server.problems(server.open(file, (ROOT / file).read_text("utf-8"))) == []


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_underlined_on_its_line(server, name):
    old, new, below = SLIPS[name]
    line = TEXT[: TEXT.index(old)].count("\n") + below
    found = server.problems(server.open(ROLES, TEXT.replace(old, new, 1)))
    assert line in {problem["range"]["start"]["line"] for problem in found}, found


def test_an_unknown_work_is_underlined_in_the_sources(server):
    text = (ROOT / SOURCES).read_text("utf-8")
    line = text[: text.index("part_of: onet\n")].count("\n")
    found = server.problems(server.open(SOURCES, text.replace("part_of: onet\n", "part_of: onett\n", 1)))
    assert [problem["range"]["start"]["line"] for problem in found] == [line]


# A slip in each of the other files that editors write: what is there, and what the slip makes of it.
SLIPS_ELSEWHERE = {
    "an unknown level": ("programmes", "    level: smk\n", "    level: smp\n"),
    "a role that does not exist": ("programmes", "      - role: admin-staff\n", "      - role: admin-staf\n"),
    "a time that does not exist": ("programmes", "        when: now\n", "        when: sometimes\n"),
    "an unknown certificate": ("programmes", "      - kkni-ii-office\n", "      - kkni-2-office\n"),
    "an unknown programme": ("programmes", "      - d3-sekretari\n", "      - d3-sekretaris\n"),
    "an unknown kind": ("certificates", "    kind: school\n", "    kind: private\n"),
    "a missing fee": ("certificates", "    fee:\n", "    fees:\n"),
    "a cost in words": ("learning", "    cost: free\n", "    cost: gratis\n"),
    "an address that is none": ("learning", "    url: https://", "    url: www."),
    "an unknown skill": ("learning", "      - skill: spreadsheets\n", "      - skill: spreadsheet\n"),
    "a day that is no date": ("status", "    as_of: 2026-11-30\n", "    as_of: 30/11/2026\n"),
    "an unknown source": ("status", "touches: [uu-13-2003,", "touches: [uu-13-2033,"),
    "an amount with points": ("pay", "amount: 5999443", "amount: 5.999.443"),
    "a rate with a sign": ("pay", "    worker: 2\n", "    worker: 2%\n"),
    "a decimal comma": ("pay", "    employer: 3.7\n", "    employer: 3,7\n"),
}


@pytest.mark.parametrize("slip", SLIPS_ELSEWHERE)
def test_a_slip_in_another_file_is_underlined(server, slip):
    name, old, new = SLIPS_ELSEWHERE[slip]
    text = (ROOT / "data" / f"{name}.yaml").read_text("utf-8")
    line = text[: text.index(old)].count("\n")
    found = server.problems(server.open(f"data/{name}.yaml", text.replace(old, new, 1)))
    assert line in {problem["range"]["start"]["line"] for problem in found}, found


@pytest.mark.parametrize(
    ("name", "start", "expected"),
    [
        ("programmes", "      - role: ", {"admin-staff", "data-entry"}),
        ("programmes", "    level: ", {"smk", "sma", "d3"}),
        ("programmes", "        when: ", {"now", "later", "possible"}),
        ("certificates", "    kind: ", {"school", "state", "profession", "vendor"}),
        ("learning", "      - skill: ", {"spreadsheets", "organisation"}),
        ("learning", "    cost: ", {"free", "audit"}),
        ("status", "    touches: [", {"uu-13-2003"}),
    ],
)
def test_known_values_and_keys_are_offered_in_the_other_files(server, name, start, expected):
    text = (ROOT / "data" / f"{name}.yaml").read_text("utf-8")
    position = text.index(start) + len(start)
    line = text.count("\n", 0, position)
    rest = "]" if start.endswith("[") else ""
    uri = server.open(f"data/{name}.yaml", text[:position] + rest + text[text.index("\n", position) :])
    items = server.ask("completion", uri, line, len(start))["items"]
    assert expected <= {item["label"] for item in items}


def offered(server, old, new, behind):
    """Return what the server offers behind some words of a changed text: what it would write, by name."""
    text = TEXT.replace(old, new, 1)
    uri = server.open(ROLES, text)
    before = text[: TEXT.index(old) + new.index(behind) + len(behind)]
    line, column = before.count("\n"), len(before.rpartition("\n")[2])
    return {item["label"]: item["textEdit"]["newText"] for item in server.ask("completion", uri, line, column)["items"]}


def test_names_of_fields_are_offered(server):
    found = offered(server, "    level: junior\n", "    \n", "    ")
    assert "level" in found and "notes" not in found, "only what the role does not have yet"


def test_a_field_is_offered_empty_and_not_filled_with_an_example(server):
    assert offered(server, f"    {REVIEWED}\n", "    \n", "    ")["reviewed"] == "reviewed: "


def test_a_code_is_offered_with_all_that_belongs_to_it(server):
    found = offered(server, '      isco08: {code: "4416", title: Personnel clerks}\n', "      \n", "      ")
    assert re.findall(r"\w+(?=:)", found["isco08"]) == ["isco08", "code", "title"]


def test_known_values_and_keys_are_offered(server):
    assert {"junior", "mid", "senior"} <= offered(server, "level: junior", "level: ", "level: ").keys()
    assert {"human-resources", "finance"} <= offered(server, "family: human-resources", "family: ", "family: ").keys()
    assert {"myrobin", "esco"} <= offered(
        server, f"    {RELATED}\n", "    outlook:\n      - sources: []\n", "sources: ["
    ).keys()


@pytest.mark.parametrize(
    "row",
    [
        "level: junior",
        "match: exact",
        "need: essential",
        "route: smk",
        "role: finance-assistant",
        REVIEWED,
        'at: "08.00"',
        'code: "4416"',
        'code: "4416.01"',
        'code: "43-4161.00"',
        'code: "4416.1"',
    ],
)
def test_whatever_is_offered_is_right_when_taken(server, row):
    """A code or a time that were offered without its quotes would be a number."""
    start = row.split(":")[0] + ": "
    found = offered(server, row, start, start)
    assert found
    taken = [server.open(ROLES, TEXT.replace(row, start + words, 1)) for words in found.values()]
    assert [server.problems(uri) for uri in taken] == [[]] * len(taken)


def hovered(server, pattern):
    """Return what stands in the box over the first place of a pattern, without the escapes of Markdown."""
    uri = server.open(ROLES, TEXT)
    match = re.search(pattern, TEXT)
    assert match
    before = TEXT[: match.start() + 1]
    contents = server.ask("hover", uri, before.count("\n"), len(before.rpartition("\n")[2]))["contents"]
    return contents["value"].replace("\\", "")


@pytest.mark.parametrize(
    "path",
    ["role duties", "role level", "role reviewed", "role codes isco08", "role codes isco08 code", "claim sources"],
)
def test_a_field_explains_itself_in_both_languages(server, path):
    name, *fields = path.split()
    part = schema("roles")["$defs"][name]
    for field in fields:
        part = part["properties"][field]
    part = schema("roles")["$defs"].get(part.get("$ref", "").removeprefix("#/$defs/"), {}) | part
    box = hovered(server, rf"\b{fields[-1]}:")
    for words in described(part).values():
        assert words in box


def test_each_known_value_explains_itself(server):
    box = hovered(server, r"\bjunior\b")
    assert all(words in box for words in schema("roles")["$defs"]["role"]["properties"]["level"]["enumDescriptions"])


def nodes(node):
    """Yield a part of a schema and all parts in it."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from nodes(child)


@pytest.mark.parametrize("name", DATA_FILES)
def test_every_example_and_default_is_accepted(name):
    whole = schema(name)
    for part in nodes(whole):
        values = [*part.get("examples", ()), *([part["default"]] if "default" in part else ())]
        validators = [validator_of({**part, "$defs": whole.get("$defs", {})})] if values else []
        assert [error.message for check in validators for value in values for error in check.iter_errors(value)] == []


@pytest.mark.parametrize("name", [*CONTENT_FILES, "search", "sources", "labels", "exceptions"])
def test_no_example_stands_alone(name):
    """The server writes the one example of a field into the data by itself; of two it lets the editor choose."""
    assert [part["examples"] for part in nodes(schema(name)) if len(part.get("examples", "..")) < 2] == []


@pytest.mark.parametrize("name", [*CONTENT_FILES, "search", "sources"])
def test_known_values_are_described_in_both_languages(name):
    for part in nodes(schema(name)):
        if "enum" in part:
            halves = [words.split(" · ") for words in part["enumDescriptions"]]
            assert len(halves) == len(part["enum"]) and all(len(both) == 2 and all(both) for both in halves), part[
                "enum"
            ]


@pytest.mark.parametrize("path", sorted((ROOT / SCHEMAS).glob("*.json")), ids=lambda path: path.name)
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

    whole = json.loads(path.read_text("utf-8"))
    for name, part in parts(whole, path.stem):
        file, _, definition = part.get("$ref", "").partition("#/$defs/")
        there = json.loads((ROOT / SCHEMAS / file).read_text("utf-8")) if file else whole
        part = there.get("$defs", {}).get(definition, {}) | part
        halves = part.get("description", "").split("\n\n")
        assert len(halves) == 2 and all(half.strip() for half in halves), name


def test_the_first_line_of_each_file_names_its_schema():
    for name in DATA_FILES:
        first = (ROOT / "data" / f"{name}.yaml").read_text("utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema=schema/{name}.schema.json"
        assert (ROOT / "data" / "schema" / f"{name}.schema.json").is_file()
