"""Links: whatever a page links to within the site exists."""

from collections.abc import Iterator
from urllib.parse import unquote, urljoin

from scripts.site_checks.built_site import BuiltSite, Document, Rule


def check_targets(site: BuiltSite, register: str) -> Iterator[str]:
    """Every link within the site leads to a file, and to an anchor that the page has."""
    for path, document in site.documents.items():
        for link in dict.fromkeys(document.links):
            target, fragment = site.file(urljoin(site.url(path), link))
            if target is None:
                continue
            if unquote(target) not in site.files:
                yield f"{path}: links to {link}, but there is no such file"
            elif target in site.documents and unquote(fragment) not in site.documents[target].anchors:
                yield f"{path}: links to {link}, but that page has no such anchor"


def check_relative(site: BuiltSite, register: str) -> Iterator[str]:
    """Links within the site are relative, so that it works below any address.

    The pages for what is not found are shown at any address, so theirs cannot be relative.
    """
    for path, document in site.documents.items():
        if path.endswith("404.html"):
            continue
        for link in dict.fromkeys(document.links):
            if link.startswith("/") or (link.startswith(site.home) and link not in _absolute_links(document)):
                yield f"{path}: links to {link}; make it a relative link"


def _absolute_links(document: Document) -> set[str | None]:
    """Return the links that must be absolute: for machines in the head, and from an embedded tool to its own page."""
    return {document.canonical, *document.alternates.values(), *document.feeds.values()}


RULES: tuple[Rule, ...] = (check_targets, check_relative)
