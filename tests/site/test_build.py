"""make build: killed at any moment it leaves every folder of pages whole, old or new, and wherever it runs it gives the same bytes."""

import hashlib
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from scripts.urls import GENERATED_FOLDERS
from tests.site.conftest import COMMITTED, copy_of_project, small_copy_of_project

FOLDERS = (*(f"docs/{name}" for name in GENERATED_FOLDERS), "site")
MOMENTS = (0.2, 0.4, 0.6, 0.75, 0.9)  # of the time that a build takes


@pytest.fixture
def project(tmp_path):
    return small_copy_of_project(tmp_path / "killed", tmp_path / "small")


def start(project):
    return subprocess.Popen(
        [sys.executable, "-m", "scripts", "build"],
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def states(project):
    """Return one hash for all that a folder holds, by folder."""

    def digest(folder):
        files = sorted(path for path in (project / folder).rglob("*") if path.is_file())
        return hashlib.sha256(
            b"".join(path.relative_to(project).as_posix().encode() + b"\0" + path.read_bytes() for path in files)
        ).hexdigest()

    return {folder: digest(folder) for folder in FOLDERS}


def rename(project, old, new):
    path = project / "data" / "roles.yaml"
    path.write_text(
        path.read_text("utf-8").replace(f"id: {old}, en: HR Assistant}}", f"id: {new}, en: HR Assistant}}"), "utf-8"
    )


def test_a_build_killed_at_any_moment_leaves_whole_folders_and_the_next_heals_them(project):
    (project / "data" / "addresses.txt").write_text("/pekerjaan/lama/ /pekerjaan/asisten-hrd/\n", "utf-8")
    started = time.monotonic()
    assert start(project).wait() == 0
    whole = time.monotonic() - started
    assert "asisten-hrd/" in (project / "site" / "pekerjaan" / "lama" / "index.html").read_text("utf-8")
    old = states(project)
    rename(project, "Asisten HRD", "Asisten HRD Baru")
    left = []
    for moment in MOMENTS:
        build = start(project)
        killer = threading.Timer(moment * whole, os.killpg, (build.pid, signal.SIGKILL))
        killer.start()
        build.wait()
        killer.cancel()
        left.append(states(project))
    assert start(project).wait() == 0
    new = states(project)
    assert new["site"] != old["site"] and new["docs/id/pekerjaan"] != old["docs/id/pekerjaan"]
    for state in left:
        assert [folder for folder in FOLDERS if state[folder] not in (old[folder], new[folder])] == []
    assert not list(project.rglob(".*.old")) and not (project / ".cache" / "site").exists()


ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "7",
    "PYTHONUTF8": "0",
    "USER": "somebody",
    "LOGNAME": "somebody",
    "HOME": "/nonexistent",
    "TMPDIR": "",
    "COLUMNS": "40",
}


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_another_path_user_time_zone_locale_and_umask_give_the_same_bytes(files, address, tmp_path):
    """Pictures, feeds and ZIPs too; what the tests look at was built in a folder with spaces, in the locale of this machine."""
    project = copy_of_project(tmp_path / "b")
    (tmp_path / "scratch").mkdir()
    result = subprocess.run(
        [sys.executable, "-m", "scripts", "build"],
        cwd=project,
        capture_output=True,
        text=True,
        umask=0o077,
        env={
            **os.environ,
            **ELSEWHERE,
            "TMPDIR": str(tmp_path / "scratch"),
            "SITE_URL": address,
            "SOURCE_DATE_EPOCH": str(COMMITTED),
        },
    )
    assert result.returncode == 0, result.stdout + result.stderr
    here, there = contents(files), contents(project / "site")
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []
    assert {"balik-layar.zip", "perubahan/feed.xml", "sitemap.xml.gz"} <= here.keys() and any(
        name.endswith(".png") for name in here
    )
