"""Everything in one ZIP, byte for byte the same from the same files."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from scripts.config import LOCALES
from scripts.features.changelog import list_changes
from scripts.outputs.open_data.edition import LICENCE

FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)  # what ZIP counts from
REGULAR_FILE = 0o100644
UNIX = 3


def archive(site, edition, files):
    """Return the bytes of a ZIP with these texts, in a folder named after the version, with licence and changes."""
    whole = {"LICENCE.txt": _licence(edition), "CHANGES.txt": _changes(site), **files}
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for path in sorted(whole):
            # The machine's clock, time zone and permissions must leave no trace.
            entry = ZipInfo(f"balik-layar-{edition.version}/{path}", max(FIRST_MOMENT, edition.built.timetuple()[:6]))
            entry.external_attr, entry.create_system, entry.compress_type = REGULAR_FILE << 16, UNIX, ZIP_DEFLATED
            archive.writestr(entry, whole[path].encode("utf-8"))
    return packed.getvalue()


def _licence(edition):
    lines = [
        f"Balik Layar, {edition.version}, {edition.moment}",
        "",
        f"Creative Commons Attribution 4.0 International, {LICENCE['licence_url']}",
        f"Credit: {edition.credit}",
    ]
    return "\n\n".join(["\n".join(lines), *(notice for _, notice in edition.notices)]) + "\n"


def _changes(site):
    """Return what changed when, the newest first, from the dates that the data itself carries."""
    lines = []
    for change in list_changes(site.catalog):
        said = (
            site.catalog.labels[lang]["changes"][change.kind].replace("{count}", str(len(change.keys)))
            for lang in LOCALES
        )
        lines += [f"{change.day}  {' · '.join(said)}", f"    {', '.join(change.keys)}", ""]
    return "\n".join(lines)
