"""make build, killed at any moment: every folder of pages is whole, old or new, and the next build is good again."""

import hashlib
import os
import signal
import subprocess
import sys
import threading

import pytest

from scripts.addresses import GENERATED
from tests.site.conftest import small_copy_of_project

FOLDERS = (*(f"docs/{name}" for name in GENERATED), "site")
MOMENTS = (0.5, 1.2, 1.9, 2.6, 3.3)  # seconds into a build of about four


@pytest.fixture
def project(tmp_path):
    return small_copy_of_project(tmp_path / "killed", tmp_path / "small")


def start(project):
    return subprocess.Popen([sys.executable, "-m", "scripts", "build"], cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def states(project):
    """Return one hash for all that a folder holds, by folder."""
    def digest(folder):
        files = sorted(path for path in (project / folder).rglob("*") if path.is_file())
        return hashlib.sha256(b"".join(path.relative_to(project).as_posix().encode() + b"\0" + path.read_bytes() for path in files)).hexdigest()
    return {folder: digest(folder) for folder in FOLDERS}


def rename(project, old, new):
    path = project / "data" / "roles.yaml"
    path.write_text(path.read_text("utf-8").replace(f"id: {old}, en: HR Assistant}}", f"id: {new}, en: HR Assistant}}"), "utf-8")


def test_a_build_killed_at_any_moment_leaves_whole_folders_and_the_next_heals_them(project):
    (project / "data" / "addresses.txt").write_text("/pekerjaan/lama/ /pekerjaan/asisten-hrd/\n", "utf-8")
    assert start(project).wait() == 0
    assert "asisten-hrd/" in (project / "site" / "pekerjaan" / "lama" / "index.html").read_text("utf-8")
    old = states(project)
    rename(project, "Asisten HRD", "Asisten HRD Baru")
    left = []
    for moment in MOMENTS:
        build = start(project)
        killer = threading.Timer(moment, os.killpg, (build.pid, signal.SIGKILL))
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
