"""Budgets: how much a page may make readers load; many pay for their data by the megabyte.

Sizes are as sent: compressed, with the head of the response. How fast pages are is measured by `make bench`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

import deflate

from scripts.pages.page import MODULE_KINDS, UNLISTED_KINDS
from scripts.site_checks.built_site import BuiltSite, Document, Rule

KB: Final = 1024  # bytes

# Bytes of the head of a response, as a plain static server sends it.
HEADERS: Final = 235

# Bytes of script, as they stand in the page, that run before the reader acts.
INLINE_SCRIPT: Final = 1536


_SHORT_NAME: Final = b"https://example.org/"


@dataclass(frozen=True)
class Budget:
    """What a page may take: bytes of HTML, bytes and requests of a first visit with an empty cache."""

    html: int
    first_visit: int
    requests: int


# 14 KB are what a server sends at once, before it waits for the first answer of the browser.
ARTICLE_BUDGET: Final = Budget(html=14 * KB, first_visit=24 * KB, requests=6)
TOOL_BUDGET: Final = Budget(html=24 * KB, first_visit=40 * KB, requests=8)

# Stories and work samples read like articles; their modules only add to them. A page that no reader is led to may have
# all styles.
_TOOL_KINDS: Final = frozenset((*MODULE_KINDS, *UNLISTED_KINDS)) - {"story", "work-sample"}


def budget_of(kind: str | None) -> Budget:
    """Return the budget of pages of a kind."""
    return TOOL_BUDGET if kind in _TOOL_KINDS else ARTICLE_BUDGET


def sent_size(path: Path, *, names: Iterable[str] = ()) -> int:
    """Return the bytes that a server sends for a file; the addresses `names` count as if they were short.

    libdeflate at this level packs pages a little less than zlib does on servers, and the same on every machine.
    """
    content = path.read_bytes()
    for name in filter(None, names):
        content = content.replace(name.encode(), _SHORT_NAME)
    return len(deflate.gzip_compress(content, 5)) + HEADERS


def check_budgets(site: BuiltSite, register: str) -> Iterator[str]:
    """Each page, and a first visit to it, keeps to the budget of its kind.

    Counted is what the HTML asks for. What a tool's module fetches only a browser knows: tests/site measures it. How
    long the names of the site and its repository are is not counted: nobody who forks it can shorten a page for that.
    """
    names = (site.home, site.repository)
    sizes = {file: sent_size(site.folder / file, names=names) for file in _requested_files(site)}
    for path, document in site.documents.items():
        budget, files = budget_of(document.kind), _files_of(site, path, document)
        html = sent_size(site.folder / path, names=names)
        first_visit = html + sum(sizes.get(file, 0) for file in files)
        if html > budget.html:
            yield _over(path, f"the HTML is {html:,} bytes as sent", f"{budget.html:,}", "shorten or split the page")
        if first_visit > budget.first_visit:
            advice = f"make what it loads smaller: {', '.join(files)}"
            yield _over(path, f"a first visit takes {first_visit:,} bytes", f"{budget.first_visit:,}", advice)
        if len(files) + 1 > budget.requests:
            advice = f"join or drop some of {', '.join(files)}"
            yield _over(path, f"a first visit takes {len(files) + 1} requests", f"{budget.requests}", advice)


def check_inline_scripts(site: BuiltSite, register: str) -> Iterator[str]:
    """Before the reader acts, a page runs a short script and no more."""
    for path, document in site.documents.items():
        if document.inline_script > INLINE_SCRIPT:
            size = f"its inline scripts are {document.inline_script:,} bytes"
            yield _over(path, size, f"{INLINE_SCRIPT:,}", "move what can wait into a module that loads when it is used")


def _over(path: str, size: str, limit: str, advice: str) -> str:
    return f"{path}: {size}; allowed are {limit}; {advice}"


def _files_of(site: BuiltSite, path: str, document: Document) -> list[str]:
    """Return the files that the HTML of a page asks for, sorted; those of other sites by their address."""
    urls = (urljoin(site.url(path), link) for link in document.requests)
    return sorted(site.file(url)[0] or url for url in urls)


def _requested_files(site: BuiltSite) -> set[str]:
    files = (file for path, document in site.documents.items() for file in _files_of(site, path, document))
    return {file for file in files if file in site.files}


RULES: tuple[Rule, ...] = (check_budgets, check_inline_scripts)
