"""Study programmes: the schooling that leads to roles."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from scripts.catalog.statement import Route, Statement
from scripts.catalog.text import Text

# The kinds of schooling, from the lowest.
ProgrammeLevel = Literal["smk", "sma", "d3", "d4", "s1", "profession"]
PROGRAMME_LEVELS: Final[tuple[ProgrammeLevel, ...]] = get_args(ProgrammeLevel)

# The way into a role that each kind of schooling is: a D4 counts like an S1.
ROUTE_OF_LEVEL: Final[Mapping[ProgrammeLevel, Route]] = {
    "smk": "smk",
    "sma": "sma",
    "d3": "d3",
    "d4": "s1",
    "s1": "s1",
    "profession": "profession",
}

# When a role is open to those who finish: at once, over another role or more school, or depending on the employer.
When = Literal["now", "later", "possible"]
WHENS: Final[tuple[When, ...]] = get_args(When)


@dataclass(frozen=True, kw_only=True)
class Lead(Statement):
    """A role that a programme leads to, by key, and why; `over` is the key of a role on the way there."""

    role: str
    when: When
    over: str | None


@dataclass(frozen=True)
class Programme:
    """A study programme. `official` is its name by the decree that `sources` name; `group` the SMK programme it is in.

    `certificates` are keys of certificates that the school itself can give, `study_on` keys of further programmes.
    """

    key: str
    level: ProgrammeLevel
    slug: Text
    official: str
    name: Text
    group: str | None
    abbreviations: tuple[str, ...]
    formerly: tuple[str, ...]
    learns: Statement
    leads_to: tuple[Lead, ...]
    show: tuple[Statement, ...]
    internship: Statement | None
    certificates: tuple[str, ...]
    study_on: tuple[str, ...]
    note: Text | None
    sources: tuple[str, ...]

    @property
    def route(self) -> Route:
        """The way into a role that this schooling is."""
        return ROUTE_OF_LEVEL[self.level]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement of the programme."""
        internship = (self.internship,) if self.internship else ()
        return (self.learns, *self.leads_to, *self.show, *internship)

    def leads(self, when: When) -> tuple[Lead, ...]:
        """Return the roles that are open to those who finish, at a time."""
        return tuple(lead for lead in self.leads_to if lead.when == when)
