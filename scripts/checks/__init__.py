"""The checks: one module a concern, each with `check(raw) -> Iterator[Problem]`.

A check yields problems and never raises; its docstring is the rule.
"""

from dataclasses import replace

from scripts.checks import (
    citations,
    dates,
    exceptions,
    formatting,
    json_schema,
    lengths,
    links,
    markup,
    near_duplicates,
    occupation_codes,
    page_translations,
    placeholders,
    references,
    style_guide,
    translation_parity,
    typography,
    uniqueness,
)
from scripts.config import DATA_FILES
from scripts.reading.yaml_parser import LINE_END

# Those that take longest come first.
ALL = (
    formatting,
    near_duplicates,
    style_guide,
    json_schema,
    references,
    translation_parity,
    typography,
    markup,
    lengths,
    uniqueness,
    occupation_codes,
    dates,
    citations,
    links,
    page_translations,
    placeholders,
)

# These look at one entry after another, and what they find in it rests on nothing else.
BY_ENTRY = (near_duplicates, style_guide, translation_parity, typography, lengths)


def check(raw):
    """Return every problem of the data, in file order, each with the line it stands on."""
    return settled(raw, set.union(*find(raw)))


def find(raw, each=map, known=frozenset()):
    """Return what those of BY_ENTRY find and what all others find, before it is known what is excused.

    Every check runs even after another found something, so that an editor
    can mend all at once. `each` runs a function on each of them, as `map` and spread() do. `known` are the
    entries, as Raw.entries names them, that those of BY_ENTRY need not look at.
    """
    rest = raw.without(known)
    found = dict(
        zip(ALL, each(lambda module: set(module.check(rest if module in BY_ENTRY else raw)), ALL), strict=True)
    )
    return set().union(*(found[module] for module in BY_ENTRY)), set(raw.problems).union(
        *(found[module] for module in ALL if module not in BY_ENTRY)
    )


def settled(raw, found):
    """Return what was found without what is excused, in file order, each with the line it stands on."""
    found = _settled(exceptions.apply(raw, _awaited(found)))
    trees = {
        tree.file: tree
        for tree in (*(getattr(raw, name) for name in DATA_FILES), *(page.front_matter for page in raw.pages))
    }
    found = {trees[problem.file].placed(problem) if problem.at else problem for problem in found}
    lines = {
        file: LINE_END.split(raw.texts[file]) for file in {problem.file for problem in found} if raw.texts.get(file)
    }
    return sorted(replace(problem, source=_line(lines, problem)) for problem in found)


def stops(problems):
    """Return whether a problem among these keeps the site from being built."""
    return any(problem.stops for problem in problems)


def _awaited(found):
    """Leave out what other rules say of a place that is still to be written."""
    awaited = {(p.file, p.path) for p in found if p.rule == "content.unwritten"}
    return {p for p in found if p.rule == "content.unwritten" or (p.file, p.path) not in awaited}


def _settled(found):
    """Leave out the form of files with mistakes: what is mended there will change it again."""
    broken = {p.file for p in found if p.stops}
    return {p for p in found if p.file not in broken or p.rule != "content.not-canonical"}


def _line(lines, problem):
    own = lines.get(problem.file, ())
    return own[problem.line - 1] if problem.line <= len(own) else ""
