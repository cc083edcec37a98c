"""The errors of the YAML parser, in words that say what to do.

libyaml names what its grammar expected; an editor needs to know which character to mend.
"""

import re
from collections.abc import Sequence
from typing import Final

import yaml

from scripts.problems.problem import Problem

# Parts of the messages of libyaml, the most precise ones first, and the rule that an editor broke.
_MESSAGES: Final = (
    ("mapping values are not allowed", "colon"),
    ("tab character", "tab"),
    ("unknown escape character", "escape"),
    ("hexdecimal number", "escape"),
    ("while scanning a quoted scalar", "quote"),
    ("could not find expected ':'", "no-colon"),
    ("expected ',' or", "bracket"),
    ("did not find expected node content", "bracket"),
    ("cannot start any token", "sign"),
    ("while scanning an a", "sign"),  # an anchor, an alias
    ("while scanning a tag", "sign"),
    ("while parsing a tag", "sign"),
    ("undefined tag handle", "sign"),
    ("while scanning a block scalar", "sign"),
    ("while parsing a block", "indent"),
    ("block sequence entries are not allowed", "indent"),
    ("block mapping", "indent"),
)

_FIELD: Final = re.compile(r"\s*(?:- +)?[a-z_0-9]+\Z")
_JOINED: Final = re.compile(r"\s*(?:- +)?[a-z_0-9]+:(?=\S)")
_LINK: Final = re.compile(r"\s*(?:- +)?(?:[a-z_0-9]+: +)?(?P<text>\[[^\]]*\]|\{[^}]*\})")  # not the whole text
_NO_ITEM: Final = re.compile(r"\s*(?:-[^\s-]|--|[•·*▪◦‣●○‐‑‒–—―−－﹣]\s?)")


def explain_yaml_error(
    file: str, lines: Sequence[str], error: yaml.YAMLError, last: yaml.Event | None, first_line: int = 1
) -> Problem:
    """Return the problem that a YAML error stands for.

    `lines` are those of the text, which begins on `first_line` of the file; `last` is the last event before the error.
    """
    reason = " ".join(filter(None, (getattr(error, "context", ""), getattr(error, "problem", "")))) or str(error)
    mark = getattr(error, "problem_mark", None)
    rule = next((rule for part, rule in _MESSAGES if part in reason), "not-yaml")
    line, column = (min(mark.line, len(lines) - 1), mark.column) if mark else (0, 0)
    if rule == "sign" and lines[line][column : column + 1] == "\t":
        rule = "tab"
    context = getattr(error, "context_mark", None)
    if rule in ("quote", "no-colon") and context:
        line, column = context.line, context.column
    elif rule in ("indent", "bracket") and _NO_ITEM.match(lines[line]):
        column, rule = len(lines[line]) - len(lines[line].lstrip()), "hyphen"
    elif rule == "colon" and _FIELD.match(lines[line][:column]):
        line, column, rule = _above(lines, line, column)
    elif isinstance(last, yaml.ScalarEvent) and last.style in ("'", '"') and rule in ("bracket", "indent", "colon"):
        line, column, rule = _after_quote(last, line, column, rule)
    elif rule == "indent" and (bracket := _LINK.match(lines[line])) and bracket.end() <= column:
        column, rule = bracket.start("text"), "sign"
    if rule == "bracket" and context and context.line < line and not lines[context.line].rstrip().endswith(("{", "[")):
        line, column = context.line, context.column  # where it was opened; the parts of a long one have lines of theirs
    return Problem(file, line + first_line, column + 1, f"reading.{rule}", values={"reason": reason})


def _above(lines: Sequence[str], line: int, column: int) -> tuple[int, int, str]:
    """Return line, column and rule of a mistake in the line above, which the parser noticed only here.

    Where the line above is right, this one has the wrong indent.
    """
    above = max(
        (number for number in range(line) if lines[number].strip() and not lines[number].lstrip().startswith("#")),
        default=None,
    )
    if above is None:
        return line, column, "colon"
    indent = len(lines[above]) - len(lines[above].lstrip())
    joined = _JOINED.match(lines[above])
    if _NO_ITEM.match(lines[above]):
        return above, indent, "hyphen"
    if joined:
        return above, joined.end() - 1, "no-space"
    return line, len(lines[line]) - len(lines[line].lstrip()), "indent"


def _after_quote(last: yaml.ScalarEvent, line: int, column: int, rule: str) -> tuple[int, int, str]:
    """Return line, column and rule of a mistake behind a text in quotes.

    A text over several lines was probably never closed: the quotation mark that
    ended it was meant to open the next.
    """
    start, end = last.start_mark, last.end_mark
    assert start is not None  # the parser gives every event its marks
    assert end is not None
    if end.line > start.line:
        return start.line, start.column, "quote"
    return (line, column, "after-quote") if end.line == line else (line, column, rule)
