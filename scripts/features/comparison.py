"""Comparing roles: what of each stands side by side, and the pairs that people confuse."""

import json
from dataclasses import dataclass

from scripts.catalog.role import Role
from scripts.catalog.statement import RoleStatement, SkillNeed
from scripts.catalog.text import Text
from scripts.config import LOCALES
from scripts.pages.page import page_and_anchor, role_key
from scripts.reading.inline_markup import plain_text

DUTIES = 5  # the first of each role, which weigh most
FITS = 2

AND = Text({"id": "dan", "en": "and"})

# The names of the rows, in their order, and the other words that the page's module says.
ROWS = (
    "summary",
    "family",
    "level",
    "education",
    "duties",
    "essential",
    "useful",
    "tools",
    "works_with",
    "interests",
    "fits",
    "leads_to",
    "exposure",
)
SKILLS = ("essential", "useful")
WORDS = ("few", "failed", "told", "differences", "same", "shared", "thing", "sources")


@dataclass(frozen=True)
class Item:
    """Something that is said of a role, with the kind and key of what it leads to."""

    text: str
    to: tuple[str, str] | None = None


@dataclass(frozen=True)
class Row:
    """One thing that is compared: what each role has of it, and which of that all of them have."""

    name: str
    cells: tuple[tuple[Item, ...], ...]
    shared: frozenset[Item]

    @property
    def differs(self):
        return any(set(cell) != set(self.cells[0]) for cell in self.cells)


@dataclass(frozen=True)
class Pair:
    """Two roles that people confuse, in the order of the file, with what each says of the other."""

    first: Role
    second: Role
    claims: tuple[RoleStatement, ...]

    @property
    def key(self):
        return f"{self.first.key}+{self.second.key}"

    @property
    def slug(self):
        return Text({lang: f"{self.first.slug[lang]}-{AND[lang]}-{self.second.slug[lang]}" for lang in LOCALES})

    @property
    def roles(self):
        return (self.first, self.second)


def confused_pairs(catalog):
    """Return every pair of roles of which one says that it is confused with the other."""
    order = {key: place for place, key in enumerate(catalog.roles)}
    found = {}
    for role in catalog.roles.values():
        for claim in role.confused_with:
            if claim.role:
                found.setdefault(tuple(sorted((role.key, claim.role), key=order.get)), []).append(claim)
    return tuple(
        Pair(*(catalog.roles[key] for key in keys), tuple(claims))
        for keys, claims in sorted(found.items(), key=lambda entry: [order[key] for key in entry[0]])
    )


def _target(statement):
    if isinstance(statement, SkillNeed):
        return ("skill", statement.skill)
    return ("role", statement.role) if isinstance(statement, RoleStatement) and statement.role else None


def column(catalog, role, lang):
    """Return what is compared of a role, as items by the name of their row; rows of nothing are left out."""
    labels = catalog.labels[lang]

    def named(claims):
        return (
            Item(
                claim.name[lang],
                _target(claim),
            )
            for claim in claims
        )

    def module_words(claims):
        return (Item(plain_text(claim.text[lang])) for claim in claims)

    rows = {
        "summary": module_words([role.summary]),
        "family": [Item(catalog.family(role.family).name[lang], ("family", role.family))],
        "level": [Item(labels["level"][role.level])],
        "education": (Item(labels["education"][step]) for step in role.education),
        "duties": module_words(role.duties[:DUTIES]),
        "essential": named(claim for claim in role.skills if claim.need == "essential"),
        "useful": named(claim for claim in role.skills if claim.need == "useful"),
        "tools": named(role.tools),
        "works_with": named(role.works_with),
        "interests": (Item(labels["interest"][name]) for name in role.strongest_interests),
        "fits": module_words(role.fits[:FITS]),
        "leads_to": named(role.leads_to),
        "exposure": [Item(labels["exposure"][role.exposure.replace("-", "_")])],
    }
    return {name: own for name, items in rows.items() if (own := tuple(items))}


def side_by_side(columns):
    """Return a Row for each thing that one of the columns has, those in which they differ first.

    A skill that one role needs and the other finds useful is shared.
    """

    def owned(own, name):
        return {item for like in (SKILLS if name in SKILLS else (name,)) for item in own.get(like, ())}

    names = dict.fromkeys(name for own in columns for name in own)
    rows = [
        Row(
            name,
            tuple(own.get(name, ()) for own in columns),
            frozenset.intersection(*(frozenset(owned(own, name)) for own in columns)),
        )
        for name in names
    ]
    return sorted(rows, key=lambda row: not row.differs)


def compare_pair(catalog, pair, lang):
    """Return the rows of two roles; a check needs none."""
    return side_by_side([column(catalog, role, lang) for role in pair.roles])


def module_words(catalog, lang):
    """Return the words that the page's module says."""
    words = catalog.labels[lang]["compare"]
    return {name: words[name] for name in WORDS} | {"rows": {name: words[name] for name in ROWS}}


def comparison_files(site):
    """Return the file of each role that the page for comparing fetches, by path below docs/; addresses are below the site's root."""

    def item(item, lang):
        page, anchor = page_and_anchor(site.catalog, *item.to) if item.to else (None, None)
        return [item.text, site.page(page, lang).url] if page else [item.text]

    files = {}
    for lang in LOCALES:
        folder = site.page("compare", lang).path.removesuffix("index.md")
        for role in site.catalog.roles.values():
            rows = {
                name: [item(each, lang) for each in items] for name, items in column(site.catalog, role, lang).items()
            }
            data = {"title": role.title[lang], "url": site.page(role_key(role), lang).url, "rows": rows}
            files[f"{folder}{role.key}.json"] = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return files
