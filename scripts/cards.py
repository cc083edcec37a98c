"""The pictures that a shared link shows: one PNG a page, drawn in the build."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from scripts.pages import REPEATING

SIZE = (1200, 630)
MARGIN = 210  # what the curtains take at either side
CURTAIN, FOLD, GOLD, WHITE = "#6d1b2c", "#5a1322", "#f3c96b", "#ffffff"
TITLE, BELOW, SMALLEST, LINES = 104, 34, 24, 4


def cards(site):
    """Return the PNG of every page that has one of its own, by path below docs/."""
    return {page.card: card(page, site.catalog.labels[page.lang]) for page in site.pages.values() if page.kind not in REPEATING}


def card(page, labels):
    """Return a page's card as the bytes of a PNG: its title between curtains, and whose page it is."""
    image = Image.new("RGB", SIZE, CURTAIN)
    draw = ImageDraw.Draw(image)
    _curtains(draw)
    width = SIZE[0] - 2 * MARGIN
    font, lines = fit(page.title, width, TITLE)
    middle = (SIZE[0] // 2, SIZE[1] // 2 - 20)
    draw.multiline_text(middle, "\n".join(lines), font=font, fill=WHITE, anchor="mm", align="center", spacing=font.size // 4)
    below = f"{labels['site']['name']} · {labels['site']['tagline']}"
    font, lines = fit(below, width, BELOW)
    draw.multiline_text((SIZE[0] // 2, SIZE[1] - 70), "\n".join(lines), font=font, fill=GOLD, anchor="mm", align="center")
    buffer = BytesIO()
    image.quantize(48, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


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


def _curtains(draw):
    right, bottom = SIZE
    for x in range(0, 196, 56):
        for left in (x, right - x - 28):
            draw.rectangle((left, 0, left + 28, bottom), fill=FOLD)
    draw.rectangle((0, 0, right, 54), fill=GOLD)
