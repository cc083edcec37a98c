"""Stand-ins for the actions that workflows use, and for what the code host keeps."""

import re
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tests.serving import BASE, StaticFiles, running


@dataclass
class Host:
    """A repository on the code host: its bare clone, its settings, and what is uploaded to it."""

    folder: Path
    owner: str
    name: str
    branch: str
    pages: bool = True  # whether GitHub Pages is switched on
    variables: Mapping[str, str] = field(default_factory=dict)  # for the stand-ins
    artifacts: dict[str, Path] = field(default_factory=dict)

    @property
    def site_url(self) -> str:
        """Where GitHub Pages serves the site, without a slash at its end."""
        return f"https://{self.owner}.github.io/{self.name}"


def use(
    action: str, options: Mapping[str, str], host: Host, workspace: Path, servers: ExitStack
) -> dict[str, str] | None:
    """Do in a workspace what an action does; return its outputs, or None if it fails.

    `servers` stops what is deployed.
    """
    artifacts, name = host.artifacts, options.get("name", "github-pages")
    path = workspace / options.get("path", ".")
    uploaded = Path(f"{host.folder}-artifact-{name}")
    match action.partition("@")[0].removeprefix("actions/"):
        case "checkout":
            git(workspace, "clone", "--quiet", str(host.folder), str(path))
            git(path, "checkout", "--quiet", options.get("ref") or host.branch)
        case "configure-pages":
            return {"base_url": host.site_url} if host.pages else None
        case "upload-artifact":
            artifacts[name] = uploaded
            if path.is_dir():
                shutil.copytree(path, uploaded)
            else:
                uploaded.mkdir()
                shutil.copy(path, uploaded)
        case "upload-pages-artifact":
            artifacts[name] = uploaded
            uploaded.mkdir()
            with tarfile.open(uploaded / "artifact.tar", "w") as archive:
                archive.add(path, ".")
        case "download-artifact":
            shutil.copytree(artifacts[name], path, dirs_exist_ok=True)
        case "deploy-pages":
            served = Path(f"{host.folder}-served")
            with tarfile.open(artifacts[name] / "artifact.tar") as archive:
                # Python before 3.11.4 knows no filter.
                archive.extraction_filter = getattr(tarfile, "data_filter", lambda member, path: member)
                archive.extractall(served / BASE.strip("/"))
            server = servers.enter_context(running(partial(StaticFiles, directory=str(served))))
            return {"page_url": f"{server.address}{BASE}"}
        case "attest-build-provenance":
            assert list(workspace.glob(options["subject-path"]))
        case "setup-python":
            assert re.fullmatch(r"3\.\d+", options["python-version"])
        case other:
            raise AssertionError(f"no stand-in for {other}")
    return {}


def git(folder: Path, *arguments: str) -> str:
    """Return what git prints in a folder."""
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout.strip()
