"""Copies of the project to build."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from scripts.config import ADDRESSES
from scripts.urls import GENERATED_FOLDERS
from tests.conftest import ROOT
from tests.fuzz.project import small_project
from tests.serving import BASE

COMMIT_TIME = 1_795_000_000  # the time of the last commit, as far as the build knows
_NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv", ".cache", "site", "__pycache__", "node_modules", ".pytest_cache", ".hypothesis", ".mypy_cache"
)


def copy_of_project(folder: Path) -> Path:
    """Copy the project as a fresh clone would have it, generated pages left out; return the copy."""
    shutil.copytree(ROOT, folder, ignore=_NOT_COPIED)
    for generated in GENERATED_FOLDERS:
        shutil.rmtree(folder / "docs" / generated, ignore_errors=True)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    return folder


def small_copy_of_project(folder: Path, scratch: Path) -> Path:
    """Copy the project with only two of its roles, for tests that build often; `scratch` is an empty folder."""
    project, small = copy_of_project(folder), small_project(ROOT, scratch, date.today())
    (project / ADDRESSES).unlink()  # it holds the pages of all roles
    for part in ("data", "docs"):
        shutil.copytree(small / part, project / part, dirs_exist_ok=True)
    return project


BUILD_COMMAND = [sys.executable, "-m", "scripts", "build"]


def build_environment(**variables: str) -> dict[str, str]:
    """Return the environment in which copies are built, with more variables."""
    return {**os.environ, "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": str(COMMIT_TIME), **variables}


def build(project: Path, umask: int = -1, **variables: str) -> subprocess.CompletedProcess[str]:
    """Build the site of a copy; return what the command printed, and its exit code."""
    environment = build_environment(**variables)
    return subprocess.run(BUILD_COMMAND, cwd=project, capture_output=True, text=True, umask=umask, env=environment)


def build_for_server(project: Path, folder: Path, host: str) -> str:
    """Build a copy of the real project at `project` for a server of `folder`; return the address of the site."""
    result = build(copy_of_project(project), SITE_URL=f"{host}{BASE}")
    assert result.returncode == 0, result.stdout + result.stderr
    (project / "site").rename(folder / BASE.strip("/"))
    return f"{host}{BASE}"
