"""What a page is, and the site that they make."""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from posixpath import dirname, relpath

from scripts.catalog.catalog import Catalog

# The order in which a reader goes through the pages, and what each offers to read next.
ARTICLES = ("back-office", "role", "how-it-works")

# The kinds of pages that are made one an entry, under keys such as `role/hr-assistant`.
ENTRIES = ("role", "family", "skill", "field", "story", "pair", "lesson", "exercise")

# The kinds of pages that say again what others say; lists of all pages leave them out.
REPEATING = ("pair", "lesson", "exercise")

# The kinds of pages that are tools: each has a browser module of its name in theme/modules/.
TOOLS = ("roles", "quiz", "compare", "moves", "list", "story")

# The kinds of pages that fetch their module at once: the tools, and what is about this site and is of no use elsewhere.
STARTING = (*TOOLS, "offline")


@dataclass(frozen=True)
class Mention:
    """What is said of a page beside its text; it is all that a theme's template may ask of one."""

    key: str
    lang: str
    url: str
    title: str
    description: str


@dataclass(frozen=True)
class Page:
    """A page of the site in one language; one without a template is written by hand.

    `key` is the same in both languages, `path` lies below docs/, `cites` are
    the keys of its sources, `parent` is the key of the page that leads to it.
    """

    key: str
    lang: str
    path: str
    title: str
    description: str
    cites: tuple[str, ...] = ()
    template: str | None = None
    context: dict = field(default_factory=dict)
    parent: str = "home"

    @property
    def url(self):
        """The address below the site's root: `pekerjaan/asisten-hrd/`, `en/`, and so on."""
        url = (
            self.path.removesuffix("index.md")
            if self.path.endswith("index.md")
            else f"{self.path.removesuffix('.md')}/"
        )
        return url.removeprefix("id/")

    @property
    def kind(self):
        """What the page is made as: `role`, `skill` …; pages of one kind share their styles."""
        return self.key.partition("/")[0]

    @property
    def mention(self):
        return Mention(self.key, self.lang, self.url, self.title, self.description)

    @property
    def card(self):
        """The address of the picture that a shared link shows, below the site's root and below docs/ alike."""
        path = f"{dirname(self.path)}/index.md" if self.kind in REPEATING else self.path  # one picture for all of them
        return f"cards/{path.removesuffix('.md')}.png"


@dataclass(frozen=True)
class Site:
    """Every page by key and language, and the fragments that hand-written pages include."""

    catalog: Catalog
    pages: dict[tuple[str, str], Page]
    fragments: dict[str, Page]  # by path; each page stands for the one that includes the fragment
    moved: dict[str, str] = field(default_factory=dict)  # the new address of each that moved, as in `/old/`

    def page(self, key, lang):
        return self.pages[key, lang]

    def existing(self, keys, lang):
        return [self.pages[key, lang] for key in keys if (key, lang) in self.pages]

    def twin(self, page):
        return self.pages[page.key, "en" if page.lang == "id" else "id"]

    def at(self, path):
        """Return the page written at a path below docs/, or None."""
        return self._by_path.get(path)

    @cached_property
    def _by_path(self):
        return {page.path: page for page in self.pages.values()}

    def around(self, page):
        """Return the pages before and after one among those of its kind and language, or None where there is none."""
        before, after = self._around[page.key, page.lang]
        return self.pages.get((before, page.lang)), self.pages.get((after, page.lang))

    @cached_property
    def _around(self):
        series = {}
        for key, lang in self.pages:
            series.setdefault((key.partition("/")[0], lang), []).append(key)
        return {
            (key, lang): (before, after)
            for (_, lang), keys in series.items()
            for before, key, after in zip([None, *keys], keys, [*keys[1:], None], strict=False)
        }

    def citing(self, source, lang):
        """Return the pages of a language that cite a source of their own accord."""
        return self._citing.get((source, lang), [])

    @cached_property
    def _citing(self):
        found = {}
        for page in self.pages.values():
            for source in page.cites if page.kind not in REPEATING else ():
                found.setdefault((source, page.lang), []).append(page)
        return found


def markdown_link(site, page, key, anchor=""):
    """Return the relative link from a page's file to another page's, as Markdown wants it."""
    target = relative(site.page(key, page.lang).path, dirname(page.path))
    return f"{target}#{anchor}" if anchor else target


def relative_url(site, page, key):
    """Return the relative address of another page, as HTML that no Markdown passes through wants it."""
    return f"{relative(site.page(key, page.lang).url or '.', page.url or '.')}/"


@lru_cache(maxsize=10_000)
def relative(path, folder):
    """Return a path seen from a folder; pages of one folder lead to the same places again and again."""
    return relpath(path, folder)


def page_and_anchor(catalog, kind, key):
    """Return the page and the anchor at which something of the catalog stands: a role, a source, a term …"""
    if kind == "source":
        return f"sources/{catalog.sources[key].group}", key
    if kind == "term":
        return f"field/{catalog.terms[key].field}", key
    return (key if kind == "page" else f"{kind}/{key}"), ""


def role_key(role):
    return f"role/{role.key}"
