"""Sheets for a class: a lesson on each family and an exercise on each story, with the key to each.

Everything on them also stands on the pages of roles, terms and stories, whose sources the pages of sources list.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import count, pairwise
from string import ascii_uppercase
from typing import Final, TypeVar

from scripts.catalog.catalog import Catalog
from scripts.catalog.family import Family
from scripts.catalog.role import Role
from scripts.catalog.statement import RoleStatement, Statement
from scripts.catalog.story import Actor, Step, Story
from scripts.catalog.term import Term
from scripts.catalog.text import Text
from scripts.config import LOCALES
from scripts.urls import SLUG_WORDS

TERMS_PER_LESSON: Final = 6
ROLES_PER_LESSON: Final = len(ascii_uppercase)  # each has a letter

# Minutes that a sheet takes, by our own estimate: for talking it over, and for each role or step.
TALK, PER_ROLE, PER_STEP = 15, 4, 3
_Item = TypeVar("_Item")


@dataclass(frozen=True)
class Claim:
    """What a class judges: a duty of a role, which is true, or a myth about it, which is not.

    `text` is what stands on the sheet, `statement` the duty, or the truth about the myth.
    """

    role: Role
    text: Text
    statement: Statement
    true: bool


@dataclass(frozen=True)
class Lesson:
    """A sheet about a family: its roles in the order of the file, and in another order beside their first duties."""

    family: Family
    roles: tuple[Role, ...]
    matching: tuple[Role, ...]
    claims: tuple[Claim, ...]

    @property
    def key(self) -> str:
        """The key of the family."""
        return self.family.key

    @property
    def slug(self) -> Text:
        """The slug of the family."""
        return self.family.slug

    @property
    def minutes(self) -> int:
        """How long the lesson takes."""
        return _in_fives(TALK + PER_ROLE * len(self.roles))

    @property
    def matches(self) -> tuple[tuple[Role, str], ...]:
        """Each role with the letter of its duty."""
        return tuple((role, ascii_uppercase[self.matching.index(role)]) for role in self.roles)

    @property
    def confused(self) -> tuple[Role, Role, RoleStatement] | None:
        """The first role that people confuse with another of the family, that other, and the difference; or None."""
        by_key = {role.key: role for role in self.roles}
        for role in self.roles:
            for statement in role.confused_with:
                if statement.role in by_key:
                    return role, by_key[statement.role], statement
        return None

    def typical_terms(self, terms: Iterable[Term], uses: Mapping[str, Sequence[Role]]) -> list[Term]:
        """Return the terms that the family's roles use most and other roles least.

        `uses` are the roles by term. A term weighs the square of its uses in the family, divided by all of its uses;
        this measure is our own.
        """
        family_keys = {role.key for role in self.roles}

        def uses_here(term: Term) -> int:
            return sum(role.key in family_keys for role in uses[term.key])

        used = [term for term in terms if uses_here(term)]
        used.sort(key=lambda term: uses_here(term) ** 2 / len(uses[term.key]), reverse=True)
        return used[:TERMS_PER_LESSON]


@dataclass(frozen=True)
class Answer:
    """A step in its right place: its letter on the sheet, and who acts."""

    letter: str
    step: Step
    actor: Actor


@dataclass(frozen=True)
class Exercise:
    """A sheet about a story, with its steps, its actors and what they hand over, each in a mixed order."""

    story: Story
    steps: tuple[Step, ...]
    actors: tuple[Actor, ...]
    handed: tuple[Text, ...]

    @property
    def key(self) -> str:
        """The key of the story."""
        return self.story.key

    @property
    def slug(self) -> Text:
        """The slug of the story behind a word, because a family could have the same slug."""
        return Text({lang: f"{SLUG_WORDS['exercise'][lang]}-{self.story.slug[lang]}" for lang in LOCALES})

    @property
    def minutes(self) -> int:
        """How long the exercise takes."""
        return _in_fives(TALK + PER_STEP * len(self.steps))

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The steps in their right order."""
        by_key = {actor.key: actor for actor in self.actors}
        return tuple(
            Answer(ascii_uppercase[self.steps.index(step)], step, by_key[step.actor]) for step in self.story.steps
        )


def lessons(catalog: Catalog) -> tuple[Lesson, ...]:
    """Return the lesson on each family; of many roles it takes as many as there are letters."""
    return tuple(_lesson(family, roles[:ROLES_PER_LESSON]) for family, roles in catalog.by_family())


def exercises(catalog: Catalog) -> tuple[Exercise, ...]:
    """Return the exercise on each story."""
    return tuple(_exercise(story) for story in catalog.stories.values())


def shuffled(items: Iterable[_Item], name: str) -> tuple[_Item, ...]:
    """Return items in an order in which none stands right before the one that follows it in the given order.

    The order depends only on their number and on `name`, so that a printed sheet still fits its key after a word of it
    has changed.
    """
    items = tuple(items)
    for turn in count():
        order = sorted(range(len(items)), key=lambda number: sha256(f"{name}/{turn}/{number}".encode()).digest())
        if all(after != before + 1 for before, after in pairwise(order)):
            break
    return tuple(items[number] for number in order)


def _lesson(family: Family, roles: tuple[Role, ...]) -> Lesson:
    in_order = shuffled(roles, f"{family.key}/sayings")
    true = shuffled(in_order, f"{family.key}/true")[: len(in_order) // 2]
    return Lesson(
        family=family,
        roles=roles,
        matching=shuffled(roles, f"{family.key}/duties"),
        claims=tuple(_claim(role, role in true) for role in in_order),
    )


def _claim(role: Role, true: bool) -> Claim:
    """Return a duty of a role, or a myth about it; the first duty is part of another task."""
    statement, text = (role.duties[1], role.duties[1].text) if true else (role.myths[0], role.myths[0].name)
    return Claim(role, _with_full_stop(text), statement, true)


def _with_full_stop(text: Text) -> Text:
    """Return a text with one full stop at the end, so that nobody can tell a duty from a myth by it."""
    return Text({lang: f"{words.removesuffix('.')}." for lang, words in text.items()})


def _exercise(story: Story) -> Exercise:
    handed = dict.fromkeys(step.hands for step in story.steps if step.hands)
    return Exercise(
        story,
        shuffled(story.steps, f"{story.key}/steps"),
        shuffled(story.actors, f"{story.key}/actors"),
        shuffled(handed, f"{story.key}/handed"),
    )


def _in_fives(minutes: int) -> int:
    """Return minutes rounded up to a multiple of five."""
    return -(-minutes // 5) * 5
