"""The address and the template that pages of one sort have in common."""

from collections.abc import Iterable
from typing import Any, Protocol

from scripts.catalog.catalog import Catalog
from scripts.catalog.text import Text
from scripts.pages.page import Page
from scripts.urls import FOLDERS


class Entry(Protocol):
    """Something that has a page of its own: a role, a family, a story …"""

    @property
    def key(self) -> str:
        """The key, unique among entries of the same kind."""

    @property
    def slug(self) -> Text:
        """The last part of the page's address."""


class Cited(Protocol):
    """A statement that rests on sources."""

    @property
    def sources(self) -> tuple[str, ...]:
        """The keys of the sources."""


def index_page(catalog: Catalog, lang: str, name: str, cites: tuple[str, ...] = (), **context: Any) -> Page:
    """Return the page of a folder: a list of all entries of a kind, or a tool."""
    labels = catalog.labels[lang][name]
    path = f"{lang}/{FOLDERS[lang][name]}/index.md"
    return Page(name, lang, path, labels["title"], labels["description"], cites, f"{name}.md.j2", context)


def entry_page(
    lang: str,
    kind: str,
    folder: str,
    entry: Entry,
    title: str,
    description: str,
    cites: tuple[str, ...] = (),
    parent: str | None = None,
    **context: Any,
) -> Page:
    """Return the page of an entry; its template finds the entry under the name of the kind.

    Without another parent, the page of the folder leads to it.
    """
    path = f"{lang}/{FOLDERS[lang][folder]}/{entry.slug[lang]}.md"
    context = {kind: entry, **context}
    return Page(
        f"{kind}/{entry.key}", lang, path, title, description, cites, f"{kind}.md.j2", context, parent or folder
    )


def cited_sources(statements: Iterable[Cited]) -> tuple[str, ...]:
    """Return the keys of the sources of some statements, each once."""
    return tuple(dict.fromkeys(key for statement in statements for key in statement.sources))
