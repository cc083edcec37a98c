"""Occupation codes: the classifications agree with one another."""

from collections.abc import Iterator

from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData


def check(data: SourceData) -> Iterator[Problem]:
    """Where the match of a role with its codes is not exact, a note says why."""
    for path, codes in data.roles.find("roles", "*", "codes"):
        if isinstance(codes, dict) and codes.get("match") in ("close", "approximate") and "note" not in codes:
            yield data.roles.problem((*path, "note"), "content.note-missing", value=codes["match"])
