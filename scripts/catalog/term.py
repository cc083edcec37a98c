"""Terms: the words that the glossary explains."""

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.catalog.statement import Statement
from scripts.catalog.text import Text


@dataclass(frozen=True)
class Term:
    """A word of the glossary. `forms` are other ways, by language, to write it; `see` the keys of other terms."""

    key: str
    field: str
    term: Text
    forms: Mapping[str, tuple[str, ...]]
    meaning: Statement
    see: tuple[str, ...]
