"""Lengths: sentences and texts that can be read on a phone."""

import re
from collections.abc import Iterator
from typing import Final

from scripts.problems.problem import Problem
from scripts.reading.bilingual_text import first_words
from scripts.reading.inline_markup import plain_text
from scripts.reading.loader import SourceData

WORDS_IN_SENTENCE: Final = 35
LETTERS_IN_SUMMARY: Final = 180
LETTERS_IN_TEXT: Final = 400

# A longer text is too long anyway.
_LETTERS_LOOKED_AT: Final = 5000

_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[”’\")]*\s+(?=[A-Z“\"(0-9])")


def check(data: SourceData) -> Iterator[Problem]:
    """A sentence has at most 35 words, a summary 180 letters, a text 400.

    Texts of work samples have limits of their own, which another check knows.
    """
    for tree in (*data.content, data.sources):
        for prose in tree.prose:
            is_summary = prose.path[-2] == "summary"
            limit = LETTERS_IN_SUMMARY if is_summary else LETTERS_IN_TEXT
            if len(prose.text) > limit and tree is not data.work_samples:
                yield tree.problem(
                    prose.path,
                    "style.summary-length" if is_summary else "style.text-length",
                    "value",
                    value=first_words(prose.text),
                    count=len(prose.text),
                    limit=limit,
                )
            if prose.text.count(" ") < WORDS_IN_SENTENCE:
                continue
            for start, end, count in _long_sentences(prose.text[:_LETTERS_LOOKED_AT]):
                yield tree.problem_in(
                    prose.path,
                    start,
                    end,
                    "style.sentence-length",
                    value=first_words(prose.text[start:end]),
                    count=count,
                    limit=WORDS_IN_SENTENCE,
                )


def _long_sentences(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and number of words of each sentence with too many."""
    for start, end in sentences(text):
        count = len(plain_text(text[start:end]).split())
        if count > WORDS_IN_SENTENCE:
            yield start, end, count


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of a text."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)
