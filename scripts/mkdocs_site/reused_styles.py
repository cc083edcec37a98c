"""A page with the styles and scripts that frontend.mjs put into it before.

A server that shows an edit at once does not wait for Node; text alone changes none of them.
"""

import re
from html.parser import HTMLParser

_PLACE = re.compile(r'<(style|script) data-(?:inline|tool)="[\w-]+">')
_STANDING = re.compile(r"<(style|script)>(.*?)</\1>", re.DOTALL)
_SHEET = re.compile(r"assets/(later|tools)(?:\.[0-9a-f]{8})?\.css")


def reuse_styles(html, before):
    """Return a page as it comes from its template, finished as it stood in the site `before`, or None if it would take other styles or scripts."""
    standing, sheets = _STANDING.findall(before), {match[1]: match[0] for match in _SHEET.finditer(before)}
    if (
        _PLACE.findall(html) != [name for name, _ in standing]
        or not {match[1] for match in _SHEET.finditer(html)} <= sheets.keys()
    ):
        return None
    texts = (f"<{name}>{text}" for name, text in standing)
    finished = _SHEET.sub(lambda match: sheets[match[1]], _PLACE.sub(lambda match: next(texts), html))
    return finished if _Names.of(finished) <= _Names.of(before) else None


class _Names(HTMLParser):
    """Collects what styles can ask for: the names of elements, attributes and classes."""

    def __init__(self):
        super().__init__()
        self.found = set()

    @classmethod
    def of(cls, html):
        names = cls()
        names.feed(html)
        return names.found

    def handle_starttag(self, tag, attributes):
        self.found.add(tag)
        for name, value in attributes:
            self.found.update(value.split() if name == "class" and value else (name,))
