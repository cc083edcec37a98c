import gzip
import json
import random
import tempfile
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from scripts.files import FolderFiles, add_files
from scripts.outputs.offline_bundle import add_offline_copies, make_pack, name_pack

PAGE = b'<html><a href="pekerjaan/">x</a><span data-size="pack"></span><span data-size="zip"></span></html>'
FILES = {
    "index.html": b"<html>home</html>",
    "luring/index.html": PAGE,
    "en/offline/index.html": PAGE,
    "pekerjaan/index.html": b"roles",
    "404.html": b"missing",
    "en/404.html": b"missing",
    "assets/page.12345678.js": b"page",
    "assets/licences.txt": b"MIT",
    "pindah/a.json": b"{}",
    "api/v1/roles.json": b"{}",
    "schema/v1/x.json": b"{}",
    "cards/index.png": b"png",
    "app/192.png": b"png",
    "sw.js": b"worker",
    "sitemap.xml": b"<x/>",
    "sitemap.xml.gz": b"x",
}
MOMENT = datetime(2026, 11, 27, 8, 30, 1, tzinfo=UTC)


def pack(files):
    """Return the bytes of a pack."""
    with tempfile.TemporaryDirectory() as folder:
        make_pack(Path(folder, "pack"), files)
        return Path(folder, "pack").read_bytes()


def unpacked(content):
    whole = gzip.decompress(content)
    length = int(whole[:8], 16)
    listed, rest, found = json.loads(whole[8 : 8 + length]), whole[8 + length :], {}
    for path, size in listed:
        found[path], rest = rest[:size], rest[size:]
    assert rest == b""
    return found


def test_a_pack_holds_pages_and_what_they_need_and_nothing_else():
    found = unpacked(pack(FILES))
    assert set(found) == {
        "index.html",
        "luring/index.html",
        "en/offline/index.html",
        "pekerjaan/index.html",
        "assets/page.12345678.js",
        "pindah/a.json",
    }
    assert all(found[path] == FILES[path] for path in found)


def test_the_same_files_in_any_order_give_the_same_pack():
    assert pack(FILES) == pack(dict(reversed(FILES.items())))


def test_the_listing_names_the_pack_after_its_contents(tmp_path):
    for name, files in (("one", FILES), ("other", FILES | {"index.html": b"<html>new</html>"})):
        add_files(tmp_path / name, {"assets/x.css": b"", "whole.pack": pack(files)})
        name_pack(tmp_path / name)
    one, other = (
        {path: content for path, content in FolderFiles(tmp_path / name).items() if "whole" in path}
        for name in ("one", "other")
    )
    for files in (one, other):
        listing = json.loads(files["assets/whole.json"])
        assert listing["bytes"] == len(files[f"assets/whole.{listing['version']}.pack"])
    assert set(one) & set(other) == {"assets/whole.json"}


def test_pages_say_the_sizes_in_their_language(tmp_path):
    site, without_server = tmp_path / "site", tmp_path / "without"
    big = random.Random(1).randbytes(1_450_000)
    add_files(site, FILES | {"assets/later.12345678.css": big})
    add_files(without_server, {"luring/index.html": PAGE})
    add_offline_copies(site, without_server, "https://example.org/", MOMENT)
    made = FolderFiles(site)
    assert (
        b'data-size="pack">1,5 MB' in made["luring/index.html"]
        and b'data-size="zip">1.5 MB' in made["en/offline/index.html"]
    )
    (content,) = (made[path] for path in made if path.endswith(".pack"))
    assert unpacked(content)["luring/index.html"] == made["luring/index.html"], "the pack holds the page with its sizes"
    assert b'data-size="zip">1,5 MB' in zipfile.ZipFile(BytesIO(made["balik-layar.zip"])).read(
        "balik-layar/luring/index.html"
    ), "and so does the ZIP"
