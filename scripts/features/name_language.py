"""Of which language a name is: adverts in one language call many jobs by names of another.

A screen reader pronounces a name right only if the page says of which language it is. The lists of aliases do not say
it, so the words of the catalog do: a name is English if its words stand in English texts more often than in Indonesian
ones.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from math import log
from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.catalog.text import Text
from scripts.config import LOCALES

_WORD: Final = re.compile(r"[^\W\d_]+")
# What is no name, such as a piece of markup, is not judged.
_NAME: Final = re.compile(r"[\w &/.,()'’+-]+")
_UNSEEN: Final = 0.5  # what counts for a word that no text of a language has


class NameLanguages:
    """Tells names of one language from those of another, by the words of a catalog."""

    def __init__(self, catalog: Catalog) -> None:
        """Count the words of all texts that a catalog has in every language."""
        self._counts: dict[str, Counter[str]] = {lang: Counter() for lang in LOCALES}
        for text in _texts(catalog):
            for lang in LOCALES:
                self._counts[lang].update(_words(text[lang]))

    def language_of(self, name: str, lang: str) -> str:
        """Return the language of a name that stands among those of `lang`; that one, unless another is likelier."""
        words = _words(name) if _NAME.fullmatch(name) else []
        likelihoods = {each: sum(log(self._counts[each][word] + _UNSEEN) for word in words) for each in LOCALES}
        best = max(likelihoods, key=lambda each: likelihoods[each])
        return best if likelihoods[best] > likelihoods[lang] else lang


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
