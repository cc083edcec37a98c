"""The Markdown that a text may hold: emphasis, links to roles, sources and pages by key, line breaks.

Everything else shows as it was typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

# `*` counts only at the edge of a word, so that 5 * 3 stays a product.
_MARKS: Final = re.compile(
    r"(?<![\w*])\*\*(?=[^\s*])(?P<strong>[^\n]{1,400}?)(?<=[^\s*])\*\*(?![\w*])"
    r"|(?<![\w*])\*(?=[^\s*])(?P<em>[^*\n]{1,400}?)(?<=[^\s*])\*(?![\w*])"
    r"|\[(?P<label>[^\[\]\n]{1,200})\]\((?P<kind>role|family|skill|programme|certificate|term|story|source|page):(?P<key>[a-z0-9/-]{1,100})\)"
    r"|(?P<line>\n)"
)


@dataclass(frozen=True)
class Mark:
    """A part of a text.

    `kind` is text, strong, em, line, or what a link leads to: role, family, skill, term, story, source or page.
    """

    kind: str
    text: str = ""
    parts: "tuple[Mark, ...]" = ()
    key: str = ""


def parse_marks(text: str) -> tuple[Mark, ...]:
    """Return the parts of a text in order."""
    if "*" not in text and "[" not in text and "\n" not in text:  # most texts; the pattern would take ten times as long
        return (Mark("text", text),) if text else ()
    parts, end = [], 0
    for match in _MARKS.finditer(text):
        if match.start() > end:
            parts.append(Mark("text", text[end : match.start()]))
        parts.append(_mark(match))
        end = match.end()
    if end < len(text):
        parts.append(Mark("text", text[end:]))
    return tuple(parts)


def _mark(match: re.Match[str]) -> Mark:
    if match["line"]:
        return Mark("line")
    if match["key"]:
        return Mark(match["kind"], parts=parse_marks(match["label"]), key=match["key"])
    kind = "strong" if match["strong"] else "em"
    return Mark(kind, parts=parse_marks(match[kind]))


def links(text: str) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Yield kind, key and position (start and end) of every link, those inside emphasis included."""
    for match in _MARKS.finditer(text):
        if match["key"]:
            yield match["kind"], match["key"], match.span()
        elif match["strong"] or match["em"]:
            kind = "strong" if match["strong"] else "em"
            for target, key, (start, end) in links(match[kind]):
                yield target, key, (start + match.start(kind), end + match.start(kind))


def plain_text(text: str) -> str:
    """Return the words of a text without its marks, for places that show no Markdown; a line break becomes a space."""
    return "".join(" " if part.kind == "line" else _words(part) for part in parse_marks(text))


def _words(part: Mark) -> str:
    return part.text if part.kind == "text" else "".join(map(_words, part.parts))
