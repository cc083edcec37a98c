"""The catalog: frozen, typed values, built only from data that has no problems."""

from dataclasses import dataclass
from functools import cached_property

from scripts.load import CLASSIFICATIONS, LOCALES

# The lists of claims that a role holds, in the order of its page.
CLAIMS = (
    "notes", "duties", "works_with", "skills", "tools", "ways_in", "leads_to", "fits", "does_not_fit", "confused_with",
    "pay", "outlook",
)


@dataclass(frozen=True)
class Text:
    """One text in both languages; `text["en"]` is the English."""

    id: str
    en: str

    def __getitem__(self, lang):
        return {"id": self.id, "en": self.en}[lang]


@dataclass(frozen=True)
class Claim:
    """A statement with the keys of its sources.

    `name` is its short heading, `role` the key of the role it speaks of,
    `kind` what sort of statement it is among its like (a skill's need, a way in's route).
    """

    text: Text
    sources: tuple[str, ...]
    as_of: str | None = None
    name: Text | None = None
    role: str | None = None
    kind: str | None = None


@dataclass(frozen=True)
class Code:
    """A code and official title in one classification, with the page that shows it."""

    classification: str
    code: str
    title: str
    lang: str
    url: str | None

    @property
    def source(self):
        return CLASSIFICATIONS[self.classification]


@dataclass(frozen=True)
class Hour:
    at: str
    text: Text


@dataclass(frozen=True)
class Family:
    key: str
    name: Text
    summary: Text


@dataclass(frozen=True)
class Source:
    key: str
    title: str
    lang: str
    publisher: str
    url: str
    accessed: str
    read: str
    supports: Text
    year: int | None = None
    licence: str | None = None
    via: tuple[str, ...] = ()
    part_of: str | None = None
    notice: str | None = None


@dataclass(frozen=True)
class Role:
    """A role with everything that its pages say. Lists keep the order of the file; `line` is where it begins there."""

    line: int
    key: str
    family: str
    slug: Text
    title: Text
    aliases: dict[str, tuple[str, ...]]
    summary: Claim
    notes: tuple[Claim, ...]
    level: str
    education: tuple[str, ...]
    codes: tuple[Code, ...]
    match: str
    match_note: Text | None
    reviewed: str
    duties: tuple[Claim, ...]
    hours: tuple[Hour, ...]
    day_sources: tuple[str, ...]
    works_with: tuple[Claim, ...]
    skills: tuple[Claim, ...]
    tools: tuple[Claim, ...]
    ways_in: tuple[Claim, ...]
    leads_to: tuple[Claim, ...]
    fits: tuple[Claim, ...]
    does_not_fit: tuple[Claim, ...]
    confused_with: tuple[Claim, ...]
    related: tuple[str, ...]
    pay: tuple[Claim, ...]
    outlook: tuple[Claim, ...]

    @cached_property
    def sources(self):
        """The keys of all sources this role cites, each once."""
        claims = [self.summary, *(claim for name in CLAIMS for claim in getattr(self, name))]
        cited = [key for claim in claims for key in claim.sources]
        return tuple(dict.fromkeys([*cited, *self.day_sources, *(code.source for code in self.codes)]))


@dataclass(frozen=True)
class Catalog:
    """All that pages are made of. `labels` are the interface words as nested groups, one tree a language."""

    families: tuple[Family, ...]
    roles: dict[str, Role]
    sources: dict[str, Source]
    labels: dict[str, dict]

    def by_family(self):
        """Return each family that has roles, with them, in the order of the file."""
        groups = ((family, tuple(r for r in self.roles.values() if r.family == family.key)) for family in self.families)
        return tuple((family, roles) for family, roles in groups if roles)

    def family(self, key):
        return next(family for family in self.families if family.key == key)


def model(raw):
    """Return the Catalog of data that the checks found without a problem."""
    data, sources = raw.roles.value, raw.sources.value["sources"]
    return Catalog(
        families=tuple(Family(f["key"], _text(f["name"]), _text(f["summary"])) for f in data["families"]),
        roles={role["key"]: _role(role, raw.roles.place(("roles", i, "key"))[0]) for i, role in enumerate(data["roles"])},
        sources={key: _source(key, source) for key, source in sources.items()},
        labels={lang: _labels(raw.labels.value, lang) for lang in LOCALES},
    )


def _role(data, line):
    codes = data["codes"]
    return Role(
        line=line,
        **{name: data[name] for name in ("key", "family", "level", "reviewed")},
        slug=_text(data["slug"]),
        title=_text(data["title"]),
        aliases={lang: tuple(data["aliases"][lang]) for lang in LOCALES},
        summary=_claim(data["summary"]),
        education=tuple(data["education"]),
        codes=tuple(_code(name, codes[name]) for name in CLASSIFICATIONS),
        match=codes["match"],
        match_note=_text(codes["note"]) if "note" in codes else None,
        hours=tuple(Hour(hour["at"], _text(hour)) for hour in data["day"]["hours"]),
        day_sources=tuple(data["day"]["sources"]),
        related=tuple(data["related"]),
        **{name: tuple(_claim(claim) for claim in data.get(name, ())) for name in CLAIMS},
    )


def _text(data):
    return Text(data["id"], data["en"])


def _claim(data):
    return Claim(
        _text(data), tuple(data["sources"]), data.get("as_of"),
        name=_text(data["name"]) if "name" in data else None,
        role=data.get("role"),
        kind=data.get("need") or data.get("route"),
    )


def _code(name, data):
    url = {"onet": f"https://www.onetonline.org/link/summary/{data['code']}", "esco": data.get("uri")}.get(name)
    return Code(name, data["code"], data["title"], "id" if name == "kbji2014" else "en", url)


def _source(key, data):
    fields = {**data, "supports": _text(data["supports"]), "via": tuple(data.get("via", ()))}
    return Source(key=key, **fields)


def _labels(node, lang):
    if set(node) <= set(LOCALES):
        return node[lang]
    return {key: _labels(child, lang) for key, child in node.items()}
