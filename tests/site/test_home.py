"""The home page says in the first screen what one can do, and shows the families; a family's page shows its roles."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from scripts.catalog.role import LEVELS
from scripts.config import LOCALES
from scripts.outputs.drawing import rasterise
from scripts.pages.family_drawings import family_drawing

DOORS = ("quiz", "programmes", "pay", "work-samples", "roles")
PHONE = {"width": 360, "has_touch": True, "is_mobile": True}
SCREEN = 740  # of a phone
TOUCH = 44

HAS_ICON = """links => links.map(link => {
  const icon = getComputedStyle(link, "::before")
  return parseFloat(icon.width) > 20 && (icon.maskImage || icon.webkitMaskImage).startsWith("url(")
})"""


@pytest.mark.parametrize("lang", LOCALES)
def test_the_first_screen_of_a_phone_has_five_doors_for_a_thumb(site, visit, address, lang):
    page = visit(site.page("home", lang).url, **PHONE).page
    doors = page.locator(".opening .doors a")
    addresses = doors.evaluate_all("links => links.map(link => link.href)")
    assert addresses == [address + site.page(key, lang).url for key in DOORS]
    assert doors.evaluate_all(HAS_ICON) == [True] * len(DOORS)
    for door in doors.all():
        box = door.bounding_box()
        assert box["height"] >= TOUCH and box["y"] + TOUCH < SCREEN, door.inner_text()
        assert door.locator("strong").inner_text()


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("lang", LOCALES)
def test_every_family_stands_there_with_its_drawing_and_opens_wherever_it_is_touched(site, visit, width, lang):
    page = visit(site.page("home", lang).url, width=width).page
    families = page.locator(".families > li")
    names = [family.name[lang] for family, _ in site.catalog.by_family()]
    assert [text.replace("\u00ad", "") for text in families.locator("h3").all_inner_texts()] == names
    rows = {round(box["y"]) for box in (one.bounding_box() for one in families.all())}
    assert len(rows) == (len(names) if width < 700 else 3)
    for family in families.all():
        drawing = family.locator("svg.scene")
        assert drawing.bounding_box()["width"] >= 90
        assert drawing.get_attribute("aria-hidden") == "true", "its name stands beside it"
    families.last.click(position={"x": 40, "y": 30})  # on the drawing
    page.wait_for_url(f"**/{site.page(f'family/{site.catalog.by_family()[-1][0].key}', lang).url}")


@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_in_the_opening_stays_where_it_is_when_the_other_styles_arrive(site, visit, width):
    for key in ("home", "family/data"):
        page = visit(site.page(key, LOCALES[0]).url, width=width).page
        places = "[...document.querySelectorAll('.opening p, .opening a, .opening svg')].map(one => one.offsetTop)"
        with_all = page.evaluate(places)
        page.evaluate("document.querySelector('link[href*=later]').sheet.disabled = true")
        assert page.evaluate(places) == with_all, key


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("lang", LOCALES)
def test_a_family_shows_its_drawing_beside_or_below_the_title_and_its_roles_by_level(site, visit, width, lang):
    family, roles = site.catalog.by_family()[0]
    page = visit(site.page(f"family/{family.key}", lang).url, width=width).page
    title, drawing = page.locator("h1").bounding_box(), page.locator(".opening svg.scene").bounding_box()
    if width == 360:
        assert title["y"] < drawing["y"] and drawing["y"] + drawing["height"] < 800
    else:
        assert drawing["x"] > width / 2 and drawing["y"] < title["y"] + title["height"]
    for level in LEVELS:
        shown = page.locator(f".levels > li:has(> #{level}) .card h4").all_inner_texts()
        expected = [role.title[lang] for role in roles if role.level == level]
        assert [text.replace("\u00ad", "") for text in shown] == expected, level


@pytest.mark.parametrize("key", ["accounting", "human-resources", "plain"])
def test_pictures_of_shared_links_show_a_drawing_as_browsers_do(chromium, key):
    page = chromium.new_page(viewport={"width": 640, "height": 400})
    page.set_content(f'<body style="margin: 0">{family_drawing(key)}')
    screen = Image.open(BytesIO(page.screenshot())).convert("RGB")
    page.close()
    difference = ImageStat.Stat(ImageChops.difference(screen, rasterise(family_drawing(key), 640)))
    assert max(difference.mean) < 1, "of 255, on the edges alone"
