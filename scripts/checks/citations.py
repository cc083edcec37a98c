"""Citations: every source serves a page, and every citation and part of a page is there."""

from scripts.checks.references import citations, keys
from scripts.config import CLASSIFICATIONS, EXPOSURE_SOURCE, LOCALES
from scripts.problems.problem import Problem
from scripts.reading.loader import PARTS

# What every role cites by its codes and by its exposure.
ALWAYS = (*CLASSIFICATIONS.values(), EXPOSURE_SOURCE)


def check(raw):
    """A source is cited and a skill needed somewhere; a hand-written page cites known sources, marks the first of each, and includes known parts."""
    known = raw.sources.get(("sources",))
    for page in raw.pages:
        yield from _parts(page)
    if not isinstance(known, dict):
        return  # they could not be read; every citation would seem wrong
    for page in raw.pages:
        yield from _page(page, known)
    cited = {key for page in raw.pages for key, _ in page.citations}
    cited.update(value for tree in raw.content for _, value in citations(tree) if isinstance(value, str))
    cited.update(ALWAYS)
    for key in ALWAYS:
        if key not in known:
            yield raw.sources.problem(("sources",), "content.classification-missing", found=key)
    if any(tree.value is None for tree in raw.content):
        return  # which sources and skills they name is not known
    for key in known:
        if key not in cited:
            yield raw.sources.problem(("sources", key), "content.uncited")
    needed = {key for _, key in raw.roles.find("roles", "*", "skills", "*", "skill")}
    for position, key in enumerate(keys(raw.skills, "skills")):
        if key not in needed:
            yield raw.skills.problem(("skills", position, "key"), "content.not-needed", of="values", found=key)


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
