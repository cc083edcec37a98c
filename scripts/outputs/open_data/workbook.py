"""A table as an Excel workbook (XLSX, ECMA-376), which opens by a double click whatever the country settings.

In a CSV, Excel guesses: with Indonesian settings it looks for semicolons, takes 4416.10 for a number and 2-3 for a day.
A workbook says of each cell what it is. The same table and time give the same bytes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final, TypeAlias
from xml.sax.saxutils import escape

from scripts.outputs.zip_archive import zip_archive

XLSX_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Cell: TypeAlias = str | int | float

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# The second style is that of texts (format 49): a code stays a text even if somebody edits its cell.
_STYLES: Final = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/>'
    '<xf numFmtId="49" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
_PARTS: Final = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_OFFICE_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_OFFICE_TYPE}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_OFFICE_TYPE}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{_DOCUMENT}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": _STYLES,
}

# What XML cannot hold, and what Excel would take for such a sign in writing.
_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")


def workbook(name: str, rows: Iterable[Sequence[Cell]], built: datetime) -> bytes:
    """Return a workbook with one sheet of that name, whose first row, the head, stays in sight.

    Texts are never calculated with, not even one that begins with `=`. `built` is the time of the contents in UTC.
    """
    parts = {
        **_PARTS,
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>'
            f'<sheet name="{name}" sheetId="1" r:id="r1"/></sheets></workbook>'
        ),
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
            '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
            f"<sheetData>{''.join(_rows(rows))}</sheetData></worksheet>"
        ),
    }
    return zip_archive({path: (_XML + text).encode() for path, text in parts.items()}, built)


def _rows(rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        cells = (_cell(f"{_column(position)}{number}", value) for position, value in enumerate(row) if value != "")
        yield f'<row r="{number}">{"".join(cells)}</row>'


def _cell(reference: str, value: Cell) -> str:
    if not isinstance(value, str):
        return f'<c r="{reference}"><v>{value}</v></c>'
    text = escape(_UNWRITABLE.sub(lambda match: f"_x{ord(match[0]):04X}_", value))
    return f'<c r="{reference}" s="1" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _column(position: int) -> str:
    """Return how spreadsheets name a column: A to Z, AA …"""
    before, letter = divmod(position, 26)
    return (_column(before - 1) if before else "") + chr(ord("A") + letter)
