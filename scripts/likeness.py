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
from math import fsum

from scripts.catalog import EDUCATION, LEVELS, NEEDS, Claim


@dataclass(frozen=True)
class Difference:
    """What lies between two roles: skills that the other needs, as its page has them, and steps.

    `levels` is negative where the other stands lower; `schooling` is 0 where it asks for no more.
    """

    kept: tuple[Claim, ...]
    added: tuple[Claim, ...]
    levels: int
    schooling: int
    leaves_family: bool

    @property
    def distance(self):
        return round(_weight(self.added) + abs(self.levels) + self.schooling + self.leaves_family, 1)

    @property
    def share(self):
        """How much of what the other needs is kept, from 0 to 1, an essential skill weighing more than a useful one."""
        return _weight(self.kept) / _weight(self.kept + self.added)


def difference(role, other):
    """Return the Difference from a role to another."""
    own = {claim.skill for claim in role.skills}
    return Difference(
        kept=tuple(claim for claim in other.skills if claim.skill in own),
        added=tuple(claim for claim in other.skills if claim.skill not in own),
        levels=LEVELS.index(other.level) - LEVELS.index(role.level),
        schooling=max(0, _least(other) - _least(role)),
        leaves_family=role.family != other.family,
    )


def _weight(claims):
    return fsum(NEEDS[claim.kind] for claim in claims)


def _least(role):
    return min(EDUCATION.index(step) for step in role.education)
