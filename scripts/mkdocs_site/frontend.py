"""The browser's side of a built site: styles cut and put into the pages, modules bundled, search indexes written.

esbuild and PurgeCSS do it.
"""

import json
import tempfile
from pathlib import Path

from scripts import node


def build_frontend(site, root, searches, keeps=True, files=None):
    """Put styles, scripts, search indexes and the service worker into `site`; the sources of the first two lie in theme/ below `root`.

    The worker keeps pages for times without a connection, or if `keeps` is false takes away what an earlier one kept, and itself.
    What of pages and scripts is otherwise where there is no server goes below `files`. `searches` are pairs of a language and what its search is made of: `documents` as
    search_documents.py describes them, the `ignored` words, the `alike` ones and the `words` it says. Each is asked for when the one before has been written down.

    Raises RuntimeError with Node's words if that fails.
    """
    with tempfile.TemporaryDirectory() as scratch:
        given = {lang: _written(search, Path(scratch, f"{lang}.json")) for lang, search in searches}
        node.run_script(
            root,
            "mkdocs_site/frontend.mjs",
            given,
            site,
            root / "theme",
            "offline/service-worker" if keeps else "offline/service-worker-off",
            files or "",
        )


def _written(search, file):
    """Write what a search is made of into a file; return its name, and what else pages say of the search."""
    said = json.dumps({name: value for name, value in search.items() if name != "documents"}, ensure_ascii=False)
    with open(file, "w", encoding="utf-8") as opened:
        opened.write(f'{said.removesuffix("}")}, "documents": [')
        for number, document in enumerate(search["documents"]):
            opened.write(f"{',' if number else ''}{json.dumps(document, ensure_ascii=False)}")
        opened.write("]}")
    return {"file": str(file), "failed": search["words"].get("failed")}
