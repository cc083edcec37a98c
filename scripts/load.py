"""Read the data: YAML trees that know the line of every key, and the hand-written pages.

Nothing else in the package reads a data file.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scripts.parse import parse
from scripts.problem import Problem
from scripts.tree import Tree

FILES = ("roles", "sources", "labels")
LOCALES = ("id", "en")

# Each classification that gives a role its code, and the source that the code rests on.
CLASSIFICATIONS = {"isco08": "isco-08", "kbji2014": "kbji-2014", "onet": "onet", "esco": "esco"}

# The folders below docs/ that the build writes whole; everything else there is written by hand.
GENERATED = ("id/pekerjaan", "id/sumber", "en/roles", "en/sources", "parts", "api", "cards")

_CITATION = re.compile(r'data-source="([^"]*)"')
_FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)


@dataclass(frozen=True)
class HandPage:
    """A page written by hand: its front matter and what it cites."""

    file: str
    path: str
    lang: str
    front_matter: Tree
    citations: tuple[tuple[str, int], ...]  # source key and line, in order
    first_anchors: frozenset[str]  # the sources whose citation carries an anchor to come back to


@dataclass(frozen=True)
class Raw:
    """All that was read; `problems` are those that reading itself met."""

    roles: Tree
    sources: Tree
    labels: Tree
    pages: tuple[HandPage, ...]
    problems: tuple[Problem, ...]
    today: date


def load(root: Path, today: date) -> Raw:
    """Read data/*.yaml and the hand-written pages below `root`.

    Never raises on what a file holds: problems are collected instead.
    `today` tells the checks which dates lie in the future.
    """
    problems = []
    trees = {name: _load_tree(root, f"data/{name}.yaml", problems) for name in FILES}
    pages = tuple(_load_page(root, lang, path, problems) for lang, path in _hand_written(root / "docs"))
    return Raw(**trees, pages=pages, problems=tuple(problems), today=today)


def _hand_written(docs):
    for lang in LOCALES:
        for path in sorted((docs / lang).rglob("*.md")):
            if not any(path.is_relative_to(docs / folder) for folder in GENERATED):
                yield lang, path.relative_to(docs).as_posix()


def _read(root, file, problems):
    try:
        return (root / file).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        problems.append(Problem(file, 1, 1, "the file is missing", "The build reads this file.", "Put it back."))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problems.append(Problem(file, line, 1, "the file is not UTF-8 text", "Files are saved as UTF-8.", "Save the file again with the encoding UTF-8."))
    return None


def _load_tree(root, file, problems):
    text = _read(root, file, problems)
    return Tree(file) if text is None else parse(file, text, problems)


def _load_page(root, lang, path, problems):
    file = f"docs/{path}"
    text = _read(root, file, problems)
    if text is None:
        return HandPage(file, path, lang, Tree(file), (), frozenset())
    text = text.replace("\r\n", "\n")
    match = _FRONT_MATTER.match(text)
    front_matter = parse(file, match[1], problems, first_line=2) if match else Tree(file, {})
    citations = tuple((m[1], text.count("\n", 0, m.start()) + 1) for m in _CITATION.finditer(text))
    anchors = frozenset(re.findall(r"#cite-([a-z0-9-]+)", text))
    return HandPage(file, path, lang, front_matter, citations, anchors)
