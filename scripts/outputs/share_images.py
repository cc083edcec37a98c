"""The share images: the picture that a shared link shows, one PNG a page, drawn in the build."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from PIL import Image, ImageColor, ImageDraw, ImageFont

from scripts.cache import cached_values
from scripts.outputs.png import png
from scripts.pages.page import DERIVED_KINDS
from scripts.pages.sharing import SHARE_IMAGE_SIZE
from scripts.pages.site import Site
from scripts.parallel import parallel_map

# In pixels.
SIZE: Final = SHARE_IMAGE_SIZE
TITLE_SIZE: Final = 104  # the largest letters of a title
_MARGIN: Final = 210  # for the curtains, at either side
_FOOTER_SIZE, _SMALLEST_SIZE = 34, 24

_MOST_LINES: Final = 4

CURTAIN, GOLD, WHITE = "#6d1b2c", "#f3c96b", "#ffffff"
_FOLD: Final = "#5a1322"

# In 16 colours a picture takes a fraction of the time of full colour and is smaller. The palette has the curtain first,
# then the steps from the curtain to each colour of text, so that letters have smooth edges, then the fold.
_STEPS: Final = 6
_WHITE_INDEX, _GOLD_INDEX, _FOLD_INDEX = _STEPS, 2 * _STEPS, 2 * _STEPS + 1

_Font = ImageFont.FreeTypeFont
_Colour = tuple[int, ...]


def share_images(site: Site, cache: Path) -> dict[str, bytes]:
    """Return the PNG of every page that has a share image of its own, by path below docs/.

    The file `cache` keeps the pictures for the next build.
    """
    footers = {
        lang: f"{labels['site']['name']} · {labels['site']['tagline']}" for lang, labels in site.catalog.labels.items()
    }
    words = {
        page.share_image: (page.title, footers[page.lang])
        for page in site.pages.values()
        if page.kind not in DERIVED_KINDS
    }
    return cached_values(
        cache,
        {path: "\n".join(title_and_footer) for path, title_and_footer in words.items()},
        lambda paths: parallel_map(lambda path: draw_share_image(*words[path]), paths),
    )


def draw_share_image(title: str, footer: str) -> bytes:
    """Return a share image as PNG: the title between curtains, and the name of the site below it."""
    image = _curtains(footer).copy()
    _write(image, title, TITLE_SIZE, (SIZE[0] // 2, SIZE[1] // 2 - 20), _WHITE_INDEX)
    return png(image, bits=4)


@cache
def _curtains(footer: str) -> Image.Image:
    """Return what the share images of a language have in common."""
    image = Image.new("P", SIZE)
    image.putpalette([part for colour in _palette() for part in colour])
    draw = ImageDraw.Draw(image)
    right, bottom = SIZE
    for x in range(0, 196, 56):
        for left in (x, right - x - 28):
            draw.rectangle((left, 0, left + 28, bottom), fill=_FOLD_INDEX)
    draw.rectangle((0, 0, right, 54), fill=_GOLD_INDEX)
    _write(image, footer, _FOOTER_SIZE, (right // 2, bottom - 70), _GOLD_INDEX)
    return image


def _palette() -> list[_Colour]:
    ground = ImageColor.getrgb(CURTAIN)
    return [ground, *_steps_to(WHITE, ground), *_steps_to(GOLD, ground), ImageColor.getrgb(_FOLD)]


def _steps_to(colour: str, ground: _Colour) -> list[_Colour]:
    return [
        tuple(round(a + (b - a) * step / _STEPS) for a, b in zip(ground, ImageColor.getrgb(colour), strict=True))
        for step in range(1, _STEPS + 1)
    ]


def _write(image: Image.Image, text: str, largest: int, middle: tuple[int, int], colour: int) -> None:
    """Write a text between the curtains, around a point, with smooth edges; `colour` is an index of the palette."""
    font, lines = fit(text, SIZE[0] - 2 * _MARGIN, largest)
    ink = Image.new("L", SIZE)
    ImageDraw.Draw(ink).multiline_text(
        middle, "\n".join(lines), font=font, fill=255, anchor="mm", align="center", spacing=int(font.size) // 4
    )
    box = ink.getbbox()
    if box is None:  # a text of nothing but spaces
        return
    steps = [round(_STEPS * level / 255) for level in range(256)]
    letters = ink.crop(box)
    image.paste(
        letters.point([colour - _STEPS + step for step in steps]),
        box,
        letters.point([255 * (step > 0) for step in steps]),
    )


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
