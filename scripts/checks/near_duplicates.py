"""Repetition: a page says a thing once."""

import re
from math import ceil

from scripts.reading.bilingual_text import by_entry, first_words

# Two texts are the same claim when nearly all their words are; short ones must agree wholly.
ALIKE = 0.85
FEW = 5


def check(raw):
    """No two texts of a role, skill, story … say the same in one language."""
    for tree in raw.content:
        for texts in by_entry(tree):
            for lang in ("id", "en"):
                own = [
                    text for text in texts if text.lang == lang and text.kind == "sentence" and text.path[2] != "codes"
                ]
                yield from _again(tree, own)


def _again(tree, texts):
    """Put in one order, the longest first, the words of two texts that are alike begin with one that both have: only such texts are compared."""
    earlier, beginning = [], {}
    for text in texts:
        words = frozenset(re.findall(r"\w+", text.text.lower()))
        first = sorted(sorted(words), key=len, reverse=True)[: len(words) - ceil(ALIKE * len(words)) + 1]
        near = sorted({place for word in first for place in beginning.get(word, ())})
        twin = next((earlier[place][0] for place in near if _alike(words, earlier[place][1])), None)
        if twin:
            yield tree.problem(
                text.path,
                "style.said-twice",
                of="values",
                found=first_words(text.text),
                other=tree.name(twin),
                line=tree.place(twin)[0],
            )
        for word in first:
            beginning.setdefault(word, []).append(len(earlier))
        earlier.append((text.path, words))


def _alike(words, others):
    """Return whether two sets of words are the same claim."""
    if min(len(words), len(others)) < FEW:
        return words == others
    return len(words & others) >= ALIKE * len(words | others)
