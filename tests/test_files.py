import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import folder_swap
from scripts.files import find_orphans, replace_file, write_generated
from scripts.folder_swap import restore, swap_in
from tests.conftest import NIGHTLY, ROOT


@pytest.fixture
def into(tmp_path):
    """Write files below docs/."""

    def write_into(files):
        return write_generated(files, tmp_path / "docs", tmp_path / "partial")

    return write_into


def test_only_what_changed_is_written(tmp_path, into):
    files = {"parts/a.md": "one", "parts/b.md": "two", "en/roles/c.md": "three"}
    assert into(files) == ["en/roles/c.md", "parts/a.md", "parts/b.md"]
    unchanged = [tmp_path / "docs" / name for name in ("parts/a.md", "en/roles/c.md")]
    before = [path.stat().st_mtime_ns for path in unchanged]
    assert into(files | {"parts/b.md": "new"}) == ["parts/b.md"]
    assert [path.stat().st_mtime_ns for path in unchanged] == before
    assert (tmp_path / "docs/parts/b.md").read_text("utf-8") == "new"


def test_a_page_that_is_no_longer_made_is_deleted(tmp_path, into):
    into({"en/roles/old.md": "x"})
    assert find_orphans({}, tmp_path / "docs", "en/roles") == ["en/roles/old.md"]
    assert into({"en/roles/new.md": "x"}) == ["en/roles/new.md", "en/roles/old.md"]
    assert not (tmp_path / "docs/en/roles/old.md").exists()
    into({"en/roles/new.md": "x", "en/roles/other.md": "x"})
    assert into({"en/roles/new.md": "x"}) == ["en/roles/other.md"], "though nothing else changed"
    assert not (tmp_path / "docs/en/roles/other.md").exists()


def test_hand_written_pages_are_never_touched(tmp_path, into):
    (tmp_path / "docs/en").mkdir(parents=True)
    (tmp_path / "docs/en/index.md").write_text("mine", "utf-8")
    into({"en/roles/new.md": "x"})
    assert (tmp_path / "docs/en/index.md").read_text("utf-8") == "mine"


def test_nothing_half_written_is_left_behind(tmp_path, into):
    into({"parts/a.md": "one"})
    into({"parts/a.md": "two"})
    assert [path.name for path in (tmp_path / "docs/parts").iterdir()] == ["a.md"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs"]


def test_a_data_file_is_replaced_whole(tmp_path):
    path = tmp_path / "roles.yaml"
    path.write_text("old", "utf-8")
    replace_file(path, "new")
    assert path.read_text("utf-8") == "new" and len(list(tmp_path.iterdir())) == 1


def test_a_system_that_cannot_exchange_folders_still_gets_the_new_one(tmp_path, monkeypatch):
    monkeypatch.setattr(folder_swap, "_exchange", lambda one, other: False)
    for name in ("new", "target"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a").write_text(name, "utf-8")
    swap_in(tmp_path / "new", tmp_path / "target")
    assert (tmp_path / "target/a").read_text("utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["target"]


def test_a_folder_on_another_disk_takes_the_place_too(tmp_path):
    for name in ("new", "target"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a").write_text(name, "utf-8")
    folder = folder_swap._move_beside(tmp_path / "new", tmp_path / "target")
    assert folder.parent == tmp_path and not (tmp_path / "new").exists()
    swap_in(folder, tmp_path / "target")
    assert (tmp_path / "target/a").read_text("utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["target"]


def test_a_folder_that_cannot_be_put_in_the_place_of_another_leaves_it_there(tmp_path, monkeypatch):
    monkeypatch.setattr(folder_swap, "_exchange", lambda one, other: False)
    (tmp_path / "new").mkdir()
    (tmp_path / "target").mkdir()
    (tmp_path / "target/a").write_text("old", "utf-8")
    rename = Path.rename

    def refuse(path, target):
        if path.name == "new":
            raise PermissionError(path)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PermissionError):
        swap_in(tmp_path / "new", tmp_path / "target")
    assert (tmp_path / "target/a").read_text("utf-8") == "old"


def test_a_folder_that_a_killed_build_had_moved_away_comes_back(tmp_path):
    (tmp_path / ".target.old").mkdir()
    (tmp_path / ".target.old/a").write_text("old", "utf-8")
    restore(tmp_path / "target")
    assert (tmp_path / "target/a").read_text("utf-8") == "old"


# Writes one state after another until it is killed.
WRITER = """
import itertools, sys
from pathlib import Path
from scripts.files import write_generated
docs, partial = Path(sys.argv[1], "docs"), Path(sys.argv[1], "partial")
for state in itertools.count():
    names = [f"{folder}/{number}.md" for folder in ("parts", "en/roles") for number in range(40)]
    write_generated(dict.fromkeys(names, str(state)), docs, partial)
    print(state, flush=True)
"""
KILLS = 500 if NIGHTLY else 25


def test_a_writer_killed_at_any_moment_leaves_each_folder_old_or_new_and_the_next_cleans_up(tmp_path, into):
    for kill in range(KILLS):
        command = [sys.executable, "-c", WRITER, str(tmp_path)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
            for _ in range(1 + kill % 3):
                assert writer.stdout and writer.stdout.readline()
            os.kill(writer.pid, signal.SIGKILL)
        for folder in ("parts", "en/roles"):
            states = [path.read_text("utf-8") for path in (tmp_path / "docs" / folder).iterdir()]
            assert len(set(states)) == 1 and len(states) == 40
    into({"parts/a.md": "one", "en/roles/b.md": "two"})
    assert sorted(path.name for path in (tmp_path / "docs").rglob("*.*")) == ["a.md", "b.md"]
    assert not list(tmp_path.glob("partial*"))
