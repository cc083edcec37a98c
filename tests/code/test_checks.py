"""Every check against one set of data that breaks every rule, and against the good one."""

import json

import pytest
from jsonschema import Draft202012Validator

from scripts.checks import ALL, check
from scripts.checks.shape import SCHEMAS
from scripts.load import load
from tests.conftest import FIXTURES, TODAY


def lines(problems):
    return [f"{p.file}:{p.line}:{p.column}: {p.what}" for p in problems]


def test_every_mistake_is_found_at_its_place_and_nothing_else_is():
    found = check(load(FIXTURES / "every_mistake", TODAY))
    expected = (FIXTURES / "every_mistake" / "problems.txt").read_text("utf-8").splitlines()
    assert lines(found) == expected


def test_every_problem_says_the_rule_and_what_to_do():
    for problem in check(load(FIXTURES / "every_mistake", TODAY)):
        assert problem.rule.strip() and problem.advice.strip(), problem


@pytest.mark.parametrize("module", ALL, ids=lambda module: module.__name__.rpartition(".")[2])
def test_each_check_finds_something_among_the_mistakes(module):
    assert list(module.check(load(FIXTURES / "every_mistake", TODAY)))


@pytest.mark.parametrize("module", ALL, ids=lambda module: module.__name__.rpartition(".")[2])
def test_each_check_states_its_rule(module):
    assert module.check.__doc__


def test_good_data_has_no_problem(good):
    assert check(load(good, TODAY)) == []


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.name)
def test_a_schema_is_valid_and_rejects_nothing_at_all(path):
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    assert not Draft202012Validator(schema).is_valid({})


@pytest.mark.parametrize("text", ["[]", "3", "roles: {}\nfamilies: x", "roles: [1, [2], null]\nfamilies: [a]", "sources:\n  - a"])
@pytest.mark.parametrize("name", ["roles", "sources", "labels"])
def test_data_of_another_shape_is_refused_and_breaks_no_check(good, name, text):
    (good / "data" / f"{name}.yaml").write_text(text, "utf-8")
    assert any(p.file == f"data/{name}.yaml" for p in check(load(good, TODAY)))


def test_an_unknown_value_comes_with_the_nearest_and_all_known_ones():
    problem = next(p for p in check(load(FIXTURES / "every_mistake", TODAY)) if "senor" in p.what)
    assert problem.rule == 'Did you mean "senior"? Known: junior, mid, senior.'


def test_a_missing_language_shows_the_one_that_is_there():
    problem = next(p for p in check(load(FIXTURES / "every_mistake", TODAY)) if p.what == "file-clerk → duties[2].en is missing")
    assert "Mencatat berkas." in problem.rule
    assert problem.advice == "Add `en:` below line 29."


def test_a_home_page_that_went_missing_is_a_problem(good):
    (good / "docs" / "en" / "index.md").unlink()
    whats = [p.what for p in check(load(good, TODAY))]
    assert whats == ['no page has the id "home"', 'the page "home" has no twin in docs/en/']


@pytest.mark.parametrize(("name", "text"), [("roles", "families: [\n"), ("sources", "sources:\n"), ("sources", "a: [\n")])
def test_a_file_that_cannot_be_read_is_not_held_against_the_others(good, name, text):
    (good / "data" / f"{name}.yaml").write_text(text, "utf-8")
    assert {p.file for p in check(load(good, TODAY))} == {f"data/{name}.yaml"}


def test_no_date_may_lie_in_the_future_wherever_a_claim_stands(good):
    path = good / "data" / "roles.yaml"
    text = path.read_text("utf-8").replace("en: Keeps files., sources: [book]}", "en: Keeps files., sources: [book], as_of: 2030-01-01}", 1)
    path.write_text(text, "utf-8")
    assert [p.what for p in check(load(good, TODAY))] == ['file-clerk → summary.as_of "2030-01-01" lies in the future']


def test_an_interface_word_that_pages_need_cannot_go_missing(good):
    path = good / "data" / "labels.yaml"
    path.write_text(path.read_text("utf-8").replace("  duties: {id: Tugas, en: Duties}\n", ""), "utf-8")
    assert [p.what for p in check(load(good, TODAY))] == ["role.duties is missing"]
