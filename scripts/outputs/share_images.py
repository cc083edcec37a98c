"""The share images: the picture that a shared link shows, one PNG a page, drawn in the build.

The page of a family and those of its roles show the family's drawing beside the title, the home page the drawings of
all families; any other page has its title between two curtains.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Final, Literal

from PIL import Image, ImageColor, ImageDraw

from scripts.cache import cached_values
from scripts.outputs.drawing import DRAWING_SIZE, rasterise
from scripts.outputs.lettering import fit
from scripts.outputs.png import png
from scripts.pages.family_drawings import family_drawing
from scripts.pages.page import DERIVED_KINDS, Page
from scripts.pages.sharing import SHARE_IMAGE_SIZE
from scripts.pages.site import Site
from scripts.parallel import parallel_map

# In pixels.
SIZE: Final = SHARE_IMAGE_SIZE
TITLE_SIZE: Final = 104  # the largest letters of a title
_MARGIN: Final = 210  # for the curtains, at either side
_FOOTER_SIZE: Final = 34
_EDGE, _RAIL = 56, 54  # left of a title beside drawings, and the height of the gold rail
_DRAWINGS: Final = (568, 576)  # how far from the left they begin, and how wide they are together
_FRAME, _BETWEEN = 5, 15  # around one drawing, and between many

CURTAIN, GOLD, WHITE = "#6d1b2c", "#f3c96b", "#ffffff"
_FOLD: Final = "#5a1322"

# In few colours a picture takes a fraction of the time of full colour and is smaller. The palette has the ground first,
# then the steps from the ground to each colour of text, so that letters have smooth edges, then the fold; then the
# colours that drawings have most of.
_STEPS: Final = 6
_WHITE_INDEX, _GOLD_INDEX, _FOLD_INDEX = _STEPS, 2 * _STEPS, 2 * _STEPS + 1
_MOST_COLOURS: Final = 256

_Colour = tuple[int, ...]


def share_images(site: Site, cache: Path) -> dict[str, bytes]:
    """Return the PNG of every page that has a share image of its own, by path below docs/.

    The file `cache` keeps the pictures for the next build.
    """
    footers = {
        lang: f"{labels['site']['name']} · {labels['site']['tagline']}" for lang, labels in site.catalog.labels.items()
    }
    contents = {
        page.share_image: (page.title, footers[page.lang], _drawings(site, page))
        for page in site.pages.values()
        if page.kind not in DERIVED_KINDS
    }
    return cached_values(
        cache,
        {path: "\n".join((title, footer, *drawings)) for path, (title, footer, drawings) in contents.items()},
        lambda paths: parallel_map(lambda path: draw_share_image(*contents[path]), paths),
    )


def _drawings(site: Site, page: Page) -> tuple[str, ...]:
    """Return the drawings that a page's picture shows, as SVG."""
    if page.key == "home":
        return tuple(family_drawing(family.key) for family, _ in site.catalog.by_family())
    family = page.role.family if page.role else page.family.key if page.family else None
    return (family_drawing(family),) if family else ()


