"""What several kinds of tests share: the repository, the real catalog, and a small good one."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from scripts.checks import check, stops
from scripts.pages.page_list import list_pages
from scripts.pipeline import catalog_from
from scripts.reading.loader import load

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "tests" / "fixtures"
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def raw():
    """The real data, as read."""
    return load(ROOT, date.today())


@pytest.fixture(scope="session")
def site(raw):
    """The real site, planned."""
    assert not stops(check(raw))  # a review that grows old warns, and breaks no build
    return list_pages(catalog_from(raw), raw.pages)


def good_project(root):
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
