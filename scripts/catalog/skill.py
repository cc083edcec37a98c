"""Skills: each once; roles name them by key."""

from dataclasses import dataclass
from typing import Literal

from scripts.catalog.statement import Statement
from scripts.catalog.text import Text

SkillGroup = Literal["habits", "people", "thinking", "technical"]

# What somebody deals with who uses the skill.
Matter = Literal["people", "numbers", "systems", "documents"]


@dataclass(frozen=True)
class Skill:
    """A skill: what it means, what it deals with (None where it says nothing of that), and how to practise it."""

    key: str
    group: SkillGroup
    deals_with: Matter | None
    slug: Text
    name: Text
    summary: Statement
    practise: tuple[Statement, ...]
