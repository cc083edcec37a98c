"""Every rule: a mistake breaks it, at the right line, and its words are whole in each language."""

import json
import string
from functools import cache

import pytest

from scripts import pipeline
from scripts.checks import CHECKS, check, exceptions
from scripts.config import ADDRESSES, DEFAULT_LOCALE, LOCALES, ROOT, SCHEMAS
from scripts.editing.format_data import find_unformatted
from scripts.problems.rules import RULE_FILES, rules, rules_in
from scripts.reading.loader import load
from scripts.reading.text_file import LARGEST
from scripts.reading.yaml_builder import LONGEST_TEXT, MOST_VALUES
from tests.checks.edits import ROLES, break_by, edit
from tests.conftest import FIXTURES, TODAY, good_project

SOURCES = "data/sources.yaml"
FORM = "content.not-canonical"  # no check but `make fmt --check` yields it


def write(file, text):
    return lambda project: (project / file).write_text(text, "utf-8")


def enlarge(project):
    with (project / ROLES).open("wb") as file:
        file.truncate(LARGEST + 1)


def put_folder(project):
    (project / ROLES).unlink()
    (project / ROLES).mkdir()


def change_all(project, file, old, new):
    text = (project / file).read_text("utf-8")
    (project / file).write_text(text.replace(old, new), "utf-8")


# The first skill of the small project, whole.
SKILL = (FIXTURES / "good/data/skills.yaml").read_text("utf-8").removeprefix("skills:\n").partition("\n\n")[0] + "\n\n"


UNUSED_SKILL = SKILL.replace("care", "haste").replace("Care", "Haste").replace("eliti", "angkas")


def add_to_schema(project):
    schema = project / SCHEMAS / "skills.schema.json"
    schema.write_text(json.dumps(json.loads(schema.read_text("utf-8")) | {"maxProperties": 0}), "utf-8")


# The mistakes whose rule has no example that could be shown as a piece of text.
MISTAKES = {
    "reading.missing-file": lambda project: (project / ROLES).unlink(),
    "reading.unreadable": put_folder,
    "reading.too-large": enlarge,
    "reading.too-many": write(ROLES, "a: [" + "1," * (MOST_VALUES + 1) + "]"),
    "reading.too-long": lambda project: edit(project, "Istirahat.", "kata " * LONGEST_TEXT),
    "reading.empty": write(ROLES, ""),
    "shape.other": add_to_schema,
    "content.not-needed": lambda project: edit(project, "skills:\n", f"skills:\n{UNUSED_SKILL}", "data/skills.yaml"),
    "content.american-share": lambda project: edit(project, "id: Lulusan sekolah.", "id: Di AS, 43% lulusan SMA."),
    "content.key-removed": lambda project: edit(project, SKILL, "", "data/skills.yaml"),
    "content.clock-behind": lambda project: change_all(project, SOURCES, "accessed: 2026", "accessed: 2036"),
    "content.clock-ahead": lambda project: change_all(project, ROLES, "reviewed: 2026", "reviewed: 2016"),
    "pages.address-lost": write(ADDRESSES, "/pekerjaan/lama/\n"),
    "pages.address-nowhere": write(ADDRESSES, "/pekerjaan/lama/ /pekerjaan/baru/\n"),
    "pages.address-used": write(ADDRESSES, "/pekerjaan/juru-arsip/ /pekerjaan/manajer-arsip/\n"),
    "pages.address-form": write(ADDRESSES, "pekerjaan/lama\n"),
}

SHOWN = [name for name, rule in rules().items() if not rule.example.words and name != FORM]


@pytest.fixture(scope="module")
def problems_of(tmp_path_factory):
    """Return the problems of the small project with the mistake of a rule, by its name."""

    @cache
    def problems(name):
        project = good_project(tmp_path_factory.mktemp("broken") / "project")
        for path in (ROOT / SCHEMAS).iterdir():
            if path.name != "known.schema.json":
                (project / SCHEMAS / path.name).write_text(path.read_text("utf-8"), "utf-8")
        if name in MISTAKES:
            MISTAKES[name](project)
        else:
            break_by(project, rules()[name].example)
        if name.startswith("pages.address-"):
            return pipeline.read_site(project)[1]
        return check(load(project, TODAY, project / SCHEMAS))

    return problems


def test_each_rule_has_a_mistake_that_breaks_it():
    assert {*SHOWN, *MISTAKES, FORM} == set(rules())


@pytest.mark.parametrize("name", [*SHOWN, *MISTAKES], scope="module")  # one after another what shares a project
def test_a_mistake_breaks_its_rule(problems_of, name):
    """That the good data breaks none is in tests/checks/test_checks.py."""
    problem = next((p for p in problems_of(name) if p.rule == name), None)
    assert problem, [p.rule for p in problems_of(name)]
    example = rules()[name].example
    assert problem.file == example.file or problem.file.startswith("docs/") or example.words


