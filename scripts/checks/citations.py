"""Citations: every source is cited somewhere, and every citation and part of a page is known."""

from collections.abc import Collection, Iterator
from typing import Final

from scripts.checks.references import citations
from scripts.config import CLASSIFICATIONS, EXPOSURE_SOURCE, LOCALES
from scripts.problems.problem import Problem
from scripts.reading.hand_written_page import PARTS, HandWrittenPage
from scripts.reading.loader import SourceData

# What every role cites by its codes and by its exposure.
_ALWAYS_CITED: Final = (*CLASSIFICATIONS.values(), EXPOSURE_SOURCE)


def check(data: SourceData) -> Iterator[Problem]:
    """A source is cited somewhere, unless another has replaced it.

    A hand-written page cites known sources, gives the first citation of each an anchor, and includes known parts.
    """
    for page in data.pages:
        yield from _parts(page)
    known = data.sources.get(("sources",))
    if not isinstance(known, dict):
        return  # they could not be read; every citation would seem wrong
    for page in data.pages:
        yield from _page(page, known)
    for key in _ALWAYS_CITED:
        if key not in known:
            yield data.sources.problem(("sources",), "content.classification-missing", value=key)
    if not all(isinstance(tree.value, dict) for tree in data.content):
        return  # which sources they cite is not known
    cited = {key for page in data.pages for key, _ in page.citations}
    cited.update(value for tree in data.content for _, value in citations(tree) if isinstance(value, str))
    replaced = {value for _, value in data.sources.find("sources", "*", "replaces", "*") if isinstance(value, str)}
    for key in known:
        if key not in cited and key not in _ALWAYS_CITED and key not in replaced:
            yield data.sources.problem(("sources", key), "content.uncited")


def _page(page: HandWrittenPage, known: Collection[str]) -> Iterator[Problem]:
    cited = set()
    for key, line in page.citations:
        if key not in known:
            yield Problem(page.file, line, 1, "pages.unknown-source", values={"value": key, "known": list(known)})
        elif key not in cited and key not in page.first_anchors:
            yield Problem(page.file, line, 1, "pages.no-anchor", values={"value": key})
        cited.add(key)


def _parts(page: HandWrittenPage) -> Iterator[Problem]:
    known = [f"{name}.{lang}.md" for name in PARTS for lang in LOCALES]
    for name, line in page.parts:
        if name not in known:
            yield Problem(page.file, line, 1, "pages.unknown-part", values={"value": name, "known": known})
