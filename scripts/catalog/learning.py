"""Places to learn: where a skill can be learnt and practised free of charge."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from scripts.catalog.text import Text

# What it costs: nothing, nothing without the certificate, or a public fee.
LearningCost = Literal["free", "audit", "public"]


@dataclass(frozen=True)
class LearningPlace:
    """A place to learn. `lang` are the codes of the languages it teaches in; `accessed` is when its address was seen.

    `skills` is our advice on what to practise there, by key of the skill.
    """

    key: str
    name: str
    provider: str
    lang: tuple[str, ...]
    cost: LearningCost
    url: str
    accessed: str
    skills: Mapping[str, Text]
