"""The built site on a plain static server, below a path, and a browser to look at it."""

import fcntl
import tempfile
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.serving import BASE, StaticFiles, running
from tests.site import browser
from tests.site.projects import build_for_server
from tests.site.visitor import Visitor


@pytest.fixture(scope="session")
def server(request):
    """The folder and the address of a server: one for all processes that run tests side by side."""
    if hasattr(request.config, "workerinput"):
        folder, host = request.config.workerinput["site_server"]
        yield Path(folder), host
        return
    with tempfile.TemporaryDirectory() as folder, running(partial(StaticFiles, directory=folder)) as local:
        yield Path(folder), local.address


@pytest.fixture(scope="session")
def address(server, tmp_path_factory):
    """The address of the site, built from a folder with spaces and letters that are not ASCII."""
    folder, host = server
    with locked(folder / "lock"):
        if (folder / BASE.strip("/")).exists():
            return f"{host}{BASE}"
        return build_for_server(tmp_path_factory.mktemp("salinan") / "balik layar – café ïñ", folder, host)


@contextmanager
def locked(path):
    """Wait until no other process holds this file, and hold it."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def files(server, address):
    """The folder of the built site."""
    return server[0] / BASE.strip("/")


@pytest.fixture(scope="session")
def html(files):
    """The HTML of every page, by path."""
    return {path.relative_to(files).as_posix(): path.read_text("utf-8") for path in files.rglob("*.html")}


@pytest.fixture(scope="session")
def chromium():
    path = browser.find()
    assert path, "no browser; `make test` installs one"
    with sync_playwright() as playwright:
        browser_process = playwright.chromium.launch(executable_path=path, args=list(browser.FLAGS))
        yield browser_process
        browser_process.close()


@pytest.fixture
def visit(chromium, address):
    """Return a visitor with a fresh browser profile, at a page if one is named: `visit("kuis/", width=360, **context)`.

    Service workers are off, because they would fetch what a test holds up or cuts off; test_offline.py tests them.
    """
    contexts = []

    def new_visitor(url=None, width=1280, **options):
        context = chromium.new_context(viewport={"width": width, "height": 800}, service_workers="block", **options)
        contexts.append(context)
        visitor = Visitor(context.new_page(), address)
        if url is not None:
            visitor.open(url)
        return visitor

    yield new_visitor
    for context in contexts:
        context.close()
