"""Near duplicates: a page says a thing once."""

import re
from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final

from scripts.config import LOCALES
from scripts.problems.problem import Problem
from scripts.reading.bilingual_text import Prose, by_entry, first_words
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree

# Two texts say the same when so much of their words agrees: shared words divided by all words (Jaccard index).
_ALIKE: Final = 0.85
# Texts with fewer words must agree wholly.
_FEW: Final = 5


def check(data: SourceData) -> Iterator[Problem]:
    """No two texts of a role, skill, story … say the same in one language. Answers of work samples repeat material."""
    for tree in (tree for tree in data.content if tree is not data.work_samples):
        for entry in by_entry(tree.prose):
            sentences = [prose for prose in entry if prose.kind == "sentence" and prose.path[2] != "codes"]
            for lang in LOCALES:
                yield from _repeated(tree, [prose for prose in sentences if prose.lang == lang])


def _repeated(tree: SourceTree, sentences: Sequence[Prose]) -> Iterator[Problem]:
    """Yield a problem for each text that repeats an earlier one.

    Only texts that share one of their longest words are compared: if the words of each text are sorted, the longest
    first, then two texts that are alike share one of the first (prefix filtering, Chaudhuri et al. 2006).
    """
    word_sets = [frozenset(re.findall(r"\w+", prose.text.lower())) for prose in sentences]
    with_word: dict[str, list[int]] = {}
    for number, (prose, words) in enumerate(zip(sentences, word_sets, strict=True)):
        count = len(words) - ceil(_ALIKE * len(words)) + 1
        first = sorted(sorted(words), key=len, reverse=True)[:count]
        candidates = sorted({earlier for word in first for earlier in with_word.get(word, ())})
        original = next((sentences[earlier] for earlier in candidates if _alike(words, word_sets[earlier])), None)
        if original:
            yield tree.problem(
                prose.path,
                "style.said-twice",
                "value",
                value=first_words(prose.text),
                other=tree.name(original.path),
                line=tree.point(original.path)[0],
            )
        for word in first:
            with_word.setdefault(word, []).append(number)


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """Return whether two texts with these words say the same."""
    if min(len(words), len(others)) < _FEW:
        return words == others
    return len(words & others) >= _ALIKE * len(words | others)
