"""What several kinds of tests share: the repository, the real catalog, and a small valid project.

With NIGHTLY set, tests try all hostile texts and many more random examples; without, as many as fit into minutes.
"""

import contextlib
import os
import shutil
import tempfile
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from scripts.checks import check, stops
from scripts.pages.page_list import list_pages
from scripts.pipeline import catalog_from
from scripts.reading.loader import load
from tests.serving import StaticFiles, running

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "tests" / "fixtures"
TODAY = date(2026, 11, 23)

NIGHTLY = bool(os.environ.get("NIGHTLY"))
HOSTILE_TEXTS = tuple((FIXTURES / "hostile.txt").read_text("utf-8").splitlines())

# The fields of a role whose values are no texts for readers, but keys, codes, numbers, dates and addresses.
FIELDS_WITHOUT_TEXT = frozenset(
    {
        "key",
        "family",
        "slug",
        "level",
        "education",
        "interests",
        "exposure",
        "match",
        "code",
        "uri",
        "reviewed",
        "sources",
        "skill",
        "need",
        "route",
        "door",
        "place",
        "certificates",
        "role",
        "related",
        "as_of",
        "at",
    }
)


def examples(count: int) -> int:
    """Return how many random examples a test tries: `count`, or twenty times as many in the nightly run."""
    return count * 20 if NIGHTLY else count


@pytest.fixture(scope="session")
def raw():
    """The real data, as read."""
    return load(ROOT, date.today())


@pytest.fixture(scope="session")
def site(raw):
    """The pages of the real site."""
    assert not stops(check(raw))  # an old review is only a warning
    return list_pages(catalog_from(raw), raw.pages)


def good_project(root: Path) -> Path:
    """Make a folder with a small valid set of data, the real interface words and results included; return it."""
    shutil.copytree(FIXTURES / "good", root)
    for name in ("labels", "access"):
        shutil.copy(ROOT / "data" / f"{name}.yaml", root / "data")
    return root


@pytest.fixture
def good(tmp_path):
    """A small valid set of data to break at will."""
    return good_project(tmp_path / "good")


@pytest.fixture
def good_site(good):
    loaded = load(good, TODAY)
    assert check(loaded) == []
    return list_pages(catalog_from(loaded), loaded.pages)


_SITE_SERVER = pytest.StashKey[tuple[contextlib.ExitStack, str, str]]()


def pytest_configure_node(node):
    """Tell each process of pytest-xdist folder and address of one server, so that the site is built only once."""
    stash = node.config.stash
    if _SITE_SERVER not in stash:
        resources = contextlib.ExitStack()
        folder = resources.enter_context(tempfile.TemporaryDirectory())
        server = resources.enter_context(running(partial(StaticFiles, directory=folder)))
        stash[_SITE_SERVER] = resources, folder, server.address
    node.workerinput["site_server"] = stash[_SITE_SERVER][1:]


def pytest_unconfigure(config):
    if _SITE_SERVER in config.stash:
        config.stash[_SITE_SERVER][0].close()
