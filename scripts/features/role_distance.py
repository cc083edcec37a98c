"""How far one role is from another, counted from what the pages of both say.

The distance from a role to another is the sum of

- 1 for each essential skill, 0.6 for each useful one, that the other needs and this one does not,
- 1 for each level of experience between them, up or down,
- 1 for each step of schooling by which the lowest usual education of the other is above this one's,
- 1 if the other belongs to another family.

It is 0 from a role to itself. It need not be the same in both directions, since one may ask for more than
the other. It is a measure of ours: no time, no chance of being hired, nothing about the person.
"""

from dataclasses import dataclass

from scripts.catalog.role import LEVELS, SCHOOLING
from scripts.catalog.statement import NEED_WEIGHTS, SkillNeed

TENTHS = {
    need: round(10 * weight) for need, weight in NEED_WEIGHTS.items()
}  # a sum of whole numbers does not depend on their order


@dataclass(frozen=True, slots=True)
class Difference:
    """What lies between a role and another.

    `kept` and `added` are the skills that the other needs, as its page has them; `share` is how much of them is kept, from 0 to
    1, an essential one weighing more than a useful one. `levels` is negative where the other stands lower, `schooling` 0 where
    it asks for no more.
    """

    kept: tuple[SkillNeed, ...]
    added: tuple[SkillNeed, ...]
    share: float
    levels: int
    schooling: int
    leaves_family: bool
    distance: float


def difference(role, other):
    """Return the Difference from a role to another."""
    own = {claim.skill for claim in role.skills}
    kept = tuple(claim for claim in other.skills if claim.skill in own)
    added = tuple(claim for claim in other.skills if claim.skill not in own)
    levels = LEVELS.index(other.level) - LEVELS.index(role.level)
    schooling = max(0, lowest_schooling(other) - lowest_schooling(role))
    leaves_family = role.family != other.family
    distance = (tenths(added) + 10 * (abs(levels) + schooling + leaves_family)) / 10
    return Difference(kept, added, tenths(kept) / tenths(other.skills), levels, schooling, leaves_family, distance)


def lowest_schooling(role):
    """Return the place in SCHOOLING of a role’s lowest usual education."""
    return min(SCHOOLING.index(step) for step in role.education)


def tenths(claims):
    """Return what skills weigh together, in tenths."""
    return sum(TENTHS[claim.need] for claim in claims)
