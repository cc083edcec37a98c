"""Feeds: each language has one, and feed readers can use it (RFC 4287)."""

from datetime import datetime
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
EACH = ("id", "title", "updated")


def are_well_formed(built, register):
    """A feed is XML; it and each entry have an id, a title and a time, and no id stands twice."""
    paths = sorted(path for path in built.files if path.endswith("feed.xml"))
    if {path.startswith("en/") for path in paths} != {True, False}:
        yield f"feeds: each language has one, but these are there: {', '.join(paths) or 'none'}"
    for path in paths:
        try:
            feed = ElementTree.parse(built.folder / path).getroot()
        except ElementTree.ParseError as error:
            yield f"{path}: is no XML: {error}"
            continue
        yield from (f"{path}: {problem}" for problem in _problems(built, path, feed))


def _problems(built, path, feed):
    entries = feed.findall(f"{ATOM}entry")
    if feed.tag != f"{ATOM}feed" or not entries:
        yield "is no Atom feed with entries"
    for part in (feed, *entries):
        missing = [name for name in EACH if not part.findtext(f"{ATOM}{name}")]
        if missing:
            yield f"has no {', '.join(missing)} somewhere"
            return
        try:
            datetime.fromisoformat(part.findtext(f"{ATOM}updated"))
        except ValueError:
            yield f"{part.findtext(f'{ATOM}updated')} is no time"
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    if len(set(ids)) != len(ids):
        yield "gives two entries the same id"
    own = feed.find(f"{ATOM}link[@rel='self']")
    if own is None or own.get("href") != built.url(path):
        yield "does not say its own address"


RULES = (are_well_formed,)
