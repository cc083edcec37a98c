"""Sentences of roles: a duty says enough, a tool what it is for, and advice cites nothing."""

from collections.abc import Iterator
from typing import Final

from scripts.problems.problem import Problem
from scripts.reading.bilingual_text import first_words
from scripts.reading.inline_markup import plain_text
from scripts.reading.loader import SourceData

# A duty names its object and its document, counterparty or reason: that takes ten words, and more than twenty are two.
DUTY_WORDS: Final = range(10, 21)

# A clause has a verb and what it acts on.
FEWEST_WORDS_OF_A_TOOL: Final = 4

# What nobody can look up: whom a role fits, and a task that we made.
_ADVICE: Final = ("fits", "does_not_fit", "sample_task")


def check(data: SourceData) -> Iterator[Problem]:
    """A duty has 10 to 20 words, and what a tool is for four or more; whom a role fits is advice and cites nothing."""
    tree = data.roles
    for prose in tree.prose:
        field = prose.path[2:3]
        if prose.kind != "sentence" or len(prose.path) != 5:
            continue
        count = len(plain_text(prose.text).split())
        values = {"value": first_words(prose.text), "count": count}
        if field == ("duties",) and count not in DUTY_WORDS:
            limits = {"least": DUTY_WORDS.start, "most": DUTY_WORDS.stop - 1}
            yield tree.problem(prose.path, "style.duty-length", "value", **values, **limits)
        if field == ("tools",) and count < FEWEST_WORDS_OF_A_TOOL:
            yield tree.problem(prose.path, "style.tool-purpose", "value", **values, least=FEWEST_WORDS_OF_A_TOOL)
    for name in _ADVICE:
        for pattern in (("roles", "*", name), ("roles", "*", name, "*")):
            for path, statement in tree.find(*pattern):
                if isinstance(statement, dict) and "sources" in statement:
                    yield tree.problem((*path, "sources"), "content.only-advice")
