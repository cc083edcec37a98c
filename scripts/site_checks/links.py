"""Links: whatever a page leads to within the site is there."""

from urllib.parse import unquote, urljoin


def lead_somewhere(built, register):
    """Every link within the site leads to a file, and to an anchor that the page has."""
    for path, document in built.documents.items():
        for link in dict.fromkeys(document.links):
            target, fragment = built.file(urljoin(built.url(path), link))
            if target is None:
                continue
            if unquote(target) not in built.files:
                yield f"{path}: leads to {link}, where nothing is"
            elif target in built.documents and unquote(fragment) not in built.documents[target].anchors:
                yield f"{path}: leads to {link}, but that page has no such anchor"


def are_relative(built, register):
    """Links within the site are relative, so that any server will do below any path; the pages for what is not found cannot be."""
    for path, document in built.documents.items():
        if not path.endswith("404.html"):
            for link in dict.fromkeys(document.links):
                if link.startswith("/") or link.startswith(built.home) and link not in _absolute(document):
                    yield f"{path}: leads to {link}, which should be a relative link"


def _absolute(document):
    """What must be absolute: the head says it to machines; a tool that is embedded leads to its own page."""
    return {document.canonical, *document.alternates.values()}


RULES = (lead_somewhere, are_relative)
