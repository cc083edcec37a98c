"""Characters that no editor means to write: those that no screen shows, and the marks that git leaves behind."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final

from scripts.problems.problem import Problem

# Of a mistake that stands on every line the first ones tell enough.
MOST_ALIKE: Final = 20

# Parts of a regular expression’s set. YAML cannot hold the first; the second change or break what is read.
CONTROL: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"
INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0000-\U000e0fff"
)

_PATTERNS: Final = {
    "reading.conflict": re.compile(r"^(?:<{7}|>{7}|={7}\r?\Z|\|{7}).*"),
    "reading.control": re.compile(f"[{CONTROL}]"),
    "reading.invisible": re.compile(f"[{INVISIBLE}]"),
}


def find_forbidden(file: str, text: str, first_line: int = 1) -> Iterator[Problem]:
    """Yield a problem for each line with a character that its editor cannot have meant."""
    lines = text.split("\n")
    for rule, pattern in _PATTERNS.items():
        hits = ((number, match) for number, line in enumerate(lines, first_line) if (match := pattern.search(line)))
        for number, match in islice(hits, MOST_ALIKE):
            sign = match[0][0]
            values = {"code": f"U+{ord(sign):04X}", "name": unicodedata.name(sign, "?").lower()}
            yield Problem(file, number, match.start() + 1, rule, length=len(match[0]), values=values)
