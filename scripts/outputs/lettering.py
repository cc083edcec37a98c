"""Texts in pictures: the largest letters that a text fits in, and its lines."""

from collections.abc import Iterator, Sequence
from typing import Final

from PIL import ImageFont

_SMALLEST_SIZE: Final = 24  # in pixels
_MOST_LINES: Final = 4

_Font = ImageFont.FreeTypeFont


def fit(text: str, width: int, largest: int) -> tuple[_Font, list[str]]:
    """Return the largest font, and the text in lines, so that no line is wider than `width` pixels.

    A single word that is too long even in the smallest font is broken, never cut off.
    """
    for size in range(largest, _SMALLEST_SIZE - 1, -2):
        font = _load_font(size)
        lines = _wrap(text.split(), font, width)
        if len(lines) <= _MOST_LINES and all(font.getlength(line) <= width for line in lines):
            return font, lines
    font = _load_font(_SMALLEST_SIZE)
    pieces = [piece for word in text.split() for piece in _break(word, font, width)]
    return font, _wrap(pieces, font, width)


def _load_font(size: int) -> _Font:
    font = ImageFont.load_default(size)
    assert isinstance(font, _Font)  # Pillow has another only where FreeType is missing; its wheels bring it
    return font


def _wrap(words: Sequence[str], font: _Font, width: int) -> list[str]:
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _break(word: str, font: _Font, width: int) -> Iterator[str]:
    while font.getlength(word) > width:
        end = next(n for n in range(len(word), 0, -1) if font.getlength(word[:n]) <= width)
        yield word[:end]
        word = word[end:]
    yield word
