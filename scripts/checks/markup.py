"""Markup: texts of the data are words, not HTML."""

import re

from scripts.tree import walk

_HTML = re.compile(r"</?[a-zA-Z][^<>]*>?|<!--|&(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);")
_SCRIPT = re.compile(r"\b(?:javascript|vbscript|data):\S", re.IGNORECASE)


def check(raw):
    """No text holds HTML, an HTML entity or a script address."""
    for tree in (raw.roles, raw.sources, raw.labels):
        for path, value in walk(tree.value):
            found = isinstance(value, str) and (_HTML.search(value) or _SCRIPT.search(value))
            if found:
                yield tree.problem(path, f'holds "{found[0][:40]}"', "Texts are plain words; the page gives them their form.", "Write it without the markup; for a sign such as & or < write the word.", of="values")
