"""Roles: the jobs that this guide is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, TypeVar, get_args

from scripts.catalog.code import Code, CodeMatch
from scripts.catalog.role_fields import FieldValue, statements_in, texts_in
from scripts.catalog.statement import NamedStatement, Partner, Place, RoleStatement, Season, SkillNeed, Statement, WayIn
from scripts.catalog.text import Text
from scripts.config import EXPOSURE_SOURCE

# How much experience people usually have who hold a role, from the least.
Level = Literal["junior", "mid", "senior"]
LEVELS: Final[tuple[Level, ...]] = get_args(Level)

# The steps of schooling, from the lowest: school, three-year diploma, bachelor's degree, professional programme.
Schooling = Literal["sma", "d3", "s1", "profession"]
SCHOOLING: Final[tuple[Schooling, ...]] = get_args(Schooling)

# The interests that the Holland codes stand for, in their own order.
Interest = Literal["realistic", "investigative", "artistic", "social", "enterprising", "conventional"]
INTERESTS: Final[tuple[Interest, ...]] = get_args(Interest)

# The ILO's levels of exposure to generative AI.
Exposure = Literal["minimal", "gradient-1", "gradient-2", "gradient-3", "gradient-4"]

# O*NET's rating from which on an interest counts as a strong one beside the first.
STRONG_INTEREST: Final = 3

_Kind = TypeVar("_Kind", bound=Statement)


@dataclass(frozen=True)
class Hour:
    """What somebody does at an hour of a day, written `08.30` or `08:30`."""

    at: str
    text: Text


@dataclass(frozen=True)
class Day:
    """A day at work as an example, hour by hour."""

    hours: tuple[Hour, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Role:
    """A role with everything that its pages say. Lists keep the order of the file.

    `interests` are O*NET's estimates, from 1 to 7. `fields` holds every field of the schema that has no attribute here,
    built by its shape, in the order of the schema; templates show a field from there without any change of Python.
    Fields that Python reads have a typed property below.
    """

    key: str
    family: str
    slug: Text
    title: Text
    aliases: Mapping[str, tuple[str, ...]]
    summary: Statement
    level: Level
    place: Place
    interests: Mapping[Interest, float]
    exposure: Exposure
    codes: tuple[Code, ...]
    match: CodeMatch
    match_note: Text | None
    reviewed: str
    day: Day
    related: tuple[str, ...]
    fields: Mapping[str, FieldValue]

    @cached_property
    def duties(self) -> tuple[Statement, ...]:
        """What the role does, the most important first."""
        return self._list_of(Statement, "duties")

    @cached_property
    def working_time(self) -> NamedStatement:
        """The usual hours, in short as the name."""
        return _checked(NamedStatement, self.fields["working_time"], "working_time")

    @cached_property
    def hirers(self) -> tuple[NamedStatement, ...]:
        """Who hires for the role."""
        return self._list_of(NamedStatement, "hirers")

    @cached_property
    def works_with(self) -> tuple[Partner, ...]:
        """Whom the role works with."""
        return self._list_of(Partner, "works_with")

    @cached_property
    def calendar(self) -> tuple[Season, ...]:
        """What is due when, and the busy seasons."""
        return self._list_of(Season, "calendar")

    @cached_property
    def skills(self) -> tuple[SkillNeed, ...]:
        """The skills that the role needs."""
        return self._list_of(SkillNeed, "skills")

    @cached_property
    def tools(self) -> tuple[NamedStatement, ...]:
        """Tools and applications."""
        return self._list_of(NamedStatement, "tools")

    @cached_property
    def ways_in(self) -> tuple[WayIn, ...]:
        """The ways into the role, from school to certificate."""
        return self._list_of(WayIn, "ways_in")

    @cached_property
    def education(self) -> tuple[Schooling, ...]:
        """The schooling from which the role can be reached, from the lowest; SMK and SMA count as one."""
        routes = {"sma" if way.route == "smk" else way.route for way in self.ways_in if way.door != "closed"}
        return tuple(step for step in SCHOOLING if step in routes)

    @cached_property
    def leads_to(self) -> tuple[RoleStatement, ...]:
        """The next roles from here."""
        return self._list_of(RoleStatement, "leads_to")

    @cached_property
    def fits(self) -> tuple[Statement, ...]:
        """Whom the role fits."""
        return self._list_of(Statement, "fits")

    @cached_property
    def confused_with(self) -> tuple[RoleStatement, ...]:
        """Which roles are often taken for this one, and the difference."""
        return self._list_of(RoleStatement, "confused_with")

    @cached_property
    def myths(self) -> tuple[NamedStatement, ...]:
        """What people wrongly believe of the role, as the name, and what is true."""
        return self._list_of(NamedStatement, "myths")

    @cached_property
    def strongest_interests(self) -> tuple[Interest, ...]:
        """The one or two interests that O*NET rates highest: the first, and the second if it is a strong one."""
        first, second, *_ = sorted(self.interests, key=lambda name: -self.interests[name])
        return (first, second) if self.interests[second] >= STRONG_INTEREST else (first,)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement of the role: the summary, then those of the fields in the order of the schema."""
        return (self.summary, *statements_in(tuple(self.fields.values())))

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every sentence of the role."""
        return (
            self.summary.text,
            *texts_in(tuple(self.fields.values())),
            *(hour.text for hour in self.day.hours),
        )

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The keys of all sources that the role cites, each once."""
        cited = [key for statement in self.statements for key in statement.sources]
        codes = [code.source for code in self.codes]
        return tuple(dict.fromkeys([*cited, *self.day.sources, EXPOSURE_SOURCE, *codes]))

    def _list_of(self, kind: type[_Kind], name: str) -> tuple[_Kind, ...]:
        """Return a field as statements of one kind; raises TypeError if the schema gives it another shape."""
        value = self.fields[name]
        if not isinstance(value, tuple):
            raise TypeError(f"{name} of a role is no list")
        return tuple(_checked(kind, item, name) for item in value)


def _checked(kind: type[_Kind], value: FieldValue, name: str) -> _Kind:
    if not isinstance(value, kind):
        raise TypeError(f"{name} of a role holds a {type(value).__name__}, and its readers expect a {kind.__name__}")
    return value
