"""All open data in one ZIP. The same files give the same bytes."""

from collections.abc import Iterator, Mapping
from datetime import datetime
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


def archive(catalog: Catalog, edition: Edition, files: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP with some files by path, in a folder named after the version, with licence and changes."""
    contents = {"LICENCE.txt": _licence(edition), "CHANGES.txt": "\n".join(_change_lines(catalog)), **files}
    return zip_bytes(
        {
            f"balik-layar-{edition.version}/{path}": content.encode("utf-8") if isinstance(content, str) else content
            for path, content in contents.items()
        },
        edition.built,
    )


def zip_bytes(files: Mapping[str, bytes], built: datetime) -> bytes:
    """Return a ZIP of files by path; `built` is the time of their contents in UTC."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as file:
        for path in sorted(files):
            # The machine's clock, time zone and permissions must leave no trace.
            entry = ZipInfo(path, max(FIRST_MOMENT, built.timetuple()[:6]))
            entry.external_attr, entry.create_system, entry.compress_type = REGULAR_FILE << 16, UNIX, ZIP_DEFLATED
            file.writestr(entry, files[path])
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
