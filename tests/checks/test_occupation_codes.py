import pytest

from tests.checks.edits import edit, reported


@pytest.mark.parametrize(("match", "is_reported"), [("exact", False), ("close", True), ("approximate", True)])
def test_a_match_that_is_not_exact_needs_a_note(good, match, is_reported):
    edit(good, "match: exact", f"match: {match}")
    note = ("content.note-missing", "file-clerk → codes.note")
    assert (note in reported(good, "occupation_codes")) == is_reported
    edit(good, f"match: {match}", f"match: {match}\n      note: {{id: Beda., en: It differs.}}")
    assert reported(good, "occupation_codes") == []
