"""Markup: texts of the data are words and a few marks, not HTML."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from scripts.checks.references import targets
from scripts.problems.problem import Problem
from scripts.reading.inline_markup import links
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_values import KeyPath

_HTML: Final = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>?|<!--|&(?:[a-zA-Z]{2,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_SCRIPT: Final = re.compile(r"\b(?:javascript|vbscript|data):[^\s]\S{0,40}", re.IGNORECASE)
_LINK: Final = re.compile(r"\[[^\[\]\n]{0,200}\]\([^()\n]{0,200}\)?")


def check(data: SourceData) -> Iterator[Problem]:
    """No text holds HTML, an HTML entity or a script address; a link leads to a role, source or page that is there."""
    known = targets(data)
    for tree in (*data.content, data.sources, data.labels):
        for path, value in tree.leaves:
            if not isinstance(value, str):
                continue
            if "<" in value or "&" in value:
                yield from _forbidden(tree, path, value, _HTML, "markup.html")
            if ":" in value:
                yield from _forbidden(tree, path, value, _SCRIPT, "markup.script-address")
            if "](" in value:
                yield from _links(tree, path, value, known)


def _forbidden(tree: SourceTree, path: KeyPath, text: str, pattern: re.Pattern[str], rule: str) -> Iterator[Problem]:
    for match in pattern.finditer(text):
        yield tree.problem_in(path, *match.span(), rule, value=match[0])


def _links(
    tree: SourceTree, path: KeyPath, text: str, known: Mapping[str, Collection[str] | None]
) -> Iterator[Problem]:
    well_formed = set()
    for kind, key, (start, end) in links(text):
        well_formed.add(start)
        keys = known[kind]
        if keys is not None and key not in keys:
            yield tree.problem_in(path, start, end, "markup.dead-link", value=key, kind=kind, known=keys)
    for match in _LINK.finditer(text):
        if match.start() not in well_formed:
            rule = "markup.link" if match[0].endswith(")") else "markup.open-link"
            yield tree.problem_in(path, *match.span(), rule, value=match[0])
