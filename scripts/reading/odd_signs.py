"""Signs that only look like those of YAML, where they would count: a space of a web page, a full-width colon, a comma.

Each is named at its place, and then taken for the sign that was meant. So the good line below is not blamed for it,
and an editor sees all other problems of the file too.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from scripts.config import LOCALES
from scripts.problems.problem import Problem
from scripts.reading.forbidden_characters import INVISIBLE, MOST_ALIKE

# Parts of a regular expression’s set.
SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
QUOTES: Final = "“”„‟«»‘’‚‛‹›＂＇"
_COLONS: Final = "：﹕∶ː꞉︓"
_DASHES: Final = "‐‑‒–—―−－﹣"

# Nobody writes longer lines; the patterns would take seconds for a file pasted into one.
_LONGEST_LINE: Final = 2_000

_S: Final = rf"[ \t{SPACES}]"
_LEAD: Final = rf"{_S}*(?:-{_S}+)*"
_KEY: Final = rf"[\w-]+(?:[{SPACES}]+[\w-]+)*"
_AFTER_KEY: Final = rf"{_S}*(?:[{_COLONS}]|:(?={_S}|$)){_S}*"

_SUSPECT: Final = re.compile(rf"[{SPACES}{INVISIBLE}{QUOTES}{_COLONS}{_DASHES}]|[0-9],[0-9]")
_FLOW: Final = re.compile(rf"{_LEAD}(?:[\"'{QUOTES}]?{_KEY}[\"'{QUOTES}]?{_AFTER_KEY})?[{{\[]")
_INVISIBLE: Final = re.compile(f"[{INVISIBLE}]")

# Where a space is more than a space: around the marks of YAML, and at both ends of a line.
_PLACES: Final = (
    re.compile(rf"^{_LEAD}(?:{_KEY}{_AFTER_KEY})?"),
    re.compile(rf"(?<!{_S}){_S}+$"),
)
_PLACES_IN_FLOW: Final = (
    re.compile(rf"(?<=[{{\[,]){_S}*(?:{_KEY}{_AFTER_KEY})?"),
    re.compile(rf"(?<!{_S}){_S}+(?=[,}}\]])"),
)
_ODD_SPACES: Final = re.compile(f"[{SPACES}]+")
_COLON: Final = re.compile(rf"(?:^{_LEAD}|[{{,]{_S}*)[\"']?{_KEY}[\"']?(?P<sign>[{_COLONS}])")
_DASH: Final = re.compile(rf"^{_S}*(?P<sign>[{_DASHES}]){_S}+{_KEY}:(?:{_S}|$)")
_QUOTED_KEY: Final = re.compile(rf"(?:^{_LEAD}|[{{,]{_S}*)(?P<open>[{QUOTES}\"]){_KEY}(?P<close>[{QUOTES}\"]){_S}*:")
# A text in typographic quotes that YAML would take apart, one that ends with another mark, or a word that is no prose.
_OPEN: Final = rf"(?P<open>[{QUOTES}])"
_CLOSE: Final = rf"(?P<close>[{QUOTES}\"])"
_INSIDE: Final = rf"[^{QUOTES}\"\\]*"
_WORD: Final = rf"[^\s{QUOTES}\"\\]+"
_NO_PROSE: Final = rf"(?<![\w-])(?!(?:{'|'.join(LOCALES)}):)[\w-]+: +"
_END: Final = r" *(?=[,}\]]|$)"
_QUOTED: Final = (
    re.compile(rf"(?:^{_LEAD}|: +){_OPEN}{_INSIDE}(?:: | #){_INSIDE}{_CLOSE} *$"),
    re.compile(rf"(?:^{_LEAD}|[:\[,{{] +)(?P<open>\"){_INSIDE}(?P<close>[“”»＂]){_END}"),
    re.compile(rf"(?:^{_LEAD}|{_NO_PROSE}){_OPEN}{_WORD}{_CLOSE}{_END}"),
)
_QUOTED_IN_FLOW: Final = (
    re.compile(rf"[:\[,{{] *{_OPEN}(?={_INSIDE}[,:#\[\]{{}}]){_INSIDE}{_CLOSE} *(?=[,}}\]])"),
    re.compile(rf"[\[,] *{_OPEN}{_WORD}{_CLOSE} *(?=[,\]])"),
)
_COMMAS: Final = r"[-+]?[0-9][0-9.]*(?:,[0-9]{3})*,[0-9]+"
_DECIMAL: Final = re.compile(
    rf"(?:^{_LEAD}|[{{,] *)(?!(?:{'|'.join(LOCALES)}):)[\w-]+: +(?P<number>{_COMMAS}) *(?=[,}}])"
)


@dataclass
class _Line:
    """A line in which signs are replaced; `columns` tells where each of its characters stood, counted from 0."""

    text: str
    columns: list[int]

    def replace(self, start: int, end: int, text: str) -> None:
        self.text = self.text[:start] + text + self.text[end:]
        self.columns[start:end] = [self.columns[start]] * len(text)

    def in_quotes(self, position: int) -> bool:
        return self.text.count('"', 0, position) % 2 == 1


@dataclass(frozen=True)
class CleanText:
    """A text with the signs that were meant; `columns` are those of its changed lines, by number of the line from 0."""

    text: str
    problems: tuple[Problem, ...] = ()
    columns: dict[int, list[int]] = field(default_factory=dict)

    def column(self, line: int, column: int) -> int:
        """Return where a character stood, given line and column in this text; all count from 0."""
        columns = self.columns.get(line)
        if not columns:
            return column
        return columns[column] if column < len(columns) else columns[-1] + 1 + column - len(columns)


def clean_text(file: str, text: str, first_line: int = 1) -> CleanText:
    """Return a YAML text with the signs that were meant, and a problem for each that was not.

    Invisible signs are taken out; that they are problems is said by find_forbidden().
    """
    if not _SUSPECT.search(text):
        return CleanText(text)
    lines, problems, columns = text.split("\n"), [], {}
    alike: Counter[str] = Counter()
    for number, original in enumerate(lines):
        if len(original) > _LONGEST_LINE or not _SUSPECT.search(original) or original.lstrip().startswith("#"):
            continue
        line = _Line(original, list(range(len(original))))
        for start, length, rule, values in _clean(line):
            alike[rule] += 1
            if alike[rule] <= MOST_ALIKE:
                problems.append(Problem(file, number + first_line, start + 1, rule, length=length, values=values))
        if line.text != original:
            lines[number], columns[number] = line.text, line.columns
    return CleanText("\n".join(lines), tuple(problems), columns)


_Found = tuple[int, int, str, dict[str, str]]  # where it stood from 0, its length, the rule, values of the problem


def _clean(line: _Line) -> Iterator[_Found]:
    for match in reversed([*_INVISIBLE.finditer(line.text)]):
        line.replace(match.start(), match.end(), "")
    yield from _clean_spaces(line)
    for match in reversed([*_COLON.finditer(line.text)]):
        start, end = match.span("sign")
        if not line.in_quotes(start):
            yield _found(line, match["sign"], start, ":")
            line.replace(start, end, ":" if line.text[end : end + 1] in (" ", "") else ": ")
    dash = _DASH.match(line.text)
    if dash:
        yield line.columns[dash.start("sign")], 1, "reading.hyphen", {}
        line.replace(dash.start("sign"), dash.end("sign"), "-")
    patterns = (_QUOTED_KEY, *_QUOTED, *(_QUOTED_IN_FLOW if _FLOW.match(line.text) else ()))
    for match in (match for pattern in patterns for match in pattern.finditer(line.text)):
        signs = [name for name in ("open", "close") if match[name] != '"']
        if signs:
            yield _found(line, match[signs[0]], match.start(signs[0]), '"')
            for name in signs:
                line.replace(match.start(name), match.end(name), '"')
    for match in reversed([*_DECIMAL.finditer(line.text)]):
        right = _right_number(match["number"])
        start, end = match.span("number")
        yield line.columns[start], end - start, "reading.decimal-comma", {"value": match["number"], "right": right}
        line.replace(start, end, right)


def _right_number(number: str) -> str:
    """Return a number with commas as YAML wants it: more than one of them part thousands, a single one decimals."""
    return number.replace(",", "") if number.count(",") > 1 else number.replace(".", "").replace(",", ".")


def _clean_spaces(line: _Line) -> Iterator[_Found]:
    places = (*_PLACES, *(_PLACES_IN_FLOW if _FLOW.match(line.text) else ()))
    spans = {
        run.span()
        for pattern in places
        for place in pattern.finditer(line.text)
        for run in _ODD_SPACES.finditer(line.text, *place.span())
        if pattern in _PLACES or not line.in_quotes(run.start())
    }
    for start, end in sorted(spans):
        sign = line.text[start]
        yield line.columns[start], end - start, "reading.odd-space", _named(sign)
        line.replace(start, end, " " * (end - start))


def _found(line: _Line, sign: str, start: int, right: str) -> _Found:
    return line.columns[start], 1, "reading.odd-sign", {**_named(sign), "sign": sign, "right": right}


def _named(sign: str) -> dict[str, str]:
    return {"code": f"U+{ord(sign):04X}", "name": unicodedata.name(sign, "?").lower()}
