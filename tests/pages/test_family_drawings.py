import re
import xml.etree.ElementTree as ElementTree

import deflate
import pytest

from scripts.outputs.drawing import rasterise
from scripts.pages.family_drawings import FAMILY_DRAWINGS, family_drawing
from scripts.pages.markdown import render_pages
from tests.stylesheets import style_sheet

FIRST = style_sheet("first")
(GOLD,) = re.findall(r"--gold: (#\w+)", FIRST)
DRAWINGS = {path.stem: path.read_text("utf-8") for path in FAMILY_DRAWINGS.glob("*.svg")}


def test_every_family_has_a_drawing_of_its_own(site):
    missing = [family.key for family in site.catalog.families if family.key not in DRAWINGS]
    assert missing == [], (
        f"Draw these families as {FAMILY_DRAWINGS}/<key>.svg: copy plain.svg, put the family's colours in the place of "
        "the curtain's, and props of its work in that of the lamp. DESIGN.md (Drawings) says how."
    )
    assert DRAWINGS.keys() - {family.key for family in site.catalog.families} == {"plain"}, "a drawing nobody shows"


def test_a_family_without_a_drawing_shows_the_empty_stage(good_site):
    assert family_drawing("nobody") == DRAWINGS["plain"]
    assert DRAWINGS["plain"].strip() in render_pages(good_site)["en/families/clerks.md"]


@pytest.mark.parametrize("key", DRAWINGS)
def test_a_drawing_is_light_and_says_nothing(key):
    assert len(deflate.gzip_compress(DRAWINGS[key].encode())) <= 900
    root = ElementTree.fromstring(DRAWINGS[key])
    assert (root.get("viewBox"), root.get("aria-hidden"), root.get("class")) == ("0 0 320 200", "true", "scene")
    assert "".join(root.itertext()).strip() == ""
    assert not re.search(r"href|style|<script|url\(", DRAWINGS[key])


@pytest.mark.parametrize("key", sorted(DRAWINGS.keys() - {"plain"}))
def test_a_drawing_has_three_tones_of_its_family_and_gold(key):
    """The third is the family's own colour in the dark, so it is darker than that in each of its parts."""
    ((fill, light),) = re.findall(rf'^\[data-family="{key}"\] \{{\s*--fill: (#\w+);\s*--light: (#\w+)', FIRST, re.M)
    tones = {fill, light}
    (dark,) = set(re.findall(r'fill="(#\w+)"', DRAWINGS[key])) - tones - {GOLD}
    assert all(int(dark[at : at + 2], 16) < int(fill[at : at + 2], 16) for at in (1, 3, 5))
    assert tones <= set(re.findall(r'fill="(#\w+)"', DRAWINGS[key]))


@pytest.mark.parametrize("key", DRAWINGS)
def test_the_picture_of_a_shared_link_can_show_it(key):
    image = rasterise(DRAWINGS[key], 320)
    assert image.size == (320, 200)
    assert len(image.getcolors(320 * 200) or ()) > 4
