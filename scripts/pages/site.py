"""The site: all pages, how they link to each other, and which of them cite a source."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from posixpath import dirname, relpath

from scripts.catalog.catalog import Catalog
from scripts.config import LOCALES
from scripts.pages.page import DERIVED_KINDS, Page, page_and_anchor
from scripts.urls import other_languages


@dataclass(frozen=True)
class Site:
    """Every page by key and language, and the fragments that hand-written pages include.

    `fragments` are by path below docs/; each is a copy of the page that includes it, with a template of its own.
    `moved` has the new address of each that moved, e.g. `/old/` → `/new/`.
    """

    catalog: Catalog
    pages: Mapping[tuple[str, str], Page]
    fragments: Mapping[str, Page]
    moved: Mapping[str, str] = field(default_factory=dict)

    def page(self, key: str, lang: str) -> Page:
        """Return a page. Raises KeyError if there is none."""
        return self.pages[key, lang]

    def existing(self, keys: Iterable[str], lang: str) -> list[Page]:
        """Return those of some pages that exist."""
        return [self.pages[key, lang] for key in keys if (key, lang) in self.pages]

    def versions(self, page: Page) -> tuple[Page, ...]:
        """Return a page in every language, itself included, in the order of the languages."""
        return tuple(self.pages[page.key, lang] for lang in LOCALES)

    def translations(self, page: Page) -> tuple[Page, ...]:
        """Return a page in all other languages."""
        return tuple(self.pages[page.key, lang] for lang in other_languages(page.lang))

    def at(self, path: str) -> Page | None:
        """Return the page at a path below docs/, or None."""
        return self._by_path.get(path)

    def neighbours(self, page: Page) -> tuple[Page | None, Page | None]:
        """Return the pages before and after one among those of its kind and language, or None where there is none."""
        keys = self._keys_by_kind[page.kind, page.lang]
        position = keys.index(page.key)
        before, after = keys[:position][-1:], keys[position + 1 :][:1]
        return next(iter(self.existing(before, page.lang)), None), next(iter(self.existing(after, page.lang)), None)

    def citing(self, source: str, lang: str) -> list[Page]:
        """Return the pages of a language that cite a source; pages that repeat what others say are left out."""
        return self._citing.get((source, lang), [])

    def page_link(self, page: Page, key: str, anchor: str = "") -> str:
        """Return the relative link from a page's file to another page's, as Markdown wants it."""
        target = _relative(self.page(key, page.lang).path, dirname(page.path))
        return f"{target}#{anchor}" if anchor else target

    def entry_link(self, page: Page, kind: str, key: str) -> str:
        """Return the relative link from a page's file to an entry of the catalog; `kind` as in page_and_anchor()."""
        return self.page_link(page, *page_and_anchor(self.catalog, kind, key))

    def entry_url(self, kind: str, key: str, lang: str) -> str:
        """Return the address of an entry of the catalog below the site's root, with its anchor."""
        page, anchor = page_and_anchor(self.catalog, kind, key)
        return self.page(page, lang).url + (f"#{anchor}" if anchor else "")

    def page_href(self, page: Page, key: str) -> str:
        """Return the relative address of another page, for HTML that Markdown does not convert."""
        return f"{_relative(self.page(key, page.lang).url or '.', page.url or '.')}/"

    @cached_property
    def _by_path(self) -> dict[str, Page]:
        return {page.path: page for page in self.pages.values()}

    @cached_property
    def _keys_by_kind(self) -> dict[tuple[str, str], list[str]]:
        keys = defaultdict(list)
        for page in self.pages.values():
            keys[page.kind, page.lang].append(page.key)
        return keys

    @cached_property
    def _citing(self) -> dict[tuple[str, str], list[Page]]:
        citing = defaultdict(list)
        for page in self.pages.values():
            if page.kind not in DERIVED_KINDS:
                for source in page.cites:
                    citing[source, page.lang].append(page)
        return citing


@lru_cache(maxsize=10_000)
def _relative(path: str, folder: str) -> str:
    """Return a path seen from a folder; pages of one folder lead to the same places again and again."""
    return relpath(path, folder)
