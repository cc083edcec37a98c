"""Markdown to HTML: the pages of a language at once, on all cores.

MkDocs converts pages itself, one after another. Here its own `Page.render` does that earlier, and what it leaves on
a page is kept; MkDocs then finds it there.
"""

import logging
import pickle
from dataclasses import dataclass

from mkdocs.structure.pages import Page

from scripts.parallel import parallel_map

AT_ONCE = 500  # pages, on their way from one process to another


@dataclass(frozen=True)
class Ties:
    """What a page has to do with others, which are named by their path below docs/."""

    anchors: set[str]  # its own
    links: dict[str, dict[str, str]]  # by the page they lead to: the anchor, and the link as written
    led: dict[str, str]  # where its links lead, by the path that was looked for


@dataclass(frozen=True)
class Converted:
    """What converting leaves on a page."""

    content: bytes  # UTF-8, half of what a str takes
    sections: bytes  # the table of contents, pickled for the same reason
    title: str | None
    ties: Ties

    @property
    def html(self):
        return self.content.decode("utf-8")

    @property
    def toc(self):
        return pickle.loads(self.sections)

    def put(self, page, files):
        """Leave on a page what Page.render would."""
        page.content, page.toc, page._title_from_render, page.present_anchor_ids = (
            self.html,
            self.toc,
            self.title,
            self.ties.anchors,
        )
        page.links_to_anchors = {files.src_uris[path]: anchors for path, anchors in self.ties.links.items()}


def convert(paths, files, config, lookup):
    """Return what each page of `paths` becomes, or None for one that MkDocs has something to say about; it converts that one again itself, so that it is heard."""
    found = {}
    for some in (paths[start : start + AT_ONCE] for start in range(0, len(paths), AT_ONCE)):
        found |= zip(
            some, parallel_map(lambda path: converted(files.src_uris[path].page, config, lookup), some), strict=True
        )
    return found


def converted(page, config, lookup):
    """Return what a page becomes, or None as above."""
    said = []
    listener = logging.getLogger("mkdocs.structure.pages")
    hear = said.append  # returns nothing, so that nobody else hears of it
    listener.addFilter(hear)
    lookup.led = {}
    try:
        page.read_source(config)
        Page.render(page, config, lookup)  # not what our hook may have put in its place
    finally:
        listener.removeFilter(hear)
    links = {file.src_uri: anchors for file, anchors in page.links_to_anchors.items()}
    return (
        None
        if said
        else Converted(
            page.content.encode("utf-8"),
            pickle.dumps(page.toc),
            page._title_from_render,
            Ties(page.present_anchor_ids, links, lookup.led),
        )
    )


class Lookup:
    """The files of a language, each looked for only once; the i18n plugin takes its time."""

    def __init__(self, files):
        self.files, self.known, self.led = files, {}, {}

    def get_file_from_path(self, path):
        """Return the file at a path, as MkDocs asks for it, and keep in mind where that led."""
        if path not in self.known:
            self.known[path] = self.files.get_file_from_path(path)
        if self.known[path]:
            self.led[path] = self.known[path].src_uri
        return self.known[path]

    def leads(self, path, to):
        """Return whether a path leads where it led when a page was converted."""
        file = self.get_file_from_path(path)
        return file is not None and file.src_uri == to
