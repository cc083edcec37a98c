"""Which pages exist: the address, template and context of each, as pure values."""

from dataclasses import dataclass, field, replace
from posixpath import dirname, relpath

from scripts.load import CHECKS, FOLDERS, LOCALES
from scripts.markup import plain
from scripts.model import Catalog
from scripts.rules import CONCERNS, rules

# The order in which a reader goes through the pages, and what each offers to read next.
ARTICLES = ("back-office", "role", "how-it-works")


@dataclass(frozen=True)
class Page:
    """A page of the site in one language; one without a template is written by hand.

    `key` is the same in both languages, `path` lies below docs/, `cites` are
    the keys of its sources.
    """

    key: str
    lang: str
    path: str
    title: str
    description: str
    cites: tuple[str, ...] = ()
    template: str | None = None
    context: dict = field(default_factory=dict)

    @property
    def url(self):
        """The address below the site's root: `pekerjaan/asisten-hrd/`, `en/`, and so on."""
        url = self.path.removesuffix("index.md") if self.path.endswith("index.md") else f"{self.path.removesuffix('.md')}/"
        return url.removeprefix("id/")

    @property
    def card(self):
        """The address of the picture that a shared link shows, below the site's root and below docs/ alike."""
        return f"cards/{self.path.removesuffix('.md')}.png"


@dataclass(frozen=True)
class Site:
    """Every page by key and language, and the fragments that hand-written pages include."""

    catalog: Catalog
    pages: dict[tuple[str, str], Page]
    fragments: dict[str, Page]  # by path; each page stands for the one that includes the fragment

    def page(self, key, lang):
        return self.pages[key, lang]

    def existing(self, keys, lang):
        return [self.pages[key, lang] for key in keys if (key, lang) in self.pages]

    def twin(self, page):
        return self.pages[page.key, "en" if page.lang == "id" else "id"]

    def at(self, path):
        """Return the page written at a path below docs/, or None."""
        return next((page for page in self.pages.values() if page.path == path), None)

    def citing(self, source, lang):
        """Return the pages of a language that cite a source."""
        return [page for page in self.pages.values() if page.lang == lang and source in page.cites]


def plan(catalog: Catalog, hand_pages) -> Site:
    """Return the site: generated pages beside the hand-written ones."""
    pages = [_hand(page) for page in hand_pages]
    for lang in LOCALES:
        pages.append(_sources(catalog, lang))
        pages.append(_roles(catalog, lang))
        pages.extend(_role(catalog, role, lang) for role in catalog.roles.values())
        pages.extend(_checks(catalog, concern, lang) for concern in CONCERNS)
    by_key = {(page.key, page.lang): page for page in pages}
    return Site(catalog, by_key, dict(_fragments(by_key)))


def link(site, page, key, anchor=""):
    """Return the relative link from a page's file to another page's, as Markdown wants it."""
    target = relpath(site.page(key, page.lang).path, dirname(page.path))
    return f"{target}#{anchor}" if anchor else target


def role_key(role):
    return f"role/{role.key}"


def _hand(page):
    meta = page.front_matter.value
    cites = tuple(dict.fromkeys(key for key, _ in page.citations))
    return Page(meta["id"], page.lang, page.path, meta["title"], meta["description"], cites)


def _role(catalog, role, lang):
    suffix = catalog.labels[lang]["role"]["description_suffix"]
    return Page(
        role_key(role), lang, f"{lang}/{FOLDERS[lang]['roles']}/{role.slug[lang]}.md", role.title[lang],
        f"{plain(role.summary.text[lang])} {suffix}", role.sources, "role.md.j2", {"role": role},
    )


def _roles(catalog, lang):
    labels = catalog.labels[lang]["roles"]
    return Page("roles", lang, f"{lang}/{FOLDERS[lang]['roles']}/index.md", labels["title"], labels["description"], (), "roles.md.j2", {"letters": _letters(catalog, lang)})


def _letters(catalog, lang):
    """Return the roles by first letter; an alias, and the title in the other language, leads to its role."""
    other = "en" if lang == "id" else "id"
    entries = {(name, role.key) for role in catalog.roles.values() for name in (role.title[lang], role.title[other], *role.aliases[lang])}
    letters = {}
    for name, key in sorted(entries, key=lambda entry: (entry[0].casefold(), entry[1])):
        letters.setdefault(name[0].upper(), []).append((name, catalog.roles[key]))
    return letters


def _sources(catalog, lang):
    labels = catalog.labels[lang]["sources"]
    return Page("sources", lang, f"{lang}/{FOLDERS[lang]['sources']}/index.md", labels["title"], labels["description"], (), "sources.md.j2")


def _checks(catalog, concern, lang):
    """Return the page that explains the rules of a concern to editors."""
    labels, own = catalog.labels[lang]["checks"], [rule for rule in rules().values() if rule.concern == concern]
    path = f"{lang}/{FOLDERS[lang]['checks']}/{CHECKS[lang][concern]}.md"
    return Page(f"checks/{concern}", lang, path, labels[concern], f"{labels[concern]}. {labels['description']}", (), "checks.md.j2", {"rules": own, "concern": concern})


def _fragments(pages):
    """Yield the parts that hand-written pages include with a line of --8<--."""
    for lang in LOCALES:
        home, search = pages["home", lang], pages["search", lang]
        for name, within, context in (
            ("front-middle-back", home, {}),
            ("role-cards", home, {}),
            ("search-form", home, {"action": relpath(search.url, home.url or ".") + "/", "again": False}),
            ("search-again", search, {"action": "./", "again": True}),
        ):
            template = "search-form" if name == "search-again" else name
            yield f"parts/{name}.{lang}.md", replace(within, template=f"{template}.md.j2", context=context)
