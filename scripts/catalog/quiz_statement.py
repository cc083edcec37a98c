"""The statements of the quiz, which readers say fit them or not."""

from dataclasses import dataclass

from scripts.catalog.role import Interest
from scripts.catalog.text import Text


@dataclass(frozen=True)
class QuizStatement:
    """A sentence about the reader, with the interests and the keys of the skills that it asks about."""

    key: str
    text: Text
    interests: tuple[Interest, ...]
    skills: tuple[str, ...]
