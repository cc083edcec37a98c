"""The picture of front, middle and back office, in Chromium, on the built site."""

from itertools import pairwise

import pytest

from scripts.config import LOCALES

PARTS = ("customer", "front", "hung", "middle", "back")


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize(("width", "axis"), [(320, "y"), (768, "y"), (1280, "x"), (1920, "x")])
def test_the_offices_stand_in_order_behind_each_other(site, visit, lang, width, axis):
    page = visit(site.page("back-office", lang).url, width=width).page
    boxes = [page.locator(f".offices .{part}").bounding_box() for part in PARTS]
    length = {"x": "width", "y": "height"}[axis]
    for before, after in pairwise(boxes):
        assert before[axis] + before[length] <= after[axis]
    figure = page.locator(".offices").bounding_box()
    assert all(figure["x"] <= box["x"] and box["x"] + box["width"] <= figure["x"] + figure["width"] for box in boxes)
    if axis == "x":
        assert len({round(box["y"] + box["height"] / 2) for box in boxes}) == 1, "they stand side by side"
        assert boxes[-1]["x"] + boxes[-1]["width"] > figure["x"] + figure["width"] - 2, "and fill the width"


@pytest.mark.parametrize("lang", LOCALES)
def test_each_office_has_an_icon_beside_its_name(site, visit, lang):
    page = visit(site.page("back-office", lang).url, width=360).page
    words = site.catalog.labels[lang]["diagram"]
    for part in ("customer", "front", "middle", "back"):
        named = page.locator(f".offices .{part}[data-icon], .offices .{part} [data-icon]")
        assert named.inner_text().strip() == words[part]
        icon = named.evaluate(
            "name => { const { width, webkitMaskImage } = getComputedStyle(name, '::before');"
            " return [parseFloat(width), webkitMaskImage] }"
        )
        assert icon[0] > 14 and icon[1].startswith("url("), part
