"""The Atom feed of each language: what changed when (RFC 4287)."""

from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from scripts.config import LOCALES
from scripts.features.changelog import Change, list_changes
from scripts.pages.label_placeholders import fill
from scripts.pages.site import Site
from scripts.urls import FOLDERS

ATOM: Final = "http://www.w3.org/2005/Atom"


def atom_feeds(site: Site, site_url: str) -> dict[str, str]:
    """Return the text of each feed by path below docs/.

    Addresses are absolute below `site_url`, which ends with a slash.
    """
    ElementTree.register_namespace("", ATOM)
    changes = list_changes(site.catalog)
    return {f"{lang}/{FOLDERS[lang]['changes']}/feed.xml": _feed(site, changes, lang, site_url) for lang in LOCALES}


def _feed(site: Site, changes: tuple[Change, ...], lang: str, site_url: str) -> str:
    labels, page = site.catalog.labels[lang], site.page("changes", lang)
    address = site_url + page.url
    feed = Element(f"{{{ATOM}}}feed", {"xml:lang": lang})
    _add(feed, "title", f"{labels['site']['name']}: {page.title}")
    _add(feed, "id", address)
    _add(feed, "link", rel="alternate", href=address)
    _add(feed, "link", rel="self", href=f"{address}feed.xml")
    _add(feed, "updated", _midnight(changes[0].day))
    _add(_add(feed, "author"), "name", labels["site"]["name"])
    for change in changes:
        entry = _add(feed, "entry")
        _add(entry, "title", fill(labels["changes"][change.kind], count=len(change.keys)))
        _add(entry, "id", f"{address}#{change.kind}-{change.day}")
        _add(entry, "link", href=f"{address}#{change.kind}-{change.day}")
        _add(entry, "updated", _midnight(change.day))
        _add(entry, "summary", ", ".join(_titles(site, change, lang)))
    ElementTree.indent(feed)
    return ElementTree.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def _titles(site: Site, change: Change, lang: str) -> list[str]:
    """Return the titles of the roles or sources that changed."""
    if change.kind == "reviewed":
        return [site.page(f"role/{key}", lang).title for key in change.keys]
    return [site.catalog.sources[key].title for key in change.keys]


def _add(parent: Element, name: str, text: str | None = None, **attributes: str) -> Element:
    child = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text
    return child


def _midnight(day: str) -> str:
    return f"{day}T00:00:00Z"
