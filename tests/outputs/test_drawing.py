import pytest

from scripts.outputs.drawing import outlines, rasterise

FRAME = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200">{}</svg>'
RED, BLACK = (255, 0, 0), (0, 0, 0)


@pytest.mark.parametrize(
    "shape",
    [
        '<rect x="100" y="50" width="120" height="100" fill="#f00"/>',
        '<rect x="100" y="50" width="120" height="100" rx="8" fill="#f00"/>',
        '<circle cx="160" cy="100" r="40" fill="#f00"/>',
        '<ellipse cx="160" cy="100" rx="60" ry="30" fill="#f00"/>',
        '<path d="M100 50H220V150H100Z" fill="#f00"/>',
        '<path d="m100 50h120v100h-120z" fill="#f00"/>',
        '<path d="M100 50 220 50 220 150L100 150z" fill="#f00"/>',
        '<path d="M100 100Q160 20 220 100Q160 180 100 100z" fill="#f00"/>',
        '<path d="M100 100c0-60 120-60 120 0 0 60-120 60-120 0z" fill="#f00"/>',
        '<path d="M0 0h9v9zM100 50h120v100h-120z" fill="#f00"/>',
    ],
)
@pytest.mark.parametrize("width", [320, 184])
def test_a_shape_is_where_its_numbers_say(shape, width):
    image = rasterise(FRAME.format(shape), width)
    assert image.size == (width, width * 200 // 320)
    assert image.getpixel((width // 2, image.height // 2)) == RED
    assert image.getpixel((width // 4, image.height // 2)) == BLACK
    assert image.getpixel((width // 2, image.height // 8)) == BLACK


def test_edges_are_smooth():
    image = rasterise(FRAME.format('<path d="M0 0L320 200H0z" fill="#f00"/>'), 320)
    assert sum(image.getchannel("R").histogram()[1:255]) > 100


def test_what_comes_later_lies_above():
    shapes = '<rect width="320" height="200" fill="#00f"/><rect width="320" height="200" fill="#f00"/>'
    assert rasterise(FRAME.format(shapes), 32).getcolors() == [(640, RED)]


def test_a_letter_that_repeats_may_be_left_out():
    assert list(outlines("m1 2 3 4h5 6z")) == [[(1, 2), (4, 6), (9, 6), (15, 6)]]
    assert list(outlines("M1 2 3 4z")) == [[(1, 2), (3, 4)]]
    assert list(outlines("m1-.5 .5.5z")) == [[(1, -0.5), (1.5, 0)]]


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ('<text fill="#f00">A</text>', "<text> cannot be drawn; known: rect, circle, ellipse, path"),
        ('<path d="M0 0A9 9 0 0 1 9 9z" fill="#f00"/>', "the letter A of a path cannot be drawn"),
        ('<rect width="9" height="9"/>', "every shape has a fill of its own"),
        ('<rect width="9" height="9" fill="#f00" opacity=".5"/>', "opacity of <rect> cannot be drawn"),
        ('<path d="M0 0h9v9z" fill="#f00" transform="scale(2)"/>', "transform of <path> cannot be drawn"),
        ('<path d="M0 0h9v9" fill="#f00"/>', "a path ends with z"),
    ],
)
def test_what_it_cannot_draw_is_refused_by_name(shape, message):
    with pytest.raises(ValueError) as error:
        rasterise(FRAME.format(shape), 320)
    assert message in str(error.value)
