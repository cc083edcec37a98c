"""Typography: one space between words, and the marks that a printed text has."""

import re
from collections.abc import Iterator
from typing import Final

from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData

# Most texts match nothing here; only the others are worth the patterns below, which take ten times as long.
_SUSPECT: Final = re.compile(r"[ \t\u00a0]{2}|\s[,.;:!?]|^\s|[ \t]$|[\"'-]|\.\.\.")
_SPACES: Final = re.compile(r"\S{0,20}[ \t\u00a0]{2,}\S{0,20}|\S{1,20} [,.;:!?](?=\s|$)|^\s+\S{0,20}|\S{0,20}[ \t]+$")
_MARKS: Final = (
    (re.compile(r'"'), "“ ”"),
    (re.compile(r"'"), "’"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"(?<=\s)--?(?=\s)"), "–"),
)


def check(data: SourceData) -> Iterator[Problem]:
    """One space parts words, and none stands before a mark.

    Quotes, apostrophes, ellipses and dashes are the typographic ones.
    """
    for tree in (*data.content, data.sources, data.labels):
        for prose in tree.prose:
            if not _SUSPECT.search(prose.text):
                continue
            for match in _SPACES.finditer(prose.text):
                yield tree.problem_in(prose.path, *match.span(), "style.spaces", value=match[0].strip())
            for pattern, right in _MARKS:
                for match in pattern.finditer(prose.text):
                    yield tree.problem_in(prose.path, *match.span(), "style.typography", value=match[0], right=right)
