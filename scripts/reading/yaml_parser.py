"""Read YAML text into a tree, and say in words what cannot be read."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import yaml

from scripts.problems.problem import Problem
from scripts.reading.forbidden_characters import MOST_ALIKE, find_forbidden
from scripts.reading.odd_signs import CleanText, clean_text
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_builder import Builder, TooLarge
from scripts.reading.yaml_errors import explain_yaml_error

LINE_END: Final = re.compile("\r\n|\r|\n")
_ENTRY: Final = re.compile(r" {0,2}[^\s#]")


def parse_yaml(file: str, text: str, first_line: int = 1) -> tuple[SourceTree, tuple[Problem, ...]]:
    """Return the tree of a YAML text and the problems that reading it met; never raises.

    The text begins on `first_line` of the file. A text that is no YAML gives a tree with the value None.
    """
    lines = tuple(LINE_END.split(text))
    unread = SourceTree(file, lines=lines)
    forbidden = tuple(find_forbidden(file, text, first_line))
    if any(problem.rule != "reading.invisible" for problem in forbidden):
        return unread, forbidden
    clean = clean_text(file, text, first_line)
    forbidden += clean.problems
    file_lines = ("",) * (first_line - 1) + lines
    builder = Builder(file, file_lines, first_line, clean.column if clean.columns else None)
    try:
        value, position = builder.document(_events(clean.text))
    except yaml.YAMLError as error:
        errors = _all_errors(file, LINE_END.split(clean.text), error, builder.last, first_line)
        # How far in the line of an odd sign was meant to stand is a guess, so that it may not fit the next one.
        follow = {problem.line + further for problem in forbidden for further in (0, 1)}
        further = (_as_written(problem, clean, first_line) for problem in errors if problem.line not in follow)
        return unread, (*forbidden, *further)
    except TooLarge as error:
        return unread, (*forbidden, Problem(file, *error.point, error.rule, values={"most": error.most}))
    empty = () if value is not None else (Problem(file, first_line, 1, "reading.empty"),)
    tree = SourceTree(file, value, position, file_lines)
    named = (replace(problem, path=tree.name(path)) for path, problem in builder.problems)
    return tree, (*forbidden, *empty, *named)


def _events(text: str) -> Iterator[yaml.Event]:
    """Return the events of a text from the parser of PyYAML that is written in C."""
    return iter(yaml.CSafeLoader(text).get_event, None)


def _as_written(problem: Problem, clean: CleanText, first_line: int) -> Problem:
    """Return a problem of a clean text at the place where it stands in the file."""
    return replace(problem, column=clean.column(problem.line - first_line, problem.column - 1) + 1)


def _all_errors(
    file: str, lines: list[str], error: yaml.YAMLError, last: yaml.Event | None, first_line: int
) -> Iterator[Problem]:
    """Yield the first error, and those after it, each entry of the file read by itself.

    An editor mends all at once. Further errors in the entry with the first one would only confuse.
    """
    yield explain_yaml_error(file, lines, error, last, first_line)
    for _ in range(MOST_ALIKE):
        lines, until = _without_entry(lines, error)
        next_error, last = _first_error(lines)
        mark = getattr(next_error, "problem_mark", None)
        if next_error is None or mark is None:
            return
        error = next_error
        if mark.line >= until:
            yield explain_yaml_error(file, lines, error, last, first_line)


def _first_error(lines: list[str]) -> tuple[yaml.YAMLError | None, yaml.Event | None]:
    """Return the first error in a text, and the last event before it."""
    last = None
    try:
        for event in _events("\n".join(lines)):
            last = event
    except yaml.YAMLError as error:
        return error, last
    return None, last


def _without_entry(lines: list[str], error: yaml.YAMLError) -> tuple[list[str], int]:
    """Return the lines with the entries of an error emptied, and the number of the line after them.

    These are the entries from where the error begins to where the parser noticed it.
    """
    marks = [mark.line for mark in (getattr(error, "context_mark", None), getattr(error, "problem_mark", None)) if mark]
    start, end = (min(marks), max(marks)) if marks else (0, len(lines))
    start, end = min(start, len(lines) - 1), min(end, len(lines) - 1)
    while start and not _ENTRY.match(lines[start]):
        start -= 1
    end += 1
    while end < len(lines) and not _ENTRY.match(lines[end]):
        end += 1
    return [*lines[:start], *[""] * (end - start), *lines[end:]], end
