"""Replaced sources: what holds no longer is not cited as if it did."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from scripts.checks.references import citations
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree

# The keys of the sources that replace each source.
_Newer: TypeAlias = Mapping[str, list[str]]


def check(data: SourceData) -> Iterator[Problem]:
    """No statement or hand-written page cites a source that another source says it `replaces`; none replaces itself."""
    newer = replaced(data.sources)
    yield from _circles(data.sources, newer)
    for tree in data.content:
        for path, key in citations(tree):
            if isinstance(key, str) and key in newer:
                by = ", ".join(newer[key])
                yield tree.problem(path, "style.replaced-source", "value", value=key, by=by)
    for page in data.pages:
        for key, line in page.citations:
            if key in newer:
                values = {"value": key, "by": ", ".join(newer[key])}
                yield Problem(page.file, line, 1, "style.replaced-source", page.file, values=values)


def replaced(sources: SourceTree) -> dict[str, list[str]]:
    """Return the keys of the sources that replace each source, by the key of the replaced one."""
    newer: dict[str, list[str]] = {}
    for path, key in sources.find("sources", "*", "replaces", "*"):
        if isinstance(key, str):
            newer.setdefault(key, []).append(str(path[1]))
    return newer


def _circles(sources: SourceTree, newer: _Newer) -> Iterator[Problem]:
    """Yield a problem where a source replaces one that itself, or by way of others, replaces it."""
    for path, key in sources.find("sources", "*", "replaces", "*"):
        if isinstance(key, str) and key in _all_newer(str(path[1]), newer):
            yield sources.problem(path, "content.replaces-circle", "value", value=key, source=path[1])


def _all_newer(key: str, newer: _Newer) -> set[str]:
    """Return a source with all that replace it, directly or by way of others."""
    found, left = {key}, [key]
    while left:
        for later in newer.get(left.pop(), ()):
            if later not in found:
                found.add(later)
                left.append(later)
    return found
