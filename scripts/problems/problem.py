"""A problem in the data: where it stands and which rule it breaks. The words are those of the rule."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final, NamedTuple

from scripts.messages import in_language, message
from scripts.problems.rules import Level, rules

# So many known values fit on a few lines; of a longer list only the first ones are shown.
LISTED: Final = 30

# The length in letters to which a value is cut in a message.
LONGEST_VALUE: Final = 80


@dataclass(frozen=True)
class LocalText:
    """A value of a problem that reads differently in each language, e.g. the description of a field."""

    by_language: Mapping[str, str]


class Explanation(NamedTuple):
    """A problem in words: what is wrong, why it matters, what to do."""

    what: str
    why: str
    fix: str


@dataclass(frozen=True, order=True)
class Problem:
    """One problem at one place; `line` and `column` count from 1, in characters.

    `path` names the place in words, e.g. `clerk → title.id`. `values` fill the templates of the rule; those under
    `known` are what would have been right, and become the rule's `{suggestion}`. `length` is how many characters
    are wrong, and `source` the line itself. Two problems of one rule at one place are the same problem; `start` tells
    apart those of one text that is written over several lines: the character at which each begins.
    """

    file: str
    line: int
    column: int
    rule: str
    path: str = ""
    length: int = field(default=1, compare=False)
    values: Mapping[str, object] = field(default_factory=dict, compare=False)
    source: str = field(default="", compare=False)
    start: int = 0

    @property
    def level(self) -> Level:
        """The level of the rule."""
        return rules()[self.rule].level

    @property
    def stops(self) -> bool:
        """Whether nothing is built while the problem stands."""
        return self.level == "error"

    def explain(self, lang: str) -> Explanation:
        """Return the problem in the words of its rule, filled in."""
        rule = rules()[self.rule]
        values = {name: _as_text(value, lang) for name, value in self.values.items() if name != "known"}
        known = self.values.get("known")
        if isinstance(known, Iterable):
            values["suggestion"] = suggest(self.values.get("value", ""), map(str, known), lang)
        values["path"] = self.path or self.file
        return Explanation(
            *(in_language(template, lang).format_map(values).strip() for template in (rule.what, rule.why, rule.fix))
        )


def _as_text(value: object, lang: str) -> str:
    return shorten(in_language(value.by_language, lang) if isinstance(value, LocalText) else value)


def suggest(value: object, known: Iterable[str], lang: str) -> str:
    """Return the known value nearest to a wrong one as a question, and the list of known values."""
    known = sorted(known)
    nearest = get_close_matches(str(value)[:100].lower(), known, n=1)
    sentences = [message("suggestion.nearest", lang, value=nearest[0])] if nearest else []
    if known:
        more = message("suggestion.more", lang, count=len(known) - LISTED) if len(known) > LISTED else ""
        sentences.append(message("suggestion.known", lang, values=", ".join(known[:LISTED]) + more))
    return " ".join(sentences)


def shorten(value: object) -> str:
    """Return a value as one line that fits into a message."""
    text = " ".join(str(value)[: 4 * LONGEST_VALUE].split())
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
