"""Stories: things that happen in a company, step by step."""

from dataclasses import dataclass

from scripts.catalog.statement import Place, Statement
from scripts.catalog.text import Text


@dataclass(frozen=True)
class Actor:
    """Who acts in a story; `role` is the key of a role, or None for anybody else."""

    key: str
    office: Place
    name: Text
    role: str | None


@dataclass(frozen=True, kw_only=True)
class Step(Statement):
    """What an actor, named by key, does; `hands` is what passes to the next step, if anything does."""

    actor: str
    hands: Text | None


@dataclass(frozen=True)
class Story:
    """One thing that happens in a company, step by step through the roles that touch it, and what it shows."""

    key: str
    slug: Text
    title: Text
    summary: Statement
    actors: tuple[Actor, ...]
    steps: tuple[Step, ...]
    lessons: tuple[Statement, ...]
