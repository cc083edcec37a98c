"""Translation parity: one language says as much as another."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import Final

from scripts.checks.language_rules import language_rules
from scripts.config import LOCALES
from scripts.problems.problem import Problem
from scripts.reading.bilingual_text import Prose, first_words
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree

# A longer text is too long anyway.
_LETTERS_LOOKED_AT: Final = 5000

_DIGIT: Final = re.compile(r"\d")
_NO_DIGIT: Final = re.compile(r"\D")
# English writes a day of a month as an ordinal, the 15th.
_NUMBER: Final = re.compile(r"(?<![\w.,])\d+(?:[.,:]\d+)*(?=(?:st|nd|rd|th)?(?!\w))")
_PLACEHOLDER: Final = re.compile(r"\{[a-z_]+\}")


def check(data: SourceData) -> Iterator[Problem]:
    """A number and a placeholder of one language stand in the others, and no sentence is the same in two languages.

    Each language has as many aliases of a role.
    """
    for tree in (*data.content, data.sources, data.labels):
        for prose in tree.prose:
            values = ((path, tree.get(path)) for path in prose.translations)
            translations = {str(path[-1]): value for path, value in values if isinstance(value, str)}
            if translations:
                yield from _numbers(tree, prose, translations.values())
            if tree is data.labels:
                yield from _placeholders(tree, prose, translations.values())
            elif prose.kind == "sentence" and prose.text in _earlier(translations, prose.lang):
                yield tree.problem(prose.path, "style.same-text", "value", value=first_words(prose.text))
    yield from _aliases(data.roles)


def _earlier(translations: dict[str, str], lang: str) -> list[str]:
    """Return the texts in the languages before this one, so that of two equal texts one is a problem."""
    return [translations[other] for other in LOCALES[: LOCALES.index(lang)] if other in translations]


def _aliases(tree: SourceTree) -> Iterator[Problem]:
    for path, aliases in tree.find("roles", "*", "aliases"):
        lists = aliases if isinstance(aliases, dict) else {}
        counts = {lang: len(names) for lang in LOCALES if isinstance(names := lists.get(lang), list)}
        for lang, other in combinations(counts, 2):
            if counts[lang] != counts[other]:
                yield tree.problem(
                    path,
                    "style.aliases-differ",
                    value=counts[lang],
                    lang=lang,
                    other=counts[other],
                    other_lang=other,
                )
                break  # the first two languages that differ are enough


def _numbers(tree: SourceTree, prose: Prose, translations: Iterable[str]) -> Iterator[Problem]:
    """Numbers are compared by their digits: 1.000,5 and 1,000.5 are the same. A small one may stand as a word."""
    number_words = language_rules(prose.lang).numbers
    there = {digits: number for text in translations for digits, number in _numbers_in(text).items()}
    missing = there.keys() - _numbers_in(prose.text).keys() if there else set()
    if not missing or not number_words:
        return
    words = set(re.findall(r"\w+", prose.text.lower()))
    spelled = {str(number) for word, number in number_words.items() if word in words}
    for digits in sorted(missing - spelled):
        yield tree.problem(prose.path, "style.number-missing", "value", value=there[digits])


@lru_cache(maxsize=8)  # each language asks for the texts of all, one after the other
def _numbers_in(text: str) -> dict[str, str]:
    """Return the numbers of a text as it writes them, by their digits."""
    if not _DIGIT.search(text):
        return {}
    numbers = _NUMBER.findall(text[:_LETTERS_LOOKED_AT])
    return {_NO_DIGIT.sub("", number).lstrip("0") or "0": number for number in numbers}


def _placeholders(tree: SourceTree, prose: Prose, translations: Iterable[str]) -> Iterator[Problem]:
    there = {name for text in translations for name in _PLACEHOLDER.findall(text)}
    for name in sorted(there - set(_PLACEHOLDER.findall(prose.text))):
        yield tree.problem(prose.path, "style.placeholder", "value", value=name)
