"""The browser's side of a built site: styles cut and put into the pages, modules bundled, search indexes written.

esbuild and PurgeCSS do it.
"""

from scripts import node


def place(site, root, searches, keeps=True, files=None):
    """Put styles, scripts, search indexes and the service worker into `site`; the sources of the first two lie in theme/ below `root`.

    The worker keeps pages for times without a connection, or if `keeps` is false takes away what an earlier one kept, and itself.
    What of pages and scripts is otherwise where there is no server goes below `files`. `searches` are what the search of each language is made of, by language: `documents` as
    search_documents.py describes them, the `ignored` words, the `alike` ones and the `words` it says.

    Raises RuntimeError with Node's words if that fails.
    """
    node.run(root, "assets.mjs", searches, site, root / "theme", "worker" if keeps else "retired", files or "")
