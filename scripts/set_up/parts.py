"""What can be set up, and whether it is whole.

A part counts as whole only while its stamp says what it was made from and where. Stamps are taken away before anything
is installed and come back at its end, so what was interrupted is never taken for whole.
"""

import hashlib
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

VENV: Final = ".venv"


@dataclass(frozen=True)
class Part:
    """Python packages that a lock file lists, and the folder whose package-lock.json lists Node packages, if any.

    `node_command` has npm install these.
    """

    name: str
    requirements: str
    node_folder: str | None = None
    node_command: tuple[str, ...] = ("ci",)

    def stamp(self, root: Path) -> Path:
        """Return the file that says what the part was made from."""
        return root / VENV / f"{self.name}.ready"

    def expected_stamp(self, root: Path) -> str:
        """Return what the stamp says of a part that is whole: the folder, as programs know it, and the lock files."""
        digest = hashlib.sha256((root / self.requirements).read_bytes())
        if self.node_folder is not None:
            digest.update((root / self.node_folder / "package-lock.json").read_bytes())
        return f"{root}\n{digest.hexdigest()}\n"

    def is_whole(self, root: Path) -> bool:
        """Return whether all packages of the part are installed."""
        stamp = self.stamp(root)
        if not stamp.is_file() or stamp.read_text("utf-8") != self.expected_stamp(root):
            return False
        # npm writes this file last.
        return self.node_folder is None or (root / self.node_folder / "node_modules/.package-lock.json").is_file()


SITE: Final = Part("site", "requirements.txt", "")
TEST: Final = Part("test", "requirements-test.txt")
# `ci` stumbles over packages of other platforms, which this lock leaves out.
_BENCH: Final = Part("bench", "requirements-bench.txt", "tests/bench", ("install", "--no-save"))

# By name, what each part needs before it, and the part.
PARTS: Final = {
    "site": (SITE,),
    "test": (SITE, TEST),
    "fuzz": (SITE, TEST, Part("fuzz", "requirements-fuzz.txt")),
    "bench": (SITE, TEST, _BENCH),
    "properdocs": (SITE, Part("properdocs", "requirements-properdocs.txt")),
}


def python_of(root: Path) -> Path:
    """Return the Python that packages are installed for."""
    return root / VENV / "bin" / "python"


def works(root: Path) -> bool:
    """Return whether the project's own Python runs.

    Not if its set-up was interrupted, if the folder was moved, or if the system's Python is gone.
    """
    try:
        result = subprocess.run([python_of(root), "-I", "-c", "import pip"], capture_output=True, check=False)
    except OSError:
        return False
    return result.returncode == 0 and not _was_moved(root)


def _was_moved(root: Path) -> bool:
    """Return whether a stamp names another folder: programs in .venv/bin/ would run the Python of that one."""
    stamps = [path.read_text("utf-8") for path in (root / VENV).glob("*.ready")]
    return not stamps or any(stamp and stamp.partition("\n")[0] != str(root) for stamp in stamps)
