import pytest

from tests.checks.edits import ROLES, edit, reported


@pytest.mark.parametrize(
    ("old", "new", "file", "expected"),
    [
        ("key: records-manager", "key: file-clerk", ROLES, ("content.key-taken", "file-clerk → key")),
        ("id: manajer-arsip", "id: juru-arsip", ROLES, ("content.address-taken", "records-manager → slug.id")),
        ("id: [Kepala Arsip]", "id: [ARSIPARIS]", ROLES, ("content.name-taken", "records-manager → aliases.id[1]")),
        ("id: [Arsiparis]", "id: [manajer arsip]", ROLES, ("content.alias-is-title", "file-clerk → aliases.id[1]")),
        ("- key: clerk", "- key: auditor", "data/stories.yaml", ("content.key-taken", "lost-file → actors[2].key")),
        (
            "role: records-manager\n        when: later",
            "role: file-clerk\n        when: later",
            "data/programmes.yaml",
            ("content.row-twice", "smk-office → leads_to[2].role"),
        ),
        ("id: [rak]", "id: [Berkas]", "data/glossary.yaml", ("content.name-taken", "shelf → forms.id[1]")),
    ],
)
def test_what_stands_twice_is_named_where_it_stands_again(good, old, new, file, expected):
    edit(good, old, new, file)
    assert expected in reported(good, "uniqueness")


def test_a_title_in_any_language_is_no_alias_of_another_role(good):
    edit(good, "en: [Filing Clerk]", "en: [Manajer Arsip]")
    assert reported(good, "uniqueness") == [("content.alias-is-title", "file-clerk → aliases.en[1]")]


def test_two_stories_may_have_actors_with_the_same_key(good):
    path = good / "data" / "stories.yaml"
    story = path.read_text("utf-8").removeprefix("stories:\n")
    other = story.replace("lost-file", "other").replace("berkas-hilang", "lain")
    path.write_text(f"stories:\n{story}{other}", "utf-8")
    assert reported(good, "uniqueness") == []
