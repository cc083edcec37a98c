"""make build: killed at any moment it leaves every folder whole, and wherever it runs it gives the same bytes."""

import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest

from scripts.urls import GENERATED_FOLDERS
from tests.conftest import NIGHTLY
from tests.site.projects import BUILD_COMMAND, build, build_environment, copy_of_project, small_copy_of_project

FOLDERS = (*(f"docs/{name}" for name in GENERATED_FOLDERS), "site")

# When a build is killed, as shares of the time that a build takes.
MOMENTS = tuple(share / 20 for share in range(1, 20)) if NIGHTLY else (0.3, 0.6, 0.85)

OLD_TEXT, NEW_TEXT = "Mengatur jadwal wawancara", "Menata jadwal wawancara"


@pytest.fixture
def project(tmp_path):
    return small_copy_of_project(tmp_path / "project", tmp_path / "small")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def digests(project: Path) -> dict[str, str]:
    """Return one hash for all that a folder contains, by folder."""
    return {
        folder: hashlib.sha256(repr(sorted(contents(project / folder).items())).encode()).hexdigest()
        for folder in FOLDERS
    }


def edit(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def kill_build(project: Path, seconds: float) -> None:
    """Start a build, and kill all its processes after some time if it still runs."""
    process = subprocess.Popen(
        BUILD_COMMAND,
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env=build_environment(),
    )

    def kill() -> None:
        with contextlib.suppress(ProcessLookupError):  # it has just ended
            os.killpg(process.pid, signal.SIGKILL)

    killer = threading.Timer(seconds, kill)
    killer.start()
    process.wait()
    killer.cancel()
    killer.join()


def test_a_killed_build_leaves_whole_folders_and_the_next_gives_the_bytes_of_a_cold_one(project):
    started = time.monotonic()
    assert build(project).returncode == 0
    seconds = time.monotonic() - started
    old, old_site = digests(project), contents(project / "site")
    old_inodes = {name: (project / "site" / name).stat().st_ino for name in old_site}
    edit(project, "data/roles.yaml", OLD_TEXT, NEW_TEXT)
    after_kills = []
    for moment in MOMENTS:
        kill_build(project, moment * seconds)
        after_kills.append(digests(project))

    assert build(project).returncode == 0
    new, new_site = digests(project), contents(project / "site")
    assert new["site"] != old["site"] and new["docs/id/pekerjaan"] != old["docs/id/pekerjaan"]
    for state in after_kills:
        assert [folder for folder in FOLDERS if state[folder] not in (old[folder], new[folder])] == []
    assert not list(project.rglob(".*.old")) and not (project / ".cache" / "site").exists()

    changed_pages = {name for name in new_site if name.endswith(".html") and new_site[name] != old_site.get(name)}
    assert {"pekerjaan/asisten-hrd/index.html", "guru/sumber-daya-manusia/index.html"} <= changed_pages
    assert "index.html" not in changed_pages, "pages that do not show the text stay as they are"
    same = [name for name in new_site if new_site[name] == old_site.get(name)]
    assert all((project / "site" / name).stat().st_ino == old_inodes[name] for name in same), "the very same files"

    for file in (path for path in (project / ".cache").rglob("*") if path.is_file()):
        content = file.read_bytes()
        file.write_bytes(content[: len(content) // 2] + b"?" + content[len(content) // 2 + 1 :])
    assert build(project).returncode == 0
    assert contents(project / "site") == new_site, "a damaged cache is made again"
    shutil.rmtree(project / ".cache")
    shutil.rmtree(project / "site")
    assert build(project).returncode == 0
    assert contents(project / "site") == new_site, "cold as warm"


def test_a_warning_of_mkdocs_stops_the_build_and_leaves_the_site_as_it_was(project):
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("the last good one", "utf-8")
    (project / "warning.py").write_text(
        "import logging\n\ndef on_post_build(config):\n    logging.getLogger('mkdocs').warning('something is odd')\n",
        "utf-8",
    )
    edit(project, "mkdocs.yml", "hooks: [", "hooks: [warning.py, ")
    result = build(project)
    assert result.returncode == 1 and "something is odd" in result.stdout + result.stderr
    assert contents(project / "site") == {"index.html": b"the last good one"}


# A module sitecustomize that makes this Python like another: sum() adds floats as before 3.12, or as since then, and
# zlib packs less well, as another one would pack otherwise.
OTHER_PYTHON = """
import builtins, functools, math, operator, zlib
from PIL import Image

def other_sum(values, /, start=0, real=sum, compensates=sum([0.1] * 10) == 1):
    values = list(values)
    if not any(isinstance(value, float) for value in values):
        return real(values, start)
    return functools.reduce(operator.add, values, start) if compensates else math.fsum([start, *values])

builtins.sum = other_sum
compress, compressobj, zip_encoder = zlib.compress, zlib.compressobj, Image.core.zip_encoder
zlib.compress = lambda data, level=-1, wbits=15: compress(data, 1, wbits)
zlib.compressobj = lambda level=-1, *rest, **named: compressobj(1, *rest, **named)
Image.core.zip_encoder = lambda mode, raw, optimize, level, *rest: zip_encoder(mode, raw, False, 1, *rest)
"""


def test_another_path_user_time_zone_locale_umask_and_python_give_the_same_bytes(files, address, tmp_path):
    """Pictures, feeds and ZIPs too. The site of the other tests was built in a folder with spaces, in this locale."""
    project = copy_of_project(tmp_path / "b")
    (tmp_path / "scratch").mkdir()
    (tmp_path / "python").mkdir()
    (tmp_path / "python" / "sitecustomize.py").write_text(OTHER_PYTHON, "utf-8")
    elsewhere = {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONHASHSEED": "7",
        "PYTHONUTF8": "0",
        "USER": "somebody",
        "LOGNAME": "somebody",
        "HOME": "/nonexistent",
        "TMPDIR": str(tmp_path / "scratch"),
        "COLUMNS": "40",
        "PYTHONPATH": str(tmp_path / "python"),
    }
    result = build(project, umask=0o077, SITE_URL=address, **elsewhere)
    assert result.returncode == 0, result.stdout + result.stderr
    here, there = contents(files), contents(project / "site")
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []
    assert {"balik-layar.zip", "perubahan/feed.xml", "sitemap.xml.gz"} <= here.keys()
    assert any(name.endswith(".png") for name in here)
