"""The texts that readers read, one in each language, wherever they stand in the data."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Final, Literal

from scripts.config import LOCALES, ROOT
from scripts.reading.yaml_values import KeyPath, YamlValue
from scripts.urls import other_languages

# The page of a role gives its fields their order; a new field needs no entry here.
_ROLE_TEMPLATE: Final = ROOT / "scripts" / "pages" / "templates" / "role.md.j2"
_ROLE_FIELD: Final = re.compile(r"\brole\.(?:fields\.)?(\w+)")

# The fields whose texts are names: they may carry an acronym, and be the same in several languages.
_NAMES: Final = ("name", "title", "term", "hands", "label")


@dataclass(frozen=True, slots=True)
class Prose:
    """One text in one language. A name is a title, an alias or a heading."""

    path: KeyPath
    lang: str
    text: str
    kind: Literal["name", "sentence"]

    @property
    def translations(self) -> tuple[KeyPath, ...]:
        """The paths of the same text in the other languages; an alias has none, as lists of aliases differ."""
        if self.path[-1] != self.lang:
            return ()
        return tuple((*self.path[:-1], lang) for lang in other_languages(self.lang))


def find_prose(leaves: Iterable[tuple[KeyPath, YamlValue]]) -> Iterator[Prose]:
    """Yield the texts among the leaves of a tree, pairs of path and value, in their order. Slugs and keys are none."""
    for path, value in leaves:
        if not isinstance(value, str) or not value.strip() or "slug" in path:
            continue
        if len(path) > 1 and path[-1] in LOCALES:
            yield Prose(path, str(path[-1]), value, "name" if path[-2] in _NAMES or "cells" in path else "sentence")
        elif len(path) > 2 and path[-2] in LOCALES:
            yield Prose(path, str(path[-2]), value, "name")


def by_entry(prose: Iterable[Prose]) -> Iterator[list[Prose]]:
    """Yield the texts of each role, skill, story …, one list an entry, in the order in which its page shows them."""
    inside = (text for text in prose if len(text.path) > 2)
    for entry, group in groupby(inside, key=lambda text: text.path[:2]):
        texts = list(group)
        yield sorted(texts, key=_rank) if entry[0] == "roles" else texts


def _rank(text: Prose) -> int:
    order = role_page_order()
    return order.get(str(text.path[2]), len(order))


@cache
def role_page_order() -> dict[str, int]:
    """Return each name that follows `role.` in the template of a role's page, numbered in the order of the page."""
    names = _ROLE_FIELD.findall(_ROLE_TEMPLATE.read_text("utf-8"))
    return {name: number for number, name in enumerate(dict.fromkeys(names))}


def first_words(text: str, words: int = 6) -> str:
    """Return the first words of a text, by which an exception names it."""
    return " ".join(text.split()[:words])
