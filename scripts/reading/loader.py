"""Read the data: YAML trees that know the line of every key, and the hand-written pages.

Nothing else in the package reads a data file.
"""

import os
import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from scripts.config import (
    ADDRESSES,
    CONTENT_FILES,
    DATA_FILES,
    EXCEPTIONS,
    KNOWN_IDS,
    LOCALES,
    ROOT,
    SCHEMAS,
)
from scripts.problems.problem import Problem
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_parser import parse_yaml
from scripts.urls import GENERATED_FOLDERS

# A thousand roles take 20 MB; a larger file is another one.
LARGEST = 25_000_000

# The fragments that hand-written pages include, by name; each exists once a language.
PARTS = (
    "front-middle-back",
    "role-cards",
    "search-form",
    "search-again",
    "open-data-files",
    "open-data-curl",
    "open-data-python",
    "open-data-formula",
    "open-data-credit",
    "open-data-version",
)

_CITATION = re.compile(r'data-source="([^"]*)"')
_PART = re.compile(r'^[ \t]*-+8<-+[ \t]*"?(.*?)"?[ \t]*$')
_LINK = re.compile(r"\]\(([^)\s#:]+\.md)[)#]")
_FRONT_MATTER = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)


@dataclass(frozen=True)
class HandWrittenPage:
    """A page written by hand: its front matter and what it cites."""

    file: str
    path: str
    lang: str
    front_matter: SourceTree
    citations: tuple[tuple[str, int], ...] = ()  # source key and line, in order
    first_anchors: frozenset[str] = frozenset()  # the sources whose citation carries an anchor to come back to
    parts: tuple[tuple[str, int], ...] = ()  # name and line of each part it includes
    links: tuple[tuple[str, int], ...] = ()  # target, as written, and line of each link to another page


@dataclass(frozen=True)
class SourceData:
    """All that was read; `problems` are those that reading itself met."""

    roles: SourceTree
    skills: SourceTree
    glossary: SourceTree
    stories: SourceTree
    questions: SourceTree
    search: SourceTree
    quiz: SourceTree
    sources: SourceTree
    labels: SourceTree
    exceptions: SourceTree
    access: SourceTree
    pages: tuple[HandWrittenPage, ...]
    texts: dict[str, str]  # what was read, by file
    problems: tuple[Problem, ...]
    today: date
    schemas: Path = ROOT / SCHEMAS  # the folder of the JSON Schemas that the data files are checked with
    formed: frozenset[str] = frozenset()  # the data files that are known to be in their canonical form

    @property
    def content(self):
        """The trees whose claims readers read."""
        return tuple(getattr(self, name) for name in CONTENT_FILES)

    @property
    def entries(self):
        """The entries whose texts readers read: the value of each by file and path."""
        return {(tree.file, path): entry for tree in (*self.content, self.sources) for path, entry in tree.entries}

    def without(self, entries):
        """Return the same with nothing in some of these entries."""
        trees = {name: getattr(self, name) for name in (*CONTENT_FILES, "sources")}
        return replace(
            self,
            **{
                name: tree.without([path for file, path in entries if file == tree.file])
                for name, tree in trees.items()
            },
        )


def load(root: Path, today: date, reader=parse_yaml, schemas: Path = ROOT / SCHEMAS) -> SourceData:
    """Read data/*.yaml and the hand-written pages below `root`.

    Never raises on what a file holds: problems are collected instead.
    `today` tells the checks which dates lie in the future. `reader` does what parse_yaml() does.
    `schemas` is the folder of the JSON Schemas, usually those of this repository.
    """
    problems, texts = [], {}
    trees = {name: _load_tree(root, f"data/{name}.yaml", texts, problems, reader) for name in DATA_FILES}
    pages = tuple(_load_page(root, lang, path, texts, problems) for lang, path in _hand_written(root / "docs"))
    for file in (KNOWN_IDS, ADDRESSES):
        if (root / file).is_file():
            _read(root, file, texts, problems)
    return SourceData(**trees, pages=pages, texts=texts, problems=tuple(problems), today=today, schemas=schemas)


def _hand_written(docs):
    generated = {str(docs / folder) for folder in GENERATED_FOLDERS}
    for lang in LOCALES:
        found = []
        for here, folders, names in os.walk(docs / lang):
            folders[:] = [name for name in folders if os.path.join(here, name) not in generated]  # thousands of files
            found += [Path(here, name) for name in names if name.endswith(".md")]
        yield from ((lang, path.relative_to(docs).as_posix()) for path in sorted(found))


def _read(root, file, texts, problems):
    """Return the text of a file, or None and a problem; `texts` keeps what there is to show of it."""
    try:
        size = (root / file).stat().st_size
        if size > LARGEST:
            problems.append(
                Problem(
                    file,
                    1,
                    1,
                    "reading.too-large",
                    values={"megabytes": size // 1_000_000, "most": LARGEST // 1_000_000},
                )
            )
            return None
        texts[file] = (root / file).read_bytes().decode("utf-8-sig")
        return texts[file]
    except FileNotFoundError:
        problems.append(Problem(file, 1, 1, "reading.missing-file"))
    except OSError as error:
        problems.append(Problem(file, 1, 1, "reading.unreadable", values={"reason": error.strerror}))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        before = error.object[error.object.rfind(b"\n", 0, error.start) + 1 : error.start]
        texts[file] = error.object.decode("utf-8", "replace")
        problems.append(Problem(file, line, len(before.decode("utf-8", "replace")) + 1, "reading.not-utf8"))
    return None


def _load_tree(root, file, texts, problems, reader):
    if file == EXCEPTIONS and not (root / file).exists():
        return SourceTree(file, {"exceptions": []})
    text = _read(root, file, texts, problems)
    return SourceTree(file) if text is None else reader(file, text, problems)


def _load_page(root, lang, path, texts, problems):
    file = f"docs/{path}"
    text = _read(root, file, texts, problems)
    if text is None:
        return HandWrittenPage(file, path, lang, SourceTree(file))
    text = text.replace("\r\n", "\n")
    match = _FRONT_MATTER.match(text)
    front_matter = parse_yaml(file, match[1], problems, first_line=2) if match else SourceTree(file, {})
    anchors = frozenset(re.findall(r"#cite-([a-z0-9-]+)", text))
    return HandWrittenPage(
        file, path, lang, front_matter, _places(_CITATION, text), anchors, _places(_PART, text), _places(_LINK, text)
    )


def _places(pattern, text):
    """Return what a pattern finds, each with its line."""
    return tuple(
        (match[1], number) for number, line in enumerate(text.split("\n"), 1) for match in pattern.finditer(line)
    )
