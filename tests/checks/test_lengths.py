import pytest

from scripts.checks.lengths import LETTERS_IN_SUMMARY, LETTERS_IN_TEXT, WORDS_IN_SENTENCE, sentences
from tests.checks.edits import edit, reported


@pytest.mark.parametrize(
    ("words", "rules"), [(WORDS_IN_SENTENCE, []), (WORDS_IN_SENTENCE + 1, ["style.sentence-length"])]
)
def test_a_sentence_has_at_most_so_many_words(good, words, rules):
    edit(good, "en: They hold the files.", f"en: Short first. {'Ab ' + 'ab ' * (words - 1)}".rstrip() + ".")
    assert [rule for rule, _ in reported(good, "lengths")] == rules


@pytest.mark.parametrize(
    ("letters", "rules"), [(LETTERS_IN_SUMMARY, []), (LETTERS_IN_SUMMARY + 1, ["style.summary-length"])]
)
def test_a_summary_has_at_most_so_many_letters(good, letters, rules):
    edit(good, "en: Keeps the files of an office.", f"en: {'a' * (letters - 1)}.")
    assert [rule for rule, _ in reported(good, "lengths")] == rules


def test_another_text_may_be_longer_than_a_summary(good):
    edit(good, "en: They hold the files.", f"en: {'a' * LETTERS_IN_TEXT}")
    assert reported(good, "lengths") == []
    edit(good, "a" * LETTERS_IN_TEXT, "a" * (LETTERS_IN_TEXT + 1))
    assert [rule for rule, _ in reported(good, "lengths")] == ["style.text-length"]


def test_an_abbreviation_or_a_decimal_does_not_end_a_sentence():
    text = "It costs 2.5 million, e.g. in May. Then “more.” It ends."
    assert [text[start:end] for start, end in sentences(text)] == [
        "It costs 2.5 million, e.g. in May.",
        "Then “more.",
        "It ends.",
    ]
