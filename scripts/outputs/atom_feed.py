"""The Atom feed of each language: what changed when (RFC 4287)."""

from xml.etree import ElementTree

from scripts.config import LOCALES
from scripts.urls import FOLDERS

ATOM = "http://www.w3.org/2005/Atom"


def atom_feeds(site, site_url):
    """Return the text of each feed by path below docs/; addresses are absolute below `site_url`, which ends with a slash."""
    ElementTree.register_namespace("", ATOM)
    return {f"{lang}/{FOLDERS[lang]['changes']}/feed.xml": _feed(site, lang, site_url) for lang in LOCALES}


def _feed(site, lang, site_url):
    labels, page = site.catalog.labels[lang], site.page("changes", lang)
    history, address = page.context["changes"], site_url + page.url
    feed = ElementTree.Element(f"{{{ATOM}}}feed", {"xml:lang": lang})
    _add(feed, "title", f"{labels['site']['name']}: {page.title}")
    _add(feed, "id", address)
    _add(feed, "link", rel="alternate", href=address)
    _add(feed, "link", rel="self", href=f"{address}feed.xml")
    _add(feed, "updated", _midnight(history[0].day))
    _add(_add(feed, "author"), "name", labels["site"]["name"])
    for change in history:
        entry = _add(feed, "entry")
        _add(entry, "title", labels["changes"][change.kind].replace("{count}", str(len(change.keys))))
        _add(entry, "id", f"{address}#{change.kind}-{change.day}")
        _add(entry, "link", href=f"{address}#{change.kind}-{change.day}")
        _add(entry, "updated", _midnight(change.day))
        _add(entry, "summary", ", ".join(_names(site, change, lang)))
    ElementTree.indent(feed)
    return ElementTree.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def _names(site, change, lang):
    if change.kind == "reviewed":
        return [site.page(f"role/{key}", lang).title for key in change.keys]
    return [site.catalog.sources[key].title for key in change.keys]


def _add(parent, name, text=None, **attributes):
    child = ElementTree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    child.text = text
    return child


def _midnight(day):
    return f"{day}T00:00:00Z"
