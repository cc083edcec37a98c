"""Typography: one space, and the marks a printed text has."""

import re

# Most texts have neither; looking for the words around a place takes ten times as long.
_SUSPECT = re.compile(r"[ \t\u00a0]{2}|\s[,.;:!?]|^\s|[ \t]$|[\"'-]|\.\.\.")
_SPACES = re.compile(r"\S{0,20}[ \t\u00a0]{2,}\S{0,20}|\S{1,20} [,.;:!?](?=\s|$)|^\s+\S{0,20}|\S{0,20}[ \t]+$")
_MARKS = (
    (re.compile(r'"'), "“ ”"),
    (re.compile(r"'"), "’"),
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"(?<=\s)--?(?=\s)"), "–"),
)


def check(raw):
    """One space parts words and none stands before a mark; quotes, apostrophes, ellipses and dashes are the typographic ones."""
    for tree in (*raw.content, raw.sources, raw.labels):
        for text in tree.prose:
            if not _SUSPECT.search(text.text):
                continue
            for match in _SPACES.finditer(text.text):
                yield tree.problem_in(text.path, *match.span(), "style.spaces", found=match[0].strip())
            for pattern, right in _MARKS:
                for match in pattern.finditer(text.text):
                    yield tree.problem_in(text.path, *match.span(), "style.typography", found=match[0], right=right)
