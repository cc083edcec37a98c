"""The lists as tables, one row an entry: CSV (RFC 4180) for programs, workbooks for people with a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from io import StringIO
from typing import Any, Final

from scripts.config import LOCALES
from scripts.outputs.open_data.workbook import Cell, workbook

BOM: Final = "\ufeff"  # tells Excel that the file is UTF-8

# A spreadsheet could take a text that begins so for a formula; the last four are the full-width forms.
RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

# The fields of each list that its table has; `*` stands for every language. New ones are added at the end of a list.
_FIELDS: Final = {
    "roles": (
        "id",
        "title.*",
        "aliases.*",
        "summary.*",
        "family",
        "level",
        "education",
        "codes.match",
        "codes.isco08.code",
        "codes.isco08.title",
        "codes.kbji2014.code",
        "codes.kbji2014.title",
        "codes.onet.code",
        "codes.onet.title",
        "codes.esco.code",
        "codes.esco.title",
        "codes.esco.url",
        "interests.realistic",
        "interests.investigative",
        "interests.artistic",
        "interests.social",
        "interests.enterprising",
        "interests.conventional",
        "exposure",
        "related",
        "sources",
        "reviewed",
        "url.*",
        "file",
    ),
    "families": (
        "id",
        "name.*",
        "summary.*",
        "about.text.*",
        "differ.text.*",
        "roles",
        "url.*",
    ),
    "skills": (
        "id",
        "group",
        "name.*",
        "summary.*",
        "practise.text.*",
        "essential",
        "useful",
        "summary_sources",
        "url.*",
    ),
    "programmes": (
        "id",
        "level",
        "official_name",
        "name.*",
        "group",
        "abbreviations",
        "formerly",
        "roles.role",
        "roles.when",
        "sources",
        "url.*",
    ),
    "certificates": (
        "id",
        "kind",
        "name.*",
        "short",
        "who.text.*",
        "fee.text.*",
        "fee.as_of",
        "roles",
        "url.*",
    ),
    "terms": (
        "id",
        "field",
        "term.*",
        "forms.*",
        "meaning.*",
        "as_of",
        "see",
        "sources",
        "url.*",
    ),
    "stories": (
        "id",
        "title.*",
        "summary.*",
        "actors.name.*",
        "actors.role",
        "steps.actor",
        "steps.text.*",
        "lessons.text.*",
        "url.*",
    ),
    "sources": (
        "id",
        "group",
        "title",
        "lang",
        "publisher",
        "year",
        "address",
        "accessed",
        "read",
        "via",
        "supports.*",
        "licence",
        "notice",
        "part_of",
        "replaces",
        "url.*",
    ),
    "minimum-wages": (
        "id",
        "area",
        "kind",
        "province.*",
        "amount",
        "year",
        "last_year",
        "decree",
        "sure",
        "source",
        "sources",
    ),
    "moves": (
        "id",
        "from",
        "to",
        "text.*",
        "as_of",
        "sources",
        "distance",
        "kept",
        "added",
    ),
}

# The columns of each table as paths in an entry, e.g. `("title", "en")`.
COLUMNS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    name: tuple(
        tuple(lang if step == "*" else step for step in field.split("."))
        for field in fields
        for lang in (LOCALES if field.endswith("*") else LOCALES[:1])
    )
    for name, fields in _FIELDS.items()
}

# Every row says under which licence and from which version it is: the column, and the field of the document.
LAST_COLUMNS: Final = {"data_licence": "licence", "data_version": "version"}


def tables(documents: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Return the text of each table by its name, e.g. `roles.csv` and, with a byte order mark, `roles.excel.csv`."""
    texts = {name: _table(documents[name], name) for name in COLUMNS}
    return {f"{name}.csv": text for name, text in texts.items()} | {
        f"{name}.excel.csv": BOM + text for name, text in texts.items()
    }


def workbooks(documents: Mapping[str, Mapping[str, Any]], built: datetime) -> dict[str, bytes]:
    """Return each table as an Excel workbook by its name, e.g. `roles.xlsx`; `built` is the time of the contents."""
    return {f"{name}.xlsx": workbook(name, [_head(name), *_rows(documents[name], name)], built) for name in COLUMNS}


def _table(document: Mapping[str, Any], name: str) -> str:
    file = StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(_head(name))
    writer.writerows([_without_formula(str(cell)) for cell in row] for row in _rows(document, name))
    return file.getvalue()


def _head(name: str) -> list[str]:
    return ["_".join(path) for path in COLUMNS[name]] + list(LAST_COLUMNS)


def _rows(document: Mapping[str, Any], name: str) -> Iterator[list[Cell]]:
    last_cells = [document[field] for field in LAST_COLUMNS.values()]
    for entry in document[name.replace("-", "_")]:
        yield [_cell(_values(entry, path)) for path in COLUMNS[name]] + last_cells


def _values(node: Any, path: Sequence[str]) -> Iterator[Any]:
    """Yield the values at a path; a list has one for each of its items."""
    if isinstance(node, list):
        for child in node:
            yield from _values(child, path)
    elif not path:
        yield node
    elif path[0] in node:
        yield from _values(node[path[0]], path[1:])


def _cell(values: Iterable[Any]) -> Cell:
    """Return values as one cell: a number as it is, several values as a text that parts them by a bar."""
    match list(values):
        case [int() | float() as number] if not isinstance(number, bool):
            return number
        case several:
            return " | ".join(map(str, several))


def _without_formula(text: str) -> str:
    """Return the text of a cell; an apostrophe keeps a spreadsheet from calculating with it."""
    return f"'{text}" if text.startswith(RISKY) or text.lstrip().startswith(RISKY) else text
