"""Sources: the works that statements rest on."""

from dataclasses import dataclass
from typing import Literal

from scripts.catalog.text import Text

# What we read of a source: its own text, its published data, or what others quote of it.
ReadKind = Literal["original", "dataset", "quoted"]


@dataclass(frozen=True)
class Source:
    """A work that statements rest on.

    `lang` is the language of its title, `accessed` the day (ISO 8601) on which we last read it, `via` where we read it
    if not at its `url`, `supports` what we took from it, `notice` the attribution that its licence asks for, `part_of`
    the key of a larger work that it belongs to, `replaces` the keys of older sources that no longer hold because of it.
    """

    key: str
    group: str
    title: str
    lang: str
    publisher: str
    url: str
    accessed: str
    read: ReadKind
    supports: Text
    year: int | None = None
    licence: str | None = None
    via: tuple[str, ...] = ()
    part_of: str | None = None
    notice: str | None = None
    replaces: tuple[str, ...] = ()
