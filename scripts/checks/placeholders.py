"""Placeholders: what the skeleton of a new role leaves to be written."""

from collections.abc import Iterator
from typing import Final

from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData

# Stands at the beginning of each text that is still to be written.
MARK: Final = "✍"


def check(data: SourceData) -> Iterator[Problem]:
    """No text still begins with the sign that marks what is to be written."""
    for tree in (*data.content, data.sources):
        for path, value in tree.leaves:
            if isinstance(value, str) and value.startswith(MARK):
                hint = value.removeprefix(MARK).strip() or MARK
                yield tree.problem(path, "content.unwritten", "value", value=hint)
