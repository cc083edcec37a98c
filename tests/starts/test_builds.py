"""Checks and builds on machines as people have them; the bytes of the site are the same on each."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE, STDOUT

import pytest

from scripts.config import CACHE, DEFAULT_LOCALE
from scripts.pipeline import one_build
from tests.conftest import NIGHTLY
from tests.site.conftest import locked
from tests.site.projects import BUILD_COMMAND, small_copy_of_project
from tests.starts.machines import HOSTILE, as_another_user, lend_packages, make, on_small_disk, path_without

WAITING = "Pembangunan lain sedang berjalan"
FULL = "Diska penuh: "

# How many kilobytes a disk has room for; a build writes some ten megabytes.
ROOM = (0, 4, 64, 500, 1_000, 2_000, 4_000, 6_000, 8_000) if NIGHTLY else (4, 4_000)

# Prints which files of the site are not those of the copy's origin.
SAME_SITE = 'diff -rq "$0/site" site'


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="session")
def built(tmp_path_factory, worker_id):
    """A small project as a ZIP has it, without .git, that was built once for all processes that run tests."""
    shared = tmp_path_factory.getbasetemp() if worker_id == "master" else tmp_path_factory.getbasetemp().parent
    folder = shared / "starts"
    folder.mkdir(exist_ok=True)
    with locked(folder / "lock"):
        project = folder / "project"
        if not (project / "site").exists():
            lend_packages(small_copy_of_project(project, folder / "small"))
            result = run_build(project)
            assert result.returncode == 0, result.stdout
    return project


def start_build(project):
    """Start a build whose time is that of the commit, if there is any."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    environment.pop("SOURCE_DATE_EPOCH", None)
    return subprocess.Popen(BUILD_COMMAND, cwd=project, stdout=PIPE, stderr=STDOUT, encoding="utf-8", env=environment)


def run_build(project):
    process = start_build(project)
    words = process.communicate()[0]
    return subprocess.CompletedProcess(process.args, process.returncode, words)


@pytest.fixture
def project(built, tmp_path):
    """Another copy of it, with the site and the cache of the build."""
    shutil.copytree(built, tmp_path / "project", symlinks=True, ignore=shutil.ignore_patterns(".venv"))
    return lend_packages(tmp_path / "project")


def add_carriage_returns(project):
    for pattern in ("data/*.yaml", "data/*.txt", "docs/id/*.md", "docs/en/*.md", "scripts/**/*.yaml"):
        for path in project.glob(pattern):
            path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def forbid_writing(project):
    for path in (project, *project.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)


def test_a_zip_with_carriage_returns_built_without_git_by_another_user_with_settings_of_their_own(
    built, project, tmp_path
):
    for folder in ("site", CACHE):
        shutil.rmtree(project / folder)
    add_carriage_returns(project)
    variables = {**HOSTILE, "PATH": path_without("git", tmp_path / "bin")}
    result = make(project, "build", before=as_another_user(), **variables)
    assert result.returncode == 0, result.stdout
    here, there = contents(built / "site"), contents(project / "site")
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []


def test_builds_at_once_wait_for_each_other_say_so_and_leave_a_whole_site(project):
    """The test is a build too: it holds them up until both have said that they wait."""
    before = contents(project / "site")
    with one_build(project, DEFAULT_LOCALE):
        commands = [start_build(project), start_build(project)]
        for command in commands:
            assert any(WAITING in line for line in command.stdout), "it says that it waits"
    printed = [command.communicate()[0] for command in commands]
    assert [command.returncode for command in commands] == [0, 0], printed
    assert contents(project / "site") == before


def test_a_read_only_checkout_is_checked_without_its_cache_and_says_why_it_is_not_built(project):
    shutil.rmtree(project / CACHE)
    forbid_writing(project)
    result = make(project, "check", before=as_another_user(), HOME="/nonexistent")
    assert (result.returncode, result.stdout.count("\n")) == (0, 2), result.stdout
    for target in ("build", "fmt", "site"):
        result = make(project, target, before=as_another_user(), PYTHONUTF8="1")
        assert result.returncode and "tidak boleh membaca atau menulis" in result.stdout, result.stdout
        assert "Traceback" not in result.stdout and "kesalahan program" not in result.stdout


@pytest.mark.parametrize("kilobytes", ROOM)
def test_a_full_disk_is_named_and_the_site_stays_as_it_was(built, tmp_path, kilobytes):
    (tmp_path / "disk").mkdir()
    command = on_small_disk(built, tmp_path / "disk", kilobytes, f"{sys.executable} -m scripts build || {SAME_SITE}")
    environment = {**os.environ, "PYTHONUTF8": "1", "SITE_URL": "https://example.org/new/"}
    result = subprocess.run(command, cwd=built, env=environment, capture_output=True, encoding="utf-8")
    assert result.returncode == 0 and result.stdout.count("\n") == 1, result.stdout + result.stderr
    assert result.stderr.count(FULL) == 1 and result.stderr.count("\n") == 1, result.stderr


def test_no_room_for_temporary_files_is_named(built, tmp_path):
    (tmp_path / "disk").mkdir()
    build_here = f"cd {built} && TMPDIR={tmp_path / 'disk'} {sys.executable} -m scripts build || {SAME_SITE}"
    command = on_small_disk(built, tmp_path / "disk", 100, build_here)
    result = subprocess.run(command, env={**os.environ, "PYTHONUTF8": "1"}, capture_output=True, encoding="utf-8")
    assert result.returncode == 0 and result.stdout.count("\n") == 1, result.stdout + result.stderr
    assert result.stderr.count(FULL) == 1 and result.stderr.count("\n") == 1, result.stderr


@pytest.mark.parametrize("command", ["check", "check --format json", "status"])
def test_a_report_that_finds_no_room_says_so(built, command):
    with open("/dev/full", "w") as full:
        result = subprocess.run(
            [sys.executable, "-m", "scripts", *command.split()],
            cwd=built,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": ""},
        )
    assert result.returncode == 1 and result.stderr.startswith(FULL) and result.stderr.count("\n") == 1


def test_a_reader_of_a_report_may_leave_before_its_end(built):
    command = f"{sys.executable} -m scripts status | head -n 1"
    result = subprocess.run(command, shell=True, cwd=built, capture_output=True, encoding="utf-8")
    assert result.stdout.startswith("pekerjaan") and result.stderr == ""


def test_a_port_in_use_is_named_before_anything_is_built(built):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = make(built, "site", f"PORT={port}", PYTHONUTF8="1")
    assert result.returncode and f"Porta {port} sudah dipakai" in result.stdout
    assert "Building all pages" not in result.stdout and "Traceback" not in result.stdout
    assert len(result.stdout.splitlines()) == 3, "make's command, the sentence, make's last word"
