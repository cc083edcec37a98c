"""Markdown to HTML: every page of a language at once, on all cores, and none that still says the same.

MkDocs converts pages itself, one after another. Here its own `Page.render` does that earlier, and what it leaves on
a page is kept; MkDocs then finds it there.
"""

import logging
from dataclasses import dataclass
from pathlib import Path

from scripts.cache import remembered
from scripts.spread import spread

_PART = "8<"  # what a line has that includes a fragment


@dataclass(frozen=True)
class Converted:
    """What converting leaves on a page; other pages are named by their path below docs/."""

    content: str
    toc: object
    title: str | None
    anchors: set[str]
    links: dict[str, dict[str, str]]  # by the page they lead to: the anchor, and the link as written
    led: dict[str, str]  # where its links lead, by the path that was looked for

    def put(self, page, files):
        """Leave on a page what Page.render would."""
        page.content, page.toc, page._title_from_render, page.present_anchor_ids = self.content, self.toc, self.title, self.anchors
        page.links_to_anchors = {files.src_uris[path]: anchors for path, anchors in self.links.items()}


def convert(files, config, cache: Path):
    """Return what each page of `files` becomes, by its path; the file `cache` keeps it.

    A page that MkDocs has something to say about is left out: it converts that one again itself, so that it is heard.
    """
    lookup = _Lookup(files)
    sources = {file.src_uri: file.content_string for file in files.documentation_pages()}
    settings = Path(config.config_file_path).read_text("utf-8")
    parts = "".join(path.read_text("utf-8") for path in sorted(Path(config.docs_dir, "parts").glob("*.md")))
    inputs = {path: "".join((settings, parts if _PART in source else "", source)) for path, source in sources.items()}
    found = remembered(cache, inputs, lambda paths: spread(lambda path: _convert(files.src_uris[path].page, config, lookup), paths))
    return {path: converted for path, converted in found.items() if converted and all(lookup.leads(*pair) for pair in converted.led.items())}


def _convert(page, config, lookup):
    """Return a page as Converted, or None if MkDocs says anything of it."""
    said = []
    listener = logging.getLogger("mkdocs.structure.pages")
    hear = said.append  # returns nothing, so that nobody else hears of it
    listener.addFilter(hear)
    lookup.led = {}
    try:
        page.read_source(config)
        page.render(config, lookup)
    finally:
        listener.removeFilter(hear)
    links = {file.src_uri: anchors for file, anchors in page.links_to_anchors.items()}
    return None if said else Converted(page.content, page.toc, page._title_from_render, page.present_anchor_ids, links, lookup.led)


class _Lookup:
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
