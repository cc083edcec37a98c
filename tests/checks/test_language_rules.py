"""What the checks know of a language: whether a word is a verb, as far as its form tells."""

import pytest

from scripts.checks.language_rules import VerbRules, language_rules


def is_verb(lang, word):
    verbs = language_rules(lang).verbs
    assert verbs
    return verbs.is_verb(word)


@pytest.mark.parametrize(
    "word",
    [
        "Mencatat",
        "Mengelola",
        "Menyusun",
        "Memastikan",
        "Melayani",
        "Merekap",
        "Mewakili",
        "Berkoordinasi",
        "Terlibat",
        "Ikut",
        "Membantu",
    ],
)
def test_a_word_with_a_verb_s_prefix_is_one(word):
    assert is_verb("id", word)


@pytest.mark.parametrize(
    "word",
    ["Pencatatan", "Berkas", "Media", "Bertanggung", "Laporan", "Anda", "Dokumen", "Sistem", "Beras", "Mereka", ""],
)
def test_other_indonesian_words_are_none(word):
    assert not is_verb("id", word)


@pytest.mark.parametrize(
    "word",
    [
        "Record",
        "Process",
        "Discuss",
        "Access",
        "Express",
        "Bring",
        "Document",
        "Balance",
        "Need",
        "Enable",
        "Give",
        "Focus",
        "See",
        "Mention",
        "Finance",
    ],
)
def test_a_base_form_is_a_verb(word):
    assert is_verb("en", word)


@pytest.mark.parametrize(
    "word",
    [
        "Recording",
        "Records",
        "Recorded",
        "Preparation",
        "Management",
        "The",
        "Responsible",
        "Daily",
        "Reports",
        "Timeliness",
        "Your",
        "",
    ],
)
def test_a_word_with_an_ending_is_none(word):
    assert not is_verb("en", word)


def test_a_language_may_have_only_a_part_of_the_rules():
    assert language_rules("xx").verbs is None
    assert not language_rules("xx").numbers and language_rules("xx").wrong_address is None
    assert VerbRules(are_not=frozenset({"the"})).is_verb("work") and not VerbRules(are_not=frozenset({"the"})).is_verb(
        "The"
    )


def test_a_number_as_a_word_is_known_in_every_language_with_its_figure():
    for lang in ("id", "en"):
        assert set(range(12)) <= set(language_rules(lang).numbers.values())
