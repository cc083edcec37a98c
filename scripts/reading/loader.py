"""Read the data: YAML trees that know the line of every key, and the hand-written pages.

Nothing else in scripts/ reads a data file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scripts.config import ADDRESSES, CONTENT_FILES, DATA_FILES, EXCEPTIONS, KNOWN_IDS, LOCALES, ROOT, SCHEMAS, TERMS
from scripts.problems.problem import Problem
from scripts.reading.hand_written_page import HandWrittenPage, parse_page
from scripts.reading.source_tree import SourceTree
from scripts.reading.text_file import TextFile, read_text_file
from scripts.reading.today import Today
from scripts.reading.yaml_parser import parse_yaml
from scripts.reading.yaml_values import YamlValue
from scripts.source_files import source_files
from scripts.urls import GENERATED_FOLDERS


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
    work_samples: SourceTree
    quiz: SourceTree
    pay: SourceTree
    sources: SourceTree
    labels: SourceTree
    exceptions: SourceTree
    terms: SourceTree
    access: SourceTree
    known_ids: SourceTree
    pages: tuple[HandWrittenPage, ...]
    texts: Mapping[str, str]
    problems: tuple[Problem, ...]
    today: Today
    schemas: Path

    @property
    def trees(self) -> dict[str, SourceTree]:
        """The tree of each data file, by its name in DATA_FILES."""
        return {name: getattr(self, attribute_of(name)) for name in DATA_FILES}

    @property
    def values(self) -> dict[str, YamlValue]:
        """The plain value of each data file, by its name in DATA_FILES."""
        return {name: tree.value for name, tree in self.trees.items()}

    @property
    def content(self) -> tuple[SourceTree, ...]:
        """The trees whose statements readers read."""
        return tuple(self.trees[name] for name in CONTENT_FILES)


def load(root: Path, today: Today | date, schemas: Path = ROOT / SCHEMAS) -> SourceData:
    """Read data/*.yaml and the hand-written pages below `root`. Never raises on what a file holds.

    A single date as `today` is that day everywhere on earth. `schemas` is the folder of the JSON Schemas, usually those
    of this repository.
    """
    files = [_read_data_file(root, name) for name in DATA_FILES]
    trees, problems = zip(*map(_parse, files), strict=True)
    paths = list(_hand_written(root / "docs"))
    page_files = [read_text_file(root, f"docs/{path}") for _, path in paths]
    pages, page_problems = _parse_pages(paths, page_files)
    known_ids, addresses = (_read_if_there(root, name) for name in (KNOWN_IDS, ADDRESSES))
    return SourceData(
        **dict(zip(map(attribute_of, DATA_FILES), trees, strict=True)),
        known_ids=_parse(known_ids)[0],  # its syntax errors are not reported: `make fmt` writes it anew
        pages=pages,
        texts={file.name: file.text for file in (*files, *page_files, known_ids, addresses) if file.exists},
        problems=(*sum(problems, ()), *page_problems, *known_ids.problems, *addresses.problems),
        today=today if isinstance(today, Today) else Today(today, today),
        schemas=schemas,
    )


def attribute_of(name: str) -> str:
    """Return the attribute of SourceData that holds a data file: `work_samples` for work-samples.yaml."""
    return name.replace("-", "_")


def _parse_pages(
    paths: list[tuple[str, str]], files: list[TextFile]
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


def _parse(file: TextFile) -> tuple[SourceTree, tuple[Problem, ...]]:
    return (SourceTree(file.name), file.problems) if file.problem else parse_yaml(file.name, file.text)


def _hand_written(docs: Path) -> Iterator[tuple[str, str]]:
    """Yield language and path below docs/ of each hand-written page. Folders of generated pages are not opened."""
    generated = {str(docs / folder) for folder in GENERATED_FOLDERS}
    for lang in LOCALES:
        for path in source_files(docs / lang, generated):
            if path.suffix == ".md":
                yield lang, path.relative_to(docs).as_posix()


def _read_data_file(root: Path, name: str) -> TextFile:
    file = f"data/{name}.yaml"
    if file in (EXCEPTIONS, TERMS) and not (root / file).exists():
        return TextFile(file, f"{name}: []\n", exists=False)  # not every project needs them
    return read_text_file(root, file)


def _read_if_there(root: Path, file: str) -> TextFile:
    return read_text_file(root, file) if (root / file).is_file() else TextFile(file, exists=False)
