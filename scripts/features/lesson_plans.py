"""Sheets for a class: a lesson on each family and an exercise on each story, with the key to each.

All they say stands on the pages of roles, terms and stories too; the pages of sources list those.
"""

from dataclasses import dataclass
from hashlib import sha256
from itertools import count, pairwise
from string import ascii_uppercase

from scripts.catalog.family import Family
from scripts.catalog.role import Role
from scripts.catalog.statement import Statement
from scripts.catalog.story import Actor, Step, Story
from scripts.catalog.term import Term
from scripts.catalog.text import Text
from scripts.config import LOCALES

WORDS = 6  # terms on a lesson sheet
MOST = len(ascii_uppercase)  # roles on it, for each has a letter

# Minutes that a sheet takes, by our own reckoning: for the talk about it, and for each role or step.
TALK, PER_ROLE, PER_STEP = 15, 4, 3


@dataclass(frozen=True)
class Saying:
    """Something that is said of a role: one of its duties, or a myth about it."""

    role: Role
    claim: Statement
    true: bool

    @property
    def text(self):
        """What is said, with one full stop at the end, by which nobody can tell a duty from a myth."""
        said = self.claim.text if self.true else self.claim.name
        return Text({lang: f"{said[lang].removesuffix('.')}." for lang in LOCALES})


@dataclass(frozen=True)
class Lesson:
    """A sheet about a family: its roles in the order of the file, and those whose first duty is looked for, in another."""

    family: Family
    roles: tuple[Role, ...]
    matching: tuple[Role, ...]
    sayings: tuple[Saying, ...]

    @property
    def key(self):
        return self.family.key

    @property
    def slug(self):
        return self.family.slug

    @property
    def minutes(self):
        return _rounded(TALK + PER_ROLE * len(self.roles))

    @property
    def matches(self):
        """Each role with the letter of its duty."""
        return tuple((role, ascii_uppercase[self.matching.index(role)]) for role in self.roles)

    @property
    def confused(self):
        """The first role that people confuse with another of the family, that other, and what tells them apart; or None."""
        by_key = {role.key: role for role in self.roles}
        return next(
            (
                (role, by_key[claim.role], claim)
                for role in self.roles
                for claim in role.confused_with
                if claim.role in by_key
            ),
            None,
        )

    def words(self, terms, uses):
        """Return the terms that the family’s roles use most and others least; `uses` has the roles that use each, by its key."""
        own = {role.key for role in self.roles}

        def weight(term):
            return sum(role.key in own for role in uses[term.key]) ** 2 / len(uses[term.key])

        used: list[Term] = [term for term in terms if any(role.key in own for role in uses[term.key])]
        return sorted(used, key=weight, reverse=True)[:WORDS]


@dataclass(frozen=True)
class Answer:
    """A step in its place: its letter on the sheet, and who acts."""

    letter: str
    step: Step
    actor: Actor


@dataclass(frozen=True)
class Exercise:
    """A sheet about a story, with its steps, its actors and what they hand over, each out of order."""

    story: Story
    steps: tuple[Step, ...]
    actors: tuple[Actor, ...]
    handed: tuple[Text, ...]

    @property
    def key(self):
        return self.story.key

    @property
    def slug(self):
        """A word stands in front, for a family might have the same name."""
        return Text({"id": f"latihan-{self.story.slug['id']}", "en": f"exercise-{self.story.slug['en']}"})

    @property
    def minutes(self):
        return _rounded(TALK + PER_STEP * len(self.steps))

    @property
    def answers(self):
        """The steps as they follow one another."""
        by_key = {actor.key: actor for actor in self.actors}
        return tuple(
            Answer(ascii_uppercase[self.steps.index(step)], step, by_key[step.actor]) for step in self.story.steps
        )


def lessons(catalog):
    """Return the sheet of each family; one of many roles asks for the first of them."""
    return tuple(_lesson(family, roles[:MOST]) for family, roles in catalog.by_family())


def exercises(catalog):
    return tuple(_exercise(story) for story in catalog.stories.values())


def shuffled(things, name):
    """Return things in an order in which none stands right before the one that follows it in their own.

    It stays the same as long as there are as many of them, so that a sheet that was
    printed before a word changed still fits its key. `name` tells one mixing from another.
    """
    things = tuple(things)
    for turn in count():
        order = sorted(range(len(things)), key=lambda place: sha256(f"{name}/{turn}/{place}".encode()).digest())
        if all(after != before + 1 for before, after in pairwise(order)):
            return tuple(things[place] for place in order)


def _lesson(family, roles):
    asked = shuffled(roles, f"{family.key}/sayings")
    half = shuffled(asked, f"{family.key}/true")[: len(asked) // 2]
    sayings = tuple(
        Saying(role, role.duties[1], True) if role in half else Saying(role, role.myths[0], False) for role in asked
    )
    return Lesson(family, roles, shuffled(roles, f"{family.key}/duties"), sayings)


def _exercise(story):
    handed = dict.fromkeys(step.hands for step in story.steps if step.hands)
    return Exercise(
        story,
        shuffled(story.steps, f"{story.key}/steps"),
        shuffled(story.actors, f"{story.key}/actors"),
        shuffled(handed, f"{story.key}/handed"),
    )


def _rounded(minutes):
    """Return minutes as whole fives."""
    return -(-minutes // 5) * 5
