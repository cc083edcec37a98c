"""The smoke test, against a server on this machine that serves a small site, well or badly."""

from functools import partial
from http.server import SimpleHTTPRequestHandler

import pytest

from scripts.maintenance import smoke_test
from tests.serving import running

ROLE = '<link rel="alternate" hreflang="en" href="https://example.org/x/en/roles/clerk/">'
FILES = {
    "index.html": "Beranda",
    "en/index.html": "Home",
    "pekerjaan/juru/index.html": ROLE,
    "en/roles/clerk/index.html": "Clerk",
    "404.html": "Tidak ada",
    "s/id-1a.js": "1",
    "s/en-1a.js": "2",
    "api/v1/roles.json": "{}",
    "sitemap.xml": "<urlset/>",
    "perubahan/feed.xml": "<feed/>",
    "en/changes/feed.xml": "<feed/>",
}


class Handler(SimpleHTTPRequestHandler):
    def send_error(self, code, message=None, explain=None):
        self.send_response(self.server.missing)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write((self.server.folder / "404.html").read_bytes())

    def list_directory(self, path):
        self.send_error(404)

    def guess_type(self, path):
        return "text/plain" if self.server.plain and path.endswith(self.server.plain) else super().guess_type(path)

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
    folder = put(tmp_path / "served")
    with running(partial(Handler, directory=folder)) as server:
        server.folder, server.missing, server.plain = folder, 404, None
        server.address += "/"
        yield server


def found(served, built):
    return smoke_test.smoke(served.address, built, smoke_test.fetch)


def test_a_site_that_arrived_has_no_problem(served, built, capsys):
    assert smoke_test.main([served.address.rstrip("/"), str(built)], pause=None) == 0
    assert "serves what was built" in capsys.readouterr().out


@pytest.mark.parametrize("path", [path for path in FILES if path != "404.html"])
def test_whatever_is_missing_or_old_is_said(served, built, path):
    (built / path).write_text(FILES[path] + " ", "utf-8")
    assert [said.partition(":")[0] for said in found(served, built)] == [path] and "an older site" in found(
        served, built
    )[0]
    (served.folder / path).unlink()
    assert found(served, built) == [f"{path}: is answered with 404"]


def test_a_page_for_what_is_not_found_must_say_so_to_machines_too(served, built):
    served.missing = 200
    assert found(served, built) == ["there-is-no-such-page/: is answered with 200, not 404"]
    served.missing = 404
    (built / "404.html").write_text("Lain", "utf-8")
    assert len(found(served, built)) == 1 and "not the one that was built" in found(served, built)[0]


def test_a_page_that_is_served_as_text_is_said(served, built):
    served.plain = "roles.json"
    assert found(served, built) == ["api/v1/roles.json: is served as text/plain, not application/json"]


def test_a_host_that_takes_its_time_is_waited_for_and_only_so_long(served, built):
    late = (served.folder / "index.html").read_text("utf-8")
    (served.folder / "index.html").write_text("old", "utf-8")
    waited = []

    def pause(seconds):
        waited.append(seconds)
        if len(waited) == 3:
            (served.folder / "index.html").write_text(late, "utf-8")

    assert smoke_test.main([served.address, str(built)], pause) == 0 and len(waited) == 3
    (served.folder / "index.html").write_text("old", "utf-8")
    waited[:] = [0] * 3
    assert smoke_test.main([served.address, str(built)], waited.append) == 1
    assert len(waited) - 3 == smoke_test.TRIES - 1 and sum(waited) <= 300


def test_a_host_that_cannot_be_reached_is_said(built):
    said = smoke_test.smoke("http://127.0.0.1:1/", built, smoke_test.fetch)
    assert len(said) == 11 and all("is answered with 0" in problem for problem in said)
