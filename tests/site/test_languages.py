"""Words of another language are marked as such: a screen reader would else pronounce them as no one does."""

import pytest

from tests.site.languages import Said, foreign, unmarked


@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_name_of_the_other_language_stands_unmarked(site, html, lang):
    names = foreign(site.catalog)
    assert all(len(own) > 400 for own in names.values()), "there is something to look for"
    pages = {
        page.url: unmarked(html[f"{page.url}index.html"], lang, names)
        for page in site.pages.values()
        if page.lang == lang
    }
    assert {url: found for url, found in pages.items() if found} == {}


def test_a_page_says_its_own_language_and_that_of_its_twin(site, html):
    for page in site.pages.values():
        said = Said(html[f"{page.url}index.html"]).texts
        (twin,) = site.translations(page)
        assert (site.catalog.labels[twin.lang]["site"]["language"], twin.lang) in said
        assert {lang for _, lang in said} == {"id", "en"}


def test_what_is_unmarked_is_found():
    names = {"id": {"Peraturan Pemerintah"}, "en": {"Accounting and bookkeeping clerks"}}
    assert unmarked(
        '<html lang="id"><p>Accounting and bookkeeping clerks</p><em lang="en">Accounting and bookkeeping clerks</em></html>',
        "id",
        names,
    ) == ["Accounting and bookkeeping clerks"]
    assert (
        unmarked(
            '<html lang="id"><p>Lihat <em lang="en">Accounting and bookkeeping clerks</em>.</p></html>', "id", names
        )
        == []
    )
    assert unmarked(
        '<html lang="id"><p>Kelompok Accounting and bookkeeping clerks dinilai.</p></html>',
        "id",
        names | {"en": {"Accounting and bookkeeping clerks"}},
    ) == ["Accounting and bookkeeping clerks"]
