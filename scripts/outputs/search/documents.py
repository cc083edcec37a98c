"""What the search of a language knows, as the input of index.mjs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from itertools import chain
from typing import Any, Final, TypedDict

from scripts.outputs.search.document import SearchDocument
from scripts.outputs.search.entry_documents import entry_documents
from scripts.outputs.search.schooling_documents import schooling_documents
from scripts.outputs.search.wage_documents import wage_documents
from scripts.pages.issue_forms import Repository, blank_form_url
from scripts.pages.page import UNLISTED_KINDS, Page
from scripts.pages.site import Site
from scripts.urls import other_languages

# Pages that nobody would look for.
_LEFT_OUT: Final = ("search", "editing", *UNLISTED_KINDS)

_TAG_OR_CITATION: Final = re.compile(r"<[^>]*>|\[\d+\]")


class IndexEntry(TypedDict):
    """An entry of MkDocs' search index: a section of a page, with its address below the site's root."""

    location: str
    title: str
    text: str


def search_input(site: Site, lang: str, entries: Sequence[IndexEntry], repository: Repository) -> dict[str, Any]:
    """Return what index.mjs makes the search of a language from, as plain values for JSON."""
    queries = site.catalog.search_queries
    return {
        "documents": [asdict(document) for document in documents(site, lang, entries)],
        "ignored": queries.ignored[lang],
        "light": queries.light,
        "asking": queries.asking[lang],
        "alike": queries.alike,
        "seeking": {kind: words[lang] for kind, words in queries.seeking.items()},
        "words": site.catalog.labels[lang]["search"],
        "report": blank_form_url("form_site", repository),
    }


def documents(site: Site, lang: str, entries: Sequence[IndexEntry]) -> Iterator[SearchDocument]:
    """Yield one document for each page, question and term of a language.

    The words of hand-written pages are taken from the entries of MkDocs' search index, all others from the catalog.
    """
    typed, others = site.catalog.search_queries.typed, other_languages(lang)
    for document in chain(
        entry_documents(site, lang),
        schooling_documents(site, lang),
        wage_documents(site, lang),
        _page_documents(site, lang, entries),
    ):
        yield document.with_typed(typed[document.key], lang, others) if document.key in typed else document


def _page_documents(site: Site, lang: str, entries: Sequence[IndexEntry]) -> Iterator[SearchDocument]:
    """Yield the hand-written pages with their sections, and the pages that list entries."""
    for page in site.pages.values():
        if page.lang == lang and page.key == page.kind and page.key not in _LEFT_OUT:
            translations = site.translations(page)
            yield SearchDocument(
                kind="page",
                key=f"page/{page.key}",
                url=page.url,
                title=page.title,
                lead=page.description,
                twin=tuple(translation.title for translation in translations),
                sections=tuple(_sections(entries, page)),
                other=" ".join(words for translation in translations for words in _words(entries, translation)),
            )


def _words(entries: Iterable[IndexEntry], page: Page) -> Iterator[str]:
    yield page.description
    yield from (words for _, _, words in _sections(entries, page))


def _sections(entries: Iterable[IndexEntry], page: Page) -> Iterator[tuple[str, str, str]]:
    """Yield anchor, heading and words of each section of a hand-written page."""
    for entry in entries:
        url, _, anchor = entry["location"].partition("#")
        if url == page.url and not page.template:
            yield anchor, entry["title"], _TAG_OR_CITATION.sub(" ", entry["text"])
