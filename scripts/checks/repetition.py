"""Repetition: a page says a thing once."""

import re

from scripts.prose import by_entry, opening

# Two texts are the same claim when nearly all their words are; short ones must agree wholly.
ALIKE = 0.85
FEW = 5


def check(raw):
    """No two texts of a role, skill, story … say the same in one language."""
    for tree in raw.content:
        for texts in by_entry(tree):
            for lang in ("id", "en"):
                own = [text for text in texts if text.lang == lang and text.kind == "sentence" and text.path[2] != "codes"]
                yield from _again(tree, own)


def _again(tree, texts):
    earlier = []
    for text in texts:
        words = frozenset(re.findall(r"\w+", text.text.lower()))
        least, most = ALIKE * len(words), len(words) / ALIKE
        for path, others in earlier:
            if least <= len(others) <= most and _alike(words, others):
                yield tree.problem(text.path, "style.said-twice", of="values", found=opening(text.text), other=tree.name(path), line=tree.place(path)[0])
                break
        earlier.append((text.path, words))


def _alike(words, others):
    """Return whether two sets of about as many words are the same claim."""
    if min(len(words), len(others)) < FEW:
        return words == others
    return len(words & others) >= ALIKE * len(words | others)
