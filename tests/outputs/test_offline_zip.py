import shutil
import zipfile
from datetime import UTC, datetime
from io import BytesIO

import pytest

from scripts.files import FolderFiles, add_files
from scripts.outputs.offline_zip import make_zip, write_pages_without_server

SITE = "https://example.org/x/"
FILES = {
    "index.html": b"",
    "pekerjaan/akuntan/index.html": b"",
    "cari/index.html": b"",
    "assets/later.css": b"css",
    "assets/page.js": b"page",
    "data.csv": b"csv",
}
MOMENT = datetime(2026, 11, 27, 8, 30, 1, tzinfo=UTC)


@pytest.fixture
def portable(tmp_path):
    """Return the ZIP of files by path."""

    def made(files, moment=MOMENT, given=()):
        site, without_server = tmp_path / "site", tmp_path / "without"
        for folder, own in ((site, files), (without_server, dict(given))):
            shutil.rmtree(folder, ignore_errors=True)
            add_files(folder, own)
        write_pages_without_server(site, without_server, SITE)
        return make_zip(FolderFiles(without_server, site), moment)

    return made


@pytest.fixture
def opened(portable):
    """Return what the ZIP of files holds, by path."""

    def read(*files):
        with zipfile.ZipFile(BytesIO(portable(*files))) as archive:
            return {name.removeprefix("balik-layar/"): archive.read(name).decode() for name in archive.namelist()}

    return read


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../../", "../../index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("../../cari/?q=x#y", "../../cari/index.html?q=x#y"),
        ("#part", "#part"),
        ("?r=a", "?r=a"),
        ("../../assets/later.css", "../../assets/later.css"),
        ("../../data.csv", "../../data.csv"),
        ("https://example.com/", "https://example.com/"),
        ("mailto:a@b.c", "mailto:a@b.c"),
        ("../../balik-layar.zip", f"{SITE}balik-layar.zip"),
    ],
)
def test_a_link_leads_to_a_file(opened, link, file):
    page = f'<a href="{link}">x</a><form action="{link}"></form>'.encode()
    assert (
        opened(FILES | {"pekerjaan/akuntan/index.html": page})["pekerjaan/akuntan/index.html"]
        == f'<a href="{file}">x</a><form action="{file}"></form>'
    )


def test_what_asks_a_server_is_left_out(opened):
    page = (
        b'<link rel="manifest" href="app/id.webmanifest"><link rel="search" href="opensearch.xml">'
        b"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><p>x"""
    )
    files = opened(
        FILES
        | {
            "index.html": page,
            "sw.js": b"",
            "404.html": b"",
            "en/404.html": b"",
            "sitemap.xml": b"",
            "sitemap.xml.gz": b"",
            "cards/index.png": b"",
            "app/id.webmanifest": b"",
        }
    )
    assert files["index.html"] == "<p>x"
    assert set(files) == {*FILES, "BACA-README.txt"}


def test_what_a_module_fetches_is_a_script_and_open_data_stays_data(opened):
    files = opened(FILES | {"pindah/a.json": b'{"a": 1}', "api/v1/roles.json": b"{}"})
    assert files["pindah/a.json.js"] == 'document.currentScript.exported={"a": 1}' and "pindah/a.json" not in files
    assert files["api/v1/roles.json"] == "{}"


def test_the_same_files_give_the_same_bytes_at_any_time(portable):
    assert portable(FILES, MOMENT) == portable(dict(reversed(FILES.items())), MOMENT)
    assert portable(FILES, None), "a folder that is no git repository has no time of a commit"
