"""Machines as people have them: another user, a read-only folder, a small disk, settings for other work, no git."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.set_up.parts import PARTS, VENV
from tests.conftest import ROOT

# Settings that someone has for work of their own; each would stop or change a set-up, a check or a build.
HOSTILE = {
    "PIP_USER": "1",
    "PIP_TARGET": "/nonexistent",
    "PIP_PREFIX": "/nonexistent",
    "PIP_NO_BINARY": ":all:",
    "PIP_CONSTRAINT": "/nonexistent",
    "PIP_REQUIRE_VIRTUALENV": "1",
    "PIP_DRY_RUN": "1",
    "PYTHONHOME": "/nonexistent",
    "PYTHONPATH": "/nonexistent",
    "PYTHONSTARTUP": "/nonexistent",
    "PYTHONOPTIMIZE": "2",
    "PYTHONWARNINGS": "error",
    "PYTHONSAFEPATH": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "VIRTUAL_ENV": "/nonexistent",
    "CONDA_PREFIX": "/nonexistent",
    "NODE_OPTIONS": "--no-such-option",
    "NODE_PATH": "/nonexistent",
    "NODE_ENV": "production",
    "npm_config_omit": "dev",
    "npm_config_global": "true",
    "npm_config_prefix": "/nonexistent",
    "npm_config_script_shell": "/bin/false",
    "NPM_CONFIG_PRODUCTION": "true",
    "npm_config_ignore_scripts": "false",
    "GIT_DIR": "/nonexistent",
    "GIT_WORK_TREE": "/nonexistent",
    "GIT_CONFIG_COUNT": "1",
    "GIT_CONFIG_KEY_0": "log.showSignature",
    "GIT_CONFIG_VALUE_0": "true",
    "MAKEFLAGS": "-j",
    "CDPATH": "/",
    "GREP_OPTIONS": "--color=always",
    "OPTIONS": "--nonsense",
    "HOME": "/nonexistent",
}


def lend_packages(project: Path) -> Path:
    """Give a copy of the project our packages, as if they were installed for it; return the copy."""
    venv = project / VENV
    venv.mkdir()
    for name in ("bin", "lib"):
        (venv / name).symlink_to(Path(sys.prefix, name))
    shutil.copy(Path(sys.prefix, "pyvenv.cfg"), venv)
    if not (project / "node_modules").exists():
        (project / "node_modules").symlink_to(ROOT / "node_modules")
    for part in PARTS["test"]:
        part.stamp(project).write_text(part.expected_stamp(project), "utf-8")
    return project


def as_another_user() -> list[str]:
    """Return what to put before a command to run it as a user without name, home and special rights.

    Root may write whatever it likes, so it gives its rights away. Other users have none that matter, and stay.
    """
    return ["unshare", "--user", "--map-user=1234", "--map-group=1234"] if os.geteuid() == 0 else []


# Mounts a disk at $1, lets it hold a copy of $0 and then, but for $2 kilobytes, nothing; and runs $3 in the copy.
_SMALL_DISK = """set -e
mount -t tmpfs -o size=500m none "$1"
cp -a "$0" "$1/project"
cd "$1/project"
head -c "$(($(df -Pk . | awk 'END {print $4}') - $2))k" /dev/zero > "$1/filler"
eval "$3"
"""


def on_small_disk(project: Path, folder: Path, kilobytes: int, command: str) -> list[str]:
    """Return a command that runs another in a copy of a project, in an empty folder, on a disk with so much room."""
    private = ["unshare", "--map-root-user", "--mount"]
    if subprocess.run([*private, "true"], capture_output=True).returncode:  # a machine that asks for its administrator
        private = ["sudo", "--non-interactive", "--preserve-env", "unshare", "--mount"]
    return [*private, "sh", "-c", _SMALL_DISK, str(project), str(folder), str(kilobytes), command]


def path_without(program: str, folder: Path) -> str:
    """Return a PATH on which a program is missing; `folder` gets links to all the others."""
    folder.mkdir()
    for place in reversed(os.environ["PATH"].split(os.pathsep)):
        for path in Path(place).glob("*"):
            link = folder / path.name
            if path.name != program:
                link.unlink(missing_ok=True)
                link.symlink_to(path)
    return str(folder)


def make(project: Path, *arguments: str, before: list[str] | None = None, **variables: str):
    """Run make in a copy of the project; return what it printed, both streams in one, and its exit code."""
    return subprocess.run(
        [*(before or []), "make", "--no-print-directory", *arguments],
        cwd=project,
        env={**os.environ, **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
