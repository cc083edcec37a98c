"""Asking the sources, against a server on this machine."""

import threading
from collections import Counter
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from scripts.maintenance import link_requests
from tests.serving import running

ARCHIVED = b'{"archived_snapshots": {"closest": {"available": true, "status": "200", "url": "http://web.archive.org/web/20261123/gone"}}}'


class Handler(BaseHTTPRequestHandler):
    """Answers by path; remembers what was asked, by whom, and how much at a time."""

    ANSWERS = {
        "/there": 200,
        "/gone": 404,
        "/shy": 403,
        "/old": (301, "/new"),
        "/new": 200,
        "/round": (302, "/round"),
        "/archive": 200,
    }

    def do_GET(self):
        server, path = self.server, self.path.partition("?")[0]
        with server.lock:
            server.asked.append((self.command, self.path, self.headers["User-Agent"]))
            server.now += 1
            server.most = max(server.most, server.now)
        answer = 405 if path == "/full" and self.command == "HEAD" else self.ANSWERS.get(path, 200)
        status, place = answer if isinstance(answer, tuple) else (answer, None)
        body = ARCHIVED if path == "/archive" else b"text"
        with server.lock:
            server.now -= 1
        self.send_response(status)
        if place:
            self.send_header("Location", place)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET

    def log_message(self, *arguments):
        pass


@pytest.fixture
def host():
    with running(Handler) as server:
        server.asked, server.now, server.most, server.lock = [], 0, 0, threading.Lock()
        yield server


def site_of(good_site, host, *paths):
    """Return the good site with these addresses as its only sources."""
    one = next(iter(good_site.catalog.sources.values()))
    sources = {
        path.strip("/"): replace(one, key=path.strip("/"), url=host.address + path, via=(), accessed="2026-11-23")
        for path in paths
    }
    return replace(good_site, catalog=replace(good_site.catalog, sources=sources))


def test_what_broke_is_told_with_its_archived_copy(good_site, host):
    text = link_requests.watch(
        site_of(good_site, host, "/there", "/gone", "/shy", "/old", "/full"),
        "Test",
        f"{host.address}/archive",
        pause=lambda seconds: None,
    )
    assert f"`gone`: <{host.address}/gone> (404); archived copy: <https://web.archive.org/web/20261123/gone>" in text
    assert f"`old`: <{host.address}/old> → <{host.address}/new>" in text
    assert "2 addresses answer. Of 1 nothing is known" in text
    assert any(path.endswith("timestamp=20261123") for _, path, _ in host.asked if path.startswith("/archive"))


def test_a_host_is_asked_politely(good_site, host):
    waited = []
    link_requests.watch(
        site_of(good_site, host, "/there", "/new", "/full", "/shy"),
        "Balik-Layar-source-check (+x)",
        f"{host.address}/archive",
        waited.append,
    )
    assert {agent for _, _, agent in host.asked} == {"Balik-Layar-source-check (+x)"}
    assert host.most == 1, "one request at a time"
    assert Counter(method for method, path, _ in host.asked if path in ("/there", "/new")) == {"HEAD": 2}, (
        "the short question first"
    )
    assert len(waited) >= len(host.asked) and set(waited) == {link_requests.PAUSE}, "a pause after each request"


def test_redirects_are_followed_only_so_far(host):
    answer = link_requests.follow(f"{host.address}/round", "Test", "HEAD")
    assert (answer.status, len(answer.hops)) == (0, link_requests.HOPS)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "nonsense", "http://[/"])
def test_what_cannot_be_asked_is_not_known(url):
    assert link_requests.follow(url, "Test", "HEAD").status == 0
