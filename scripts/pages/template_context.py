"""What the templates of the theme are given beside what MkDocs gives them."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from scripts.pages.page import Page
from scripts.pages.page_context import page_context
from scripts.pages.site import Site
from scripts.pages.spoken_html import name_citations, silence_signs
from scripts.urls import other_languages

# The first section, picture, box or table of a page.
_BELOW_OPENING = re.compile(r"(?=<h2|<figure|<div|<table)")

_TITLE_ID = re.compile(r'<h1 id="([^"]+)"')

# A contents list of fewer sections helps nobody.
_FEWEST_SECTIONS = 3

_LINKED_PAGES = ("home", "search", "sources", "editing", "data", "accessibility", "privacy")


class Section(Protocol):
    """A heading in the table of contents of MkDocs."""

    @property
    def children(self) -> Sequence["Section"]:
        """The headings one level below."""


def site_variables(site: Site, lang: str, serving: bool) -> dict[str, Any]:
    """Return what every template needs of the site in a language; `serving` tells whether an editor is looking."""
    urls = {f"{key}_url": site.page(key, lang).url for key in _LINKED_PAGES}
    languages = (lang, *other_languages(lang))
    labels = site.catalog.labels[lang]
    return {"labels": labels, "languages": languages, "serving": serving, "spoken": silence_signs, **urls}


def page_variables(
    site: Site, page: Page | None, html: str, toc: Iterable[Section], site_url: str, repo_url: str
) -> dict[str, Any]:
    """Return what the template of a page needs: its text in two parts, the anchor of its title, its PageContext, its
    contents list, and whether it cites anything.

    A page that the site does not know yet, because it was just added, has only its text. `site_url` ends with a slash.
    """
    if not page:
        return _text(html)
    spoken = name_citations(silence_signs(html), site.catalog.labels[page.lang]["page"]["source_mark"])
    return {
        **_text(spoken),
        "page_context": page_context(site, page, site_url, repo_url),
        "contents": contents(toc) if page.key != "home" else [],
        "cites": "data-source=" in spoken,
    }


def _text(html: str) -> dict[str, str | None]:
    opening, later = split_opening(html)
    title = _TITLE_ID.search(opening)
    return {"opening": opening, "later": later, "title_id": title and title[1]}


def split_opening(html: str) -> tuple[str, str]:
    """Return a page's opening, which is shown before anything else has arrived, and the rest."""
    opening, *rest = _BELOW_OPENING.split(html, maxsplit=1)
    return opening, "".join(rest)


def contents(toc: Iterable[Section]) -> list[Section]:
    """Return the sections of a page for its contents list; a page of one or two needs none."""
    sections = [section for title in toc for section in title.children]
    return sections if len(sections) >= _FEWEST_SECTIONS else []
