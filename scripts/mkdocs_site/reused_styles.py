"""The styles and scripts of a page that is made again.

The preview of an edit does not wait for Node: an edit of a text changes neither styles nor scripts, so the page takes
over those that frontend.mjs wrote into it before.
"""

import re
from html.parser import HTMLParser
from typing import Final

_PLACEHOLDER: Final = re.compile(r'<(style|script) data-(?:inline|tool)="[\w-]+">')
_INLINE: Final = re.compile(r"<(style|script)>(.*?)</\1>", re.DOTALL)
_SHEET: Final = re.compile(r"assets/(later|tools)(?:\.[0-9a-f]{8})?\.css")


def reuse_styles(html: str, before: str) -> str | None:
    """Return a page as its template makes it, with the styles and scripts of the finished page `before`.

    Returns None if the page needs other styles or scripts, which only a whole build can tell.
    """
    inline = _INLINE.findall(before)
    sheets = {match[1]: match[0] for match in _SHEET.finditer(before)}
    if _PLACEHOLDER.findall(html) != [name for name, _ in inline]:
        return None
    if not {match[1] for match in _SHEET.finditer(html)} <= sheets.keys():
        return None
    elements = (f"<{name}>{text}" for name, text in inline)
    with_inline = _PLACEHOLDER.sub(lambda match: next(elements), html)
    finished = _SHEET.sub(lambda match: sheets[match[1]], with_inline)
    return finished if _names_in(finished) <= _names_in(before) else None


def _names_in(html: str) -> set[str]:
    """Return the names in a page that styles can ask for: elements, attributes and classes."""
    parser = _NameParser()
    parser.feed(html)
    return parser.names


class _NameParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        for name, value in attrs:
            self.names.update(value.split() if name == "class" and value else (name,))
