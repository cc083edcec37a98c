"""What a reader takes along to where there is no connection: the whole site as a pack for the browser, and as a ZIP.

A pack is one gzip of all files: eight hexadecimal digits that say how long the list is, the list of paths and sizes as JSON, and the
files in that order. One after another the pages, which are much alike, weigh a third of what they weigh one by one.
theme/modules/whole.js unpacks it.
"""

import gzip
import hashlib
import json
import re

from babel.numbers import format_decimal

from scripts.portable import ZIP, opened_anywhere, zipped
from scripts.spread import spread

LISTING = "assets/whole.json"

# What is no page and no part of one: data files, pictures for shared links, and what is for search engines or for one moment.
_LEFT_OUT = re.compile(r"^(?:api|schema|cards|app)/|^(?:en/)?404\.html$|^sw\.js$|\.(?:xml|gz|zip|txt)$")
_SIZE = re.compile(r'(<span data-size="(\w+)">)[^<]*')


def take_along(files, without_server, site_url, moment):
    """Return the files that this adds to a built site or changes in it, by path: the pack and its listing, the ZIP, and the pages that say their sizes.

    `files` are the built site's bytes by path, `without_server` those that are otherwise where there is no server. `moment` is
    the time of the contents in UTC, or None. The same files give the same bytes.
    """
    anywhere = opened_anywhere(files | without_server, site_url)
    content, archive = _both(files, anywhere, moment)
    sizes = {"pack": len(content), "room": _room(files), "zip": len(archive)}
    said, said_in_zip = (_said(own, sizes) for own in (files, anywhere))
    content, archive = _both(files | said, anywhere | said_in_zip, moment)
    return said | packed(content) | {ZIP: archive}


def _both(files, anywhere, moment):
    """Return the pack of a site's files, and the ZIP of others."""
    return spread(lambda make: make(), (lambda: zipped(anywhere, moment), lambda: pack(files)))[::-1]


def _said(files, sizes):
    """Return those of the files that say sizes, with these, by path."""
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
    whole = b"".join([b"%08x" % len(listed), listed, *(files[path] for path in taken)])
    return gzip.compress(whole, 9, mtime=0)


def _room(files):
    return sum(len(files[path]) for path in _taken(files))


def _taken(files):
    """Return the paths of a pack; what is alike stands together."""
    return sorted((path for path in files if not _LEFT_OUT.search(path)), key=lambda path: (path.rpartition(".")[2], path.rpartition("/")[0].rpartition("/")[0], path))


def _say(content, path, sizes):
    lang = "en" if path.startswith("en/") else "id"

    def size(match):
        megabytes = format_decimal(round(sizes[match[2]] / 1_000_000, 1), locale=lang)
        return f"{match[1]}{megabytes} MB"

    return _SIZE.sub(size, content.decode("utf-8")).encode("utf-8")
