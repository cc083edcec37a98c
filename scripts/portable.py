"""The whole site in one ZIP that opens without a server, from a USB stick, byte for byte the same from the same files."""

import re
from io import BytesIO
from posixpath import dirname, join, normpath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from scripts.open_data.archive import FIRST_MOMENT, REGULAR_FILE, UNIX

ZIP = "balik-layar.zip"
FOLDER = "balik-layar"
README = "Balik Layar\n\nBuka index.html dengan peramban. Untuk bahasa Inggris: en/index.html\nOpen index.html in a browser. For English: en/index.html\n"

# Of no use without a server.
_LEFT_OUT = re.compile(r"^cards/|^(?:en/)?(?:404\.html|unseen\.html|opensearch\.xml)$|^sw\.js$|^sitemap\.xml|^app/.*manifest$")
_ASKS_A_SERVER = re.compile(r'<link rel="(?:manifest|search)"[^>]*>\n?|<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
_LINK = re.compile(r'( (?:href|action)=")(?![a-z]+:|[#?"])([^"?#]*)')


def opened_anywhere(files, site_url):
    """Return the files of a built site, by path, as they can be opened without a server: each link leads to a file."""
    whole = {"BACA-README.txt": README.encode(), **{path: content for path, content in files.items() if not _LEFT_OUT.search(path)}}
    for path, content in list(whole.items()):
        if path.endswith(".html"):
            whole[path] = _linked(content.decode("utf-8"), path, whole, site_url).encode("utf-8")
        elif path.endswith(".json") and not path.startswith(("api/", "schema/", "assets/")):
            whole[f"{path}.js"] = b"document.currentScript.gives=" + content  # what fetch() gets elsewhere
            del whole[path]
    return whole


def zipped(whole, moment):
    """Return the bytes of a ZIP of files, given by path. `moment` is the time of their contents in UTC, or None."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for path in sorted(whole):
            # The machine's clock, time zone and permissions must leave no trace.
            entry = ZipInfo(f"{FOLDER}/{path}", max(FIRST_MOMENT, moment.timetuple()[:6]) if moment else FIRST_MOMENT)
            entry.external_attr, entry.create_system, entry.compress_type = REGULAR_FILE << 16, UNIX, ZIP_DEFLATED
            archive.writestr(entry, whole[path])
    return packed.getvalue()


def _linked(html, path, files, site_url):
    """Return a page whose links name files: a server adds index.html by itself. What the ZIP leaves out is linked where it is published."""
    def link(match):
        before, place = match.groups()
        target = normpath(join(dirname(path), place))
        if place.endswith(("/", ".")):
            return f"{before}{place.rstrip('/')}/index.html"
        return match[0] if target in files else f"{before}{site_url}{target}"

    return _LINK.sub(link, _ASKS_A_SERVER.sub("", html))
