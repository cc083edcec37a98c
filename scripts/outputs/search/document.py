"""What the search knows of one page, question or term in one language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from scripts.catalog.statement import NamedStatement
from scripts.catalog.text import Text
from scripts.reading.inline_markup import plain_text


@dataclass(frozen=True)
class SearchDocument:
    """A page, question or term as index.mjs reads it.

    `key` has the kind in front; `url` is below the site's root; `lead` is the answer in a line; `family` the name of
    the family; `also` other names that the page shows; `typed` and `typed_there` what people type for it in this
    language and in the others; `codes` pairs of a classification and a code; `twin` the names in the other languages;
    `sections` the anchor, heading and words of each; `other` the words of the page in the other languages.
    """

    kind: str
    key: str
    url: str
    title: str
    lead: str
    family: str = ""
    also: tuple[str, ...] = ()
    typed: tuple[str, ...] = ()
    typed_there: tuple[str, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    twin: tuple[str, ...] = ()
    sections: tuple[tuple[str, str, str], ...] = ()
    other: str = ""

    def with_typed(self, typed: Mapping[str, Iterable[str]], lang: str, others: Iterable[str]) -> "SearchDocument":
        """Return the document with what people type for it, by language."""
        typed_there = tuple(words for other in others for words in typed[other])
        return replace(self, typed=(*self.typed, *typed[lang]), typed_there=typed_there)


class Said(Protocol):
    """A statement, or an hour of a day."""

    @property
    def text(self) -> Text:
        """What it says."""


def words_of(statements: Iterable[Said], lang: str) -> str:
    """Return what statements or the hours of a day say in a language, in plain words, with their names."""
    return " ".join(plain_text(_with_name(statement, lang)) for statement in statements)


def _with_name(statement: Said, lang: str) -> str:
    text = statement.text[lang]
    return f"{statement.name[lang]} {text}" if isinstance(statement, NamedStatement) else text
