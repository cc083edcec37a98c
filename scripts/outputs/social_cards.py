"""The pictures that a shared link shows: one PNG a page, drawn in the build."""

from functools import cache
from io import BytesIO
from zlib import Z_RLE

from PIL import Image, ImageColor, ImageDraw, ImageFont

from scripts.cache import cached_values
from scripts.pages.page import REPEATING
from scripts.parallel import parallel_map

SIZE = (1200, 630)
MARGIN = 210  # what the curtains take at either side
CURTAIN, FOLD, GOLD, WHITE = "#6d1b2c", "#5a1322", "#f3c96b", "#ffffff"
TITLE, BELOW, SMALLEST, LINES = 104, 34, 24, 4

# Drawn in 16 colours and written in runs, a picture takes a twentieth of the time that all colours take, and is as small.
STEPS = 6  # from the curtain to the colour of a text, so that letters have smooth edges
_WHITE, _GOLD, _FOLD = STEPS, 2 * STEPS, 2 * STEPS + 1  # numbers of colours; the curtain is 0


def share_images(site, cache):
    """Return the PNG of every page that has one of its own, by path below docs/; the file `cache` keeps them."""
    below = {
        lang: f"{labels['site']['name']} · {labels['site']['tagline']}" for lang, labels in site.catalog.labels.items()
    }
    words = {page.card: (page.title, below[page.lang]) for page in site.pages.values() if page.kind not in REPEATING}
    return cached_values(
        cache,
        {path: "\n".join(own) for path, own in words.items()},
        lambda paths: parallel_map(lambda path: draw_share_image(*words[path]), paths),
    )


def draw_share_image(title, below):
    """Return a page's card as the bytes of a PNG: its title between curtains, and below it whose page it is."""
    image = _curtains(below).copy()
    _write(image, title, TITLE, (SIZE[0] // 2, SIZE[1] // 2 - 20), _WHITE)
    buffer = BytesIO()
    image.save(buffer, "PNG", bits=4, compress_type=Z_RLE)
    return buffer.getvalue()


@cache
def _curtains(below):
    """Return what the cards of a language have in common."""
    image = Image.new("P", SIZE)
    image.putpalette([part for colour in _palette() for part in colour])
    draw = ImageDraw.Draw(image)
    right, bottom = SIZE
    for x in range(0, 196, 56):
        for left in (x, right - x - 28):
            draw.rectangle((left, 0, left + 28, bottom), fill=_FOLD)
    draw.rectangle((0, 0, right, 54), fill=_GOLD)
    _write(image, below, BELOW, (SIZE[0] // 2, SIZE[1] - 70), _GOLD)
    return image


def _palette():
    ground = ImageColor.getrgb(CURTAIN)
    steps = (
        [
            tuple(round(a + (b - a) * step / STEPS) for a, b in zip(ground, ImageColor.getrgb(colour), strict=True))
            for step in range(1, STEPS + 1)
        ]
        for colour in (WHITE, GOLD)
    )
    return [ground, *next(steps), *next(steps), ImageColor.getrgb(FOLD)]


def _write(image, text, largest, middle, colour):
    """Write a text between the curtains, in the steps from their colour to its own."""
    font, lines = fit(text, SIZE[0] - 2 * MARGIN, largest)
    inked = Image.new("L", SIZE)
    ImageDraw.Draw(inked).multiline_text(
        middle, "\n".join(lines), font=font, fill=255, anchor="mm", align="center", spacing=font.size // 4
    )
    box = inked.getbbox()
    steps = [round(STEPS * ink / 255) for ink in range(256)]
    letters = inked.crop(box)
    image.paste(
        letters.point([colour - STEPS + step for step in steps]),
        box,
        letters.point([255 * (step > 0) for step in steps]),
    )


def fit(text, width, largest):
    """Return the largest font, and the text in lines, so that no line is wider than `width` pixels.

    A single word that is too long even in the smallest font is broken, never cut off.
    """
    for size in range(largest, SMALLEST - 1, -2):
        font = ImageFont.load_default(size)
        lines = _wrap(text.split(), font, width)
        if len(lines) <= LINES and all(font.getlength(line) <= width for line in lines):
            return font, lines
    pieces = [piece for word in text.split() for piece in _break(word, font, width)]
    return font, _wrap(pieces, font, width)


def _wrap(words, font, width):
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _break(word, font, width):
    while font.getlength(word) > width:
        end = next(n for n in range(len(word), 0, -1) if font.getlength(word[:n]) <= width)
        yield word[:end]
        word = word[end:]
    yield word
