"""The smoke test, against a server on this machine that serves a small site, well or badly."""

import json
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest

from scripts.maintenance import smoke_test
from tests.conftest import ROOT
from tests.serving import LocalServer, serving

SITE = "https://example.org/x/"
ROLES = {
    "roles": [
        {
            "id": "clerk",
            "url": {"id": f"{SITE}pekerjaan/juru/", "en": f"{SITE}en/roles/clerk/"},
            "file": f"{SITE}api/v1/roles/clerk.json",
        },
        {"id": "other", "url": {}, "file": f"{SITE}api/v1/roles/other.json"},
    ]
}
FILES = {
    "index.html": "Beranda",
    "en/index.html": "Home",
    "pekerjaan/juru/index.html": "Juru",
    "en/roles/clerk/index.html": "Clerk",
    "404.html": "Tidak ada",
    "s/id-1a.js": "1",
    "s/en-1a.js": "2",
    "api/v1/roles.json": json.dumps(ROLES),
    "sitemap.xml": "<urlset/>",
    "perubahan/feed.xml": "<feed/>",
    "en/changes/feed.xml": "<feed/>",
}


class SiteServer(LocalServer):
    """Serves the site in a folder, badly if a test changes the other attributes."""

    def __init__(self, folder: Path) -> None:
        super().__init__(partial(Handler, directory=folder))
        self.address += "/"
        self.folder = folder
        self.missing_status = 404  # the status of the answer to a missing address
        self.plain_text_file: str | None = None  # the end of the path of a file that is served as plain text


class Handler(SimpleHTTPRequestHandler):
    server: SiteServer

    def send_error(self, code, message=None, explain=None):
        self.send_response(self.server.missing_status)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write((self.server.folder / "404.html").read_bytes())

    def list_directory(self, path):
        self.send_error(404)

    def guess_type(self, path):
        plain = self.server.plain_text_file
        return "text/plain" if plain and path.endswith(plain) else super().guess_type(path)

    def log_message(self, *arguments):
        pass


def put(folder):
    for path, text in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


@pytest.fixture
def built(tmp_path):
    return put(tmp_path / "built")


@pytest.fixture
def served(tmp_path):
    """A server of the same site; what it serves lies in `served.folder`."""
    with serving(SiteServer(put(tmp_path / "served"))) as server:
        yield server


def problems(served, built):
    return smoke_test.find_problems(served.address, built, smoke_test.fetch)


def test_a_site_that_arrived_has_no_problem(served, built, capsys):
    pauses: list[float] = []
    assert smoke_test.main([served.address.rstrip("/"), str(built)], pauses.append) == 0
    assert pauses == []
    assert "serves what was built" in capsys.readouterr().out


@pytest.mark.parametrize("path", [path for path in FILES if path != "404.html"])
def test_a_file_that_is_missing_or_old_is_a_problem(served, built, path):
    (built / path).write_text(FILES[path] + " ", "utf-8")
    [problem] = problems(served, built)
    assert problem.startswith(f"{path}: ") and "an older site" in problem
    (served.folder / path).unlink()
    assert problems(served, built) == [f"{path}: is answered with 404"]


def test_the_page_for_missing_addresses_must_have_the_status_404_and_be_the_built_one(served, built):
    served.missing_status = 200
    assert problems(served, built) == ["there-is-no-such-page/: is answered with 200, not 404"]
    served.missing_status = 404
    (built / "404.html").write_text("Lain", "utf-8")
    assert problems(served, built) == ["there-is-no-such-page/: the answer is not the 404.html that was built"]


def test_a_file_of_the_wrong_media_type_is_a_problem(served, built):
    served.plain_text_file = "roles.json"
    assert problems(served, built) == ["api/v1/roles.json: is served as text/plain, not application/json"]


def test_a_slow_host_is_tried_again_until_it_serves_the_site(served, built):
    current = (served.folder / "index.html").read_text("utf-8")
    (served.folder / "index.html").write_text("old", "utf-8")
    pauses = []

    def pause(seconds):
        pauses.append(seconds)
        if len(pauses) == 3:
            (served.folder / "index.html").write_text(current, "utf-8")

    assert smoke_test.main([served.address, str(built)], pause) == 0
    assert pauses == [smoke_test.PAUSE_SECONDS] * 3


def test_a_host_that_stays_old_fails_within_five_minutes(served, built):
    (served.folder / "index.html").write_text("old", "utf-8")
    pauses: list[float] = []
    assert smoke_test.main([served.address, str(built)], pauses.append) == 1
    assert len(pauses) == smoke_test.TRIES - 1 and sum(pauses) <= 300


def test_each_request_to_an_unreachable_host_is_a_problem(built):
    unreachable = smoke_test.find_problems("http://127.0.0.1:1/", built, smoke_test.fetch)
    assert len(unreachable) == len(FILES) and all("is answered with 0" in problem for problem in unreachable)


def test_it_runs_on_a_machine_that_has_only_python():
    command = [sys.executable, "-S", "-m", "scripts.maintenance.smoke_test", "--help"]
    assert subprocess.run(command, cwd=ROOT, capture_output=True).returncode == 0
