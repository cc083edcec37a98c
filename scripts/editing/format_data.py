"""The form of the data files: as Prettier writes them, with keys in the order of their schemas.

The options of Prettier stand in .prettierrc, where editors and other tools find them too.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from scripts.config import DATA_FILES, SCHEMAS
from scripts.editing.key_order import sort_keys
from scripts.node import run_script
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.schema import schema


def readable_texts(raw: SourceData) -> dict[str, str]:
    """Return the texts of the data files that could be read without a problem, by file."""
    unreadable = {problem.file for problem in raw.problems}
    files = (f"data/{name}.yaml" for name in DATA_FILES)
    return {file: raw.texts[file] for file in files if raw.texts.get(file) and file not in unreadable}


def format_texts(root: Path, texts: Mapping[str, str]) -> tuple[dict[str, str], list[Problem]]:
    """Return the formatted texts of data files by file, and the syntax errors of those that Prettier cannot read.

    `texts` holds YAML that our reader accepts, by path below `root`, the folder of the project. Prettier is stricter in
    a few cases, such as a list whose items stand at the start of a line. No value and no comment changes.
    Raises RuntimeError if Node or Prettier fails for another reason.
    """
    formatted, problems = _run_prettier(root, texts)
    sorted_texts = {file: sort_keys(text, schema(Path(file).stem, root / SCHEMAS)) for file, text in formatted.items()}
    changed = {file: text for file, text in sorted_texts.items() if text != formatted[file]}
    return sorted_texts | (_run_prettier(root, changed)[0] if changed else {}), problems


def find_unformatted(texts: Mapping[str, str], formatted: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for each file whose text is not as formatted, at the first line that differs."""
    for file, wanted in formatted.items():
        if texts[file] != wanted:
            line = _first_difference(texts[file], wanted)
            source = texts[file].split("\n")[line - 1]
            yield Problem(file, line, 1, "content.not-canonical", source=source)


def _run_prettier(root: Path, texts: Mapping[str, str]) -> tuple[dict[str, str], list[Problem]]:
    results = json.loads(run_script(root, "editing/format_yaml.mjs", dict(texts)))
    formatted = {file: result["text"] for file, result in results.items() if "text" in result}
    problems = [_syntax_error(file, texts[file], result) for file, result in results.items() if file not in formatted]
    return formatted, problems


def _syntax_error(file: str, text: str, error: Mapping[str, object]) -> Problem:
    line = int(str(error["line"]))
    return Problem(
        file,
        line,
        int(str(error["column"])),
        "reading.not-yaml",
        values={"reason": error["reason"]},
        source=[*text.splitlines(), ""][line - 1],
    )


def _first_difference(text: str, wanted: str) -> int:
    """Return the number of the first line that differs; lines count from 1."""
    lines, wanted_lines = text.split("\n"), wanted.split("\n")
    differing = (number for number, pair in enumerate(zip(lines, wanted_lines, strict=False), 1) if pair[0] != pair[1])
    return next(differing, min(len(lines), len(wanted_lines)))
