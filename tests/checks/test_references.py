import pytest

from scripts.checks.references import targets
from scripts.reading.loader import load
from tests.checks.edits import ROLES, edit, problems_after, reported
from tests.conftest import TODAY


def test_a_letter_of_another_script_is_named(good):
    problems = problems_after(good, "related: [file-clerk]", "related: [file-сlerk]")
    problem = next(p for p in problems if p.rule == "content.unknown-role")
    assert "Did you mean “file-clerk”?" in problem.explain("en").why


@pytest.mark.parametrize(
    ("old", "new", "file", "expected"),
    [
        ("    family: clerks", "    family: clerk", ROLES, ("content.unknown-family", "file-clerk → family")),
        (
            "      - role: records-manager",
            "      - role: me",
            ROLES,
            ("content.unknown-role", "file-clerk → leads_to[1].role"),
        ),
        (
            "      - name: {id: Auditor, en: Auditors}\n",
            "      - role: records-manager\n",
            ROLES,
            ("content.place-of-role", "file-clerk → works_with[2].place"),
        ),
        (
            "role: file-clerk",
            "role: clerk",
            "data/stories.yaml",
            ("content.unknown-role", "lost-file → actors[2].role"),
        ),
        ("skills: [care]", "skills: [car]", "data/quiz.yaml", ("content.unknown-skill", "careful → skills[1]")),
        ("for: role/file-clerk", "for: role/x", "data/search.yaml", ("content.unknown-page", "typed[1] → for")),
        (
            "    accessed",
            "    part_of: none\n    accessed",
            "data/sources.yaml",
            ("content.unknown-source", "book → part_of"),
        ),
        ("see: [shelf]", "see: [file]", "data/glossary.yaml", ("content.itself", "file → see[1]")),
    ],
)
def test_what_is_named_must_be_there(good, old, new, file, expected):
    edit(good, old, new, file)
    assert reported(good, "references") == [expected]


def test_a_step_names_an_actor_of_its_own_story_only(good):
    path = good / "data" / "stories.yaml"
    story = path.read_text("utf-8").removeprefix("stories:\n")
    other = (
        story.replace("lost-file", "other")
        .replace("key: clerk", "key: helper")
        .replace("actor: clerk", "actor: helper")
    )
    path.write_text(f"stories:\n{story}{other}", "utf-8")
    assert reported(good, "references") == []
    edit(good, "actor: helper", "actor: clerk", "data/stories.yaml")
    assert reported(good, "references") == [("content.unknown-actor", "other → steps[2].actor")]


def test_a_skill_that_no_role_needs_is_named_at_its_key(good):
    for _ in ("file-clerk", "records-manager"):
        assert reported(good, "references") == []
        edit(good, "skill: kindness", "skill: care")
    assert reported(good, "references") == [("content.not-needed", "kindness → key")]


def test_a_text_may_lead_to_pages_written_by_hand_and_to_generated_ones(good):
    pages = targets(load(good, TODAY))["page"]
    assert pages and {"home", "quiz", "compare"} <= set(pages) and "families" not in pages


def test_nothing_is_known_of_a_file_that_cannot_be_read(good):
    (good / "data" / "skills.yaml").write_text("skills: [\n", "utf-8")
    assert targets(load(good, TODAY))["skill"] is None
    assert reported(good, "references") == []


@pytest.mark.parametrize(
    ("old", "new", "file"),
    [
        ("skill: care", "skill: [care]", ROLES),
        ("    family: clerks", "    family: {a: b}", ROLES),
        ("related: [records-manager]", "related: [[records-manager]]", ROLES),
        ("actor: clerk", "actor: [clerk]", "data/stories.yaml"),
        ("for: role/file-clerk", "for: [role/file-clerk]", "data/search.yaml"),
        ("id: home", "id: [home]", "docs/id/index.md"),
    ],
)
def test_a_list_in_the_place_of_a_key_breaks_no_check(good, old, new, file):
    assert any(problem.stops for problem in problems_after(good, old, new, file))
