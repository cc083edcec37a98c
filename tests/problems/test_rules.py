"""Every rule: its example is refused by just that rule, and is right once mended; its words are whole in both languages."""

import string
from functools import cache

import pytest

from scripts.checks import check
from scripts.config import LOCALES
from scripts.problems.rules import rules
from scripts.reading.loader import load
from tests.conftest import TODAY, good_project

# What cannot be shown as a piece of text has a test of its own.
ELSEWHERE = {
    "reading.missing-file",
    "reading.unreadable",
    "reading.too-large",
    "reading.too-many",
    "reading.empty",  # test_load.py
    "reading.too-long",  # test_parse.py
    "pages.address-lost",
    "pages.address-nowhere",
    "pages.address-used",
    "pages.address-form",  # test_register.py
    "shape.other",  # a schema rule that nobody has put into words yet
}

SHOWN = [name for name in rules() if name not in ELSEWHERE]


def broken(project, example):
    """Put a rule's wrong example in the place of its right one."""
    path = project / example["file"]
    text = path.read_text("utf-8")
    assert example["right"] in text, "the good data does not hold the right example"
    path.write_bytes(text.replace(example["right"], example["wrong"], 1).encode(example.get("encoding", "utf-8")))
    return path


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What the wrong example of a rule, by its name, is told for."""

    @cache
    def problems(name):
        project = good_project(tmp_path_factory.mktemp("broken") / "project")
        broken(project, rules()[name].example)
        return check(load(project, TODAY))

    return problems


@pytest.mark.parametrize("name", SHOWN)
def test_a_wrong_example_breaks_its_rule(told, name):
    """That the right one breaks none is in test_checks.py."""
    problem = next((p for p in told(name) if p.rule == name), None)
    assert problem, [p.rule for p in told(name)]
    assert problem.file == rules()[name].example["file"] or problem.file.startswith("docs/")


@pytest.mark.parametrize("name", SHOWN)
def test_the_problem_stands_on_the_line_that_is_wrong(good, told, name):
    example = rules()[name].example
    text = (good / example["file"]).read_text("utf-8")
    first = text.count("\n", 0, text.index(example["right"])) + 1
    lines = [p.line for p in told(name) if p.rule == name and p.file == example["file"]]
    parents = {
        "shape.missing",
        "shape.missing-language",
        "shape.missing-both",
        "content.note-missing",
        "content.excused-for-nothing",
        "style.aliases-differ",
    }
    if name.startswith("pages.") or name in {"content.classification-missing"}:
        return assert_somewhere(lines, name)
    last = first + max(example["right"].count("\n"), example["wrong"].count("\n"))
    near = range(1, last + 1) if name in parents else range(first, last + 2)
    assert any(line in near for line in lines), (lines, first, last)


def assert_somewhere(lines, name):
    assert lines or name == "pages.page-missing"


@pytest.mark.parametrize("name", list(rules()))
def test_a_rule_says_what_is_wrong_why_and_what_to_do_in_both_languages(name):
    rule = rules()[name]
    for words in (rule.what, rule.why, rule.fix):
        assert set(words) == set(LOCALES)
        fields = [{field for _, field, _, _ in string.Formatter().parse(words[lang]) if field} for lang in LOCALES]
        assert fields[0] == fields[1]
        assert all(words[lang].strip() for lang in LOCALES)
    if name in ELSEWHERE:
        assert set(rule.example["words"]) == set(LOCALES)


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("name", SHOWN)
def test_a_message_fills_in_every_word(told, name, lang):
    problem = next(p for p in told(name) if p.rule == name)
    for sentence in problem.said(lang):
        assert sentence and "{" not in sentence.replace("{ #cite", "").replace("{ atau", "").replace(
            "{ or", ""
        ).replace("{count}", "").replace("{jumlah}", ""), sentence
