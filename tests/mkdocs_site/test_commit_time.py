"""The time that a build takes from git, whatever settings, owners and repositories around it there are."""

import os
import subprocess

import pytest

from scripts.mkdocs_site.commit_time import commit_seconds
from scripts.own_settings import without_own_settings

TIME = "1795000000"


@pytest.fixture
def repository(tmp_path):
    """A repository with one commit, of another user if we may give it away."""
    root = tmp_path / "project"
    commit_into(root, TIME)
    if os.geteuid() == 0:
        for path in (root, *root.rglob("*")):
            os.chown(path, 65534, 65534)
    return root


def commit_into(root, seconds):
    person = {f"GIT_{role}_{part}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    time = {"GIT_AUTHOR_DATE": "@1 +0000", "GIT_COMMITTER_DATE": f"@{seconds} +0000"}
    root.mkdir(exist_ok=True)
    for command in (["init", "--quiet"], ["commit", "--quiet", "--no-gpg-sign", "--allow-empty", "--message=one"]):
        subprocess.run(["git", *command], cwd=root, env={**without_own_settings(), **person, **time}, check=True)


def test_the_time_is_that_of_the_commit_whoever_owns_the_repository(repository):
    assert commit_seconds(repository) == TIME


@pytest.mark.parametrize(
    "settings",
    [
        {"GIT_DIR": "/nonexistent", "GIT_WORK_TREE": "/nonexistent", "GIT_INDEX_FILE": "/nonexistent"},
        {"log.showSignature": "true", "gpg.program": "/nonexistent", "color.ui": "always", "core.pager": "false"},
        {"core.quotepath": "false", "core.autocrlf": "true", "core.hooksPath": "/nonexistent", "diff.external": "x"},
        {"format.pretty": "full", "log.date": "relative", "core.fsmonitor": "/nonexistent"},
        {"GIT_TRACE": "1", "GIT_PAGER": "false"},
    ],
)
def test_settings_of_git_change_nothing(repository, tmp_path, monkeypatch, settings):
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name, value in settings.items():
        if name.startswith("GIT_"):
            monkeypatch.setenv(name, value)
        else:
            subprocess.run(["git", "config", "--global", name, value], check=True)
    assert commit_seconds(repository) == TIME


def test_a_zip_has_no_time_though_it_was_unpacked_inside_another_repository(tmp_path):
    commit_into(tmp_path / "other", TIME)
    (tmp_path / "other" / "project").mkdir()
    assert commit_seconds(tmp_path / "other" / "project") == "0"


def test_without_git_and_without_a_commit_there_is_no_time(repository, tmp_path, monkeypatch):
    (tmp_path / "empty").mkdir()
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path / "empty", env=without_own_settings(), check=True)
    assert commit_seconds(tmp_path / "empty") == "0"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert commit_seconds(repository) == "0"
