"""The lists as CSV (RFC 4180): one row an entry, for spreadsheets."""

import csv
from io import StringIO

BOM = "\ufeff"  # tells Excel that the file is UTF-8

# Whatever begins so, a spreadsheet could take for a formula; in wide letters too.
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

# The fields of each list that its table has. New ones are added at the end, before nothing that was there.
COLUMNS = {
    "roles": (
        "id",
        "title.id",
        "title.en",
        "aliases.id",
        "aliases.en",
        "summary.id",
        "summary.en",
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
        "url.id",
        "url.en",
        "file",
    ),
    "families": (
        "id",
        "name.id",
        "name.en",
        "summary.id",
        "summary.en",
        "about.text.id",
        "about.text.en",
        "differ.text.id",
        "differ.text.en",
        "roles",
        "url.id",
        "url.en",
    ),
    "skills": (
        "id",
        "group",
        "name.id",
        "name.en",
        "summary.id",
        "summary.en",
        "practise.text.id",
        "practise.text.en",
        "essential",
        "useful",
        "summary_sources",
        "url.id",
        "url.en",
    ),
    "terms": (
        "id",
        "field",
        "term.id",
        "term.en",
        "forms.id",
        "forms.en",
        "meaning.id",
        "meaning.en",
        "as_of",
        "see",
        "sources",
        "url.id",
        "url.en",
    ),
    "stories": (
        "id",
        "title.id",
        "title.en",
        "summary.id",
        "summary.en",
        "actors.name.id",
        "actors.name.en",
        "actors.role",
        "steps.actor",
        "steps.text.id",
        "steps.text.en",
        "lessons.text.id",
        "lessons.text.en",
        "url.id",
        "url.en",
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
        "supports.id",
        "supports.en",
        "licence",
        "notice",
        "part_of",
        "url.id",
        "url.en",
    ),
    "moves": ("id", "from", "to", "text.id", "text.en", "as_of", "sources", "distance", "kept", "added"),
}

# Every row says under which licence and from which version it is.
LAST = {"data_licence": "licence", "data_version": "version"}


def tables(documents):
    """Return the text of each table by its name, e.g. `roles.csv` and, for Excel, `roles.excel.csv`."""
    texts = {name: _table(documents[name], name) for name in COLUMNS}
    return {f"{name}.csv": text for name, text in texts.items()} | {
        f"{name}.excel.csv": BOM + text for name, text in texts.items()
    }


def _table(document, name):
    file = StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow([column.replace(".", "_") for column in (*COLUMNS[name], *LAST)])
    for entry in document[name]:
        own = [_cell(_values(entry, column.split("."))) for column in COLUMNS[name]]
        writer.writerow([*own, *(document[field] for field in LAST.values())])
    return file.getvalue()


def _values(node, path):
    if isinstance(node, list):
        for child in node:
            yield from _values(child, path)
    elif not path:
        yield node
    elif path[0] in node:
        yield from _values(node[path[0]], path[1:])


def _cell(values):
    """Several values share a cell, parted by a bar; an apostrophe keeps a spreadsheet from calculating with a text."""
    text = " | ".join(map(str, values))
    return f"'{text}" if text.startswith(RISKY) or text.lstrip().startswith(RISKY) else text
