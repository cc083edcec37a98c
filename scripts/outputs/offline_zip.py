"""The whole site in one ZIP that opens without a server, from a USB stick, byte for byte the same from the same files."""

import re
from pathlib import Path
from posixpath import dirname, join, normpath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from scripts.files import FolderFiles, add_files
from scripts.outputs.open_data.archive import FIRST_MOMENT, REGULAR_FILE, UNIX
from scripts.parallel import parallel_map

ZIP = "balik-layar.zip"
FOLDER = "balik-layar"
README = "Balik Layar\n\nBuka index.html dengan peramban. Untuk bahasa Inggris: en/index.html\nOpen index.html in a browser. For English: en/index.html\n"

# Of no use without a server.
_LEFT_OUT = re.compile(
    r"^cards/|^(?:en/)?(?:404\.html|unseen\.html|opensearch\.xml)$|^sw\.js$|^sitemap\.xml|^app/.*manifest$"
)
_FETCHED = re.compile(r"^(?!(?:api|schema|assets)/).*\.json$")  # by modules
_ASKS_A_SERVER = re.compile(
    r'<link rel="(?:manifest|search)"[^>]*>\n?|<meta http-equiv="Content-Security-Policy"[^>]*>\n?'
)
_LINK = re.compile(r'( (?:href|action)=")(?![a-z]+:|[#?"])([^"?#]*)')


def open_anywhere(folder, without_server, site_url):
    """Put into a folder what of a built site is otherwise where there is no server: pages whose links lead to files, data in scripts.

    `without_server` already holds what assets.py put there.
    """
    given = FolderFiles(without_server, folder)
    names = {path for path in given if not _LEFT_OUT.search(path)}
    parallel_map(
        lambda path: add_files(without_server, opened(path, given[path], names, site_url)),
        [path for path in names if path.endswith(".html") or _FETCHED.search(path)],
    )
    add_files(without_server, {"BACA-README.txt": README.encode()})


def opened(path, content, names, site_url):
    """Return a page or a file of data as it can be opened without a server, by its path there; `names` are the paths of all files."""
    if path.endswith(".html"):
        return {path: _linked(content.decode("utf-8"), path, names, site_url).encode("utf-8")}
    return {f"{path}.js": b"document.currentScript.gives=" + content}  # what fetch() gets elsewhere


def make_zip(place: Path, files, moment):
    """Write a ZIP of files, given by path; what is of no use without a server is left out. `moment` is the time of their contents in UTC, or None."""
    with ZipFile(place, "w") as archive:
        for path in sorted(path for path in files if not _LEFT_OUT.search(path) and not _FETCHED.search(path)):
            # The machine's clock, time zone and permissions must leave no trace.
            entry = ZipInfo(f"{FOLDER}/{path}", max(FIRST_MOMENT, moment.timetuple()[:6]) if moment else FIRST_MOMENT)
            entry.external_attr, entry.create_system, entry.compress_type = REGULAR_FILE << 16, UNIX, ZIP_DEFLATED
            archive.writestr(entry, files[path])


def _linked(html, path, names, site_url):
    """Return a page whose links name files: a server adds index.html by itself. What the ZIP leaves out is linked where it is published."""

    def link(match):
        before, place = match.groups()
        target = normpath(join(dirname(path), place))
        if place.endswith(("/", ".")):
            return f"{before}{place.rstrip('/')}/index.html"
        return match[0] if target in names else f"{before}{site_url}{target}"

    return _LINK.sub(link, _ASKS_A_SERVER.sub("", html))
