from pathlib import Path

import pytest

from scripts.files import add_files
from scripts.maintenance.compare_sites import differences, main


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders that hold the same."""
    for name in ("one", "other"):
        add_files(tmp_path / name, {"index.html": "home", "en/index.html": "home"})
    return tmp_path / "one", tmp_path / "other"


def test_equal_sites_have_no_difference(sites):
    assert main([str(site) for site in sites]) == 0


def test_each_kind_of_difference_is_named(sites):
    one, other = sites
    add_files(one, {"new/index.html": "new"})
    add_files(other, {"en/index.html": "other", "old.txt": "old"})
    assert list(differences(one, other)) == [
        "en/index.html: differs",
        f"new/index.html: only in {one}",
        f"old.txt: only in {other}",
    ]
    assert main([str(site) for site in sites]) == 1


def test_two_folders_without_files_are_no_success(tmp_path):
    (tmp_path / "a").mkdir()
    assert main([str(tmp_path / "a"), str(tmp_path / "a")]) == 1
