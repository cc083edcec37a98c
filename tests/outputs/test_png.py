from io import BytesIO

import pytest
from PIL import Image

from scripts.outputs.png import png

COLOURS = [200, 30, 40, 20, 60, 90, 255, 255, 255]


def picture(mode: str, size: tuple[int, int]) -> Image.Image:
    image = Image.frombytes("L", size, bytes(x * y % 3 for y in range(size[1]) for x in range(size[0])))
    if mode == "RGBA":
        return Image.merge("RGBA", [image.point(lambda value, part=part: value * 40 + part) for part in range(4)])
    palette = Image.frombytes("P", size, image.tobytes())
    palette.putpalette(COLOURS)
    return palette


@pytest.mark.parametrize("size", [(1, 1), (7, 3), (64, 40)])
@pytest.mark.parametrize(("mode", "bits"), [("RGBA", 8), ("P", 8), ("P", 4), ("P", 2)])
def test_a_picture_is_what_it_was_drawn_as(mode, bits, size):
    """Lines whose colours do not fill their last byte too."""
    drawn = picture(mode, size)
    with Image.open(BytesIO(png(drawn, bits))) as read:
        assert (read.format, read.size) == ("PNG", size)
        assert read.convert("RGBA").tobytes() == drawn.convert("RGBA").tobytes()
