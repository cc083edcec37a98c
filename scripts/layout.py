"""Where the nodes and edges of graphs lie: Dagre works it out."""

import json

from scripts import node


def layouts(graphs, root):
    """Return for each graph, a pair of its number of rows and its edges, where its nodes and edges lie, as layout.mjs says it.

    All are laid out by one process, and each only once.
    """
    wanted = list(dict.fromkeys(graphs))
    return dict(zip(wanted, json.loads(node.run(root, "layout.mjs", wanted)), strict=True))
