"""What a page is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from posixpath import dirname
from typing import Any

from scripts.catalog.catalog import Catalog
from scripts.catalog.family import Family
from scripts.catalog.role import Role
from scripts.catalog.source import Source
from scripts.catalog.work_sample import WorkSample
from scripts.reading.hand_written_page import ChecklistItem
from scripts.urls import url_prefix

# The order in which a reader goes through the articles, and what each offers to read next.
ARTICLES = ("back-office", "role", "how-it-works")

# The kinds of pages of which there is one for each entry of the data, under keys such as `role/hr-assistant`.
ENTRY_KINDS = (
    "role",
    "family",
    "programme",
    "skill",
    "field",
    "story",
    "work-sample",
    "answers",
    "pair",
    "lesson",
    "exercise",
)

# The kinds of pages that repeat what others say; lists of all pages leave them out.
DERIVED_KINDS = ("pair", "lesson", "exercise", "answers")

# The kinds of pages for those who maintain the site: neither a list nor the search of the site nor search engines lead
# readers there.
UNLISTED_KINDS = ("components",)

# The kinds of pages that are tools; scripts/mkdocs_site/frontend/modules.mjs names the browser module of each.
TOOLS = ("roles", "quiz", "compare", "moves", "take-home-pay", "list", "story", "work-sample")

# The kinds of pages that load their module at once: the tools, the page on pay, whose table can be searched, the list
# of work samples, which knows those that were begun, and the offline page, which is of no use on another site.
MODULE_KINDS = (*TOOLS, "pay", "work-samples", "offline")


@dataclass(frozen=True)
class PageSummary:
    """What other pages say of a page; `url` is relative to the site's root."""

    key: str
    lang: str
    url: str
    title: str
    description: str


@dataclass(frozen=True)
class Page:
    """A page of the site in one language.

    `key` is the same in all languages. `path` lies below docs/. `cites` are the keys of its sources. A page without a
    `template` is written by hand. `context` holds what the template needs beside the catalog: of another type for each
    template. `parent` is the key of the page that leads to it.
    """

    key: str
    lang: str
    path: str
    title: str
    description: str
    cites: tuple[str, ...] = ()
    template: str | None = None
    context: Mapping[str, Any] = field(default_factory=dict)
    parent: str = "home"

    @property
    def url(self) -> str:
        """The address below the site's root: `pekerjaan/asisten-hrd/`, `en/`, and so on."""
        path = self.path.removeprefix(f"{self.lang}/").removesuffix(".md")
        folder = "" if path == "index" else path.removesuffix("/index") + "/"
        return url_prefix(self.lang) + folder

    @property
    def kind(self) -> str:
        """The first part of the key: `role`, `skill` …; pages of one kind share their template and styles."""
        return self.key.partition("/")[0]

    @property
    def role(self) -> Role | None:
        """The role that the page is about."""
        return self.context.get("role")

    @property
    def family(self) -> Family | None:
        """The family that the page is about."""
        return self.context.get("family")

    @property
    def work_sample(self) -> WorkSample | None:
        """The work sample that the page lets readers do."""
        return self.context.get("sample") if self.kind == "work-sample" else None

    @property
    def listed_sources(self) -> Sequence[Source]:
        """The sources that the page lists, if it is the page of a group of sources."""
        sources: Sequence[Source] = self.context.get("sources", ())
        return sources

    @property
    def checklist(self) -> Sequence[ChecklistItem]:
        """The items that readers tick on the page, if it is a guide."""
        items: Sequence[ChecklistItem] = self.context.get("checklist", ())
        return items

    @property
    def summary(self) -> PageSummary:
        """What other pages say of this one."""
        return PageSummary(self.key, self.lang, self.url, self.title, self.description)

    @property
    def share_image(self) -> str:
        """The address of the picture that a shared link shows, below the site's root and below docs/ alike.

        Pages of a derived kind share the picture of the list that they belong to, answers that of their work sample.
        """
        path = f"{dirname(self.path)}/index.md" if self.kind in DERIVED_KINDS else self.path
        path = f"{dirname(self.path)}.md" if self.kind == "answers" else path
        return f"cards/{path.removesuffix('.md')}.png"


def page_and_anchor(catalog: Catalog, kind: str, key: str) -> tuple[str, str]:
    """Return the key of the page that shows an entry of the catalog, and the anchor of the entry on it.

    `kind` is role, family, skill, programme, certificate, term, story, source or page. The anchor is empty where the
    page is about the entry.
    """
    if kind == "source":
        return f"sources/{catalog.sources[key].group}", key
    if kind == "certificate":
        return "certificates", key
    if kind == "term":
        return f"field/{catalog.terms[key].field}", key
    return (key if kind == "page" else f"{kind}/{key}"), ""
