"""The workflows have few rights, run only what exists, and check a site before and after it is published."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))

# What actions/upload-pages-artifact calls its artifact.
PAGES_ARTIFACT = "github-pages"


def workflow(name: str) -> dict[Any, Any]:
    return yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8"))


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    return yaml.safe_load(path.read_text("utf-8"))["jobs"]


def scripts(path: Path) -> list[str]:
    return [step["run"] for job in jobs(path).values() for step in job["steps"] if "run" in step]


def steps(job: dict[str, Any]) -> list[str]:
    """Return what a job uses and runs, in order."""
    return [step.get("uses", "").partition("@")[0] or step["run"] for step in job["steps"]]


def script_named(name: str, step_name: str) -> str:
    (script,) = (
        step["run"]
        for job in jobs(FOLDER / f"{name}.yml").values()
        for step in job["steps"]
        if step.get("name") == step_name
    )
    return script


def zizmor(folder: Path) -> list[str]:
    """Return what the linter for workflow security reports about a folder, without the network."""
    command = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert command, "no zizmor; `make test` installs it"
    options = ["--offline", "--no-progress", "--quiet", "--persona", "pedantic", "--format", "json", "--no-exit-codes"]
    result = subprocess.run([command, *options, str(folder)], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return [f"{finding['ident']}: {finding['desc']}" for finding in json.loads(result.stdout)]


def test_the_security_linter_reports_nothing():
    assert zizmor(ROOT / ".github") == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("persist-credentials: false", "fetch-depth: 1", "artipacked"),
        ('smoke_test "$ADDRESS" site', 'smoke_test "${{ github.head_ref }}" site', "template-injection"),
        ("  contents: read\nenv", "  contents: write\nenv", "excessive-permissions"),
        ("contents: write # to add lines to data/addresses.txt", "contents: write", "undocumented-permissions"),
        ("3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "main", "unpinned-uses"),
        ("  push:\n", "  pull_request_target:\n", "dangerous-triggers"),
    ],
)
def test_the_security_linter_reports_each_kind_of_mistake(tmp_path, old, new, rule):
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    text = (FOLDER / "publish.yml").read_text("utf-8")
    assert old in text
    (folder / "publish.yml").write_text(text.replace(old, new), "utf-8")
    assert any(finding.startswith(f"{rule}: ") for finding in zizmor(tmp_path))


# The first major version of each action whose action.yml says `using: node24`; a composite one calls only such actions.
# GitHub's runners have no Node 20 any more.
FIRST_ON_NODE_24 = {
    "actions/attest-build-provenance": 4,
    "actions/checkout": 5,
    "actions/configure-pages": 6,
    "actions/deploy-pages": 5,
    "actions/download-artifact": 7,
    "actions/setup-python": 6,
    "actions/upload-artifact": 6,
    "actions/upload-pages-artifact": 5,
}


def test_each_action_is_pinned_to_one_commit_of_a_version_that_runs_on_node_24():
    uses = [line for path in FILES for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    pins = {re.fullmatch(r"\s+(?:- )?uses: ([\w/-]+)@([0-9a-f]{40}) # v(\d+)\.\d+\.\d+", line) for line in uses}
    assert None not in pins, "a pin is a full commit with its version behind it"
    versions = {(pin[1], pin[2], int(pin[3])) for pin in pins if pin}
    assert len(versions) == len(FIRST_ON_NODE_24), "all workflows have the same commit of an action"
    assert [name for name, _, major in versions if major < FIRST_ON_NODE_24[name]] == []


def test_a_pull_request_needs_no_secret_and_no_right_to_write():
    check = workflow("check")
    assert check["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in check["jobs"].values())
    assert "secrets." not in (FOLDER / "check.yml").read_text("utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_script_is_valid_bash(path):
    for script in scripts(path):
        result = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True)
        assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_command_exists(path):
    """Targets of the Makefile, modules, and the commands of `python -m scripts`."""
    text = "\n".join(scripts(path))
    targets = set(re.findall(r"\bmake ([\w./-]+)", text))
    for job in jobs(path).values():
        targets |= set(job.get("strategy", {}).get("matrix", {}).get("target", []))
    for target in targets:
        assert subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True).returncode == 0, target
    for module, command in re.findall(r"python -m (scripts[\w.]*|tests[\w.]*) (\w*)", text):
        assert importlib.util.find_spec(module), module
        if module == "scripts":
            help_page = [sys.executable, "-m", module, command, "--help"]
            assert subprocess.run(help_page, cwd=ROOT, capture_output=True).returncode == 0, command


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_job_gets_what_it_needs_from_others(path):
    """A job waits for jobs that exist, reads only outputs they have, and downloads what another job uploads."""
    all_jobs, text = jobs(path), path.read_text("utf-8")
    assert {job["needs"] for job in all_jobs.values() if "needs" in job} <= all_jobs.keys()
    for name, output in re.findall(r"needs\.(\w+)\.outputs\.(\w+)", text):
        assert output in all_jobs[name]["outputs"]
    artifacts: dict[str, set[str]] = {"upload-artifact": set(), "download-artifact": set()}
    for step in (step for job in all_jobs.values() for step in job["steps"]):
        action = step.get("uses", "").partition("@")[0].rpartition("/")[2]
        if action in artifacts:
            artifacts[action].add(step["with"]["name"])
        if action == "upload-pages-artifact":
            artifacts["upload-artifact"].add(PAGES_ARTIFACT)
    assert artifacts["download-artifact"] <= artifacts["upload-artifact"]


def test_a_site_is_tested_and_inspected_before_it_is_published_and_tried_afterwards():
    publish = workflow("publish")["jobs"]
    commands = [step.partition(" FORM=")[0] for step in steps(publish["build"])]
    order = [
        "make test",
        "make build",
        ".venv/bin/python -m scripts inspect site",
        "actions/upload-pages-artifact",
    ]
    assert [command for command in commands if command in order] == order
    assert publish["deploy"]["needs"] == "build" and publish["smoke"]["needs"] == "deploy"
    assert "smoke_test" in steps(publish["smoke"])[-1]
    assert not any("continue-on-error" in step for job in ("build", "smoke") for step in publish[job]["steps"])


def test_a_release_is_inspected_before_it_is_signed_and_published():
    release = workflow("release")["jobs"]
    assert ".venv/bin/python -m scripts inspect site" in steps(release["build"])
    assert release["publish"]["needs"] == "build"
    attestation = steps(release["publish"]).index("actions/attest-build-provenance")
    assert steps(release["publish"])[attestation + 1].startswith("gh release create")


def test_a_pull_request_that_changes_only_content_starts_no_audit():
    paths = workflow("audit")[True]["pull_request"]["paths"]  # YAML reads the key `on` as true

    def starts(path: str) -> bool:
        return any(fnmatch(path, pattern) for pattern in paths)

    assert not any(map(starts, ["data/roles.yaml", "docs/id/index.md", "docs/en/cv.md", "README.md"]))
    locks = [*ROOT.glob("requirements*.txt"), *ROOT.glob("package-lock.json"), ROOT / "tests/bench/package-lock.json"]
    assert all(starts(path.relative_to(ROOT).as_posix()) for path in locks)


def test_the_job_that_may_push_an_update_runs_none_of_the_updated_packages():
    update = workflow("update")["jobs"]
    assert "permissions" not in update["build"] and "make lock" in steps(update["build"])
    assert not any(re.search(r"\b(make|npm|pip|python)\b", step) for step in steps(update["propose"]))


@pytest.fixture
def fake_gh(tmp_path):
    """Run a script with a `gh` that records its calls: `fake_gh(script, answer)` returns exit code and calls."""
    program = tmp_path / "bin" / "gh"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\necho "$*" >> "$CALLS"\ncase "$2" in list) printf "%s" "$ANSWER" ;; esac\n', "utf-8")
    program.chmod(0o755)

    def run(script: str, answer: str) -> tuple[int, list[str]]:
        calls = tmp_path / "calls"
        calls.unlink(missing_ok=True)
        environment = {
            "PATH": f"{program.parent}:{os.environ['PATH']}",
            "CALLS": str(calls),
            "ANSWER": answer,
            "LABEL": "broken-source",
            "BRANCH": "trunk",
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        }
        # As GitHub runs a step.
        result = subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=tmp_path, env=environment)
        return result.returncode, calls.read_text("utf-8").splitlines() if calls.exists() else []

    return run


def test_a_failed_deploy_publishes_the_last_good_commit_once(fake_gh):
    rollback = workflow("publish")["jobs"]["rollback"]
    assert rollback["needs"] == "smoke"
    assert "needs.smoke.result == 'failure'" in rollback["if"] and "inputs.commit == ''" in rollback["if"]
    script = rollback["steps"][0]["run"]
    code, calls = fake_gh(script, "0123abc")
    assert (code, calls[-1]) == (0, "workflow run publish.yml --ref trunk -f commit=0123abc")
    code, calls = fake_gh(script, "")
    assert code != 0 and not any("workflow run" in call for call in calls), "there is no good commit"


@pytest.mark.parametrize(
    ("report", "issue", "action"),
    [
        ("- broken", "", "issue create"),
        ("- broken", "7", "issue edit 7"),
        ("", "7", "issue close 7"),
        ("", "", None),
    ],
)
def test_broken_sources_have_one_issue(fake_gh, tmp_path, report, issue, action):
    (tmp_path / "broken.md").write_text(report, "utf-8")
    script = script_named("sources", "Open the issue, update it, or close it when no address is broken")
    code, calls = fake_gh(script, issue)
    changes = [call for call in calls if not call.startswith(("label", "issue list"))]
    assert code == 0
    assert len(changes) == (action is not None) and all(change.startswith(str(action)) for change in changes)
