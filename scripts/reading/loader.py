"""Read the data: YAML trees that know the line of every key, and the hand-written pages.

Nothing else in scripts/ reads a data file.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from scripts.config import ADDRESSES, CONTENT_FILES, DATA_FILES, EXCEPTIONS, KNOWN_IDS, LOCALES, ROOT, SCHEMAS
from scripts.problems.problem import Problem
from scripts.reading.hand_written_page import HandWrittenPage, parse_page
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_parser import parse_yaml
from scripts.reading.yaml_values import YamlValue
from scripts.urls import GENERATED_FOLDERS

# In bytes. The data of a thousand roles takes 20 MB; a larger file was mixed up with another one.
LARGEST: Final = 25_000_000


@dataclass(frozen=True)
class SourceData:
    """All that was read; `problems` are those that reading itself met.

    `texts` are the texts of the files, as far as they could be read, by file. `known_ids` is the list of keys that
    editors complete, made from the data. `today` tells the checks which dates lie in the future. `schemas` is the
    folder of the JSON Schemas that the data is checked with.
    """

    roles: SourceTree
    skills: SourceTree
    glossary: SourceTree
    stories: SourceTree
    questions: SourceTree
    programmes: SourceTree
    certificates: SourceTree
    learning: SourceTree
    status: SourceTree
    search: SourceTree
    quiz: SourceTree
    sources: SourceTree
    labels: SourceTree
    exceptions: SourceTree
    access: SourceTree
    known_ids: SourceTree
    pages: tuple[HandWrittenPage, ...]
    texts: Mapping[str, str]
    problems: tuple[Problem, ...]
    today: date
    schemas: Path

    @property
    def trees(self) -> dict[str, SourceTree]:
        """The tree of each data file, by its name in DATA_FILES."""
        return {name: getattr(self, name) for name in DATA_FILES}

    @property
    def values(self) -> dict[str, YamlValue]:
        """The plain value of each data file, by its name in DATA_FILES."""
        return {name: tree.value for name, tree in self.trees.items()}

    @property
    def content(self) -> tuple[SourceTree, ...]:
        """The trees whose statements readers read."""
        return tuple(self.trees[name] for name in CONTENT_FILES)


@dataclass(frozen=True)
class _File:
    """A file as it was read: the text that there is to show of it, and the problem that keeps it from being parsed."""

    name: str
    text: str = ""
    problem: Problem | None = None
    exists: bool = True

    @property
    def problems(self) -> tuple[Problem, ...]:
        return (self.problem,) if self.problem else ()

    def parse(self) -> tuple[SourceTree, tuple[Problem, ...]]:
        return (SourceTree(self.name), self.problems) if self.problem else parse_yaml(self.name, self.text)


def load(root: Path, today: date, schemas: Path = ROOT / SCHEMAS) -> SourceData:
    """Read data/*.yaml and the hand-written pages below `root`. Never raises on what a file holds.

    `schemas` is the folder of the JSON Schemas, usually those of this repository.
    """
    files = [_read_data_file(root, name) for name in DATA_FILES]
    trees, problems = zip(*(file.parse() for file in files), strict=True)
    paths = list(_hand_written(root / "docs"))
    page_files = [_read(root, f"docs/{path}") for _, path in paths]
    pages, page_problems = _parse_pages(paths, page_files)
    known_ids, addresses = (_read_if_there(root, name) for name in (KNOWN_IDS, ADDRESSES))
    return SourceData(
        **dict(zip(DATA_FILES, trees, strict=True)),
        known_ids=known_ids.parse()[0],  # its syntax errors are not reported: `make fmt` writes it anew
        pages=pages,
        texts={file.name: file.text for file in (*files, *page_files, known_ids, addresses) if file.exists},
        problems=(*sum(problems, ()), *page_problems, *known_ids.problems, *addresses.problems),
        today=today,
        schemas=schemas,
    )


def _parse_pages(
    paths: list[tuple[str, str]], files: list[_File]
) -> tuple[tuple[HandWrittenPage, ...], tuple[Problem, ...]]:
    pages: list[HandWrittenPage] = []
    problems: list[Problem] = []
    for (lang, path), file in zip(paths, files, strict=True):
        if file.problem:
            page, met = HandWrittenPage(file.name, path, lang, SourceTree(file.name)), file.problems
        else:
            page, met = parse_page(path, lang, file.text)
        pages.append(page)
        problems.extend(met)
    return tuple(pages), tuple(problems)


def _hand_written(docs: Path) -> Iterator[tuple[str, str]]:
    """Yield language and path below docs/ of each hand-written page. Folders of generated pages are not opened."""
    generated = {str(docs / folder) for folder in GENERATED_FOLDERS}
    for lang in LOCALES:
        paths: list[Path] = []
        for here, folders, names in os.walk(docs / lang):
            folders[:] = [name for name in folders if os.path.join(here, name) not in generated]
            paths += [Path(here, name) for name in names if name.endswith(".md")]
        yield from ((lang, path.relative_to(docs).as_posix()) for path in sorted(paths))


def _read_data_file(root: Path, name: str) -> _File:
    file = f"data/{name}.yaml"
    if file == EXCEPTIONS and not (root / file).exists():
        return _File(file, "exceptions: []\n", exists=False)  # not every project needs it
    return _read(root, file)


def _read_if_there(root: Path, file: str) -> _File:
    return _read(root, file) if (root / file).is_file() else _File(file, exists=False)


def _read(root: Path, file: str) -> _File:
    path = root / file
    try:
        size = path.stat().st_size
        if size > LARGEST:
            values = {"megabytes": size // 1_000_000, "most": LARGEST // 1_000_000}
            return _File(file, problem=Problem(file, 1, 1, "reading.too-large", values=values))
        return _File(file, path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return _File(file, problem=Problem(file, 1, 1, "reading.missing-file"))
    except OSError as error:
        return _File(file, problem=Problem(file, 1, 1, "reading.unreadable", values={"reason": error.strerror}))
    except UnicodeDecodeError as error:
        return _not_utf8(file, error)


def _not_utf8(file: str, error: UnicodeDecodeError) -> _File:
    line_start = error.object.rfind(b"\n", 0, error.start) + 1
    line = error.object.count(b"\n", 0, error.start) + 1
    column = len(error.object[line_start : error.start].decode("utf-8", "replace")) + 1
    return _File(file, error.object.decode("utf-8", "replace"), Problem(file, line, column, "reading.not-utf8"))
