"""Our own drawings, from SVG to pixels.

They are made of a few kinds of shapes in plain colours (DESIGN.md says which), so that Pillow can draw them, with
the same pixels on every machine. What it cannot draw is refused by name.
"""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from PIL import Image, ImageDraw

DRAWING_SIZE: Final = (320, 200)  # the units of every drawing

_FINER: Final = 4  # drawn so much larger, then made small, so that edges are smooth
_SEGMENTS: Final = 12  # straight lines for a curve

_TOKEN: Final = re.compile(r"[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)")

_Point: TypeAlias = tuple[float, float]
_Shape: TypeAlias = Callable[[ImageDraw.ImageDraw, ElementTree.Element, float], None]

# The coordinates that each letter of a path takes; M and L take pairs one after another.
_COORDINATES: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "Z": 0}


def rasterise(svg: str, width: int) -> Image.Image:
    """Return a drawing in RGB, so many pixels wide. Raises ValueError for what it cannot draw."""
    size = (width, width * DRAWING_SIZE[1] // DRAWING_SIZE[0])
    image = Image.new("RGB", (size[0] * _FINER, size[1] * _FINER))
    draw, scale = ImageDraw.Draw(image), width * _FINER / DRAWING_SIZE[0]
    for element in ElementTree.fromstring(svg):
        _shape(element)(draw, element, scale)
    return image.reduce(_FINER)


def _shape(element: ElementTree.Element) -> _Shape:
    """Return what draws an element."""
    name = element.tag.rpartition("}")[2]
    if name not in _SHAPES:
        raise ValueError(f"<{name}> cannot be drawn; known: {', '.join(_SHAPES)}")
    attributes, draw_shape = _SHAPES[name]
    for attribute in sorted({*element.keys()} - {"fill", *attributes}):
        raise ValueError(f"{attribute} of <{name}> cannot be drawn; known: fill, {', '.join(attributes)}")
    return draw_shape


def _rect(draw: ImageDraw.ImageDraw, element: ElementTree.Element, scale: float) -> None:
    x, y, width, height, radius = (float(element.get(name, 0)) for name in ("x", "y", "width", "height", "rx"))
    box = _box(x, y, x + width, y + height, scale)
    draw.rounded_rectangle(box, round(radius * scale), fill=_fill(element))


def _ellipse(draw: ImageDraw.ImageDraw, element: ElementTree.Element, scale: float) -> None:
    x, y, radius = (float(element.get(name, 0)) for name in ("cx", "cy", "r"))
    across, down = float(element.get("rx", radius)), float(element.get("ry", radius))
    draw.ellipse(_box(x - across, y - down, x + across, y + down, scale), fill=_fill(element))


def _path(draw: ImageDraw.ImageDraw, element: ElementTree.Element, scale: float) -> None:
    for outline in outlines(element.get("d", "")):
        draw.polygon([(round(x * scale), round(y * scale)) for x, y in outline], fill=_fill(element))


def _box(left: float, top: float, right: float, bottom: float, scale: float) -> tuple[int, int, int, int]:
    """Return the pixels at two corners, in whole numbers: how fractions are rounded differs from machine to machine."""
    return round(left * scale), round(top * scale), round(right * scale) - 1, round(bottom * scale) - 1


# What draws each kind of element, and the attributes it knows beside the fill.
_SHAPES: Final[Mapping[str, tuple[tuple[str, ...], _Shape]]] = {
    "rect": (("x", "y", "width", "height", "rx"), _rect),
    "circle": (("cx", "cy", "r"), _ellipse),
    "ellipse": (("cx", "cy", "rx", "ry"), _ellipse),
    "path": (("d",), _path),
}


def _fill(element: ElementTree.Element) -> str:
    fill = element.get("fill")
    if fill is None:
        raise ValueError("every shape has a fill of its own")
    return fill


def outlines(path: str) -> Iterator[list[_Point]]:
    """Yield the corners of each closed outline of a path, its curves as short lines."""
    outline: list[_Point] = []
    letter = ""
    for letter, numbers in _commands(path):
        here = outline[-1] if outline else (0.0, 0.0)
        if letter in "zZ":
            start = outline[0]
            yield outline
            outline = [start]
            continue
        points = _points(letter, numbers, here)
        if letter in "mM":
            outline = points
        elif letter in "qQcC":
            outline += _curve([here, *points])
        else:
            outline += points
    if letter not in ("z", "Z"):
        raise ValueError("a path ends with z")


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Yield the letters of a path, each with its numbers; a letter that repeats may be left out."""
    tokens = _TOKEN.findall(path)
    letter = ""
    while tokens:
        letter = tokens.pop(0) if tokens[0].isalpha() else {"m": "l", "M": "L"}.get(letter, letter)
        count = _COORDINATES.get(letter.upper())
        if count is None:
            raise ValueError(f"the letter {letter} of a path cannot be drawn; known: {', '.join(_COORDINATES)}")
        numbers, tokens = tokens[:count], tokens[count:]
        yield letter, [float(number) for number in numbers]


def _points(letter: str, numbers: Sequence[float], here: _Point) -> list[_Point]:
    """Return where a letter leads; small letters count from where the path is."""
    x, y = here if letter.islower() else (0.0, 0.0)
    if letter in "hH":
        return [(x + numbers[0], here[1])]
    if letter in "vV":
        return [(here[0], y + numbers[0])]
    return [(x + a, y + b) for a, b in zip(numbers[::2], numbers[1::2], strict=True)]


def _curve(control: Sequence[_Point]) -> list[_Point]:
    """Return points of a Bézier curve but for its start, by de Casteljau's way."""
    return [_on_curve(control, step / _SEGMENTS) for step in range(1, _SEGMENTS + 1)]


def _on_curve(points: Sequence[_Point], part: float) -> _Point:
    while len(points) > 1:
        points = [(a + (c - a) * part, b + (d - b) * part) for (a, b), (c, d) in pairwise(points)]
    return points[0]
