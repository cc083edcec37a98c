"""Every check against one set of data that breaks every rule, and against the good one."""

import json
import shutil

import pytest
from jsonschema import Draft202012Validator

from scripts.checks import ALL, check, stops
from scripts.checks.json_schema import SCHEMAS
from scripts.config import DATA_FILES
from scripts.problems.rules import rules
from scripts.reading.loader import load
from tests.conftest import FIXTURES, TODAY
from tests.problems.test_rules import broken


def lines(problems):
    return [f"{p.file}:{p.line}:{p.column}: {p.rule}: {p.path}" for p in problems]


def test_every_mistake_is_found_at_its_place_and_nothing_else_is():
    found = check(load(FIXTURES / "every_mistake", TODAY))
    expected = (FIXTURES / "every_mistake" / "problems.txt").read_text("utf-8").splitlines()
    assert lines(found) == expected


@pytest.fixture(scope="module")
def mistakes():
    return load(FIXTURES / "every_mistake", TODAY)


@pytest.mark.parametrize("module", ALL, ids=lambda module: module.__name__.rpartition(".")[2])
def test_each_check_finds_something(good, mistakes, module):
    """In the set of all mistakes, or in one of the examples of rules, which are tried one by one in test_rules.py."""
    if list(module.check(mistakes)):
        return
    for example in (rule.example for rule in rules().values() if "wrong" in rule.example):
        shutil.copytree(FIXTURES / "good", good, dirs_exist_ok=True)
        broken(good, example)
        if list(module.check(load(good, TODAY))):
            return
    raise AssertionError("no example shows what this check is for")


@pytest.mark.parametrize("module", ALL, ids=lambda module: module.__name__.rpartition(".")[2])
def test_each_check_states_its_rule(module):
    assert module.check.__doc__


def test_good_data_has_no_problem(good):
    assert check(load(good, TODAY)) == []


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(SCHEMAS.glob("*.json")) if path.name != "known.schema.json"],
    ids=lambda path: path.name,
)
def test_a_schema_is_valid_and_rejects_nothing_at_all(path):
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert not Draft202012Validator(schema).is_valid({})


@pytest.mark.parametrize(
    "text", ["[]", "3", "roles: {}\nfamilies: x", "roles: [1, [2], null]\nfamilies: [a]", "sources:\n  - a"]
)
@pytest.mark.parametrize("name", DATA_FILES)
def test_data_of_another_shape_is_refused_and_breaks_no_check(good, name, text):
    (good / "data" / f"{name}.yaml").write_text(text, "utf-8")
    assert any(p.file == f"data/{name}.yaml" for p in check(load(good, TODAY)))


def problems_after(good, old, new, file="data/roles.yaml"):
    path = good / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return check(load(good, TODAY))


def test_an_unknown_value_comes_with_the_nearest_and_all_known_ones(good):
    (problem,) = problems_after(good, "level: junior", "level: juniro")
    assert problem.said("en")[1] == "Did you mean “junior”? Known: junior, mid, senior."


def test_a_missing_language_shows_the_one_that_is_there(good):
    (problem,) = problems_after(good, "        en: Record files.\n", "")
    assert problem.said("en") == (
        "file-clerk → duties[2].en is missing",
        "Every text is given in both languages; only id is here: “Mencatat berkas.”.",
        "Add `en:` below line 45.",
    )
    assert problem.source == "      - id: Mencatat berkas."


def test_a_letter_of_another_script_is_named(good):
    problem = next(
        p
        for p in problems_after(good, "related: [file-clerk]", "related: [file-сlerk]")
        if p.rule == "content.unknown-role"
    )
    assert "Did you mean “file-clerk”?" in problem.said("en")[1]


def test_what_is_written_stands_in_the_advice_even_if_yaml_reads_it_otherwise(good):
    (problem,) = (
        p for p in problems_after(good, 'code: "4415.02"', "code: 4415.10") if p.rule == "shape.number-for-text"
    )
    assert problem.said("en")[2] == 'Put it in quotes: "4415.10".'


def test_a_home_page_that_went_missing_is_a_problem(good):
    (good / "docs" / "en" / "index.md").unlink()
    assert [(p.rule, p.values["found"]) for p in check(load(good, TODAY))] == [
        ("pages.page-missing", "home"),
        ("pages.twin-missing", "home"),
    ]


@pytest.mark.parametrize(
    ("name", "text"), [("roles", "families: [\n"), ("sources", "sources:\n"), ("sources", "a: [\n")]
)
def test_a_file_that_cannot_be_read_is_not_held_against_the_others(good, name, text):
    (good / "data" / f"{name}.yaml").write_text(text, "utf-8")
    assert {p.file for p in check(load(good, TODAY))} == {f"data/{name}.yaml"}