def test_a_file_that_is_not_formatted_breaks_the_rule_of_form():
    example = rules()[FORM].example
    texts, formatted = {example.file: f"a: 1\n{example.wrong}\n"}, {example.file: f"a: 1\n{example.right}\n"}
    assert [(p.rule, p.line) for p in find_unformatted(texts, formatted)] == [(FORM, 2)]


@pytest.mark.parametrize("name", SHOWN, scope="module")
def test_the_problem_stands_on_the_line_that_is_wrong(good, problems_of, name):
    example = rules()[name].example
    text = (good / example.file).read_text("utf-8")
    first = text.count("\n", 0, text.index(example.right)) + 1
    lines = [p.line for p in problems_of(name) if p.rule == name and p.file == example.file]
    at_parent = {
        "shape.missing",
        "shape.missing-language",
        "shape.missing-both",
        "samples.material",
        "samples.marks",
        "samples.left",
        "samples.same-answer",
        "samples.right",
        "samples.no-slip",
        "content.note-missing",
        "content.excused-for-nothing",
        "style.aliases-differ",
    }
    if name.startswith("pages.") or name == "content.classification-missing":
        assert lines or name == "pages.page-missing", "it stands in another place of the file"
        return
    last = first + max(example.right.count("\n"), example.wrong.count("\n"))
    near = range(1, last + 1) if name in at_parent else range(first, last + 2)
    assert any(line in near for line in lines), (lines, first, last)


@pytest.mark.parametrize("name", rules())
def test_a_rule_says_what_is_wrong_why_and_what_to_do_in_every_language(name):
    rule = rules()[name]
    for words in (rule.what, rule.why, rule.fix):
        assert set(words) == set(LOCALES)
        fields = [{field for _, field, _, _ in string.Formatter().parse(text) if field} for text in words.values()]
        assert all(names == fields[0] for names in fields)
        assert all(text.strip() for text in words.values())
    for words in (rule.example.words, rule.heading):
        assert set(words) in (set(), set(LOCALES))


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("name", SHOWN, scope="module")
def test_a_message_fills_in_every_word(problems_of, name, lang):
    problem = next(p for p in problems_of(name) if p.rule == name)
    for sentence in problem.explain(lang):
        assert sentence
        for braces in (
            "{ #cite",
            "{ #k",
            "{ atau",
            "{ or",
            "{count}",
            "{jumlah}",
        ):  # these are part of a message or a value
            sentence = sentence.replace(braces, "")
        assert "{" not in sentence


def test_a_language_without_words_has_those_of_the_first_one(problems_of):
    problem = problems_of("shape.missing")[0]
    assert problem.explain("xx") == problem.explain(DEFAULT_LOCALE)
    rule = rules()["reading.missing-file"]
    assert rule.title("xx") == rule.title(DEFAULT_LOCALE)
    assert rule.example.described("xx") == rule.example.described(DEFAULT_LOCALE) != ""


def test_the_page_of_rules_says_what_a_rule_is_about_without_values():
    assert rules()["shape.missing"].title("en") == "… is missing"
    assert rules()["shape.missing"].reason("en") == "This field is always given."
    assert rules()["style.aliases-differ"].title("en") == "… has … names in id and … in en"


def test_each_file_of_rules_is_listed_and_stands_beside_its_module():
    scripts = ROOT / "scripts"
    files = {path.relative_to(scripts).as_posix().removesuffix(".rules.yaml") for path in scripts.rglob("*.rules.yaml")}
    assert files == set(RULE_FILES)
    assert {name.partition("/")[2] for name in files if name.startswith("checks/")} == {
        *CHECKS,
        "exceptions",
        "renamed_keys",
    }


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_yields_just_the_rules_beside_it(good, name):
    """Tried with the data that has every mistake, and with the example of each of its own rules."""
    expected = {rule.name for rule in rules_in(f"checks/{name}")}
    yielded = {problem.rule for problem in CHECKS[name](load(FIXTURES / "every_mistake", TODAY))}
    assert yielded <= expected
    for rule in rules_in(f"checks/{name}"):
        if rule.name in SHOWN:
            path = good / rule.example.file
            content = path.read_bytes()
            break_by(good, rule.example)
            yielded |= {problem.rule for problem in CHECKS[name](load(good, TODAY))}
            path.write_bytes(content)
    assert yielded - MISTAKES.keys() == expected - MISTAKES.keys()


def test_exceptions_yield_just_the_rules_beside_them(good):
    yielded = set()
    for rule in rules_in("checks/exceptions"):
        path = good / rule.example.file
        content = path.read_bytes()
        break_by(good, rule.example)
        data = load(good, TODAY)
        yielded |= {problem.rule for problem in exceptions.apply(data, [])}
        path.write_bytes(content)
    assert yielded == {rule.name for rule in rules_in("checks/exceptions")}
