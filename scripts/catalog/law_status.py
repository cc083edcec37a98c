"""Laws in motion: what is known of a rule that is changing, in one text that every page shows."""

from dataclasses import dataclass

from scripts.catalog.statement import Statement
from scripts.catalog.text import Text


@dataclass(frozen=True)
class LawStatus:
    """A law in motion.

    `look` is the address where news would stand; `touches` are the keys of the sources that it may change.
    """

    key: str
    title: Text
    known: Statement
    look: str
    touches: tuple[str, ...]
