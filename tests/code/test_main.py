import os
import shutil
import subprocess
import sys

import pytest

from tests.conftest import FIXTURES, ROOT


@pytest.fixture
def project(good):
    """A project that has our scripts and the small data."""
    shutil.copytree(ROOT / "scripts", good / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "data" / "schema", good / "data" / "schema")
    return good


def run(project, *arguments):
    return subprocess.run([sys.executable, "-m", "scripts", *arguments], cwd=project, capture_output=True, text=True, env={**os.environ, "PYTHONUTF8": "1"})


def test_check_counts_what_it_found_good_and_writes_nothing(project):
    before = sorted(path for path in project.rglob("*") if "__pycache__" not in path.parts)
    result = run(project, "check")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "No problems: 2 roles, 5 sources, 12 pages.\n"
    assert sorted(path for path in project.rglob("*") if "__pycache__" not in path.parts) == before


def test_check_prints_every_problem_and_fails(project):
    shutil.copy(FIXTURES / "every_mistake" / "data" / "roles.yaml", project / "data")
    result = run(project, "check")
    assert result.returncode == 1
    assert "data/roles.yaml:18:12: file-clerk → level \"senor\" is not known" in result.stdout
    assert result.stdout.rstrip().endswith("problems in 1 file. Nothing was built.")
    assert "Traceback" not in result.stdout + result.stderr


def test_check_annotates_lines_of_a_pull_request(project):
    shutil.copy(FIXTURES / "every_mistake" / "data" / "roles.yaml", project / "data")
    assert "::error file=data/roles.yaml,line=18,col=12,title=" in run(project, "check", "--format", "github").stdout


def test_a_build_with_a_problem_leaves_the_last_site_as_it_was(project):
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("the last good one", "utf-8")
    shutil.copy(FIXTURES / "every_mistake" / "data" / "roles.yaml", project / "data")
    assert run(project, "build").returncode == 1
    assert [path.name for path in (project / "site").iterdir()] == ["index.html"]
    assert not (project / "docs" / "parts").exists()
