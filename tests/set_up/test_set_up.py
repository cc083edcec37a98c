"""What stops a set-up is said at once, and what was interrupted, moved or changed is never taken for whole."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from venv import EnvBuilder

import pytest

from scripts.one_at_a_time import one_at_a_time
from scripts.set_up import installers
from scripts.set_up.installers import make_venv
from scripts.set_up.messages import SetUpError
from scripts.set_up.parts import PARTS, SITE, TEST, works
from tests.conftest import NIGHTLY, ROOT
from tests.starts.machines import HOSTILE, as_another_user, lend_packages, make

NEVER = {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": "", "PIP_NO_INDEX": "", "PIP_EXTRA_INDEX_URL": ""}


@pytest.fixture
def project(tmp_path):
    """The files that a set-up needs, with all packages there."""
    root = tmp_path / "project"
    root.mkdir()
    shutil.copytree(ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    for path in (*ROOT.glob("requirements*.txt"), *ROOT.glob("package*.json"), ROOT / ".npmrc", ROOT / "Makefile"):
        shutil.copy(path, root)
    (root / "tests" / "bench").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "bench" / "package-lock.json", root / "tests" / "bench")
    return lend_packages(root)


def is_whole(root):
    return works(root) and all(part.is_whole(root) for part in PARTS["site"])


def set_up(project, before=(), **variables):
    """Start the set-up of a project; return its process."""
    return subprocess.Popen(
        [*before, sys.executable, "-m", "scripts.set_up", "site"],
        cwd=project,
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
    )


@contextmanager
def silent_server():
    """A server that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server, f"http://127.0.0.1:{server.getsockname()[1]}/simple"


