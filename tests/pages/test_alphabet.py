from scripts.features.name_language import NameLanguages
from scripts.pages.alphabet import roles_by_letter, terms_by_letter


def test_the_alphabet_holds_titles_in_every_language_and_aliases(good_site):
    letters = roles_by_letter(good_site.catalog, "en", NameLanguages(good_site.catalog))
    assert {letter: [entry.name for entry in entries] for letter, entries in letters.items()} == {
        "F": ["File Clerk", "Filing Clerk"],
        "H": ["Head of Records"],
        "J": ["Juru Arsip"],
        "M": ["Manajer Arsip"],
        "R": ["Records Manager"],
    }


def test_a_name_knows_its_language(good_site):
    entries = [
        entry
        for entries in roles_by_letter(good_site.catalog, "en", NameLanguages(good_site.catalog)).values()
        for entry in entries
    ]
    assert {entry.name: (entry.entry.key, entry.lang) for entry in entries} == {
        "File Clerk": ("file-clerk", "en"),
        "Filing Clerk": ("file-clerk", "en"),
        "Head of Records": ("records-manager", "en"),
        "Juru Arsip": ("file-clerk", "id"),
        "Manajer Arsip": ("records-manager", "id"),
        "Records Manager": ("records-manager", "en"),
    }


def test_terms_stand_below_their_first_letter(good_site):
    letters = terms_by_letter(good_site.catalog, "id")
    assert {entry.entry.key for entries in letters.values() for entry in entries} == set(good_site.catalog.terms)
    for letter, entries in letters.items():
        assert all(entry.name.upper().startswith(letter) and entry.lang == "id" for entry in entries)
