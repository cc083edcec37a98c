"""Citations: the numbered links from a page to its sources."""

from collections.abc import Iterable
from typing import Protocol

from scripts.catalog.source import Source
from scripts.pages.page import Page
from scripts.pages.site import Site


class Sourced(Protocol):
    """What has sources, such as a statement."""

    @property
    def sources(self) -> Iterable[str]:
        """The keys of its sources."""


class Citations:
    """Numbers the sources of one page in the order in which the page first cites them."""

    def __init__(self, site: Site, page: Page) -> None:
        self._site, self._page = site, page
        self._numbers: dict[str, int] = {}

    def __call__(self, keys: Iterable[str]) -> str:
        """Return the links to the sources; the first link to each has an anchor to come back to."""
        return "".join(self._link(key) for key in keys)

    def in_list(self, item: Sourced, following: Sourced | None) -> str:
        """Return the links behind an item of a list; none where the item below it has the same sources.

        A mark stands for its own item and for those above it that have none: fewer marks are read out to people who
        listen, and every item keeps its sources.
        """
        return "" if following and set(item.sources) == set(following.sources) else self(item.sources)

    @property
    def sources(self) -> list[Source]:
        """The sources that were cited so far, in the order of their numbers."""
        return [self._site.catalog.sources[key] for key in self._numbers]

    def _link(self, key: str) -> str:
        anchor = "" if key in self._numbers else f"#cite-{key} "
        number = self._numbers.setdefault(key, len(self._numbers) + 1)
        target = self._site.entry_link(self._page, "source", key)
        return f' [\\[{number}\\]]({target}){{ {anchor}data-source="{key}" }}'
