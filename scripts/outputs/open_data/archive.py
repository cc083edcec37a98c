"""All open data in one ZIP. The same files give the same bytes."""

from collections.abc import Iterator, Mapping

from scripts.catalog.catalog import Catalog
from scripts.config import LOCALES
from scripts.features.changelog import list_changes
from scripts.label_placeholders import fill
from scripts.outputs.open_data.edition import LICENCE, Edition
from scripts.outputs.zip_archive import zip_archive


def archive(catalog: Catalog, edition: Edition, files: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP with some files by path, in a folder named after the version, with licence and changes."""
    contents = {"LICENCE.txt": _licence(edition), "CHANGES.txt": "\n".join(_change_lines(catalog)), **files}
    folder = f"balik-layar-{edition.version}"
    packed = {
        f"{folder}/{path}": content.encode("utf-8") if isinstance(content, str) else content
        for path, content in contents.items()
    }
    return zip_archive(packed, edition.built)


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
