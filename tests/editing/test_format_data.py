"""The form of the data files, as Prettier and the schemas give it."""

import pytest

from scripts.editing.format_data import find_unformatted, format_texts, readable_texts
from scripts.reading.loader import load
from tests.conftest import ROOT, TODAY

FILE = "data/questions.yaml"


def form(text):
    formatted, problems = format_texts(ROOT, {FILE: text})
    assert problems == []
    return formatted[FILE]


def test_every_real_file_is_in_its_form(raw):
    texts = readable_texts(raw)
    formatted, problems = format_texts(ROOT, texts)
    assert (list(find_unformatted(texts, formatted)), problems) == ([], [])
    assert len(formatted) == 18


def test_spaces_line_ends_and_order_are_made_one_and_comments_stay():
    text = "questions:\r\n# a question\r\n- question:   {en: Why?, id: Kenapa?}   # short\r\n  key: 'why'\r\n"
    formatted = form(text)
    assert formatted == ('questions:\n  # a question\n  - key: "why"\n    question: {id: Kenapa?, en: Why?} # short\n')
    assert form(formatted) == formatted


def test_a_text_stays_on_one_line_however_long():
    text = f"questions:\n  - key: x\n    id: {'panjang ' * 60}sekali.\n"
    assert form(text) == text


def test_a_file_out_of_form_is_a_warning_on_the_first_line_that_differs():
    text = "questions:\n  - key: x\n    id:   y\n    en:  z\n"
    [problem] = find_unformatted({FILE: text}, {FILE: form(text)})
    assert (problem.file, problem.line, problem.rule, problem.source) == (
        FILE,
        3,
        "content.not-canonical",
        "    id:   y",
    )
    assert not problem.stops


@pytest.mark.parametrize("text", ["a: 1\n\n\n", "a: 1"])
def test_a_difference_at_the_end_is_on_the_last_line(text):
    [problem] = find_unformatted({FILE: text}, {FILE: "a: 1\n"})
    assert problem.line <= text.count("\n") + 1


def test_what_prettier_cannot_read_is_a_problem_with_its_line_and_no_text():
    formatted, problems = format_texts(ROOT, {FILE: "questions: [\nx\n]\n", "data/quiz.yaml": "statements:   []\n"})
    assert formatted == {"data/quiz.yaml": "statements: []\n"}
    [problem] = problems
    assert (problem.file, problem.line, problem.column, problem.rule, problem.source) == (
        FILE,
        2,
        1,
        "reading.not-yaml",
        "x",
    )
    assert problem.stops


def test_files_that_cannot_be_read_are_not_formatted(good):
    (good / "data" / "roles.yaml").write_text("roles: [\n", "utf-8")
    (good / "data" / "quiz.yaml").unlink()
    files = readable_texts(load(good, TODAY))
    assert not files.keys() & {"data/roles.yaml", "data/quiz.yaml"} and "data/skills.yaml" in files
