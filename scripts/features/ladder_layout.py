"""Where the nodes and edges of graphs lie: Dagre works it out."""

import json

from scripts import node
from scripts.cache import cached_values


def lay_out_ladders(graphs, root, cache):
    """Return for each graph, a pair of its number of rows and its edges, where its nodes and edges lie, as ladder_layout.mjs says it.

    All that the file `cache` does not know are laid out by one process, and each only once.
    """
    program = "".join(
        (root / file).read_text("utf-8") for file in ("scripts/features/ladder_layout.mjs", "package-lock.json")
    )
    return cached_values(
        cache,
        dict.fromkeys(graphs, program),
        lambda wanted: json.loads(node.run_script(root, "features/ladder_layout.mjs", wanted)),
    )
