"""Citations: every source serves a page, and every citation and part of a page is there."""

from scripts.checks.references import citation_patterns
from scripts.load import CLASSIFICATIONS, LOCALES, PARTS
from scripts.problem import Problem


def check(raw):
    """A source is cited somewhere; a hand-written page cites known sources, marks the first of each, and includes known parts."""
    known = raw.sources.get(("sources",))
    for page in raw.pages:
        yield from _parts(page)
    if not isinstance(known, dict):
        return  # they could not be read; every citation would seem wrong
    for page in raw.pages:
        yield from _page(page, known)
    cited = {key for page in raw.pages for key, _ in page.citations}
    for pattern in citation_patterns(raw.roles):
        cited.update(value for _, value in raw.roles.find(*pattern) if isinstance(value, str))
    cited.update(CLASSIFICATIONS.values())
    for key in CLASSIFICATIONS.values():
        if key not in known:
            yield raw.sources.problem(("sources",), "content.classification-missing", found=key)
    for key in known if raw.roles.value is not None else ():
        if key not in cited:
            yield raw.sources.problem(("sources", key), "content.uncited")


def _page(page, known):
    seen = set()
    for key, line in page.citations:
        if key not in known:
            yield Problem(page.file, line, 1, "pages.unknown-source", values={"found": key, "known": list(known)})
        elif key not in seen and key not in page.first_anchors:
            yield Problem(page.file, line, 1, "pages.no-anchor", values={"found": key})
        seen.add(key)


def _parts(page):
    known = [f"{name}.{lang}.md" for name in PARTS for lang in LOCALES]
    for name, line in page.parts:
        if name not in known:
            yield Problem(page.file, line, 1, "pages.unknown-part", values={"found": name, "known": known})
