import json

import pytest
from jsonschema_rs import meta

from scripts.checks import check
from scripts.checks.json_schema import validator, validator_of
from scripts.config import DATA_FILES, LOCALES, ROOT, SCHEMAS
from scripts.messages import translations
from scripts.reading.loader import load
from tests.checks.edits import problems_after, reported
from tests.conftest import TODAY

FILES = [path for path in sorted((ROOT / SCHEMAS).glob("*.json")) if path.name != "known.schema.json"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_schema_is_valid_and_rejects_nothing_at_all(path):
    schema = json.loads(path.read_text("utf-8"))
    meta.validate(schema)
    assert not validator(path.name.partition(".")[0]).is_valid({})


@pytest.mark.parametrize(
    ("file", "old", "new", "path"),
    [
        ("status", "look: https://", "look: www.", "office-law → look"),
        ("learning", "url: https://", "url: www.", "open-course → url"),
        ("programmes", "        over: file-clerk\n", "", "smk-office → leads_to[2].over"),
        (
            "programmes",
            "    leads_to:\n      - {role",
            "    leads_to: []\n    unused:\n      - {role",
            "d3-archives → leads_to",
        ),
    ],
)
def test_a_way_that_leads_nowhere_is_refused(good, file, old, new, path):
    problems = problems_after(good, old, new, f"data/{file}.yaml")
    assert path in [problem.path for problem in problems if problem.rule.startswith("shape.")]


def test_every_data_file_has_a_schema():
    assert {path.name.partition(".")[0] for path in FILES} == set(DATA_FILES)


def test_an_unknown_value_comes_with_the_nearest_and_all_known_ones(good):
    (problem,) = problems_after(good, "level: junior", "level: juniro")
    assert problem.explain("en").why == "Did you mean “junior”? Known: junior, mid, senior."


def test_a_missing_language_shows_the_one_that_is_there(good):
    text = "Mencatat berkas. Tiap berkas mendapat nomor dan tanggal saat ia datang."
    english = "        en: Record files. Every file gets a number and the date on which it came.\n"
    (problem,) = problems_after(good, english, "")
    assert problem.explain("en") == (
        "file-clerk → duties[2].en is missing",
        f"Every text is given in both languages; only id is here: “{text}”.",
        "Add `en:` below line 44.",
    )
    assert problem.source == f"      - id: {text}"


def test_a_missing_field_is_explained_in_the_words_of_the_schema(good):
    (problem,) = problems_after(good, "    level: junior\n", "")
    assert problem.explain("en").why.startswith("This field is always given. ")
    assert problem.explain("id").why != problem.explain("en").why
    assert all(len(problem.explain(lang).why) > 40 for lang in ("id", "en"))


def test_what_is_written_stands_in_the_advice_even_if_yaml_reads_it_otherwise(good):
    problems = problems_after(good, 'code: "4415.02"', "code: 4415.10")
    (problem,) = (p for p in problems if p.rule == "shape.number-for-text")
    assert problem.explain("en").fix == 'Put it in quotes: "4415.10".'


def test_a_wrong_kind_says_what_is_wanted_in_words(good):
    (problem,) = problems_after(good, "{id: Lemari, en: Cabinets}", "Lemari")
    assert problem.explain("en").what == "file-clerk → tools[1].name is not a group of fields"


def test_each_unknown_field_is_a_problem_at_its_own_place(good):
    problems = problems_after(good, "    level: junior\n", "    level: junior\n    colour: red\n    size: 3\n")
    assert [(p.rule, p.path, p.length) for p in problems] == [
        ("shape.unknown-field", "file-clerk → colour", len("colour")),
        ("shape.unknown-field", "file-clerk → size", len("size")),
    ]


def test_a_bad_key_is_marked_where_it_stands(good):
    problems = problems_after(good, "sources:\n", "sources:\n  Bad_Key: {}\n", "data/sources.yaml")
    (problem,) = (p for p in problems if p.rule == "shape.bad-key")
    assert (problem.line, problem.column, problem.length) == (2, 3, len("Bad_Key"))


def test_an_interface_word_that_pages_need_cannot_go_missing(good):
    problems = problems_after(good, "  duties: {id: Tugas, en: Duties}\n", "", "data/labels.yaml")
    assert [(p.rule, p.path) for p in problems] == [("shape.missing", "role.duties")]


@pytest.mark.parametrize("day", ["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "20260101", "2026-01-01T00:00"])
def test_a_date_is_one_of_the_calendar_written_in_one_way(day):
    schema = {"type": "string", "format": "date"}
    assert not validator_of(schema).is_valid(day)
    assert validator_of(schema).is_valid("2024-02-29")


def test_a_rule_of_the_schema_without_words_of_its_own_is_still_a_problem(good, tmp_path):
    schemas = tmp_path / "schemas"
    schemas.mkdir()
    for path in (ROOT / SCHEMAS).iterdir():
        (schemas / path.name).write_text(path.read_text("utf-8"), "utf-8")
    strict = json.loads((schemas / "skills.schema.json").read_text("utf-8"))
    strict["maxProperties"] = 0
    (schemas / "skills.schema.json").write_text(json.dumps(strict), "utf-8")
    (problem,) = check(load(good, TODAY, schemas))
    assert (problem.file, problem.rule) == ("data/skills.yaml", "shape.other")
    assert problem.explain("en").why == "The schema says: the value has more than 0 properties."


def test_keys_are_no_matter_of_shape(good):
    """Whether they exist is a matter of references; editors have the list."""
    problems_after(good, "family: clerks", "family: nobody")
    assert reported(good, "json_schema") == []


def kinds_in(node):
    """Yield each kind of value that a schema names."""
    if isinstance(node, dict):
        if isinstance(node.get("type"), str):
            yield node["type"]
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        yield from kinds_in(child)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_message_has_words_for_every_kind_of_value_that_a_schema_asks_for(path):
    for kind in set(kinds_in(json.loads(path.read_text("utf-8")))):
        assert set(translations(f"kind.{kind}")) >= set(LOCALES), kind


def test_a_word_in_the_place_of_true_or_false_is_told(good):
    (problem,) = problems_after(good, "    id: true", "    id: perhaps", "data/access.yaml")
    assert (
        problem.rule == "shape.wrong-kind" and "true or false" in problem.explain("en").what + problem.explain("en").fix
    )
