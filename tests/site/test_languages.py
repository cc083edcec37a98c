"""Words of another language are marked as such, so that a screen reader pronounces them right."""

import pytest

from scripts.config import LOCALES
from scripts.urls import other_languages
from tests.site.marked_languages import MarkedTexts, names_of_one_language, unmarked_names


@pytest.mark.parametrize("lang", LOCALES)
def test_no_name_of_another_language_is_unmarked(site, html, lang):
    names = names_of_one_language(site.catalog)
    assert all(len(own) > 400 for own in names.values()), "there is something to look for"
    pages = [page for page in site.pages.values() if page.lang == lang]
    unmarked = {page.url: unmarked_names(html[f"{page.url}index.html"], lang, names) for page in pages}
    assert {url: found for url, found in unmarked.items() if found} == {}


def test_a_page_names_each_other_language_in_that_language(site, html):
    for page in site.pages.values():
        texts = MarkedTexts(html[f"{page.url}index.html"]).texts
        for lang in other_languages(page.lang):
            assert (site.catalog.labels[lang]["site"]["language"], lang) in texts, page.url
        assert {lang for _, lang in texts} == set(LOCALES), page.url


@pytest.mark.parametrize(
    ("body", "reported"),
    [
        ("<p>Accounting and bookkeeping clerks</p>", True),
        ('<em lang="en">Accounting and bookkeeping clerks</em>', False),
        ('<p>Lihat <em lang="en">Accounting and bookkeeping clerks</em>.</p>', False),
        ("<p>Kelompok Accounting and bookkeeping clerks dinilai.</p>", True),
        ("<p>Kelompok Clerks dinilai.</p>", False),
        ("<p>Clerks</p>", True),
    ],
)
def test_an_unmarked_name_is_reported(body, reported):
    names = {"id": {"Peraturan Pemerintah"}, "en": {"Accounting and bookkeeping clerks", "Clerks"}}
    found = unmarked_names(f'<html lang="id">{body}</html>', "id", names)
    assert bool(found) == reported
