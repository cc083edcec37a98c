"""Citations: every source serves a page, and every citation of a page has its source."""

from scripts.checks.references import citation_patterns
from scripts.load import CLASSIFICATIONS
from scripts.problem import Problem, suggest


def check(raw):
    """A source is cited somewhere; a hand-written page cites known sources and marks the first of each."""
    known = raw.sources.get(("sources",))
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
            yield raw.sources.problem(("sources",), f'has no "{key}"', "The codes of every role cite this source.", "Put the source back.")
    for key in known if raw.roles.value is not None else ():
        if key not in cited:
            yield raw.sources.problem(("sources", key), "is cited nowhere", "The page of sources says what each one supports, so each supports something.", "Cite it where it is used, or take it out.")


def _page(page, known):
    seen = set()
    for key, line in page.citations:
        if key not in known:
            yield Problem(page.file, line, 1, f'cites "{key}", which does not exist', f"Sources are defined in data/sources.yaml. {suggest(key, known)}", "Correct the key, or add the source.")
        elif key not in seen and key not in page.first_anchors:
            yield Problem(page.file, line, 1, f'the first citation of "{key}" has no anchor', "The page of sources leads back to it.", f"Write {{ #cite-{key} data-source=\"{key}\" }}.")
        seen.add(key)
