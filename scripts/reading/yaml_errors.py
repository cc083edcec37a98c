"""What cannot be read as YAML, in words that say what to do.

libyaml names what its grammar expected; an editor needs to know which sign to mend.
"""

import re

import yaml

from scripts.problems.problem import Problem

# What libyaml says, beginning with the most telling, and the rule that an editor broke.
_SAYINGS = (
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

_FIELD = re.compile(r"\s*(?:- +)?[a-z_0-9]+\Z")
_JOINED = re.compile(r"\s*(?:- +)?[a-z_0-9]+:(?=\S)")
_NO_ITEM = re.compile(r"\s*(?:-[^\s-]|--|[•·*–—]\s?)")


def explain_yaml_error(file, lines, error, last, first_line=1):
    """Return the problem that a YAML error stands for; `last` is the last event before it, or None."""
    reason = " ".join(filter(None, (getattr(error, "context", ""), getattr(error, "problem", "")))) or str(error)
    mark = getattr(error, "problem_mark", None)
    rule = next((rule for saying, rule in _SAYINGS if saying in reason), "not-yaml")
    line, column = (min(mark.line, len(lines) - 1), mark.column) if mark else (0, 0)
    found = lines[line][column : column + 1]
    if rule == "sign" and found == "\t":
        rule = "tab"
    if rule in ("quote", "no-colon") and getattr(error, "context_mark", None):
        line, column = error.context_mark.line, error.context_mark.column
    elif rule in ("indent", "bracket") and _NO_ITEM.match(lines[line]):
        column, rule = len(lines[line]) - len(lines[line].lstrip()), "hyphen"
    elif rule == "colon" and _FIELD.match(lines[line][:column]):
        line, column, rule = _above(lines, line, column)
    elif isinstance(last, yaml.ScalarEvent) and last.style in ("'", '"') and rule in ("bracket", "indent", "colon"):
        line, column, rule = _after_quote(last, line, column, rule)
    if rule == "bracket" and getattr(error, "context_mark", None) and error.context_mark.line < line:
        line, column = error.context_mark.line, error.context_mark.column  # where it was opened
    return Problem(file, line + first_line, column + 1, f"reading.{rule}", values={"reason": reason})


def _above(lines, line, column):
    """Return place and rule for a good line that does not fit to the one above it: there is what an editor must mend."""
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


def _after_quote(last, line, column, rule):
    """Return place and rule for what is wrong behind a text in quotes.

    A text over several lines was probably never closed: the quotation mark that
    ended it was meant to open the next.
    """
    start, end = last.start_mark, last.end_mark
    if end.line > start.line:
        return start.line, start.column, "quote"
    return (line, column, "after-quote") if end.line == line else (line, column, rule)
