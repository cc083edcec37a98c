"""All open data in one ZIP. The same files give the same bytes."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from scripts.catalog.catalog import Catalog
from scripts.config import LOCALES
from scripts.features.changelog import list_changes
from scripts.outputs.open_data.edition import LICENCE, Edition
from scripts.pages.label_placeholders import fill

FIRST_MOMENT: Final = (1980, 1, 1, 0, 0, 0)  # ZIP knows no earlier one
REGULAR_FILE: Final = 0o100644
UNIX: Final = 3  # how a ZIP marks the system whose permissions its files have


def archive(catalog: Catalog, edition: Edition, files: Mapping[str, str]) -> bytes:
    """Return a ZIP with some texts by path, in a folder named after the version, with licence and changes."""
    contents = {"LICENCE.txt": _licence(edition), "CHANGES.txt": "\n".join(_change_lines(catalog)), **files}
    buffer = BytesIO()
    with ZipFile(buffer, "w") as file:
        for path in sorted(contents):
            # The machine's clock, time zone and permissions must leave no trace.
            entry = ZipInfo(f"balik-layar-{edition.version}/{path}", max(FIRST_MOMENT, edition.built.timetuple()[:6]))
            entry.external_attr, entry.create_system, entry.compress_type = REGULAR_FILE << 16, UNIX, ZIP_DEFLATED
            file.writestr(entry, contents[path].encode("utf-8"))
    return buffer.getvalue()


def _licence(edition: Edition) -> str:
    head = (
        f"Balik Layar, {edition.version}, {edition.moment}\n\n"
        f"Creative Commons Attribution 4.0 International, {LICENCE['licence_url']}\n"
        f"Credit: {edition.credit}"
    )
    return "\n\n".join([head, *(notice for _, notice in edition.notices)]) + "\n"


def _change_lines(catalog: Catalog) -> Iterator[str]:
    """Yield what changed when, the newest first, from the dates in the data; an empty line ends each change."""
    for change in list_changes(catalog):
        words = (fill(catalog.labels[lang]["changes"][change.kind], count=len(change.keys)) for lang in LOCALES)
        yield f"{change.day}  {' · '.join(words)}"
        yield f"    {', '.join(change.keys)}"
        yield ""