def draw_share_image(title: str, footer: str, drawings: tuple[str, ...] = ()) -> bytes:
    """Return a share image as PNG: the title between curtains or beside drawings, and the site's name below it."""
    if drawings:
        image = _stage(footer, drawings).copy()
        width = _DRAWINGS[0] - 3 * _EDGE // 2
        _write(image, title, TITLE_SIZE, (_EDGE, SIZE[1] // 2 - 20), _WHITE_INDEX, width, "left")
        return png(image)
    image = _curtains(footer).copy()
    _write(image, title, TITLE_SIZE, (SIZE[0] // 2, SIZE[1] // 2 - 20), _WHITE_INDEX)
    return png(image, bits=4)


@cache
def _curtains(footer: str) -> Image.Image:
    """Return what the share images of a language have in common."""
    image = _empty(_palette(ImageColor.getrgb(CURTAIN), ImageColor.getrgb(_FOLD)))
    draw = ImageDraw.Draw(image)
    right, bottom = SIZE
    for x in range(0, 196, 56):
        for left in (x, right - x - 28):
            draw.rectangle((left, 0, left + 28, bottom), fill=_FOLD_INDEX)
    draw.rectangle((0, 0, right, _RAIL), fill=_GOLD_INDEX)
    _write(image, footer, _FOOTER_SIZE, (right // 2, bottom - 70), _GOLD_INDEX)
    return image


@cache
def _stage(footer: str, drawings: tuple[str, ...]) -> Image.Image:
    """Return what the share images of a family have in common: its drawing on the right, on its own colour.

    Many drawings stand in three columns, on the colour of the curtain.
    """
    columns = 1 if len(drawings) == 1 else 3
    left, across = _DRAWINGS
    width = (across - (columns - 1) * _BETWEEN) // columns
    height = width * DRAWING_SIZE[1] // DRAWING_SIZE[0]
    pictures = [rasterise(svg, width) for svg in drawings]
    # The front of the stage, at the bottom of every drawing, has the family's own colour.
    ground = pictures[0].getpixel((width // 2, height - 2)) if columns == 1 else ImageColor.getrgb(CURTAIN)
    assert isinstance(ground, tuple)
    palette = _palette(ground, tuple(part * 4 // 5 for part in ground))
    palette += _most_frequent(pictures, _MOST_COLOURS - len(palette))
    image = _empty(palette)
    draw = ImageDraw.Draw(image)
    for x in range(left - _EDGE // 2, SIZE[0], 56):
        draw.rectangle((x, 0, x + 20, SIZE[1]), fill=_FOLD_INDEX)
    draw.rectangle((0, 0, SIZE[0], _RAIL // 2), fill=_GOLD_INDEX)
    rows = -(-len(drawings) // columns)
    top = (SIZE[1] - rows * height - (rows - 1) * _BETWEEN) // 2 - 20
    for index, picture in enumerate(pictures):
        x, y = left + index % columns * (width + _BETWEEN), top + index // columns * (height + _BETWEEN)
        if columns == 1:
            draw.rectangle((x - _FRAME, y - _FRAME, x + width + _FRAME, y + height + _FRAME), fill=_GOLD_INDEX)
        image.paste(picture.quantize(palette=image, dither=Image.Dither.NONE), (x, y))
    _write(image, footer, _FOOTER_SIZE, (_EDGE, SIZE[1] - 62), _GOLD_INDEX, SIZE[0] - 2 * _EDGE, "left")
    return image


def _most_frequent(pictures: Iterable[Image.Image], count: int) -> list[_Colour]:
    """Return the colours that pictures have most of; those between two of them take the nearest."""
    counts: dict[_Colour, int] = {}
    for picture in pictures:
        for pixels, colour in picture.getcolors(picture.width * picture.height) or ():
            assert isinstance(colour, tuple)
            counts[colour] = counts.get(colour, 0) + pixels
    return sorted(counts, key=lambda colour: (-counts[colour], colour))[:count]


def _empty(palette: Sequence[_Colour]) -> Image.Image:
    image = Image.new("P", SIZE)
    image.putpalette([part for colour in palette for part in colour])
    return image


def _palette(ground: _Colour, fold: _Colour) -> list[_Colour]:
    return [ground, *_steps_to(WHITE, ground), *_steps_to(GOLD, ground), fold]


def _steps_to(colour: str, ground: _Colour) -> list[_Colour]:
    return [
        tuple(round(a + (b - a) * step / _STEPS) for a, b in zip(ground, ImageColor.getrgb(colour), strict=True))
        for step in range(1, _STEPS + 1)
    ]


def _write(
    image: Image.Image,
    text: str,
    largest: int,
    at: tuple[int, int],
    colour: int,
    width: int = SIZE[0] - 2 * _MARGIN,
    align: Literal["left", "center"] = "center",
) -> None:
    """Write a text around a point, or to the right of it, with smooth edges; `colour` is an index of the palette."""
    font, lines = fit(text, width, largest)
    ink = Image.new("L", SIZE)
    ImageDraw.Draw(ink).multiline_text(
        at,
        "\n".join(lines),
        font=font,
        fill=255,
        anchor=f"{align[0].replace('c', 'm')}m",
        align=align,
        spacing=int(font.size) // 4,
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
