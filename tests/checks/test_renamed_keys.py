"""The cause is told where a key is defined; the places that name it are counted."""

import pytest

from scripts.checks import check
from scripts.config import KNOWN_IDS
from scripts.reading.loader import load
from tests.checks.edits import ROLES, edit, problems_after
from tests.conftest import TODAY

SOURCES, SKILLS, TERMS, STORIES = (f"data/{name}.yaml" for name in ("sources", "skills", "glossary", "stories"))


def told(problems):
    return [(p.rule, p.values.get("key"), p.values.get("value")) for p in problems]


@pytest.mark.parametrize(
    ("old", "new", "file", "expected"),
    [
        ("key: file-clerk", "key: file clerk", ROLES, ("content.key-mistyped", "file-clerk", "file clerk")),
        ("key: file-clerk", "key: file_clerk", ROLES, ("content.key-mistyped", "file-clerk", "file_clerk")),
        ("key: file-clerk", "key: archivist", ROLES, ("content.key-renamed", "file-clerk", "archivist")),
        ("key: file-clerk", "key: records-manager", ROLES, ("content.key-mistyped", "file-clerk", "records-manager")),
        ("- key: file-clerk\n    family", "- family", ROLES, ("content.key-mistyped", "file-clerk", "–")),
        ("- key: clerks", "- key: Clerks", ROLES, ("content.key-mistyped", "clerks", "Clerks")),
        ("  book:\n", "  boook:\n", SOURCES, ("content.key-renamed", "book", "boook")),
        ("  book:\n", "  The Book:\n", SOURCES, ("content.key-mistyped", "book", "The Book")),
        ("key: care", "key: caring", SKILLS, ("content.key-renamed", "care", "caring")),
        ("key: shelf", "key: shelf 1", TERMS, ("content.key-mistyped", "shelf", "shelf 1")),
        ("key: auditor", "key: Auditor", STORIES, ("content.key-mistyped", "auditor", "Auditor")),
    ],
)
def test_a_key_that_changed_is_one_problem_with_the_key_that_is_named(good, old, new, file, expected):
    problems = problems_after(good, old, new, file)
    assert told(problems) == [expected]
    assert str(problems[0].values["count"]) in problems[0].explain("en").what


def test_without_the_list_for_editors_the_spelling_tells(good):
    (good / KNOWN_IDS).unlink()
    problems = problems_after(good, "key: file-clerk", "key: file clerk")
    assert [p.rule for p in problems if p.stops] == ["content.key-mistyped"]


def test_one_place_that_names_a_key_wrongly_is_told_there(good):
    problems = problems_after(good, "related: [file-clerk]", "related: [file-clark]")
    assert [p.rule for p in problems] == ["content.unknown-role"]


def test_a_key_that_went_away_is_one_problem(good):
    text = (good / SKILLS).read_text("utf-8")
    (good / SKILLS).write_text("skills:\n" + text.partition("\n\n")[2], "utf-8")
    problems = check(load(good, TODAY))
    assert [(p.rule, p.values["value"]) for p in problems] == [("content.key-removed", "care")]


def test_a_mistyped_key_is_no_cure(good):
    problems = problems_after(good, "key: records-manager", "key: Records Chief!")
    edit(good, "related: [records-manager]", "related: [records-chief]")
    problems = check(load(good, TODAY))
    assert all("Records Chief!" not in p.explain("en").why for p in problems if p.rule == "content.unknown-role")


def test_exceptions_know_the_role_by_the_key_that_was_meant(good):
    entry = "exceptions:\n  - rule: style.verb\n    text: Pencatatan\n    in: file-clerk\n    because: So it is.\n"
    edit(good, "exceptions:\n", entry, "data/exceptions.yaml")
    edit(good, "id: Mencatat berkas.", "id: Pencatatan berkas.")
    assert [p.rule for p in problems_after(good, "key: file-clerk", "key: file clerk")] == ["content.key-mistyped"]
