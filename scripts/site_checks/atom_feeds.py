"""Atom feeds: each language has one, and feed readers can use it (RFC 4287)."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Final
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from scripts.config import LOCALES
from scripts.site_checks.built_site import BuiltSite, Rule
from scripts.urls import language_of

ATOM: Final = "{http://www.w3.org/2005/Atom}"
ONCE: Final = ("id", "title", "updated")  # in the feed and in each entry
RFC_3339: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def check_feeds(site: BuiltSite, register: str) -> Iterator[str]:
    """Each language has a feed that keeps the rules of Atom.

    It and its entries have what they must have, ids that stand once, times with a time zone, and absolute links. A link
    within the site leads to what exists.
    """
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
        yield from (f"{path}: {problem}" for problem in _problems(site, feed, site.url(path)))


def _problems(site: BuiltSite, feed: Element, address: str) -> Iterator[str]:
    entries = feed.findall(f"{ATOM}entry")
    if feed.tag != f"{ATOM}feed" or not entries:
        yield "is no Atom feed with entries"
    for part in (feed, *entries):
        wrong = [name for name in ONCE if len(part.findall(f"{ATOM}{name}")) != 1 or not part.findtext(f"{ATOM}{name}")]
        if wrong:
            yield f"the feed or an entry has not one {', '.join(wrong)}"
            return
        updated = part.findtext(f"{ATOM}updated", "")
        if not _is_time(updated):
            yield f"{updated} is no time as RFC 3339 writes it"
        yield from _link_problems(site, part)
    if not feed.findtext(f"{ATOM}author/{ATOM}name"):
        yield "names no author"
    ids = [part.findtext(f"{ATOM}id", "") for part in (feed, *entries)]
    yield from (f"the id {id_} stands twice" for id_, count in Counter(ids).items() if count > 1)
    yield from (f"the id {id_} is no absolute address" for id_ in ids if not urlsplit(id_).scheme)
    newest = max((entry.findtext(f"{ATOM}updated", "") for entry in entries), default="")
    if feed.findtext(f"{ATOM}updated", "") < newest:
        yield f"is older than its entry of {newest}"
    link = feed.find(f"{ATOM}link[@rel='self']")
    if link is None or link.get("href") != address:
        yield f"its link to itself is not {address}"


def _link_problems(site: BuiltSite, part: Element) -> Iterator[str]:
    """Judge the links of a feed or an entry; one of them shows it as a page."""
    links = [(link.get("rel", "alternate"), link.get("href", "")) for link in part.findall(f"{ATOM}link")]
    if [relation for relation, _ in links].count("alternate") != 1:
        yield f"{part.findtext(f'{ATOM}id')} has not one link to a page"
    for _, address in links:
        path, anchor = site.file(address)
        if not urlsplit(address).scheme:
            yield f"the link {address} is not absolute"
        elif path is not None and path not in site.files:
            yield f"links to {address}, which does not exist"
        elif path and path in site.documents and unquote(anchor) not in site.documents[path].anchors:
            yield f"links to {address}, but that page has no such anchor"


def _is_time(text: str) -> bool:
    """Return whether a text is a date-time of RFC 3339, which asks for seconds and a time zone."""
    try:
        return bool(RFC_3339.fullmatch(text)) and datetime.fromisoformat(text) is not None
    except ValueError:
        return False


RULES: tuple[Rule, ...] = (check_feeds,)
