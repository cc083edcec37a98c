"""What a reader takes along to where there is no connection: the whole site as a pack for the browser, and as a ZIP.

A pack is one gzip of all files: eight hexadecimal digits that say how long the list is, the list of paths and sizes as JSON, and the
files in that order. One after another the pages, which are much alike, weigh a third of what they weigh one by one.
theme/modules/whole.js unpacks it.
"""

import gzip
import hashlib
import json
import re
from io import BytesIO

from babel.numbers import format_decimal

from scripts.portable import ZIP, open_anywhere, zipped
from scripts.spread import spread
from scripts.write import Files, add_files

LISTING = "assets/whole.json"

# What is no page and no part of one: data files, pictures for shared links, and what is for search engines or for one moment.
_LEFT_OUT = re.compile(r"^(?:api|schema|cards|app)/|^(?:en/)?404\.html$|^sw\.js$|\.(?:xml|gz|zip|txt)$")
# How often the pack and the ZIP fit into what a device needs room for.
LIKELY_PACK, LIKELY_ZIP = 8.85, 2.27

_SIZE = re.compile(r'(<span data-size="(\w+)">)[^<]*')


def take_along(folder, without_server, site_url, moment):
    """Add to a built site what readers take along: the pack and its listing, and the ZIP; and have the pages say their sizes.

    `without_server` is a folder with what is otherwise where there is no server. `moment` is the time of the contents in
    UTC, or None. The same files give the same bytes.
    """
    open_anywhere(folder, without_server, site_url)
    room = _room(Files(folder))
    said, found = None, _megabytes(room / LIKELY_PACK, room, room / LIKELY_ZIP)
    while said != found:  # what is said is part of what is packed, which takes long; what is likely mostly proves true
        said = found
        for place in (folder, without_server):
            add_files(place, _said(Files(place), said))
        content, archive = _both(folder, without_server, moment)
        found = _megabytes(len(content), room, len(archive))
    add_files(folder, packed(content) | {ZIP: archive})


def _megabytes(pack, room, archive):
    return {name: round(size / 1_000_000, 1) for name, size in (("pack", pack), ("room", room), ("zip", archive))}


def _both(folder, without_server, moment):
    """Return the pack and the ZIP of a site. What takes longer comes first."""
    return spread(lambda make: make(), (lambda: zipped(Files(without_server, folder), moment), lambda: pack(Files(folder))))[::-1]


def _said(files, sizes):
    """Return those of the files that say sizes, with these in megabytes, by path."""
    return {path: _say(content, path, sizes) for path, content in files.items() if b"data-size=" in content}


def packed(content):
    """Return a pack under a name after its contents, and the listing that names it, by path."""
    version = hashlib.sha256(content).hexdigest()[:8]
    listing = json.dumps({"version": version, "bytes": len(content)}) + "\n"
    return {f"assets/whole.{version}.pack": content, LISTING: listing.encode()}


def pack(files):
    """Return the pack of a site's pages and what they need."""
    taken = _taken(files)
    listed = json.dumps([[path, len(files[path])] for path in taken], separators=(",", ":")).encode()
    packed = BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=packed, mtime=0) as whole:
        whole.write(b"%08x" % len(listed) + listed)
        for path in taken:
            whole.write(files[path])
    return packed.getvalue()


def _room(files):
    return sum(len(files[path]) for path in _taken(files))


def _taken(files):
    """Return the paths of a pack; what is alike stands together."""
    return sorted((path for path in files if not _LEFT_OUT.search(path)), key=lambda path: (path.rpartition(".")[2], path.rpartition("/")[0].rpartition("/")[0], path))


def _say(content, path, sizes):
    lang = "en" if path.startswith("en/") else "id"

    def size(match):
        return f"{match[1]}{format_decimal(sizes[match[2]], locale=lang)} MB"

    return _SIZE.sub(size, content.decode("utf-8")).encode("utf-8")
