from scripts.config import LOCALES
from scripts.pages.law_notes import law_notes


def test_every_page_that_cites_what_a_law_may_change_shows_its_one_text(site):
    shown = 0
    for page in site.pages.values():
        touched = [law for law in site.catalog.laws if set(law.touches) & set(page.cites)]
        notes = law_notes(site, page)
        assert [(note.key, note.look) for note in notes] == [(law.key, law.look) for law in touched]
        shown += len(notes)
    assert shown


def test_a_note_says_the_same_on_all_pages_of_a_language(site):
    for lang in LOCALES:
        texts = {
            (note.key, note.text, note.day)
            for page in site.pages.values()
            if page.lang == lang
            for note in law_notes(site, page)
        }
        assert len(texts) == len({key for key, _, _ in texts})


def test_a_page_that_cites_none_of_its_sources_has_no_note(good_site):
    without = [page for page in good_site.pages.values() if "book" not in page.cites]
    assert without
    assert not any(law_notes(good_site, page) for page in without)
