"""The built site on a plain static server, below a path, and a browser to look at it."""

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from scripts.config import ADDRESSES
from scripts.urls import GENERATED_FOLDERS
from tests.conftest import ROOT
from tests.fuzz.project import small_project
from tests.serving import running
from tests.site import browser

BASE = "/balik-layar/"
COMMITTED = 1_795_000_000  # when the last commit was made, as far as the build knows
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", ".cache", "site", "__pycache__", "node_modules", ".pytest_cache", ".hypothesis"
)


def copy_of_project(folder):
    """Copy the project as a fresh clone would have it, generated pages left out."""
    shutil.copytree(ROOT, folder, ignore=LEFT_OUT)
    for generated in GENERATED_FOLDERS:
        shutil.rmtree(folder / "docs" / generated, ignore_errors=True)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def small_copy_of_project(folder, scratch):
    """Copy the project with only two of its roles, for tests that build often; `scratch` is an empty folder."""
    project, small = copy_of_project(folder), small_project(ROOT, scratch, date.today())
    (project / ADDRESSES).unlink()  # it holds the pages of all roles
    for part in ("data", "docs"):
        shutil.copytree(small / part, project / part, dirs_exist_ok=True)
    return project


CUT_OFF = ("/terputus/", "/cut-off/")  # addresses at which the connection breaks off


class Handler(SimpleHTTPRequestHandler):
    """Serves files, and 404.html for whatever is not there, as GitHub Pages does."""

    protocol_version = "HTTP/1.1"  # a new connection for each file takes a fifth of the time a page needs

    def do_GET(self):
        if self.path.endswith(CUT_OFF):
            self.close_connection = True
            return
        super().do_GET()

    def send_error(self, code, message=None, explain=None):
        if code != 404:
            return super().send_error(code, message, explain)
        body = Path(self.directory, BASE.strip("/"), "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@contextmanager
def serving(folder):
    """Serve a folder; give the address of its root."""
    with running(partial(Handler, directory=folder)) as server:
        yield server.address


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("server")
    with serving(folder) as host:
        yield folder, host


@pytest.fixture(scope="session")
def address(server, tmp_path_factory):
    """The address of the site, built from a folder with spaces and letters that are not ASCII."""
    folder, host = server
    return built(folder, host, tmp_path_factory.mktemp("salinan") / "balik layar – café ïñ")


def built(folder, host, project):
    """Build a copy of the project, for the folder that a host serves; return the site's address."""
    result = subprocess.run(
        [sys.executable, "-m", "scripts", "build"],
        cwd=copy_of_project(project),
        capture_output=True,
        text=True,
        env={**os.environ, "SITE_URL": f"{host}{BASE}", "SOURCE_DATE_EPOCH": str(COMMITTED), "PYTHONUTF8": "1"},
    )
    assert result.returncode == 0, result.stdout + result.stderr
    (project / "site").rename(folder / BASE.strip("/"))
    return f"{host}{BASE}"


@pytest.fixture(scope="session")
def files(server, address):
    """The folder of the built site."""
    return server[0] / BASE.strip("/")


@pytest.fixture(scope="session")
def html(files):
    return {path.relative_to(files).as_posix(): path.read_text("utf-8") for path in files.rglob("*.html")}


@pytest.fixture(scope="session")
def chromium():
    path = browser.find()
    assert path, "no browser; `make test` installs one"
    with sync_playwright() as playwright:
        browser_process = playwright.chromium.launch(executable_path=path, args=list(browser.FLAGS))
        yield browser_process
        browser_process.close()


BLOCKED = "Service Worker registration blocked by Playwright"


def until(page, condition, arg=None):
    """Wait until a condition is true in a page. Playwright's own way evaluates strings in the page, which its policy forbids."""
    for _ in range(300):
        if page.evaluate(condition, arg):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never came true: {condition}")


class Visitor:
    """A page that remembers what went wrong: console errors, failed requests, other hosts."""

    def __init__(self, page, address):
        self.page, self.address, self.faults = page, address, []
        page.on("console", lambda message: self.faults.append(message.text) if message.text != BLOCKED else None)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", self._request)
        page.on(
            "response",
            lambda response: (
                self.faults.append(f"{response.status} {response.url}") if response.status >= 400 else None
            ),
        )

    def _request(self, request):
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.faults.append(f"request to another place: {request.url}")

    def open(self, url=""):
        self.page.goto(self.address + url)
        return self.page


@pytest.fixture
def visit(chromium, address):
    """Open a page in a fresh browser profile: `visit(url, width=360, **context)`.

    Without the service worker, which would fetch past what a test holds up or cuts off; test_offline.py is about it.
    """
    contexts = []

    def open_page(url="", width=1280, **options):
        context = chromium.new_context(viewport={"width": width, "height": 800}, service_workers="block", **options)
        contexts.append(context)
        visitor = Visitor(context.new_page(), address)
        visitor.open(url)
        return visitor

    yield open_page
    for context in contexts:
        context.close()
