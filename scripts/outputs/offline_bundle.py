"""What a reader takes along to where there is no connection: the whole site as a pack for the browser, and as a ZIP.

A pack is one gzip of all files: eight hexadecimal digits that say how long the list is, the list of paths and sizes as JSON, and the
files in that order. One after another the pages, which are much alike, weigh a third of what they weigh one by one.
theme/modules/whole.js unpacks it.
"""

import gzip
import hashlib
import json
import re
from pathlib import Path

from babel.numbers import format_decimal

from scripts.files import FolderFiles, add_files
from scripts.outputs.offline_zip import ZIP, make_zip, open_anywhere
from scripts.parallel import parallel_map

LISTING = "assets/whole.json"
PACK = "whole.pack"  # until it has its name

# What is no page and no part of one: data files, pictures for shared links, and what is for search engines or for one moment.
_LEFT_OUT = re.compile(r"^(?:api|schema|cards|app)/|^(?:en/)?404\.html$|^sw\.js$|\.(?:xml|gz|zip|txt)$")
# How often the pack and the ZIP fit into what a device needs room for.
LIKELY_PACK, LIKELY_ZIP = 8.85, 2.27

_SIZE = re.compile(r'(<span data-size="(\w+)">)[^<]*')


def add_offline_copies(folder, without_server, site_url, moment):
    """Add to a built site what readers take along: the pack and its listing, and the ZIP; and have the pages say their sizes.

    `without_server` is a folder with what is otherwise where there is no server. `moment` is the time of the contents in
    UTC, or None. The same files give the same bytes.
    """
    open_anywhere(folder, without_server, site_url)
    room = _room(FolderFiles(folder))
    said, found = None, _megabytes(room / LIKELY_PACK, room, room / LIKELY_ZIP)
    while said != found:  # what is said is part of what is packed, which takes long; what is likely mostly proves true
        said = found
        for place in (folder, without_server):
            add_files(place, _said(FolderFiles(place), said))
        _pack_both(folder, without_server, moment)
        found = _megabytes((folder / PACK).stat().st_size, room, (folder / ZIP).stat().st_size)
    name_pack(folder)


def _megabytes(pack, room, archive):
    return {name: round(size / 1_000_000, 1) for name, size in (("pack", pack), ("room", room), ("zip", archive))}


def _pack_both(folder, without_server, moment):
    """Make the pack and the ZIP of a site. What takes longer comes first."""
    for old in (PACK, ZIP):
        (folder / old).unlink(missing_ok=True)
    portable, online = (
        FolderFiles(without_server, folder),
        FolderFiles(folder),
    )  # listed before there is a pack and a ZIP among them
    parallel_map(
        lambda make: make(),
        (lambda: make_zip(folder / ZIP, portable, moment), lambda: make_pack(folder / PACK, online)),
    )


def _said(files, sizes):
    """Return those of the files that say sizes, with these in megabytes, by path."""
    pages = ((path, files[path]) for path in files if path.endswith(".html"))
    return {path: _say(content, path, sizes) for path, content in pages if b"data-size=" in content}


def name_pack(folder):
    """Give the pack of a site a name after its contents, and write the listing that names it."""
    with open(folder / PACK, "rb") as whole:
        version = hashlib.file_digest(whole, "sha256").hexdigest()[:8]
    listing = json.dumps({"version": version, "bytes": (folder / PACK).stat().st_size}) + "\n"
    (folder / PACK).rename(folder / f"assets/whole.{version}.pack")
    add_files(folder, {LISTING: listing.encode()})


def make_pack(place: Path, files):
    """Write the pack of a site's pages and what they need."""
    taken = _taken(files)
    listed = json.dumps([[path, len(files[path])] for path in taken], separators=(",", ":")).encode()
    with (
        open(place, "wb") as packed,
        gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=packed, mtime=0) as whole,
    ):
        whole.write(b"%08x" % len(listed) + listed)
        for path in taken:
            whole.write(files[path])


def _room(files):
    return sum(len(files[path]) for path in _taken(files))


def _taken(files):
    """Return the paths of a pack; what is alike stands together."""
    return sorted(
        (path for path in files if not _LEFT_OUT.search(path)),
        key=lambda path: (path.rpartition(".")[2], path.rpartition("/")[0].rpartition("/")[0], path),
    )


def _say(content, path, sizes):
    lang = "en" if path.startswith("en/") else "id"

    def size(match):
        return f"{match[1]}{format_decimal(sizes[match[2]], locale=lang)} MB"

    return _SIZE.sub(size, content.decode("utf-8")).encode("utf-8")
