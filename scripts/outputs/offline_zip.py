"""The whole site in one ZIP that opens without a server, from a USB stick. The same files give the same bytes."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from posixpath import dirname, join, normpath

from scripts.config import LOCALES
from scripts.files import FolderFiles, add_files
from scripts.messages import message
from scripts.outputs.zip_archive import zip_archive

ZIP = "balik-layar.zip"
FOLDER = "balik-layar"
README = "BACA-README.txt"

# Of no use without a server.
_NEEDS_A_SERVER = re.compile(
    r"^cards/|(?:^|/)(?:404\.html|unseen\.html|opensearch\.xml)$|^sw\.js$|^sitemap\.xml|^app/.*manifest$"
)
_FETCHED_DATA = re.compile(r"^(?!(?:api|schema|assets)/).*\.json$")  # by browser modules
_HEAD_FOR_A_SERVER = re.compile(
    r'<link rel="(?:manifest|search)"[^>]*>\n?|<meta http-equiv="Content-Security-Policy"[^>]*>\n?'
)
_LINK = re.compile(r'( (?:href|action)=")(?![a-z]+:|[#?"])([^"?#]*)')


def write_pages_without_server(folder: Path, without_server: Path, site_url: str) -> None:
    """Put into `without_server` what of the built site in `folder` differs without a server: links lead to files, and
    data that modules fetch stands in scripts.

    `without_server` already holds the scripts and pages that frontend.py put there; those go first.
    """
    files = FolderFiles(without_server, folder)
    paths = {path for path in files if not _NEEDS_A_SERVER.search(path)}
    for path in paths:
        if path.endswith(".html"):
            page = _link_to_files(files[path].decode("utf-8"), path, paths, site_url)
            add_files(without_server, {path: page.encode("utf-8")})
        elif _FETCHED_DATA.search(path):
            # theme/modules/page/loader-file.js reads it from there, where a server would answer fetch().
            add_files(without_server, {f"{path}.js": b"document.currentScript.exported=" + files[path]})
    add_files(without_server, {README: _readme().encode()})


def make_zip(files: Mapping[str, bytes], moment: datetime | None) -> bytes:
    """Return a ZIP of files, given by path; what is of no use without a server is left out.

    `moment` is the time of their contents in UTC, or None. The same files give the same bytes.
    """
    return zip_archive({f"{FOLDER}/{path}": files[path] for path in files if not _is_left_out(path)}, moment)


def _is_left_out(path: str) -> bool:
    return bool(_NEEDS_A_SERVER.search(path) or _FETCHED_DATA.search(path))


def _readme() -> str:
    """Return a text that says in each language which file to open."""
    return "\n".join(["Balik Layar", "", *(message("zip.readme", lang) for lang in LOCALES)]) + "\n"


def _link_to_files(html: str, path: str, paths: Iterable[str], site_url: str) -> str:
    """Return a page whose links name files: a server adds index.html by itself. What the ZIP leaves out is linked where
    it is published.
    """

    def replace(match: re.Match[str]) -> str:
        attribute, address = match.groups()
        target = normpath(join(dirname(path), address))
        if address.endswith(("/", ".")):
            return f"{attribute}{address.rstrip('/')}/index.html"
        return match[0] if target in paths else f"{attribute}{site_url}{target}"

    return _LINK.sub(replace, _HEAD_FOR_A_SERVER.sub("", html))
