"""Texts of the data as Markdown that shows just what was typed."""

import re
from collections.abc import Callable, Iterable

from scripts.label_placeholders import fill_with
from scripts.reading.inline_markup import Mark, parse_marks

# `link_target(kind, key)` returns the address of a role, term, page …
LinkTarget = Callable[[str, str], str]

# `split_terms(text)` returns the parts of a text, each with the key of the term that it is, or None.
TermSplitter = Callable[[str], Iterable[tuple[str, str | None]]]

_SPECIAL = re.compile(r"[\\`*_{}\[\]]")
_INCLUDE = re.compile(r"^([ \t]*)(-+8<-)", re.MULTILINE)  # a ; in front keeps it from being included
_WHITE = re.compile(r"\s+")
_LINE_START = re.compile(r"^(?:[#+\-=~>:]|\d+(?=[.)]))")


class Markdown(str):
    """A text that is Markdown already; escape() inserts it as it is."""

    __slots__ = ()


def escape(text: str, **values: object) -> str:
    """Return plain words as Markdown that shows just them.

    With values, the placeholders of a label are filled: plain words are escaped like the label itself, and Markdown
    stays Markdown. Never cut a label at a placeholder and escape its parts: each would lose the space at its edge.
    Raises KeyError for a value that is missing.
    """
    if not values:
        return _escape_line_start(_escape_words(text).strip())
    filled = {
        name: value if isinstance(value, Markdown) else _escape_words(str(value)) for name, value in values.items()
    }
    return _escape_line_start(fill_with(_escape_words, text, filled).strip())


def foreign(text: str, lang: str) -> Markdown:
    """Return words in another language than the page's, emphasised and marked with it."""
    return Markdown(f'*{escape(text)}*{{ lang="{lang}" }}')


def as_markdown(text: str, link_target: LinkTarget, split_terms: TermSplitter | None = None) -> str:
    """Return a text as Markdown: its emphasis, links and line breaks, and everything else as typed.

    Words that are terms link to the glossary if `split_terms` is given.
    """
    return _escape_line_start("".join(_convert(part, link_target, split_terms) for part in parse_marks(text.strip())))


def code_block(example: str) -> str:
    """Return a piece of a data file as a block of code; an invisible character is shown as its code point."""
    text = "".join(sign if sign.isprintable() or sign == "\n" else f"⟨U+{ord(sign):04X}⟩" for sign in example)
    lines = _INCLUDE.sub(r"\1;\2", text.strip("\n")).split("\n")
    if not any(line.strip() for line in lines):
        return "    …"
    indent = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    return "\n".join(f"    {line[indent:]}" for line in lines)


def _convert(part: Mark, link_target: LinkTarget, split_terms: TermSplitter | None) -> str:
    if part.kind == "text":
        text = _WHITE.sub(" ", part.text)
        if split_terms is None:
            return _escape_words(text)
        return "".join(_term(words, key, link_target) for words, key in split_terms(text))
    if part.kind == "line":
        return "<br>"
    emphasis = {"strong": "**", "em": "*"}.get(part.kind)
    # A link cannot stand in a link, so the words of one hold no terms.
    inner = "".join(_convert(child, link_target, split_terms if emphasis else None) for child in part.parts)
    return f"{emphasis}{inner}{emphasis}" if emphasis else f"[{inner}]({link_target(part.kind, part.key)})"


def _term(words: str, key: str | None, link_target: LinkTarget) -> str:
    return f"[{_escape_words(words)}]({link_target('term', key)})" if key else _escape_words(words)


def _escape_words(text: str) -> str:
    """Return words as Markdown, with a single space for any white space, at the edges too."""
    text = _WHITE.sub(" ", text).replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;")
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", text)


def _escape_line_start(text: str) -> str:
    """Escape what only means something at the start of a line: headings, lists, quotes, definitions."""
    return _LINE_START.sub(lambda match: f"{match[0]}\\" if match[0].isdigit() else f"&#{ord(match[0])};", text)
