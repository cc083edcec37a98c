"""Atom feeds: each language has one, and feed readers can use it (RFC 4287)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from scripts.config import LOCALES
from scripts.site_checks.built_site import BuiltSite, Rule
from scripts.urls import language_of

ATOM: Final = "{http://www.w3.org/2005/Atom}"
REQUIRED: Final = ("id", "title", "updated")


def check_feeds(site: BuiltSite, register: str) -> Iterator[str]:
    """Each language has a feed; a feed is XML, it and each entry have an id, a title and a time, and ids are unique."""
    paths = sorted(path for path in site.files if path.endswith("feed.xml"))
    missing = [lang for lang in LOCALES if lang not in map(language_of, paths)]
    if missing:
        yield f"feed.xml: there is none in {', '.join(missing)}; these exist: {', '.join(paths) or 'none'}"
    for path in paths:
        try:
            feed = ElementTree.parse(site.folder / path).getroot()
        except ElementTree.ParseError as error:
            yield f"{path}: is no XML: {error}"
            continue
        yield from (f"{path}: {problem}" for problem in _problems(feed, site.url(path)))


def _problems(feed: Element, address: str) -> Iterator[str]:
    entries = feed.findall(f"{ATOM}entry")
    if feed.tag != f"{ATOM}feed" or not entries:
        yield "is no Atom feed with entries"
    for part in (feed, *entries):
        missing = [name for name in REQUIRED if not part.findtext(f"{ATOM}{name}")]
        if missing:
            yield f"the feed or an entry has no {', '.join(missing)}"
            return
        updated = part.findtext(f"{ATOM}updated", "")
        try:
            datetime.fromisoformat(updated)
        except ValueError:
            yield f"{updated} is no time"
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    if len(set(ids)) != len(ids):
        yield "two entries have the same id"
    link = feed.find(f"{ATOM}link[@rel='self']")
    if link is None or link.get("href") != address:
        yield f"its link to itself is not {address}"


RULES: tuple[Rule, ...] = (check_feeds,)