def test_no_date_may_lie_in_the_future_wherever_a_claim_stands(good):
    found = problems_after(
        good,
        "      en: Keeps the files of an office.\n      sources: [book]\n",
        "      en: Keeps the files of an office.\n      sources: [book]\n      as_of: 2030-01-01\n",
    )
    assert [(p.rule, p.path) for p in found] == [("content.future", "file-clerk → summary.as_of")]


def test_an_interface_word_that_pages_need_cannot_go_missing(good):
    found = problems_after(good, "  duties: {id: Tugas, en: Duties}\n", "", "data/labels.yaml")
    assert [(p.rule, p.path) for p in found] == [("shape.missing", "role.duties")]


def test_an_old_review_warns_and_stops_nothing(good):
    found = problems_after(good, "reviewed: 2026-01-02", "reviewed: 2024-01-02")
    assert [p.rule for p in found] == ["content.review-old"] and not stops(found)


def test_an_exception_excuses_only_what_it_names(good):
    entry = "  - rule: style.verb\n    text: Pencatatan\n    in: {}\n    because: The work is called so.\n"
    path = good / "data" / "exceptions.yaml"
    path.write_text(path.read_text("utf-8") + entry.format("file-clerk"), "utf-8")
    assert problems_after(good, "id: Mencatat berkas.", "id: Pencatatan berkas.") == []
    path.write_text(path.read_text("utf-8").replace("in: file-clerk", "in: records-manager"), "utf-8")
    assert sorted(p.rule for p in check(load(good, TODAY))) == ["content.excused-for-nothing", "style.verb"]


def test_what_breaks_a_page_cannot_be_excused(good):
    path = good / "data" / "exceptions.yaml"
    path.write_text(
        path.read_text("utf-8") + "  - rule: markup.html\n    text: <b>\n    because: I like it.\n", "utf-8"
    )
    found = problems_after(good, "id: Mencatat berkas.", "id: Mencatat <b>berkas.")
    assert [p.rule for p in found if p.stops] == ["content.not-excusable", "markup.html"]


def test_a_message_is_whole_even_where_nothing_is_known(good):
    (good / "data" / "roles.yaml").write_text(
        "families:\n  - key: a\n    name: {id: A, en: B}\n    summary: {id: '[x](role:a)', en: y}\nroles: []\n", "utf-8"
    )
    for problem in check(load(good, TODAY)):
        assert all(problem.said("id")) and all(problem.said("en")), problem


# Sentences that a rule of style must leave alone.
FINE = {
    "a verb without a prefix": ("id: Mencatat berkas.", "id: Ikut mencatat berkas."),
    "a noun that only looks like no verb": ("en: Record files.", "en: Process files."),
    "an acronym spelled out before": ("id: Mencatat berkas.", "id: Mencatat Surat Perintah Perjalanan Dinas (SPPD)."),
    "an acronym spelled out behind": ("en: Record files.", "en: Record SPPD (orders for official travel)."),
    "a number as a word": (
        "id: Setelah beberapa tahun.\n        en: After some years.",
        "id: Setelah 3 tahun.\n        en: After three years.",
    ),
    "a number with other marks": (
        "id: Setelah beberapa tahun.\n        en: After some years.",
        "id: Setelah 1.000,5 hari.\n        en: After 1,000.5 days.",
    ),
    "a name that is the same": ("{id: Lemari, en: Cabinets}", "{id: Microsoft Excel, en: Microsoft Excel}"),
    "a product of numbers": (
        "id: Mencatat berkas.\n        en: Record files.",
        "id: Mencatat 5 * 3 * 2 berkas.\n        en: Record 5 * 3 * 2 files.",
    ),
    "brackets": ("id: Mencatat berkas.", "id: Mencatat berkas [lama] (dan baru)."),
    "a word before a colon": ("id: Mencatat berkas.", 'id: "Mencatat data: nama dan alamat."'),
    "jinja": (
        "id: Mencatat berkas.\n        en: Record files.",
        "id: Mencatat {% raw %} {{ berkas }}.\n        en: Record {% raw %} {{ files }}.",
    ),
    "a heading": ("id: Mencatat berkas.", 'id: "Mencatat | berkas ## baru"'),
    "yes and no": ("{id: Lemari, en: Cabinets}", "{id: no, en: on}"),
}


@pytest.mark.parametrize("name", FINE)
def test_what_is_fine_is_left_alone(good, name):
    assert [p.rule for p in problems_after(good, *FINE[name]) if p.stops] == []


def test_where_pages_come_from_what_cannot_be_read_no_link_is_called_dead(good):
    """An editor who breaks one file is told of that file, and not of every page that leads to what it held."""
    page = good / "docs" / "id" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n[Teliti](keahlian/teliti.md)\n", "utf-8")
    (good / "data" / "skills.yaml").write_text("skills: [\n", "utf-8")
    assert {problem.file for problem in check(load(good, TODAY)) if problem.rule == "pages.dead-link"} == set()
