import pytest

from scripts.checks import translation_parity
from scripts.reading.yaml_values import YamlValue
from tests.checks.edits import data_with_role, edit, reported

THREE = ("id", "en", "xx")


@pytest.mark.parametrize(
    ("id_text", "en_text", "paths"),
    [
        ("Setelah 5 tahun.", "After some years.", ["en"]),
        ("Setelah beberapa tahun.", "After 5 years.", ["id"]),
        ("Setelah lima tahun.", "After 5 years.", []),
        ("Setelah 12 bulan.", "After twelve months.", []),
        ("Setelah 1.000 hari.", "After 1,000 days.", []),
        ("Pukul 08.00.", "At 8:00.", []),
        ("Sampai tanggal 15.", "By the 15th.", []),
        ("Sampai tanggal 15.", "By the 16th.", ["en", "id"]),
    ],
)
def test_a_number_of_one_language_stands_in_the_other(good, id_text, en_text, paths):
    edit(good, "id: Setelah beberapa tahun.\n        en: After some years.", f"id: {id_text}\n        en: {en_text}")
    expected = [("style.number-missing", f"file-clerk → leads_to[1].{lang}") for lang in paths]
    assert sorted(reported(good, "translation_parity")) == expected


def test_of_two_texts_that_are_the_same_the_later_language_is_to_be_mended(good):
    edit(good, "en: You like order.", "en: Anda suka rapi.")
    assert reported(good, "translation_parity") == [("style.same-text", "file-clerk → fits[1].en")]


def test_a_placeholder_of_an_interface_word_stands_in_every_language(good):
    edit(good, 'id: "{count} hasil"', 'id: "hasil"', "data/labels.yaml")
    assert [rule for rule, _ in reported(good, "translation_parity")] == ["style.placeholder"]


@pytest.fixture
def three_languages(monkeypatch):
    for module in ("scripts.urls", "scripts.reading.bilingual_text", "scripts.checks.translation_parity"):
        monkeypatch.setattr(f"{module}.LOCALES", THREE)


def rules_and_paths(data):
    return [(problem.rule, problem.path) for problem in translation_parity.check(data)]


def test_a_third_language_is_compared_with_each_of_the_others(three_languages):
    texts: dict[str, YamlValue] = {"id": "Setelah 5 tahun.", "en": "After 5 years.", "xx": "After 5 years."}
    assert rules_and_paths(data_with_role(pay=texts)) == [("style.same-text", "clerk → pay.xx")]
    assert rules_and_paths(data_with_role(pay={**texts, "en": "After years.", "xx": "Later."})) == [
        ("style.number-missing", "clerk → pay.en")  # of xx no words for numbers are known
    ]


def test_the_lists_of_aliases_of_three_languages_have_one_length(three_languages):
    lists: dict[str, YamlValue] = {"id": ["A", "B"], "en": ["C", "D"], "xx": ["E"]}
    (problem,) = translation_parity.check(data_with_role(aliases=lists))
    assert problem.explain("en").what == "clerk → aliases has 2 names in id and 1 in xx"
    assert rules_and_paths(data_with_role(aliases={**lists, "xx": ["E", "F"]})) == []
