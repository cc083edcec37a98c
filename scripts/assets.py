"""The browser's side of a built site: styles cut and put into the pages, modules bundled, search indexes written.

esbuild and PurgeCSS do it.
"""

from scripts import node


def place(site, root, searches):
    """Put styles, scripts and search indexes into `site`; the sources of the first two lie in theme/ below `root`.

    `searches` are what the search of each language is made of, by language: `documents` as
    search_documents.py describes them, the `ignored` words, the `alike` ones and the `words` it says.

    Raises RuntimeError with Node's words if that fails.
    """
    node.run(root, "assets.mjs", searches, site, root / "theme")
