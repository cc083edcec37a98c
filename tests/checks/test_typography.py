import pytest

from tests.checks.edits import edit, reported


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("They hold  files.", ["style.spaces"]),
        ("They hold files .", ["style.spaces"]),
        (" They hold files.", ["style.spaces"]),
        ("the clerk's files", ["style.typography"]),
        ("files... and more", ["style.typography"]),
        ("files - and more", ["style.typography"]),
        ("a well-known “file” – the clerk’s… at 1,5", []),
    ],
)
def test_spaces_and_marks_are_those_of_a_printed_text(good, text, rules):
    edit(good, "en: They hold the files.", f'en: "{text}"')
    assert [rule for rule, _ in reported(good, "typography")] == rules
