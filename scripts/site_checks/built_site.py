"""A built site in its folder: its documents, and the addresses at which they are to be served."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final, TypeAlias
from urllib.parse import urldefrag, urljoin, urlsplit

ATOM_TYPE: Final = "application/atom+xml"
FORM: Final = "/issues/new?"  # the part of an address that marks a form on the code host


class Document(HTMLParser):
    """What the markup of a page says.

    `feeds` are the addresses of its Atom feeds by their titles. `requests` are what a browser fetches for it:
    styles, icons, scripts and pictures. `json_ld` are the texts of its structured data, `inline_script` is the
    length of its own scripts in bytes, data left out.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lang: str | None = None
        self.kind: str | None = None
        self.canonical: str | None = None
        self.refresh: str | None = None
        self.links: list[str] = []
        self.anchors: set[str] = {""}
        self.metas: dict[str, str | None] = {}
        self.alternates: dict[str, str | None] = {}
        self.feeds: dict[str, str] = {}
        self.requests: set[str] = set()
        self.json_ld: list[str] = []
        self.inline_script = 0
        self._script_type: str | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take over what an element says."""
        attributes = dict(attrs)
        self.anchors.update(value for name in ("id", "name") if (value := attributes.get(name)))
        self.links += [value for name in ("href", "src", "action") if (value := attributes.get(name))]
        source = attributes.get("src")
        if tag == "html":
            self.lang = attributes.get("lang")
        elif tag == "body":
            self.kind = attributes.get("data-kind")
        elif tag == "link":
            self._take_link(attributes)
        elif tag == "meta":
            self._take_meta(attributes)
        elif tag in ("script", "img") and source:
            self.requests.add(source)
        elif tag == "script":
            self._script_type = attributes.get("type") or "text/javascript"
            if self._script_type == "application/ld+json":
                self.json_ld.append("")

    def handle_endtag(self, tag: str) -> None:
        """Leave a script."""
        self._script_type = None

    def handle_data(self, data: str) -> None:
        """Take over the text of a script."""
        if self._script_type == "application/ld+json":
            self.json_ld[-1] += data
        elif self._script_type and "json" not in self._script_type:
            self.inline_script += len(data.encode("utf-8"))

    def _take_link(self, attributes: Mapping[str, str | None]) -> None:
        relation, target = attributes.get("rel"), attributes.get("href")
        language = attributes.get("hreflang")
        if relation == "canonical":
            self.canonical = target
        elif relation == "alternate" and attributes.get("type") == ATOM_TYPE:
            self.feeds[attributes.get("title") or ""] = target or ""
        elif relation == "alternate" and language:
            self.alternates[language] = target
        elif relation in ("stylesheet", "icon") and target:
            self.requests.add(target)

    def _take_meta(self, attributes: Mapping[str, str | None]) -> None:
        if (attributes.get("http-equiv") or "").lower() == "refresh":
            self.refresh = attributes.get("content")
        name = attributes.get("property") or attributes.get("name")
        if name:
            self.metas[name] = attributes.get("content")


@dataclass(frozen=True)
class BuiltSite:
    """A site in a folder; paths and addresses are relative to its root."""

    folder: Path
    files: frozenset[str]
    documents: Mapping[str, Document] = field(repr=False)  # by path

    @property
    def home(self) -> str:
        """The address at which the site is to be served, as its first page says; empty if it says none."""
        first = self.documents.get("index.html")
        return first.canonical or "" if first else ""

    @cached_property
    def repository(self) -> str:
        """The address of the project on the code host, as the forms of its pages say; empty if there is none."""
        links = (link for document in self.documents.values() for link in document.links)
        return next((link.partition(FORM)[0] for link in links if FORM in link), "")

    @cached_property
    def pages(self) -> dict[str, Document]:
        """The pages that readers find, without redirects and the pages for what is not found."""
        return {
            path: document
            for path, document in self.documents.items()
            if path.endswith("index.html") and document.refresh is None
        }

    def url(self, path: str) -> str:
        """Return the absolute address of a file, as others write it."""
        return urljoin(self.home, path.removesuffix("index.html"))

    def file(self, url: str) -> tuple[str | None, str]:
        """Return the path of what is served at an absolute address, and the anchor; no path for another site."""
        target, fragment = urldefrag(url)
        if not target.startswith(self.home):
            return None, fragment
        path = urlsplit(target).path.removeprefix(urlsplit(self.home).path)
        return (f"{path}index.html" if path.endswith("/") or not path else path), fragment

    def text(self, path: str) -> str:
        """Return the text of a file."""
        return (self.folder / path).read_text("utf-8")

    def json(self, path: str) -> Any:
        """Return what a JSON file holds. Raises ValueError if it is broken."""
        return json.loads(self.text(path))


# From a site and the text of its register of addresses to problems in words.
Rule: TypeAlias = Callable[[BuiltSite, str], Iterator[str]]


def read_built_site(folder: Path) -> BuiltSite:
    """Return the site in a folder."""
    files = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    documents = {path: Document((folder / path).read_text("utf-8")) for path in sorted(files) if path.endswith(".html")}
    return BuiltSite(folder, files, documents)
