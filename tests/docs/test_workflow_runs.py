"""Each step of each workflow runs, in a fork with a long name, another default branch, and a small part of the data."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.config import ADDRESSES
from tests.docs.workflow_actions import Host, git
from tests.docs.workflow_runner import WORKFLOWS, Run
from tests.site.projects import small_copy_of_project

# As long as the code host allows.
OWNER, NAME, BRANCH = "panduan-karier-kantor-belakang-indonesi", "balik-layar-" + "panduan-" * 11, "trunk"
PUSH, DISPATCH = "push", "workflow_dispatch"
DEFAULT = f"refs/heads/{BRANCH}"


@pytest.fixture(scope="session")
def fork(tmp_path_factory) -> Path:
    """The bare clone of a fork; the last address is not in its register yet."""
    folder = tmp_path_factory.mktemp("fork")
    project = small_copy_of_project(folder / "project", folder / "small")
    (project / "node_modules").unlink()
    register = project / ADDRESSES
    register.touch()
    subprocess.run([sys.executable, "-m", "scripts", "addresses"], cwd=project, check=True)
    register.write_text("".join(register.read_text("utf-8").splitlines(keepends=True)[:-1]), "utf-8")
    git(project, "init", "--quiet", "--initial-branch", BRANCH)
    git(project, "add", "--all")
    identity = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
    git(project, *identity, "commit", "--quiet", "--no-verify", "--message", "All")
    git(folder, "clone", "--quiet", "--bare", str(project), "fork.git")
    return folder / "fork.git"


@pytest.fixture(scope="session")
def published(fork, tmp_path_factory) -> Run:
    """The first publish of the fork: with a real build, inspection and smoke test."""
    host = copy_of(fork, tmp_path_factory.mktemp("published"))
    return Run("publish", host, host.folder.parent / "run", PUSH, DEFAULT, {})


def copy_of(fork: Path, folder: Path, **settings) -> Host:
    return Host(Path(shutil.copytree(fork, folder / "fork.git")), OWNER, NAME, BRANCH, **settings)


@pytest.fixture
def run(fork, published, tmp_path):
    """Run a workflow in the fork: `run(name, event, ref)`. A build gives the site that was published and inspected."""

    def run_workflow(name, event, ref=DEFAULT, *, pages=True, inputs=None, **variables):
        built = str(published.folder / "build-0" / "site")
        host = copy_of(fork, tmp_path / name, pages=pages, variables={"BUILT": built, **variables})
        return Run(name, host, tmp_path / name / "run", event, ref, inputs or {})

    return run_workflow


def results(run: Run) -> dict[str, str]:
    assert "failure" not in {job.result for job in run.jobs.values()}, [job.printed for job in run.jobs.values()]
    return {name: job.result for name, job in run.jobs.items()}


def test_a_fork_publishes_its_default_branch_under_its_own_name(published):
    assert results(published) == {
        "build": "success",
        "deploy": "success",
        "smoke": "success",
        "rollback": "skipped",
        "register": "success",
    }
    assert [call for call in published.calls if call.startswith("make")] == [
        "make test FORM=warn",
        "make build",
        "make .venv/site.ready",
    ]
    page = (published.folder / "build-0" / "site" / "en" / "roles" / "hr-assistant" / "index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="https://{OWNER}.github.io/{NAME}/en/roles/hr-assistant/">' in page.replace(
        "href=https", 'href="https'
    )
    assert f"https://github.com/{OWNER}/{NAME}/edit/{BRANCH}/data/roles.yaml#L" in page


def test_new_addresses_are_added_to_the_default_branch(published):
    (call,) = (call for call in published.calls if call.startswith("gh api"))
    assert f"repos/{OWNER}/{NAME}/contents/{ADDRESSES} " in call and f" branch={BRANCH} " in call
    assert (published.folder / "sent").stat().st_size > 1000


def test_without_pages_the_first_publish_says_what_to_switch_on(run):
    publish = run("publish", PUSH, pages=False)
    assert {name: job.result for name, job in publish.jobs.items() if job.result != "skipped"} == {"build": "failure"}
    assert publish.jobs["build"].printed.startswith("::error title=GitHub Pages is not switched on::")
    assert f"https://github.com/{OWNER}/{NAME}/settings/pages" in publish.jobs["build"].printed
    assert publish.calls == [], "nothing is built for nobody"
    release = run("release", PUSH, "refs/tags/v1.2.0", pages=False)
    assert "::error title=GitHub Pages is not switched on::" in release.jobs["build"].printed


def test_a_push_to_another_branch_publishes_nothing(run):
    publish = run("publish", PUSH, "refs/heads/main")
    assert set(results(publish).values()) == {"skipped"} and publish.calls == []


def test_a_site_that_is_not_served_as_built_goes_back_to_the_last_good_commit(run):
    publish = run("publish", PUSH, SMOKE="fails", LISTED="0123abc")
    assert {name: job.result for name, job in publish.jobs.items()} == {
        "build": "success",
        "deploy": "success",
        "smoke": "failure",
        "rollback": "success",
        "register": "skipped",
    }
    asked = [call for call in publish.calls if call.startswith("gh")]
    assert f"--branch {BRANCH} " in asked[0]
    assert asked[1:] == [f"gh workflow run publish.yml --ref {BRANCH} -f commit=0123abc"]


def test_an_earlier_commit_is_published_without_its_tests(run, fork):
    publish = run("publish", DISPATCH, inputs={"commit": git(fork, "rev-parse", BRANCH)})
    assert results(publish) == {
        "build": "success",
        "deploy": "success",
        "smoke": "success",
        "rollback": "skipped",
        "register": "skipped",
    }
    assert "make build" in publish.calls and "make test FORM=warn" not in publish.calls


def test_a_tag_becomes_a_release_with_site_data_and_packages(run):
    release = run("release", PUSH, "refs/tags/v1.2.0")
    assert results(release) == {"build": "success", "publish": "success"}
    files = {path.name for path in (release.folder / "publish-0" / "release").iterdir()}
    assert files == {"balik-layar-site.tar.gz", "balik-layar-open-data.zip", "python.cdx.json", "npm.cdx.json"}
    (call,) = (call for call in release.calls if call.startswith("gh"))
    assert call.startswith("gh release create v1.2.0 release/") and call.endswith(" --verify-tag --generate-notes")
    assert all(f"release/{name}" in call for name in files)


def test_a_pull_request_is_checked_and_its_changes_are_shown(run):
    check = run("check", "pull_request", "refs/pull/7/merge")
    assert results(check) == {"data": "success", "site": "success", "properdocs": "success"}
    assert {"make build", "make test FORM=warn", "make properdocs"} <= set(check.calls)
    assert "sudo apt-get install -y -qq nginx libnginx-mod-http-brotli-filter caddy" in check.calls
    assert (check.folder / "summary.md").read_text("utf-8").startswith("~~~~~~text\n")


def test_every_night_the_long_tests_run_with_every_python(run):
    nightly = run("nightly", "schedule")
    assert results(nightly) == {"run": "success", "listen": "success"}
    calls = [call for call in nightly.calls if call.startswith("make")]
    assert sorted(set(calls)) == ["make access FORM=warn", "make fuzz FORM=warn", "make listen", "make test FORM=warn"]


def test_pinned_packages_with_known_holes_are_looked_for(run):
    audit = run("audit", "schedule")
    assert results(audit) == {"audit": "success"} and audit.calls == ["make audit"]


@pytest.mark.parametrize(("broken", "issue", "action"), [("- https://x", "", "create"), ("", "7", "close 7")])
def test_sources_that_are_gone_have_one_issue(run, broken, issue, action):
    sources = run("sources", "schedule", BROKEN=broken, LISTED=issue)
    assert results(sources) == {"request": "success", "report": "success"}
    assert f"python -m scripts reach --contact https://github.com/{OWNER}/{NAME}" in sources.calls
    assert any(call.startswith(f"gh issue {action}") for call in sources.calls)


@pytest.mark.parametrize(("open_request", "action"), [("", f"create --head packages --base {BRANCH}"), ("9", "edit 9")])
def test_new_versions_become_one_pull_request_with_figures(run, open_request, action):
    update = run("update", "schedule", LISTED=open_request)
    assert results(update) == {"build": "success", "propose": "success"}
    assert any(call.startswith(f"gh pr {action} ") for call in update.calls)
    changed = git(update.host.folder, "diff", "--name-only", BRANCH, "packages")
    assert changed == "requirements.txt"
    figures = (update.folder / "propose-0" / "proposal" / "figures.md").read_text("utf-8")
    assert "| building it, seconds |" in figures and "- passed: `make audit`" in figures


def test_each_workflow_is_run_by_a_test_here():
    source = Path(__file__).read_text("utf-8")
    assert [path.name for path in WORKFLOWS.glob("*.yml") if f'"{path.stem}", ' not in source] == []
