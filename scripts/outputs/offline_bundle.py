"""What a reader takes to where there is no connection: the whole site as one pack for the browser, and as a ZIP.

A pack is one gzip of all files: eight hexadecimal digits that say how long the list is, the list of paths and sizes as
JSON, and the files in that order. One after another the pages, which are much alike, weigh a third of what they weigh
one by one. theme/modules/offline/bundle.js unpacks it.

Pages say how large pack and ZIP are. The copies inside the pack and the ZIP cannot: their sizes are not known before
they are made. There the browser fills them in from the listing beside the pack.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

import deflate

from scripts.files import FolderFiles, add_files
from scripts.locale_format import format_number
from scripts.outputs.offline_zip import ZIP, make_zip, write_pages_without_server
from scripts.parallel import parallel_map
from scripts.urls import language_of

LISTING = "assets/whole.json"

# What is no page and no part of one: data files, pictures for shared links, what is for search engines or one moment.
_NOT_PACKED = re.compile(r"^(?:api|schema|cards|app)/|(?:^|/)404\.html$|^sw\.js$|\.(?:xml|gz|zip|txt)$")

# Where a page says a size; `data-size` names it.
_SIZE = re.compile(r'(<span data-size="(\w+)">)[^<]*')


def add_offline_copies(folder: Path, without_server: Path, site_url: str, moment: datetime | None) -> None:
    """Add the pack with its listing and the ZIP to a built site, and have its pages say their sizes.

    `without_server` is a folder with the files that differ where there is no server; more are added. `moment` is the
    time of the contents in UTC, or None. The same files give the same bytes.
    """
    write_pages_without_server(folder, without_server, site_url)
    files, files_without_server = FolderFiles(folder), FolderFiles(without_server, folder)
    packed = _packed_paths(files)
    # What takes longer comes first.
    makers: list[Callable[[], bytes]] = [lambda: make_zip(files_without_server, moment), lambda: make_pack(files)]
    archive, pack = parallel_map(lambda make: make(), makers)
    add_files(folder, {ZIP: archive})
    sizes = {
        "bytes": len(pack),
        "room": sum(len(files[path]) for path in packed),
        "zip": len(archive),
    }
    add_files(folder, pages_with_sizes(files, {"pack": sizes["bytes"], "room": sizes["room"], "zip": sizes["zip"]}))
    version = hashlib.sha256(pack).hexdigest()[:8]
    listing = json.dumps({"version": version, **sizes}) + "\n"
    add_files(folder, {f"assets/whole.{version}.pack": pack, LISTING: listing.encode()})


def make_pack(files: Mapping[str, bytes]) -> bytes:
    """Return the pack of a site's pages and what they need, of all files by path."""
    paths = _packed_paths(files)
    contents = [files[path] for path in paths]
    sizes = [[path, len(content)] for path, content in zip(paths, contents, strict=True)]
    listed = json.dumps(sizes, separators=(",", ":")).encode()
    return bytes(deflate.gzip_compress(b"".join([b"%08x" % len(listed), listed, *contents]), 9))


def _packed_paths(files: Iterable[str]) -> list[str]:
    """Return the paths of a pack. Files that are alike stand together, which packs them better."""

    def kind_folder_path(path: str) -> tuple[str, str, str]:
        return path.rpartition(".")[2], path.rpartition("/")[0].rpartition("/")[0], path

    return sorted((path for path in files if not _NOT_PACKED.search(path)), key=kind_folder_path)


def pages_with_sizes(files: Mapping[str, bytes], sizes: Mapping[str, int]) -> dict[str, bytes]:
    """Return, by path, the pages that say sizes with these sizes, given in bytes by name, in megabytes."""
    pages = ((path, files[path]) for path in files if path.endswith(".html"))
    return {path: _with_sizes(content, path, sizes) for path, content in pages if b"data-size=" in content}


def _with_sizes(content: bytes, path: str, sizes: Mapping[str, int]) -> bytes:
    def replace(match: re.Match[str]) -> str:
        megabytes = round(sizes[match[2]] / 1_000_000, 1)
        return f"{match[1]}{format_number(megabytes, language_of(path))} MB"

    return _SIZE.sub(replace, content.decode("utf-8")).encode("utf-8")
