"""Runs workflows on this machine as GitHub does: each `run:` in its bash, in a fresh clone, with its variables.

Actions, and programs that need its services, are stand-ins; the programs stand in the file stand_ins.sh and write down
what they were asked.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import ROOT
from tests.docs.workflow_actions import Host, git, use
from tests.docs.workflow_expressions import fill, is_wanted

WORKFLOWS = ROOT / ".github" / "workflows"
STAND_INS = Path(__file__).with_name("stand_ins.sh")
PROGRAMS = ("make", "gh", "sudo", "python")
SERVER = "https://github.com"


@dataclass
class Job:
    """What became of a job: its result, its outputs, and what its steps printed."""

    result: str
    outputs: dict[str, str] = field(default_factory=dict)
    printed: str = ""


class Run:
    """A run of a workflow for an event; `jobs` tells what became of each, `calls` what the stand-ins were asked."""

    def __init__(
        self, name: str, host: Host, folder: Path, event: str, ref: str, inputs: Mapping[str, str] | None = None
    ):
        self.host, self.folder, self.jobs = host, folder, dict[str, Job]()
        self._calls = folder / "calls"
        folder.mkdir()
        (folder / "bin").mkdir()
        for program in PROGRAMS:
            (folder / "bin" / program).symlink_to(STAND_INS)
        sha = git(host.folder, "rev-parse", host.branch)
        repository = {"default_branch": host.branch, "name": host.name}
        self._context: dict[str, Any] = {
            "github": {
                "event": {"repository": repository, "pull_request": {"base": {"sha": sha}}},
                "event_name": event,
                "ref": ref,
                "ref_name": ref.removeprefix("refs/heads/").removeprefix("refs/tags/"),
                "repository": f"{host.owner}/{host.name}",
                "server_url": SERVER,
                "sha": sha,
                "token": "ghs_token",
            },
            "inputs": dict(inputs or {}),
            "needs": {},
        }
        workflow = yaml.safe_load((WORKFLOWS / f"{name}.yml").read_text("utf-8"))
        with ExitStack() as self._servers:
            for key, job in workflow["jobs"].items():
                self._run_job(key, job, workflow.get("env", {}))

    @property
    def calls(self) -> list[str]:
        """What the stand-ins were asked, in order."""
        return self._calls.read_text("utf-8").splitlines() if self._calls.exists() else []

    def _run_job(self, key: str, job: dict[str, Any], environment: Mapping[str, str]) -> None:
        needed = [job["needs"]] if "needs" in job else []
        succeeded = all(self.jobs[name].result == "success" for name in needed)
        needs = {name: {"result": self.jobs[name].result, "outputs": self.jobs[name].outputs} for name in needed}
        self._context["needs"] = needs
        if not is_wanted(job.get("if"), self._context, succeeded):
            self.jobs[key] = Job("skipped")
            return
        for number, matrix in enumerate(_combinations(job.get("strategy", {}).get("matrix", {}))):
            workspace = self.folder / f"{key}-{number}"
            workspace.mkdir()
            context = {**self._context, "matrix": matrix, "steps": {}}
            self.jobs[key] = done = self._run_steps(job, context, workspace, dict(environment))
            if done.result == "failure":
                return
            done.outputs = {name: fill(text, context) for name, text in job.get("outputs", {}).items()}

    def _run_steps(self, job: dict[str, Any], context: dict[str, Any], workspace: Path, kept: dict[str, str]) -> Job:
        succeeded, printed = True, ""
        for step in job["steps"]:
            if not is_wanted(step.get("if"), context, succeeded):
                continue
            if "uses" in step:
                options = {name: fill(str(text), context) for name, text in step.get("with", {}).items()}
                outputs = use(step["uses"], options, self.host, workspace, self._servers)
                passed = outputs is not None
                outcome = "success" if passed else "failure"
                context["steps"][step.get("id", "")] = {"outputs": outputs, "outcome": outcome}
            else:
                assert "${{" not in step["run"], "an expression in a script lets others inject code"
                own = {name: fill(str(text), context) for name, text in {**kept, **step.get("env", {})}.items()}
                result = self._bash(step["run"], workspace, own, context)
                printed += result.stdout + result.stderr
                passed = result.returncode == 0
                file = self.folder / "env"
                kept |= dict(line.split("=", 1) for line in file.read_text("utf-8").splitlines())
            succeeded = succeeded and passed
        return Job("success" if succeeded else "failure", printed=printed)

    def _bash(
        self, script: str, workspace: Path, environment: Mapping[str, str], context: dict[str, Any]
    ) -> subprocess.CompletedProcess[str]:
        github = context["github"]
        (self.folder / "env").write_text("", "utf-8")
        variables = {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ENV": str(self.folder / "env"),
            "GITHUB_EVENT_NAME": github["event_name"],
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_REF": github["ref"],
            "GITHUB_REF_NAME": github["ref_name"],
            "GITHUB_REPOSITORY": github["repository"],
            "GITHUB_SERVER_URL": SERVER,
            "GITHUB_SHA": github["sha"],
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary.md"),
            "GITHUB_WORKSPACE": str(workspace),
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "PATH": f"{self.folder / 'bin'}:{Path(sys.executable).parent}:{os.environ['PATH']}",
            "RUNNER_OS": "Linux",
            "RUNNER_TEMP": str(self.folder),
            # For the stand-ins.
            "CALLS": str(self._calls),
            "PYTHON": sys.executable,
            "REAL_MAKE": shutil.which("make") or "",
            "STAND_INS": str(STAND_INS),
            "NODE_MODULES": str(ROOT / "node_modules"),
            **self.host.variables,
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(command, cwd=workspace, capture_output=True, text=True, env={**variables, **environment})


def _combinations(matrix: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """Yield the values of a matrix, those that it includes besides too."""
    lists = {name: values for name, values in matrix.items() if name != "include"}
    yield from (dict(zip(lists, values, strict=True)) for values in product(*lists.values()))
    yield from matrix.get("include", [])
