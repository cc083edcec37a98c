"""Questions that people ask about back-office work."""

from dataclasses import dataclass
from typing import Literal

from scripts.catalog.statement import Statement
from scripts.catalog.text import Text

QuestionGroup = Literal["what", "in", "work", "money", "future"]


@dataclass(frozen=True)
class Question:
    """A question and its answer, below a heading of the page of questions."""

    key: str
    group: QuestionGroup
    question: Text
    answer: Statement
