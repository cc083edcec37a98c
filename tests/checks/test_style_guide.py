import pytest

from scripts.checks import run_check
from scripts.reading.loader import load
from tests.checks.edits import edit, reported
from tests.conftest import TODAY


@pytest.mark.parametrize("text", ["kamu suka rapi.", "Hanya anda yang rapi.", "Kalian suka rapi."])
def test_an_indonesian_text_addresses_the_reader_in_one_way(good, text):
    edit(good, "id: Anda suka rapi.", f"id: {text}")
    assert reported(good, "style_guide") == [("style.address", "file-clerk → fits[1].id")]


def test_the_word_that_is_no_verb_is_marked(good):
    edit(good, "en: Record files.", "en: Recording files.")
    (problem,) = run_check(load(good, TODAY), "style_guide").problems
    assert (problem.rule, problem.column, problem.length) == ("style.verb", 13, len("Recording"))


def test_only_the_first_sentence_with_an_acronym_spells_it_out(good):
    edit(good, "en: Receive *letters*", "en: Receive orders of travel (SPPD)")
    edit(good, "en: Record files.", "en: Record each SPPD.")
    assert reported(good, "style_guide") == []
    edit(good, "en: Receive orders of travel (SPPD)", "en: Receive SPPD")
    assert reported(good, "style_guide") == [("style.acronym", "file-clerk → duties[1].en")]


def test_each_mistake_of_a_text_over_several_lines_is_told(good):
    """The text is marked as a whole, yet two words of it are two mistakes."""
    edit(good, "en: Record files.", "en: Record the SPPD of each traveller\n          and the BAPL of each office.")
    problems = run_check(load(good, TODAY), "style_guide").problems
    assert {problem.values["value"] for problem in problems} == {"SPPD", "BAPL"}


def test_a_language_without_rules_of_its_own_is_not_held_to_those_of_another(good, monkeypatch):
    edit(good, "id: Mencatat berkas.", "id: Pencatatan berkas kamu.")
    monkeypatch.setattr("scripts.checks.language_rules._by_language", dict)
    assert reported(good, "style_guide") == []
