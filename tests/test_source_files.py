import os
import socket

import pytest

from scripts.pipeline import read_site_copy
from scripts.reading.loader import load
from scripts.source_files import is_temporary, source_files, time_stamps
from tests.conftest import TODAY

LEFT_BEHIND = [
    ".#roles.yaml",
    "#roles.yaml#",
    "roles.yaml~",
    ".roles.yaml.swp",
    "4913",
    ".roles.yaml.un~",
    ".DS_Store",
    "Thumbs.db",
    "~$roles.yaml",
    ".goutputstream-A1B2C3",
    "roles.yaml___jb_tmp___",
    "roles.yaml___jb_old___",
    "roles.yaml.sb-1a2b3c4d-Xy12Zw",
    "desktop.ini",
    "roles.yaml~RF1a2b.TMP",
    ".~lock.roles.yaml#",
    "._roles.yaml",
    "roles.yaml.bak",
    "roles.yaml.orig",
    "roles.yaml.tmp",
    ".nfs0001",
    ".roles.yaml.partial",
    "roles.yaml.crswap",
    ".index.md.kate-swp",
    "#index.md#",
    ".#index.md",
    "index.md~",
    "~index.md",
]
UNREADABLE = {"pipe.md", "gone.md", "socket.md", "folder.md"}
WRITTEN = ["roles.yaml", "index.md", "favicon.svg", "known.schema.json", "page.html", "404.html"]


@pytest.mark.parametrize("name", LEFT_BEHIND)
def test_what_an_editor_leaves_is_no_source(name):
    assert is_temporary(name)


@pytest.mark.parametrize(
    "name", ["roles.yaml", "index.md", "favicon.svg", "known.schema.json", "page.html", "404.html"]
)
def test_what_people_write_is(name):
    assert not is_temporary(name)


@pytest.fixture
def littered(good):
    """A project with all that editors leave behind, in every folder, and with links and sockets that lead nowhere."""
    for folder in ("data", "docs/id", "docs/en"):
        for name in LEFT_BEHIND:
            path = good / folder / name
            if name.startswith(".#"):
                path.symlink_to("user@host.1234:1700000000")
            else:
                path.write_text("half a text: [", "utf-8")
        os.mkfifo(good / folder / "pipe.md")
        (good / folder / "gone.md").symlink_to("nowhere.md")
        (good / folder / "folder.md").mkdir()
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(os.path.relpath(good / folder / "socket.md"))
    return good


def test_nothing_that_an_editor_leaves_is_read(littered):
    assert load(littered, TODAY).problems == ()
    assert {path.name for path in source_files(littered / "docs" / "id")}.isdisjoint(
        {*LEFT_BEHIND, "pipe.md", "gone.md"}
    )


def test_the_preview_reads_on_beside_it(littered):
    site, problems = read_site_copy(littered)
    assert site and not [problem for problem in problems if problem.stops]


def test_the_watcher_neither_waits_nor_sees_an_edit(littered):
    folder = littered / "docs" / "id"
    assert {path.name for path in time_stamps(folder.iterdir())}.isdisjoint(
        {*LEFT_BEHIND, "pipe.md", "gone.md", "folder.md"}
    )


def test_a_pipe_in_the_place_of_a_file_is_a_problem(good):
    (good / "data" / "roles.yaml").unlink()
    os.mkfifo(good / "data" / "roles.yaml")
    assert [(p.file, p.rule) for p in load(good, TODAY).problems] == [("data/roles.yaml", "reading.unreadable")]
