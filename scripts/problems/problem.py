"""A problem in the data: where it is and which rule it breaks; the rules know the words."""

from dataclasses import dataclass, field
from difflib import get_close_matches

from scripts.problems.rules import rules

# So many known values fit on a line or two; of more only the nearest help.
LISTED = 20

_WORDS = {
    "id": {"near": "Mungkin maksud Anda “{}”? ", "known": "Yang dikenal: {}.", "more": ", dan {} lainnya"},
    "en": {"near": "Did you mean “{}”? ", "known": "Known: {}.", "more": " and {} more"},
}


@dataclass(frozen=True, order=True)
class Problem:
    """One problem at one place; `line` and `column` count from 1, in characters.

    `path` names the place in words, `values` fill the rule's templates: plain
    values, or one by language. `length` is how many characters are wrong and
    `source` the line itself. `at` is what Tree.placed() needs as long as the place is not worked out.
    """

    file: str
    line: int
    column: int
    rule: str
    path: str = ""
    length: int = field(default=1, compare=False)
    values: dict = field(default_factory=dict, compare=False)
    source: str = field(default="", compare=False)
    at: tuple = ()

    @property
    def level(self):
        return rules()[self.rule].level

    @property
    def stops(self):
        """Whether nothing is built while the problem stands."""
        return self.level == "error"

    def said(self, lang):
        """Return what is wrong, why that is, and what to do, in words."""
        rule = rules()[self.rule]
        values = {name: short(_in(lang, value)) for name, value in self.values.items() if name != "known"}
        if "known" in self.values:
            values["suggestion"] = suggest(
                self.values.get("found", self.values.get("name")), self.values["known"], lang
            )
        values["path"] = self.path
        return tuple(template[lang].format_map(values).strip() for template in (rule.what, rule.why, rule.fix))


def _in(lang, value):
    """Return the part of a value that is in a language, if it has one in each."""
    return value[lang] if isinstance(value, dict) and value.keys() == {"id", "en"} else value


def suggest(found, known, lang):
    """Return the nearest known value as a question, and the known values."""
    words = _WORDS[lang]
    known = sorted(known)
    near = get_close_matches(str(found)[:100].lower(), known, n=1)
    question = words["near"].format(near[0]) if near else ""
    listed = ", ".join(known[:LISTED]) + (words["more"].format(len(known) - LISTED) if len(known) > LISTED else "")
    return f"{question}{words['known'].format(listed)}" if known else question.strip()


def short(value, most=80):
    """Return a value as one line that fits into a message."""
    text = " ".join(str(value)[: 4 * most].split())
    return text if len(text) <= most else text[: most - 1] + "…"
