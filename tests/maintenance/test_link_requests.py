"""Requests for the sources, against a server on this machine."""

import threading
from collections import Counter
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from scripts.maintenance import link_requests
from tests.serving import LocalServer, serving

ARCHIVED = b'{"archived_snapshots": {"closest": {"available": true, "status": "200", "url": "http://web.archive.org/web/20261123/gone"}}}'


ANSWERS = {
    "/there": 200,
    "/gone": 404,
    "/shy": 403,
    "/old": (301, "/new"),
    "/new": 200,
    "/round": (302, "/round"),
    "/archive": 200,
}


class SourceHost(LocalServer):
    """Answers by path; records each request, its sender, and how many came at a time."""

    def __init__(self) -> None:
        super().__init__(Handler)
        self.lock = threading.Lock()
        self.requests: list[tuple[str, str, str | None]] = []  # method, path and sender
        self.requests_now = 0
        self.most_at_once = 0


class Handler(BaseHTTPRequestHandler):
    server: SourceHost

    def do_GET(self):
        server, path = self.server, self.path.partition("?")[0]
        with server.lock:
            server.requests.append((self.command, self.path, self.headers["User-Agent"]))
            server.requests_now += 1
            server.most_at_once = max(server.most_at_once, server.requests_now)
        answer = 405 if path == "/full" and self.command == "HEAD" else ANSWERS.get(path, 200)
        status, location = answer if isinstance(answer, tuple) else (answer, None)
        body = ARCHIVED if path == "/archive" else b"text"
        with server.lock:
            server.requests_now -= 1
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, *arguments):
        pass


@pytest.fixture
def host():
    with serving(SourceHost()) as server:
        yield server


def site_of(good_site, host, *paths):
    """Return the good site with these addresses as its only sources."""
    one = next(iter(good_site.catalog.sources.values()))
    sources = {
        path.strip("/"): replace(one, key=path.strip("/"), url=host.address + path, via=(), accessed="2026-11-23")
        for path in paths
    }
    return replace(good_site, catalog=replace(good_site.catalog, sources=sources))


def test_a_broken_link_is_reported_with_its_archived_copy(good_site, host):
    text = link_requests.check_links(
        site_of(good_site, host, "/there", "/gone", "/shy", "/old", "/full"),
        "Test",
        f"{host.address}/archive",
        pause=lambda seconds: None,
    )
    assert f"`gone`: <{host.address}/gone> (404); archived copy: <https://web.archive.org/web/20261123/gone>" in text
    assert f"`old`: <{host.address}/old> → <{host.address}/new>" in text
    assert "2 addresses answer. 1 are not known" in text
    assert any(path.endswith("timestamp=20261123") for _, path, _ in host.requests if path.startswith("/archive"))


def test_requests_to_a_host_are_polite(good_site, host):
    pauses: list[float] = []
    link_requests.check_links(
        site_of(good_site, host, "/there", "/new", "/full", "/shy"),
        "Balik-Layar-source-check (+x)",
        f"{host.address}/archive",
        pauses.append,
    )
    assert {agent for _, _, agent in host.requests} == {"Balik-Layar-source-check (+x)"}
    assert host.most_at_once == 1, "one request at a time"
    assert Counter(method for method, path, _ in host.requests if path in ("/there", "/new")) == {"HEAD": 2}, (
        "the short request first"
    )
    assert len(pauses) >= len(host.requests) and set(pauses) == {link_requests.PAUSE_SECONDS}, (
        "a pause after each request"
    )


def test_redirects_are_followed_only_so_far(host):
    answer = link_requests.follow(f"{host.address}/round", "Test", "HEAD")
    assert (answer.status, len(answer.redirects)) == (0, link_requests.MAX_REDIRECTS)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "nonsense", "http://[/"])
def test_an_address_that_cannot_be_requested_is_unknown(url):
    assert link_requests.follow(url, "Test", "HEAD").status == 0
