import gzip
import json
import random
from datetime import UTC, datetime

from scripts.files import add_files
from scripts.outputs.offline_bundle import add_offline_copies, make_pack

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


def unpacked(content):
    whole = gzip.decompress(content)
    length = int(whole[:8], 16)
    listed, rest, found = json.loads(whole[8 : 8 + length]), whole[8 + length :], {}
    for path, size in listed:
        found[path], rest = rest[:size], rest[size:]
    assert rest == b""
    return found


def test_a_pack_holds_pages_and_what_they_need_and_nothing_else():
    found = unpacked(make_pack(FILES))
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
    assert make_pack(FILES) == make_pack(dict(reversed(FILES.items())))


def listing(site):
    return json.loads((site / "assets" / "whole.json").read_bytes())


def test_the_listing_names_the_pack_after_its_contents_and_says_all_sizes(tmp_path):
    sites = {"one": FILES, "other": FILES | {"index.html": b"<html>new</html>"}}
    for name, files in sites.items():
        add_files(tmp_path / name, files)
        add_offline_copies(tmp_path / name, tmp_path / f"{name}-without", "https://example.org/", MOMENT)
        said = listing(tmp_path / name)
        pack = (tmp_path / name / f"assets/whole.{said['version']}.pack").read_bytes()
        assert (said["bytes"], said["room"]) == (len(pack), sum(map(len, unpacked(pack).values())))
        assert said["zip"] == (tmp_path / name / "balik-layar.zip").stat().st_size
    assert listing(tmp_path / "one")["version"] != listing(tmp_path / "other")["version"]


def test_pages_say_the_sizes_in_their_language(tmp_path):
    site = tmp_path / "site"
    add_files(site, FILES | {"assets/later.12345678.css": random.Random(1).randbytes(1_450_000)})
    add_offline_copies(site, tmp_path / "without", "https://example.org/", MOMENT)
    assert 'data-size="pack">1,5 MB' in (site / "luring/index.html").read_text()
    assert 'data-size="zip">1.5 MB' in (site / "en/offline/index.html").read_text()


def test_copies_in_the_pack_leave_room_for_sizes_that_only_the_listing_knows(tmp_path):
    site = tmp_path / "site"
    add_files(site, FILES)
    add_offline_copies(site, tmp_path / "without", "https://example.org/", MOMENT)
    pack = (site / f"assets/whole.{listing(site)['version']}.pack").read_bytes()
    assert unpacked(pack)["luring/index.html"] == PAGE
