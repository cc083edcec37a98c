from tests.checks.edits import edit, problems_after, reported


def test_what_is_still_to_be_written_is_a_problem_with_its_hint(good):
    edit(good, "id: Istirahat.", "id: ✍ satu kalimat")
    assert reported(good, "placeholders") == [("content.unwritten", "file-clerk → day.hours[2].id")]


def test_of_a_text_that_is_still_to_be_written_nothing_else_is_said(good):
    problems = problems_after(good, "id: Mencatat berkas.", "id: ✍ Pencatatan  berkas kamu")
    assert [p.rule for p in problems] == ["content.unwritten"]