@contextmanager
def closed_port():
    """The address of a port that nobody listens at, and nobody can."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{holder.getsockname()[1]}/simple"


def test_where_all_is_there_nothing_is_said_or_asked(project):
    with closed_port() as address:
        process = set_up(project, **NEVER, PIP_INDEX_URL=address)
    assert process.communicate()[0] == "" and process.returncode == 0


def test_a_registry_of_python_packages_out_of_reach_is_named_with_the_reason_and_what_to_do(project):
    SITE.stamp(project).write_text("", "utf-8")
    with closed_port() as address:
        variables = {**HOSTILE, **NEVER, "PIP_INDEX_URL": address.replace("//", "//user:secret@")}
        result = make(project, ".venv/site.ready", before=[], **variables)
    *told, id_line, en_line, last = result.stdout.splitlines()
    assert result.returncode and address in id_line and address in en_line, result.stdout
    assert "tidak dapat diunduh" in id_line and "Connection refused" in en_line and "a mirror" in en_line
    assert len(told) == 2 and re.match(r"make(\[\d+\])?: \*\*\*", last) and "secret" not in result.stdout
    assert not is_whole(project) and not SITE.stamp(project).exists()


def test_a_registry_that_never_answers_is_named_too(project, monkeypatch):
    monkeypatch.setattr(installers, "PATIENCE", 1)
    for name, value in NEVER.items():
        monkeypatch.setenv(name, value)
    with silent_server() as (_, address):
        monkeypatch.setenv("PIP_INDEX_URL", address)
        monkeypatch.setenv("npm_config_registry", address)
        (project / "node_modules").unlink()
        with pytest.raises(SetUpError, match=rf"(?s)jawaban dari {address}.+pip.+does not answer within"):
            installers._install_python_packages(project, "requirements.txt")
        with pytest.raises(SetUpError, match=rf"(?s)jawaban dari {address}.+npm.+does not answer within"):
            installers._install_node_packages(project, project, ("ci",))


def test_a_registry_of_node_packages_out_of_reach_is_named_with_the_reason(project, monkeypatch):
    (project / "node_modules").unlink()
    with closed_port() as address:
        monkeypatch.setenv("npm_config_registry", address)
        with pytest.raises(SetUpError, match=rf"(?s){address}.+ECONNREFUSED.+npm"):
            installers._install_node_packages(project, project, ("ci",))


def test_a_set_up_that_is_killed_is_not_taken_for_whole(project):
    SITE.stamp(project).write_text("", "utf-8")
    assert TEST.is_whole(project)
    with silent_server() as (server, address):
        process = set_up(project, **NEVER, PIP_INDEX_URL=address)
        server.accept()[0].close()  # it is in the middle of its work
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
    assert not is_whole(project) and not TEST.stamp(project).exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda root: (root / "requirements.txt").write_text("another==1", "utf-8"),
        lambda root: (root / "package-lock.json").write_text("{}", "utf-8"),
        lambda root: (root / "node_modules").unlink(),
        lambda root: ((root / "node_modules").unlink(), (root / "node_modules" / "esbuild").mkdir(parents=True)),
        lambda root: SITE.stamp(root).unlink(),
        lambda root: SITE.stamp(root).write_text("", "utf-8"),
        lambda root: (root / ".venv" / "bin").unlink(),
        lambda root: (root / ".venv" / "lib").unlink(),
        lambda root: shutil.rmtree(root / ".venv"),
    ],
)
def test_whatever_is_missing_or_older_is_noticed(project, damage):
    assert is_whole(project)
    damage(project)
    assert not is_whole(project)


def test_a_folder_that_was_moved_is_set_up_anew(project):
    moved = project.rename(project.with_name("moved"))
    assert not is_whole(moved) and not works(moved)


def test_a_link_to_a_venv_of_another_project_is_taken_away_and_that_venv_is_left_alone(project, monkeypatch):
    theirs = (project / ".venv").rename(project.with_name("theirs"))
    (project / ".venv").symlink_to(theirs)
    monkeypatch.setattr(EnvBuilder, "create", lambda builder, folder: folder.mkdir())
    make_venv(project)
    assert list((project / ".venv").iterdir()) == [] and (theirs / "pyvenv.cfg").is_file()


def test_a_folder_that_may_not_be_written_is_named(project):
    SITE.stamp(project).unlink()
    project.chmod(0o555)
    process = set_up(project, as_another_user())
    words = process.communicate()[0]
    project.chmod(0o755)
    assert process.returncode == 1 and len(words.splitlines()) == 2, words
    assert f"{project} may not be written" in words and "folder milik Anda" in words


def test_someone_without_a_home_gets_one_inside_the_project(project, monkeypatch):
    monkeypatch.setenv("HOME", "/nonexistent")
    home = installers._with_home({}, project)["HOME"]
    assert home.startswith(str(project / ".cache")) and os.path.isdir(home)
    monkeypatch.setenv("HOME", str(project))
    assert installers._with_home({"HOME": str(project)}, project) == {"HOME": str(project)}


def test_a_python_without_venv_names_the_package_to_install(project, monkeypatch):
    monkeypatch.setattr(installers, "find_spec", lambda module: None if module == "ensurepip" else object())
    with pytest.raises(SetUpError, match=r"(?s)ensurepip.+sudo apt install python3\.\d+-venv"):
        make_venv(project)
    assert (project / ".venv" / "pyvenv.cfg").is_file(), "what was there stays"


def fake_python(folder, name, answer):
    """Make a Python that says whether it is new enough, and writes down what else it is asked to do."""
    path = folder / name
    path.write_text(f'#!/bin/sh\n[ "$1" = -c ] && echo {answer} || echo "$0 $*"\n', "utf-8")
    path.chmod(0o755)


def test_the_first_python_that_is_new_enough_is_taken(project, tmp_path):
    shutil.rmtree(project / ".venv")
    (tmp_path / "bin").mkdir()
    fake_python(tmp_path / "bin", "python3", "False")
    fake_python(tmp_path / "bin", "python3.12", "True")
    for name in ("python3.14", "python3.13"):
        fake_python(tmp_path / "bin", name, "")
    result = make(project, ".venv/site.ready", PATH=f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    assert result.stdout == f"{tmp_path}/bin/python3.12 -m scripts.set_up site\n"


def test_where_no_python_is_new_enough_it_says_what_to_do(project, tmp_path):
    shutil.rmtree(project / ".venv")
    (tmp_path / "bin").mkdir()
    fake_python(tmp_path / "bin", "python3", "False")
    result = make(project, "site", "PYTHON=python3 no-such-python", PATH=f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    assert result.returncode and "needs Python 3.11 or newer" in result.stdout
    assert "make site PYTHON=" in result.stdout and "memerlukan Python 3.11" in result.stdout


def test_of_two_set_ups_at_once_the_second_waits_and_finds_all_done(project):
    SITE.stamp(project).write_text("", "utf-8")
    with one_at_a_time(project / ".cache" / "set-up.lock", lambda: None), closed_port() as address:
        process = set_up(project, **NEVER, PIP_INDEX_URL=address)
        assert process.stdout and "menunggu" in process.stdout.readline()
        SITE.stamp(project).write_text(SITE.expected_stamp(project), "utf-8")
    words = process.communicate()[0]
    assert process.returncode == 0 and words.count("\n") == 1, words


if NIGHTLY:  # packages are fetched, which takes a minute

    def test_a_set_up_with_settings_of_their_own_is_whole_and_after_a_kill_begins_anew(project, tmp_path):
        shutil.rmtree(project / ".venv")
        (project / "node_modules").unlink()
        (tmp_path / ".npmrc").write_text("omit[]=dev\nglobal=true\nscript-shell=/bin/false\n", "utf-8")
        (tmp_path / ".config" / "pip").mkdir(parents=True)
        (tmp_path / ".config" / "pip" / "pip.conf").write_text("[global]\nuser = true\nno-binary = :all:\n", "utf-8")
        variables = HOSTILE | {"HOME": str(tmp_path)}
        result = make(project, ".venv/site.ready", before=[], **variables)
        assert result.returncode == 0 and is_whole(project), result.stdout
        assert (project / "node_modules" / "prettier").is_dir(), "packages of development too"
        SITE.stamp(project).unlink()
        (package,) = project.glob(".venv/lib/*/site-packages/mkdocs")
        shutil.rmtree(package)  # its list of files is still there, so pip takes it for installed
        result = make(project, ".venv/site.ready", before=[], **variables)
        assert result.returncode == 0 and is_whole(project) and package.is_dir(), result.stdout
