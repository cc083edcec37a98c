"""How far one role is from another, counted from what the pages of both say.

The distance from a role to another is the sum of

- 1 for each essential skill, 0.6 for each useful one, that the other needs and this one does not,
- 1 for each level of experience between them, up or down,
- 1 for each step of schooling by which the lowest usual schooling of the other is above this one's,
- 1 if the other belongs to another family.

It is 0 from a role to itself. It can differ between the two directions, since one role may ask for more than the
other. The formula is our own: it measures no time, no chance of being hired, and nothing about a person.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from scripts.catalog.role import LEVELS, SCHOOLING, Role
from scripts.catalog.statement import NEED_WEIGHTS, Need, SkillNeed

# The weights of skills in tenths: a sum of whole numbers does not depend on the order of adding.
TENTHS: Final[Mapping[Need, int]] = {need: round(10 * weight) for need, weight in NEED_WEIGHTS.items()}


@dataclass(frozen=True, slots=True)
class Difference:
    """What lies between a role and another.

    `kept` and `added` are the skills that the other role needs and this one has or lacks. `share` is the part of the
    needed skills that is kept, by weight, from 0 to 1. `levels` are steps of experience, negative where the other role
    stands lower; `schooling` are steps of schooling, 0 where the other asks for no more. `distance` is the sum that the
    module explains.
    """

    kept: tuple[SkillNeed, ...]
    added: tuple[SkillNeed, ...]
    share: float
    levels: int
    schooling: int
    leaves_family: bool
    distance: float


def difference(role: Role, other: Role) -> Difference:
    """Return the Difference from a role to another."""
    skills = {need.skill for need in role.skills}
    kept = tuple(need for need in other.skills if need.skill in skills)
    added = tuple(need for need in other.skills if need.skill not in skills)
    levels = LEVELS.index(other.level) - LEVELS.index(role.level)
    schooling = max(0, lowest_schooling(other) - lowest_schooling(role))
    leaves_family = role.family != other.family
    return Difference(
        kept=kept,
        added=added,
        share=tenths(kept) / tenths(other.skills),
        levels=levels,
        schooling=schooling,
        leaves_family=leaves_family,
        distance=(tenths(added) + 10 * (abs(levels) + schooling + leaves_family)) / 10,
    )


def lowest_schooling(role: Role) -> int:
    """Return the number in SCHOOLING of a role's lowest usual schooling."""
    return min(SCHOOLING.index(step) for step in role.education)


def tenths(needs: Iterable[SkillNeed]) -> int:
    """Return the weight of needed skills together, in tenths."""
    return sum(TENTHS[need.need] for need in needs)
