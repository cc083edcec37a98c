"""The Markdown that a text may hold: emphasis, links to roles, sources and pages by key, line breaks.

Everything else shows as it was typed.
"""

import re
from dataclasses import dataclass

# `*` counts only at the edge of a word, so that 5 * 3 stays a product.
_MARKS = re.compile(
    r"(?<![\w*])\*\*(?=[^\s*])(?P<strong>[^\n]{1,400}?)(?<=[^\s*])\*\*(?![\w*])"
    r"|(?<![\w*])\*(?=[^\s*])(?P<em>[^*\n]{1,400}?)(?<=[^\s*])\*(?![\w*])"
    r"|\[(?P<label>[^\[\]\n]{1,200})\]\((?P<kind>role|family|skill|term|story|source|page):(?P<key>[a-z0-9/-]{1,100})\)"
    r"|(?P<line>\n)"
)


@dataclass(frozen=True)
class Mark:
    """A part of a text: `kind` is text, strong, em, line, or what a link leads to: role, family, skill, term, story, source or page."""

    kind: str
    text: str = ""
    parts: tuple = ()
    key: str = ""


def parse_marks(text):
    """Return the parts of a text in order."""
    if "*" not in text and "[" not in text and "\n" not in text:  # most texts; the pattern would take ten times as long
        return (Mark("text", text),) if text else ()
    parts, at = [], 0
    for match in _MARKS.finditer(text):
        if match.start() > at:
            parts.append(Mark("text", text[at : match.start()]))
        parts.append(_mark(match))
        at = match.end()
    if at < len(text):
        parts.append(Mark("text", text[at:]))
    return tuple(parts)


def _mark(match):
    if match["line"]:
        return Mark("line")
    if match["key"]:
        return Mark(match["kind"], parts=parse_marks(match["label"]), key=match["key"])
    kind = "strong" if match["strong"] else "em"
    return Mark(kind, parts=parse_marks(match[kind]))


def links(text):
    """Yield kind, key and position of every link."""
    for match in _MARKS.finditer(text):
        if match["key"]:
            yield match["kind"], match["key"], match.span()
        elif match["strong"] or match["em"]:
            kind = "strong" if match["strong"] else "em"
            for target, key, (start, end) in links(match[kind]):
                yield target, key, (start + match.start(kind), end + match.start(kind))


def plain_text(text):
    """Return the words of a text without its marks, for places that show no Markdown."""
    return "".join(
        part.text if part.kind == "text" else " " if part.kind == "line" else "".join(_words(part.parts))
        for part in parse_marks(text)
    )


def _words(parts):
    for part in parts:
        yield part.text if part.kind == "text" else "".join(_words(part.parts))
