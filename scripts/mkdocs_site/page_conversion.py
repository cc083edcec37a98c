"""Markdown to HTML on all cores. MkDocs converts one page after another, which takes half of a build.

It is done before MkDocs comes to the pages; our hooks then give it the results.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from scripts.mkdocs_site.internals import Anchors, anchors_of, convert_markdown, set_anchors
from scripts.parallel import parallel_map


@dataclass(frozen=True)
class ConvertedPage:
    """The HTML of a page, its table of contents, and its anchors and links, by which MkDocs judges them."""

    html: str
    toc: TableOfContents
    anchors: Anchors

    def give_to(self, page: Page, files: Files) -> str:
        """Return the HTML, and leave on a page of MkDocs what converting it would have left there."""
        page.toc = self.toc
        set_anchors(page, self.anchors, files)
        return self.html


def convert_pages(texts: Mapping[str, str], files: Files, config: MkDocsConfig) -> dict[str, ConvertedPage]:
    """Return each page that was converted, by path, given the Markdown of each.

    A page of which MkDocs has something to say, such as a dead link, is left out: MkDocs converts that one itself, so
    that it is said and counted.
    """

    def convert(path: str) -> ConvertedPage | None:
        file = files.get_file_from_path(path)
        if file is None or file.page is None:
            return None
        with _messages() as messages:
            html, toc = convert_markdown(file.page, texts[path], config, files)
        return None if messages else ConvertedPage(html, toc, anchors_of(file.page))

    converted = zip(texts, parallel_map(convert, texts), strict=True)
    return {path: page for path, page in converted if page is not None}


@contextmanager
def _messages() -> Iterator[list[logging.LogRecord]]:
    """Collect what MkDocs logs, and print nothing of it."""
    records: list[logging.LogRecord] = []

    def collect(record: logging.LogRecord) -> bool:
        records.append(record)
        return False

    logger = logging.getLogger("mkdocs.structure.pages")
    logger.addFilter(collect)
    try:
        yield records
    finally:
        logger.removeFilter(collect)
