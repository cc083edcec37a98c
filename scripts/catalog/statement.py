"""Statements: sentences that readers read, each with the keys of its sources. There is one class for each kind."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from scripts.catalog.text import Text

# How much a role needs a skill.
Need = Literal["essential", "useful"]

# How much a skill counts wherever skills are added up. The weights are our own choice; the pages of moves name them.
NEED_WEIGHTS: Final[Mapping[Need, float]] = {"essential": 1, "useful": 0.6}

# How somebody gets into a role: from which schooling, from another job, or with a certificate.
Route = Literal["smk", "sma", "d3", "s1", "profession", "work", "certification"]

# How far a way into a role stands open in adverts.
Door = Literal["open", "narrow", "closed"]

# Where somebody works: outside the company, or in its front, middle or back office; from the customers inwards.
Place = Literal["outside", "front", "middle", "back"]
PLACES: Final[tuple[Place, ...]] = get_args(Place)


@dataclass(frozen=True)
class Statement:
    """A text with the keys of its sources, and the day (ISO 8601) up to which a rule or figure is known to hold.

    A statement without sources is our own advice.
    """

    text: Text
    sources: tuple[str, ...]
    as_of: str | None = None

    @property
    def is_advice(self) -> bool:
        """Whether this is our own advice; a fact has sources."""
        return not self.sources


@dataclass(frozen=True, kw_only=True)
class NamedStatement(Statement):
    """A statement below a short name: a tool and its use, a myth and the truth, a question and its answer."""

    name: Text


@dataclass(frozen=True, kw_only=True)
class RoleStatement(NamedStatement):
    """What a role says of another role or party; `role` is its key, or None if it has no page."""

    role: str | None = None


@dataclass(frozen=True, kw_only=True)
class Duty(Statement):
    """A duty of a role; `key` is the name by which work samples call it, if one does."""

    key: str | None = None


@dataclass(frozen=True, kw_only=True)
class Season(NamedStatement):
    """A time of the year or month: the busy months, 1 to 12, and the busy quarters of every month, 1 to 4."""

    months: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Partner(RoleStatement):
    """Whom a role works with; `place` is where they work, or None for a role, which has its own."""

    place: Place | None = None


@dataclass(frozen=True, kw_only=True)
class SkillNeed(NamedStatement):
    """A skill that a role needs, by key and name, and what it needs it for."""

    skill: str
    need: Need


@dataclass(frozen=True, kw_only=True)
class WayIn(Statement):
    """A way into a role, and how far it stands open.

    `titles` are first job titles as adverts write them, `certificates` keys of certificates; `show` says what to show
    without experience, `then` what usually comes next.
    """

    route: Route
    door: Door = "open"
    titles: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    show: Statement | None = None
    then: Statement | None = None

    @property
    def parts(self) -> tuple[Statement, ...]:
        """The statements below this one."""
        return tuple(part for part in (self.show, self.then) if part)
