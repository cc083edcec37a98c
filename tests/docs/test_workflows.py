"""The workflows: they ask for little, run nothing that is not pinned, and judge a site before and after it is published."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def read(name):
    return (ROOT / name).read_text("utf-8")


def workflow(name):
    return yaml.safe_load(read(f".github/workflows/{name}.yml"))


def steps(job):
    """Return what a job uses and runs, in order."""
    return [step.get("uses", "").partition("@")[0] or step["run"] for step in job["steps"]]


def zizmor(folder):
    """Return what the linter for workflow security says of a folder, without the network."""
    command = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert command, "no zizmor; `make test` installs it"
    result = subprocess.run(
        [
            command,
            "--offline",
            "--no-progress",
            "--quiet",
            "--persona",
            "pedantic",
            "--format",
            "json",
            "--no-exit-codes",
            str(folder),
        ],
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    return [f"{finding['ident']}: {finding['desc']}" for finding in json.loads(result.stdout)]


def test_a_linter_for_workflow_security_finds_nothing():
    assert zizmor(ROOT / ".github") == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("persist-credentials: false", "fetch-depth: 1", "artipacked"),
        (
            'run: python -m scripts.maintenance.smoke_test "$ADDRESS" site',
            'run: python -m scripts.maintenance.smoke_test "${{ github.head_ref }}" site',
            "template-injection",
        ),
        ("  contents: read\nconcurrency", "  contents: write\nconcurrency", "excessive-permissions"),
        ("11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2", "main", "unpinned-uses"),
    ],
)
def test_the_linter_would_find_something(tmp_path, old, new, rule):
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    text = read(".github/workflows/publish.yml")
    assert old in text
    (folder / "publish.yml").write_text(text.replace(old, new), "utf-8")
    assert any(found.startswith(f"{rule}: ") for found in zizmor(tmp_path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_workflows_pin_actions_and_ask_for_little(path):
    assert yaml.safe_load(path.read_text("utf-8"))["permissions"] == {"contents": "read"}
    used = re.findall(r"uses: (\S+)", path.read_text("utf-8"))
    assert used and all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action) for action in used)


def test_a_pull_request_needs_no_secret_and_no_right_to_write():
    text = read(".github/workflows/check.yml")
    jobs = yaml.safe_load(text)["jobs"].values()
    assert "pull_request_target" not in text and "secrets." not in text
    assert all("permissions" not in job for job in jobs)
    checkouts = [step for job in jobs for step in job["steps"] if "checkout" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)
    for words in ("check --format github", "changes .cache/base", "$GITHUB_STEP_SUMMARY", "upload-artifact"):
        assert words in text


def test_no_text_of_a_pull_request_reaches_a_shell():
    for path in FILES:
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
            for step in job["steps"]:
                assert "${{" not in step.get("run", ""), path.name


def test_a_site_is_judged_before_it_is_published_and_after():
    jobs = workflow("publish")["jobs"]
    build = steps(jobs["build"])
    inspect, upload = ".venv/bin/python -m scripts inspect site", "actions/upload-pages-artifact"
    assert (
        build.index("make test")
        < build.index("make build")
        < build.index(inspect)
        < build.index(upload)
        == len(build) - 1
    )
    assert jobs["deploy"]["needs"] == "build" and jobs["smoke"]["needs"] == "deploy"
    assert steps(jobs["smoke"])[-1] == 'python -m scripts.maintenance.smoke_test "$ADDRESS" site'
    for job in ("build", "smoke"):
        assert not any("continue-on-error" in step for step in jobs[job]["steps"])


def test_one_command_goes_back_to_an_earlier_build_and_a_failed_deploy_uses_it_once():
    publish = workflow("publish")
    assert publish[True]["workflow_dispatch"]["inputs"].keys() == {"commit"}  # YAML reads the key `on` as true
    assert publish["jobs"]["build"]["steps"][0]["with"]["ref"] == "${{ inputs.commit || github.sha }}"
    back = publish["jobs"]["back"]
    assert (
        back["needs"] == "smoke"
        and "needs.smoke.result == 'failure'" in back["if"]
        and "inputs.commit == ''" in back["if"]
    )
    assert "gh workflow run publish.yml --ref main -f commit=" in back["steps"][0]["run"]
    assert "gh workflow run publish.yml -f commit=" in read("README.md")


def test_each_right_to_write_is_that_of_one_job_and_says_what_for():
    for path in FILES:
        for line in path.read_text("utf-8").splitlines():
            if re.match(r"\s+[\w-]+: write", line):
                assert line.startswith("      ") and " # " in line, f"{path.name}: {line}"


def test_who_edits_only_data_meets_no_audit():
    paths = workflow("audit")[True]["pull_request"]["paths"]
    assert not any(path.startswith(("data", "docs")) or path == "**" for path in paths)
    assert {"requirements*.txt", "package-lock.json", "tests/bench/package-lock.json"} <= set(paths)
    assert steps(workflow("audit")["jobs"]["audit"])[-1] == "make audit"


def test_a_release_carries_the_site_the_data_what_they_were_built_with_and_where_they_come_from():
    release = workflow("release")
    build, publish = (steps(release["jobs"][job]) for job in ("build", "publish"))
    assert release[True] == {"push": {"tags": ["v*"]}}
    assert (
        build.index(".venv/bin/python -m scripts inspect site")
        < build.index("make sbom")
        < build.index("actions/upload-artifact")
    )
    assert publish[-2] == "actions/attest-build-provenance" and publish[-1].startswith("gh release create")
    for name in ("balik-layar-site.tar.gz", "balik-layar-open-data.zip", ".cache/sbom/*.cdx.json"):
        assert name in build[-2]


def test_an_update_is_one_pull_request_with_figures_and_new_code_runs_without_rights():
    jobs = workflow("update")["jobs"]
    assert "permissions" not in jobs["try"] and "make lock" in steps(jobs["try"])
    assert any("scripts.maintenance.site_size before site" in step for step in steps(jobs["try"]))
    for step in steps(jobs["propose"]):
        assert not re.search(r"\b(make|npm|pip|python)\b", step), "the job that may write runs none of the new code"
    assert "--body-file proposal/figures.md" in steps(jobs["propose"])[-1]


def test_dependabot_proposes_actions_monthly_and_all_at_once():
    (update,) = yaml.safe_load(read(".github/dependabot.yml"))["updates"]
    assert (update["package-ecosystem"], update["schedule"]["interval"]) == ("github-actions", "monthly")
    assert update["groups"] == {"actions": {"patterns": ["*"]}}


def test_the_sources_have_one_issue_and_block_nobody():
    jobs = workflow("sources")["jobs"]
    assert set(workflow("sources")[True]) == {"schedule", "workflow_dispatch"}
    tell = steps(jobs["tell"])[-1]
    assert tell.count("gh issue create") == 1 and "gh issue edit" in tell and "gh issue close" in tell


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_a_workflow_runs_is_a_shell_script(path):
    for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
        for step in job["steps"]:
            result = subprocess.run(["bash", "-n"], input=step.get("run", ""), capture_output=True, text=True)
            assert result.returncode == 0, result.stderr


def test_what_a_job_needs_of_another_is_there():
    """A job waits for jobs that exist, takes only what they put out, and downloads what another of them uploads."""
    for path in FILES:
        jobs, text = yaml.safe_load(path.read_text("utf-8"))["jobs"], path.read_text("utf-8")
        for job in jobs.values():
            assert {job["needs"]} <= jobs.keys() if "needs" in job else True
        for name, output in re.findall(r"needs\.(\w+)\.outputs\.(\w+)", text):
            assert output in jobs[name]["outputs"]
        uploaded = {"github-pages"} if "upload-pages-artifact" in text else set()
        steps_of_all = [step for job in jobs.values() for step in job["steps"]]
        uploaded |= {step["with"]["name"] for step in steps_of_all if "upload-artifact" in step.get("uses", "")}
        assert {
            step["with"]["name"] for step in steps_of_all if "download-artifact" in step.get("uses", "")
        } <= uploaded
