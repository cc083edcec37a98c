import pytest

from scripts.catalog.text import Text
from scripts.config import LOCALES
from scripts.features.glossary_links import TermLinker, TermUses, find_terms, index_by_first_word, term_forms

FORMS = {
    "id": index_by_first_word(
        {
            ("rekonsiliasi",): ("Rekonsiliasi", "reconciliation"),
            ("rekonsiliasi", "bank"): ("rekonsiliasi bank", "bank"),
            ("sop",): ("SOP", "procedure"),
            ("pph", "21"): ("PPh 21", "tax"),
        }
    ),
    "en": index_by_first_word(
        {("reconciliation",): ("Reconciliation", "reconciliation"), ("sop",): ("SOP", "procedure")}
    ),
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rekonsiliasi dilakukan.", [("Rekonsiliasi", "reconciliation")]),
        ("lihat rekonsiliasi bank itu", [("rekonsiliasi bank", "bank")]),
        ("rekonsiliasi, bank lain", [("rekonsiliasi", "reconciliation")]),
        ("SOP, bukan sop", [("SOP", "procedure")]),
        ("potongan PPh 21 bulanan", [("PPh 21", "tax")]),
        ("rekonsiliasikan", []),
        ("", []),
    ],
)
def test_terms_are_found_as_whole_words_the_longer_first_and_acronyms_only_as_written(text, found):
    assert [(text[start:end], key) for start, end, key in find_terms(text, FORMS["id"])] == found


def parts(terms, indonesian, english):
    text = Text({**dict.fromkeys(LOCALES, english), "id": indonesian})
    return [part for part in terms.split(indonesian, text) if part[0]]


def test_only_the_first_use_on_a_page_is_a_link_and_only_if_both_languages_use_the_term():
    terms = TermLinker(FORMS, "id")
    assert parts(terms, "Rekonsiliasi itu", "Checking it") == [("Rekonsiliasi itu", None)]
    assert parts(terms, "Rekonsiliasi itu", "That reconciliation") == [
        ("Rekonsiliasi", "reconciliation"),
        (" itu", None),
    ]
    assert parts(terms, "Rekonsiliasi lagi", "Reconciliation again") == [("Rekonsiliasi lagi", None)]


def test_a_page_does_not_link_the_terms_it_explains():
    assert parts(TermLinker(FORMS, "id", explained=["reconciliation"]), "Rekonsiliasi", "Reconciliation") == [
        ("Rekonsiliasi", None)
    ]


def test_a_term_is_written_as_its_name_its_short_form_its_forms_and_in_english_its_plural(good_site):
    own = term_forms(good_site.catalog, "en")
    assert {"file", "files", "archive shelf", "as", "shelf", "shelves"} <= {" ".join(words) for words in own}
    assert ("rak", "arsip") in term_forms(good_site.catalog, "id") and ("raks",) not in term_forms(
        good_site.catalog, "id"
    )


def test_a_role_uses_a_term_where_both_languages_of_a_text_do(good_site):
    assert [role.key for role in TermUses(good_site.catalog).by_term["file"]] == ["file-clerk", "records-manager"]
    assert TermUses(good_site.catalog).by_term["shelf"] == ()
