"""Lengths: sentences and texts that can be read on a phone."""

import re

from scripts.reading.bilingual_text import first_words
from scripts.reading.inline_markup import plain_text

WORDS_IN_SENTENCE = 35
LETTERS_IN_SUMMARY = 180
LETTERS_IN_TEXT = 400

_END = re.compile(r"(?<=[.!?…])[”’\")]*\s+(?=[A-Z“\"(0-9])")


def check(raw):
    """A sentence has at most 35 words, a summary 180 letters, a text 400."""
    for tree in (*raw.content, raw.sources):
        for text in tree.prose:
            limit = LETTERS_IN_SUMMARY if text.path[-2] == "summary" else LETTERS_IN_TEXT
            if len(text.text) > limit:
                rule = "style.summary-length" if limit == LETTERS_IN_SUMMARY else "style.text-length"
                yield tree.problem(
                    text.path, rule, of="values", found=first_words(text.text), count=len(text.text), limit=limit
                )
            if text.text.count(" ") < WORDS_IN_SENTENCE:
                continue
            for start, end in sentences(text.text[:5000]):
                count = len(plain_text(text.text[start:end]).split())
                if count > WORDS_IN_SENTENCE:
                    found = first_words(text.text[start:end])
                    yield tree.problem_in(
                        text.path,
                        start,
                        end,
                        "style.sentence-length",
                        found=found,
                        count=count,
                        limit=WORDS_IN_SENTENCE,
                    )


def sentences(text):
    """Yield start and end of each sentence of a text."""
    start = 0
    for match in _END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)
