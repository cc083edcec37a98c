"""The lists as tables, one row an entry: CSV (RFC 4180) for programs, workbooks for people with a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from io import StringIO
from typing import Any, Final

from scripts.outputs.open_data.columns import COLUMNS
from scripts.outputs.open_data.workbook import Cell, workbook

BOM: Final = "\ufeff"  # tells Excel that the file is UTF-8

# A spreadsheet could take a text that begins so for a formula; the last four are the full-width forms.
RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

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
