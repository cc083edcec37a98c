"""The Atom feed of each language: what changed when (RFC 4287)."""

from datetime import datetime
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from scripts.config import LOCALES
from scripts.features.changelog import ChangeKind, list_changes, moment_of, newest_day
from scripts.label_placeholders import fill
from scripts.pages.site import Site
from scripts.reading.inline_markup import plain_text
from scripts.urls import FOLDERS

ATOM: Final = "http://www.w3.org/2005/Atom"


def atom_feeds(site: Site, site_url: str, built: datetime | None = None) -> dict[str, str]:
    """Return the text of each feed by path below docs/.

    Addresses are absolute below `site_url`, which ends with a slash. `built` is the time of the contents in UTC; the
    same time and data give the same bytes.
    """
    ElementTree.register_namespace("", ATOM)
    moment = built or newest_day(site.catalog)
    return {f"{lang}/{FOLDERS[lang]['changes']}/feed.xml": _feed(site, lang, site_url, moment) for lang in LOCALES}


def _feed(site: Site, lang: str, site_url: str, built: datetime) -> str:
    labels, page, changes = site.catalog.labels[lang], site.page("changes", lang), list_changes(site.catalog)
    address = site_url + page.url
    feed = Element(f"{{{ATOM}}}feed", {"xml:lang": lang})
    _add(feed, "title", f"{labels['site']['name']}: {page.title}")
    _add(feed, "id", address)
    _add(feed, "link", rel="alternate", type="text/html", href=address)
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{address}feed.xml")
    _add(feed, "updated", moment_of(changes[0].day, built))
    _add(_add(feed, "author"), "name", labels["site"]["name"])
    for change in changes:
        for key in change.keys:
            title, summary, url = _shown(site, change.kind, key, lang)
            entry = _add(feed, "entry")
            _add(entry, "title", fill(labels["changes"][f"{change.kind}_one"], title=title))
            # Feed readers show an entry by its id once: each role or source has one of its own for each day.
            _add(entry, "id", f"{address}#{change.kind}-{change.day}-{key}")
            _add(entry, "link", rel="alternate", type="text/html", href=site_url + url)
            _add(entry, "updated", moment_of(change.day, built))
            _add(entry, "summary", summary)
    ElementTree.indent(feed)
    return ElementTree.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def _shown(site: Site, kind: ChangeKind, key: str, lang: str) -> tuple[str, str, str]:
    """Return title, summary and address below the site's root of a role or source that changed."""
    if kind == "reviewed":
        page = site.page(f"role/{key}", lang)
        return page.title, page.description, page.url
    source = site.catalog.sources[key]
    return source.title, plain_text(source.supports[lang]), site.entry_url("source", key, lang)


def _add(parent: Element, name: str, text: str | None = None, **attributes: str) -> Element:
    child = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text
    return child
