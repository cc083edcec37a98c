"""The catalog: everything that pages are made of, as frozen, typed values."""

from dataclasses import dataclass
from functools import cached_property

from scripts.config import CLASSIFICATIONS, EXPOSURE_SOURCE

# The lists of claims that a role holds, in the order of its page.
CLAIMS = (
    "notes",
    "duties",
    "works_with",
    "skills",
    "tools",
    "ways_in",
    "leads_to",
    "fits",
    "does_not_fit",
    "confused_with",
    "myths",
    "questions",
    "pay",
    "outlook",
)

# What the Holland codes stand for, in their own order; a role’s interests name them.
INTERESTS = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")

LEVELS = ("junior", "mid", "senior")

# The steps of schooling, from the lowest; a role’s usual education names them.
EDUCATION = ("sma", "d3", "s1", "profession")

# What a need of a skill counts wherever skills are weighed.
NEEDS = {"essential": 1, "useful": 0.6}


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

    `name` is its short heading, `role` and `skill` the keys of what it speaks of,
    `kind` what sort of statement it is among its like (a skill's need, a way in's route).
    """

    text: Text
    sources: tuple[str, ...]
    as_of: str | None = None
    name: Text | None = None
    role: str | None = None
    skill: str | None = None
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
    slug: Text
    name: Text
    summary: Text
    about: tuple[Claim, ...]
    differ: tuple[Claim, ...]


@dataclass(frozen=True)
class Source:
    key: str
    group: str
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
    """A role with everything that its pages say. Lists keep the order of the file; `line` is where it begins there.

    `interests` are O*NET's estimates from 1 to 7 by Holland code, `exposure` the
    ILO's level of exposure to generative AI.
    """

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
    interests: dict[str, float]
    exposure: str
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
    myths: tuple[Claim, ...]
    questions: tuple[Claim, ...]
    pay: tuple[Claim, ...]
    outlook: tuple[Claim, ...]

    @cached_property
    def strongest(self):
        """The one or two interests that O*NET rates highest: the first, and a second of at least 3."""
        ranked = sorted(self.interests, key=lambda name: -self.interests[name])
        return (ranked[0], *(name for name in ranked[1:2] if self.interests[name] >= 3))

    @cached_property
    def claims(self):
        return (self.summary, *(claim for name in CLAIMS for claim in getattr(self, name)))

    @property
    def texts(self):
        """Every sentence of the role."""
        return [claim.text for claim in self.claims] + [hour.text for hour in self.hours]

    @cached_property
    def sources(self):
        """The keys of all sources this role cites, each once."""
        cited = [key for claim in self.claims for key in claim.sources]
        return tuple(dict.fromkeys([*cited, *self.day_sources, EXPOSURE_SOURCE, *(code.source for code in self.codes)]))


@dataclass(frozen=True)
class Skill:
    key: str
    group: str
    deals_with: str | None
    slug: Text
    name: Text
    summary: Claim
    practise: tuple[Claim, ...]


@dataclass(frozen=True)
class Term:
    """A word of the glossary. `forms` are the ways, by language, in which a text writes it."""

    key: str
    field: str
    term: Text
    forms: dict[str, tuple[str, ...]]
    meaning: Claim
    see: tuple[str, ...]


@dataclass(frozen=True)
class Actor:
    """Who acts in a story: a role of ours or somebody else, before the curtain or behind it."""

    key: str
    office: str
    name: Text
    role: str | None


@dataclass(frozen=True)
class Step:
    actor: str
    claim: Claim
    hands: Text | None


@dataclass(frozen=True)
class Story:
    """One thing that happens in a company, step by step through the roles that touch it."""

    key: str
    slug: Text
    title: Text
    summary: Claim
    actors: tuple[Actor, ...]
    steps: tuple[Step, ...]
    lessons: tuple[Claim, ...]


@dataclass(frozen=True)
class Question:
    key: str
    group: str
    question: Text
    answer: Claim


@dataclass(frozen=True)
class Statement:
    """A statement of the quiz, with the keys of the skills and the names of the interests that it asks about."""

    key: str
    text: Text
    interests: tuple[str, ...]
    skills: tuple[str, ...]


@dataclass(frozen=True)
class Queries:
    """What readers type: the words to leave out and how a question begins, by language; the pages' word for an everyday one; what is typed for a page, by its key (`role/hr-assistant`) and language."""

    ignored: dict[str, tuple[str, ...]]
    light: tuple[str, ...]
    asking: dict[str, tuple[str, ...]]
    alike: dict[str, str]
    typed: dict[str, dict[str, tuple[str, ...]]]


@dataclass(frozen=True)
class Catalog:
    """All that pages are made of. `labels` are the interface words as nested groups, one tree a language; `access` is what `make access` found."""

    families: tuple[Family, ...]
    roles: dict[str, Role]
    skills: dict[str, Skill]
    terms: dict[str, Term]
    stories: dict[str, Story]
    questions: tuple[Question, ...]
    queries: Queries
    statements: tuple[Statement, ...]
    sources: dict[str, Source]
    labels: dict[str, dict]
    access: dict

    def by_family(self):
        """Return each family that has roles, with them, in the order of the file."""
        groups = ((family, tuple(r for r in self.roles.values() if r.family == family.key)) for family in self.families)
        return tuple((family, roles) for family, roles in groups if roles)

    def family(self, key):
        return next(family for family in self.families if family.key == key)

    def needing(self, skill, need):
        """Return each role that has a need of a skill, with what it says of it."""
        return self._needing.get((skill, need), [])

    @cached_property
    def _needing(self):
        found = {}
        for role in self.roles.values():
            for claim in role.skills:
                found.setdefault((claim.skill, claim.kind), []).append((role, claim))
        return found
