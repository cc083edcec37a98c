"""The lists as CSV (RFC 4180): one row an entry, for spreadsheets."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any, Final

from scripts.config import LOCALES

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
        "url.*",
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
    """Return the text of each table by its name, e.g. `roles.csv` and, for Excel, `roles.excel.csv`."""
    texts = {name: _table(documents[name], name) for name in COLUMNS}
    return {f"{name}.csv": text for name, text in texts.items()} | {
        f"{name}.excel.csv": BOM + text for name, text in texts.items()
    }


def _table(document: Mapping[str, Any], name: str) -> str:
    file = StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(["_".join(path) for path in COLUMNS[name]] + list(LAST_COLUMNS))
    last_cells = [document[field] for field in LAST_COLUMNS.values()]
    for entry in document[name]:
        writer.writerow([_cell(_values(entry, path)) for path in COLUMNS[name]] + last_cells)
    return file.getvalue()


def _values(node: Any, path: Sequence[str]) -> Iterator[Any]:
    """Yield the values at a path; a list has one for each of its items."""
    if isinstance(node, list):
        for child in node:
            yield from _values(child, path)
    elif not path:
        yield node
    elif path[0] in node:
        yield from _values(node[path[0]], path[1:])


def _cell(values: Iterable[Any]) -> str:
    """Return values as one cell, separated by a bar; an apostrophe keeps a spreadsheet from calculating with a text."""
    text = " | ".join(map(str, values))
    return f"'{text}" if text.startswith(RISKY) or text.lstrip().startswith(RISKY) else text
