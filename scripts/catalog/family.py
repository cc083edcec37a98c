"""Families: groups of related roles."""

from dataclasses import dataclass

from scripts.catalog.statement import Statement
from scripts.catalog.text import Text


@dataclass(frozen=True)
class Family:
    """A group of related roles: what it does (`about`) and how its roles differ (`differ`)."""

    key: str
    slug: Text
    name: Text
    summary: Text
    about: tuple[Statement, ...]
    differ: tuple[Statement, ...]
