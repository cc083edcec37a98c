"""Where the nodes and lines of career ladders lie: Dagre works it out, in ladder_layout.mjs."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from scripts import node
from scripts.cache import cached_values
from scripts.features.career_ladder import Shape
from scripts.features.ladder_drawing import LadderLayout


def lay_out_ladders(shapes: Iterable[Shape], root: Path, cache: Path) -> dict[Shape, LadderLayout]:
    """Return the layout of each shape; `root` is the folder of the repository.

    One process of Node lays out all shapes that the file `cache` does not have, each once.
    """
    program = "".join(
        (root / file).read_text("utf-8") for file in ("scripts/features/ladder_layout.mjs", "package-lock.json")
    )

    def lay_out(missing: Sequence[Shape]) -> list[LadderLayout]:
        answer = json.loads(node.run_script(root, "features/ladder_layout.mjs", missing))
        return [_layout(nodes, lines) for nodes, lines in answer]

    return cached_values(cache, dict.fromkeys(shapes, program), lay_out)


def _layout(nodes: list[int], lines: list[list[tuple[int, float]]]) -> LadderLayout:
    """Return a layout from parsed JSON, whose tuples are lists."""
    return LadderLayout(tuple(nodes), tuple(tuple((x, row) for x, row in line) for line in lines))
