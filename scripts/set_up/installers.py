"""Run pip and npm so that they say at once, and in one sentence, why nothing can be installed."""

import os
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from scripts.set_up.messages import SetUpError
from scripts.set_up.parts import VENV, Part, python_of
from scripts.set_up.registries import npm_environment, pip_environment

PATIENCE = 10  # seconds that a registry has for an answer

# A small package that each program fetches first: that a registry is out of reach is known at once, where an
# installation would try again and again. The installation then finds it in the cache.
_FIRST_OF_PIP: Final = ("install", "--dry-run", "--ignore-installed", "--no-deps", "--retries", "0", "-vv", "jinja2")
_FIRST_OF_NPM: Final = ("view", "minisearch", "version", "--fetch-retries=0", "--loglevel=error")

_DISK_FULL: Final = re.compile(r"No space left on device|ENOSPC|Disk quota exceeded|EDQUOT")
_NO_ANSWER: Final = re.compile(r"didn't respond within|timed out|network timeout|ETIMEDOUT|ConnectTimeout")
# What pip and npm say of an address that does not work, the most telling part first.
_REASONS: Final = (
    re.compile(r"\[Errno -?\d+\] (.+?)(?: - skipping|['\")]|$)", re.MULTILINE),
    re.compile(r"reason: (?:connect )?(.+)"),
    re.compile(r"Could not fetch URL \S+ (.{1,200}?)(?: - skipping)?$", re.MULTILINE),
    re.compile(r"npm error (?:network )?([^\n]* .+)"),
    re.compile(r"ERROR: (.+)"),
)

_Environment = Mapping[str, str]


def make_venv(root: Path) -> None:
    """Make an empty .venv in the place of what is there. A link goes away, and what it leads to is left alone.

    Raises SetUpError if Python lacks what this needs, or if something else prevents it.
    """
    for module in ("venv", "ensurepip"):
        if not find_spec(module):
            version = f"{sys.version_info.major}.{sys.version_info.minor}"
            raise SetUpError("no-venv", python=sys.executable, module=module, version=version)
    folder = root / VENV
    if folder.is_symlink():
        folder.unlink()
    try:
        venv.EnvBuilder(clear=True, with_pip=True, symlinks=os.name != "nt").create(folder)
    except subprocess.CalledProcessError as error:
        raise _failure("venv", root, (error.output or b"").decode("utf-8", "replace")) from None


def install(part: Part, root: Path) -> None:
    """Install the packages of a part. Raises SetUpError if that fails."""
    _install_python_packages(root, part.requirements)
    if part.node_folder is not None:
        _install_node_packages(root, root / part.node_folder, part.node_command)


def run_npm(arguments: Sequence[str], root: Path) -> int:
    """Run npm with the user's settings of where packages come from, and no others; return the code to end with."""
    with _environment_of_npm(root) as environment:
        return subprocess.run([python_of(root).parent / "npm", *arguments], env=environment).returncode


def _install_python_packages(root: Path, requirements: str) -> None:
    pip = [str(python_of(root)), "-I", "-m", "pip", "--disable-pip-version-check"]
    try:
        environment = _with_home(pip_environment(python_of(root)), root)
    except subprocess.CalledProcessError as error:
        raise _failure("pip", root, error.stderr) from None
    registry = environment.get("PIP_INDEX_URL", "https://pypi.org/simple")
    _fetch_first("pip", [*pip, "--timeout", str(PATIENCE), *_FIRST_OF_PIP], environment, root, registry)
    _run("pip", [*pip, "install", "--quiet", "--require-hashes", "-r", requirements], environment, root)


def _install_node_packages(root: Path, folder: Path, command: Sequence[str]) -> None:
    if (folder / "node_modules").is_symlink():  # what it leads to is left alone, as with .venv
        (folder / "node_modules").unlink()
    npm = str(python_of(root).parent / "npm")
    with _environment_of_npm(root) as environment:
        registry = _run("npm", [npm, "config", "get", "registry"], environment, folder).strip()
        _fetch_first("npm", [npm, *_FIRST_OF_NPM, f"--fetch-timeout={PATIENCE * 1000}"], environment, folder, registry)
        _run("npm", [npm, "--loglevel=error", *command], environment, folder)


@contextmanager
def _environment_of_npm(root: Path) -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory() as scratch:
        environment = _with_home(npm_environment(Path(scratch, "npmrc")), root)
        # npm looks for Node there.
        environment["PATH"] = f"{python_of(root).parent}{os.pathsep}{environment.get('PATH', os.defpath)}"
        yield environment


def _with_home(environment: _Environment, root: Path) -> dict[str, str]:
    """Return an environment with a home folder that can be written, where programs keep what they downloaded."""
    if os.access(Path("~").expanduser(), os.W_OK):
        return dict(environment)
    home = root / ".cache" / "home"
    home.mkdir(parents=True, exist_ok=True)
    return {**environment, "HOME": str(home)}


def _fetch_first(tool: str, command: Sequence[str], environment: _Environment, folder: Path, registry: str) -> None:
    """Fetch one package. Raises SetUpError with the address and the reason if that fails."""
    address = urlsplit(registry)._replace(netloc=urlsplit(registry).netloc.rpartition("@")[2]).geturl()  # no password
    try:
        result = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=6 * PATIENCE,
        )
    except subprocess.TimeoutExpired:
        raise SetUpError("no-answer", tool=tool, address=address, seconds=6 * PATIENCE) from None
    if result.returncode == 0:
        return
    if _DISK_FULL.search(result.stdout):
        raise SetUpError("disk-full", path=folder)
    if _NO_ANSWER.search(result.stdout):
        raise SetUpError("no-answer", tool=tool, address=address, seconds=PATIENCE)
    reasons = (match[1] for pattern in _REASONS for match in [pattern.search(result.stdout)] if match)
    raise SetUpError("unreachable", tool=tool, address=address, reason=next(reasons, "?").strip())


def _run(tool: str, command: Sequence[str], environment: _Environment, folder: Path) -> str:
    """Run a command and return what it prints. Raises SetUpError if it fails."""
    result = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if result.returncode:
        raise _failure(tool, folder, result.stdout)
    return result.stdout


def _failure(tool: str, folder: Path, words: str) -> SetUpError:
    """Return the error for a program that failed with these words; they are printed unless the reason is known."""
    if _DISK_FULL.search(words):
        return SetUpError("disk-full", path=folder)
    print(words.strip(), file=sys.stderr)
    return SetUpError("failed", tool=tool)
