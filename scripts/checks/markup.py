"""Markup: texts of the data are words and a few marks, not HTML."""

import re

from scripts.checks.references import targets
from scripts.reading.inline_markup import links

_HTML = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>?|<!--|&(?:[a-zA-Z]{2,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_SCRIPT = re.compile(r"\b(?:javascript|vbscript|data):[^\s]\S{0,40}", re.IGNORECASE)
_LINK = re.compile(r"\[[^\[\]\n]{0,200}\]\([^()\n]{0,200}\)?")


def check(raw):
    """No text holds HTML, an HTML entity or a script address; a link leads to a role, source or page that is there."""
    known = targets(raw)
    for tree in (*raw.content, raw.sources, raw.labels):
        for path, value in tree.leaves:
            if not isinstance(value, str):
                continue
            if "<" in value or "&" in value:
                yield from _forbidden(tree, path, value, _HTML, "markup.html")
            if ":" in value:
                yield from _forbidden(tree, path, value, _SCRIPT, "markup.script-address")
            if "](" in value:
                yield from _links(tree, path, value, known)


def _forbidden(tree, path, text, pattern, rule):
    for match in pattern.finditer(text):
        yield tree.problem_in(path, *match.span(), rule, found=match[0])


def _links(tree, path, text, known):
    good = {}
    for kind, key, (start, end) in links(text):
        good[start] = end
        if known[kind] is not None and key not in known[kind]:
            yield tree.problem_in(path, start, end, "markup.dead-link", found=key, known=known[kind])
    for match in _LINK.finditer(text):
        if match.start() not in good:
            rule = "markup.link" if match[0].endswith(")") else "markup.open-link"
            yield tree.problem_in(path, *match.span(), rule, found=match[0])
