"""Career ladders: who goes where, as graphs of roles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import LEVELS, Level, Role
from scripts.catalog.text import Text
from scripts.config import LOCALES

ORIGINS: Final = 5  # roles that lead to a role, on its ladder: the nearest; the list beside it names more
MOST_RUNGS: Final = 24  # on the ladder of a family; with more nobody could follow it, and there is none

# The level of a rung; what a family leads to that has no page is beyond the levels.
RungLevel: TypeAlias = Level | Literal["beyond"]
RUNG_LEVELS: Final[tuple[RungLevel, ...]] = (*LEVELS, "beyond")

# A graph as its layout needs it: the number of rungs, and the steps as pairs of their numbers.
Shape: TypeAlias = tuple[int, tuple[tuple[int, int], ...]]

# The roles that lead to each role, by its key.
Predecessors: TypeAlias = Mapping[str, Sequence[Role]]


@dataclass(frozen=True)
class Rung:
    """A place on a ladder. `role` is the key of its role, if it has a page; `level` is what rungs are grouped by."""

    name: Text
    role: str | None = None
    level: RungLevel | None = None


@dataclass(frozen=True)
class Ladder:
    """Rungs from the lowest up, and the steps that people take, as pairs of numbers of rungs.

    `here` is the number of the rung that the page is about, if it is about one.
    """

    rungs: tuple[Rung, ...]
    steps: tuple[tuple[int, int], ...]
    here: int | None = None

    @property
    def shape(self) -> Shape:
        """What the layout depends on; many ladders share one."""
        return len(self.rungs), self.steps


def predecessors(catalog: Catalog) -> dict[str, list[Role]]:
    """Return for each role, by its key, the roles that lead to it, those of its own family first."""
    leading: dict[str, list[Role]] = {key: [] for key in catalog.roles}
    for role in catalog.roles.values():
        for step in role.leads_to:
            if step.role:
                leading[step.role].append(role)
    return {key: _family_first(catalog.roles[key].family, roles) for key, roles in leading.items()}


def _family_first(family: str, roles: Sequence[Role]) -> list[Role]:
    return sorted(roles, key=lambda role: role.family != family)


def ladders(catalog: Catalog, leading: Predecessors) -> dict[str, Ladder]:
    """Return the ladder of each role and family by the key of its page; `leading` is what predecessors() returns."""
    of_roles = {f"role/{role.key}": _of_role(catalog, role, leading[role.key]) for role in catalog.roles.values()}
    of_families = {f"family/{family.key}": _of_family(roles) for family, roles in catalog.by_family()}
    return of_roles | {key: ladder for key, ladder in of_families.items() if len(ladder.rungs) <= MOST_RUNGS}


def _of_role(catalog: Catalog, role: Role, leading: Sequence[Role]) -> Ladder:
    """Return where people start, then the role, then where they go on to."""
    starts = [
        Rung(Text({lang: catalog.labels[lang]["education"][step] for lang in LOCALES})) for step in role.education
    ]
    starts += [Rung(other.title, other.key) for other in leading[:ORIGINS]]
    ends = [Rung(step.name, step.role) for step in role.leads_to]
    here = len(starts)
    steps = (*((start, here) for start in range(here)), *((here, here + 1 + end) for end in range(len(ends))))
    return Ladder((*starts, Rung(role.title), *ends), steps, here)


def _of_family(roles: Sequence[Role]) -> Ladder:
    """Return the family's roles by level, and above them what they lead to that has no page.

    Steps to other families are left out.
    """
    by_key = {role.key: Rung(role.title, role.key, role.level) for role in roles}
    steps = [
        (by_key[role.key], by_key[step.role] if step.role else Rung(step.name, level="beyond"))
        for role in roles
        for step in role.leads_to
        if not step.role or step.role in by_key
    ]
    rungs = list(dict.fromkeys([*by_key.values(), *(end for _, end in steps)]))
    order = [
        rung for level in RUNG_LEVELS for rung in _in_order([rung for rung in rungs if rung.level == level], steps)
    ]
    return Ladder(tuple(order), tuple((order.index(start), order.index(end)) for start, end in steps))


def _in_order(rungs: Sequence[Rung], steps: Sequence[tuple[Rung, Rung]]) -> list[Rung]:
    """Return rungs so that few steps lead down: always next one to which the fewest steps lead from those left."""
    ends: dict[Rung, list[Rung]] = {rung: [] for rung in rungs}
    leading_here = dict.fromkeys(rungs, 0)
    for start, end in steps:
        if start in ends and end in ends:
            ends[start].append(end)
            leading_here[end] += 1
    order = []
    while leading_here:
        rung = min(leading_here, key=leading_here.__getitem__)
        order.append(rung)
        del leading_here[rung]
        for end in ends[rung]:
            if end in leading_here:
                leading_here[end] -= 1
    return order
