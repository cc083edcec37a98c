"""What the templates of the theme are given beside what MkDocs gives them."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Protocol

from scripts.features.changelog import list_changes, moment_of, newest_day
from scripts.pages.issue_forms import Repository
from scripts.pages.page import Page
from scripts.pages.page_context import page_context
from scripts.pages.sharing import feed_link, share_image
from scripts.pages.site import Site
from scripts.pages.spoken_html import name_citations, silence_signs
from scripts.urls import other_languages

# The first section, picture, box or table of a page.
_BELOW_OPENING = re.compile(r"(?=<h2|<figure|<div|<table)")

_TITLE_ID = re.compile(r'<h1 id="[^"]*"')

# A contents list of fewer sections helps nobody.
_FEWEST_SECTIONS = 3

_LINKED_PAGES = ("home", "search", "sources", "editing", "data", "accessibility", "privacy")


class Section(Protocol):
    """A heading in the table of contents of MkDocs."""

    @property
    def children(self) -> Sequence["Section"]:
        """The headings one level below."""


def site_variables(site: Site, lang: str, site_url: str, serving: bool) -> dict[str, Any]:
    """Return what every template needs of the site in a language; `serving` tells whether an editor is looking.

    `site_url` ends with a slash.
    """
    urls = {f"{key}_url": site.page(key, lang).url for key in _LINKED_PAGES}
    languages = (lang, *other_languages(lang))
    return {
        "labels": site.catalog.labels[lang],
        "languages": languages,
        "serving": serving,
        "spoken": silence_signs,
        "feeds": [feed_link(site, code, site_url) for code in languages],
        "home_image": share_image(site, site.page("home", lang), site_url),
        **urls,
    }


def page_variables(
    site: Site, page: Page | None, html: str, toc: Iterable[Section], site_url: str, repository: Repository
) -> dict[str, Any]:
    """Return what the template of a page needs: its text in two parts, its PageContext, its contents list, and whether
    it cites anything.

    A page that the site does not know yet, because it was just added, has only its text. `site_url` ends with a slash.
    """
    if not page:
        return _text(html)
    spoken = name_citations(silence_signs(html), site.catalog.labels[page.lang]["page"]["source_mark"])
    return {
        **_text(spoken),
        "page_context": page_context(site, page, site_url, repository),
        "contents": contents(toc) if page.key != "home" else [],
        "cites": "data-source=" in spoken,
    }


def changed_at(site: Site, built: datetime | None) -> dict[str, str]:
    """Return when each page was last changed that knows it, by its key; `built` is the time of the contents in UTC."""
    catalog = site.catalog
    moment, newest = built or newest_day(catalog), list_changes(catalog)[0].day
    days = {"changes": newest, **{f"role/{role.key}": role.reviewed for role in catalog.roles.values()}}
    return {key: moment_of(day, moment) for key, day in days.items()}


def _text(html: str) -> dict[str, str]:
    opening, later = split_opening(html)
    # The first link of a page leads to its title, which has one anchor in all languages.
    return {"opening": _TITLE_ID.sub('<h1 id="main"', opening, count=1), "later": later}


def split_opening(html: str) -> tuple[str, str]:
    """Return a page's opening, which is shown before anything else has arrived, and the rest."""
    opening, *rest = _BELOW_OPENING.split(html, maxsplit=1)
    return opening, "".join(rest)


def contents(toc: Iterable[Section]) -> list[Section]:
    """Return the sections of a page for its contents list; a page of one or two needs none."""
    sections = [section for title in toc for section in title.children]
    return sections if len(sections) >= _FEWEST_SECTIONS else []
