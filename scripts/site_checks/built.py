"""A built site as it lies in its folder: the documents, and where they are to be served."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit


class Document(HTMLParser):
    """What a page says in its markup."""

    def __init__(self, text):
        super().__init__()
        self.links, self.anchors, self.metas, self.lang = [], {""}, {}, None
        self.canonical, self.alternates, self.fetched, self.structured = None, {}, set(), []
        self.kind, self.refresh, self._json = None, None, False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        own = dict(attributes)
        self.anchors.update(filter(None, (own.get("id"), own.get("name"))))
        self.links += [own[name] for name in ("href", "src", "action") if own.get(name)]
        if tag == "html":
            self.lang = own.get("lang")
        elif tag == "body":
            self.kind = own.get("data-kind")
        elif tag == "link":
            self._link(own)
        elif tag in ("script", "img") and own.get("src"):
            self.fetched.add(own["src"])
        elif tag == "meta":
            self._meta(own)
        self._json = tag == "script" and own.get("type") == "application/ld+json"
        if self._json:
            self.structured.append("")

    def handle_endtag(self, tag):
        self._json = False

    def _link(self, own):
        rel = own.get("rel")
        if rel == "canonical":
            self.canonical = own.get("href")
        elif rel == "alternate" and "hreflang" in own:
            self.alternates[own["hreflang"]] = own.get("href")
        elif rel in ("stylesheet", "icon"):
            self.fetched.add(own.get("href"))

    def _meta(self, own):
        if own.get("http-equiv", "").lower() == "refresh":
            self.refresh = own.get("content")
        name = own.get("property") or own.get("name")
        if name:
            self.metas[name] = own.get("content")

    def handle_data(self, text):
        if self._json:
            self.structured[-1] += text


@dataclass(frozen=True)
class BuiltSite:
    """A site in a folder; paths and addresses are relative to its root."""

    folder: Path
    files: frozenset[str]
    documents: dict[str, Document] = field(repr=False)  # by path

    @property
    def home(self):
        """The address at which the site is to be served, as its first page says."""
        first = self.documents.get("index.html")
        return first and first.canonical

    @cached_property
    def pages(self):
        """The pages that readers find: all but what leads on from an address that moved, and the pages for what is not found."""
        return {
            path: document
            for path, document in self.documents.items()
            if path.endswith("index.html") and document.refresh is None
        }

    def url(self, path):
        """Return the address of a file, as others write it."""
        return urljoin(self.home, path.removesuffix("index.html"))

    def file(self, url):
        """Return the path of what is served at an address, and the anchor; None for an address of another site."""
        target, fragment = urldefrag(url)
        if not target.startswith(self.home):
            return None, fragment
        path = urlsplit(target).path.removeprefix(urlsplit(self.home).path)
        return (f"{path}index.html" if path.endswith("/") or not path else path), fragment

    def text(self, path):
        return (self.folder / path).read_text("utf-8")

    def json(self, path):
        return json.loads(self.text(path))


def read(folder: Path):
    """Return the site that lies in a folder."""
    files = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    documents = {path: Document((folder / path).read_text("utf-8")) for path in sorted(files) if path.endswith(".html")}
    return BuiltSite(folder, files, documents)
