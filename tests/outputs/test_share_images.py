from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from scripts.outputs.lettering import fit
from scripts.outputs.share_images import CURTAIN, SIZE, TITLE_SIZE, _stage, draw_share_image, share_images
from scripts.pages.family_drawings import family_drawing

FOOTER = "Balik Layar · Panduan karier back office"
STAGE = family_drawing("information-technology")


def test_every_page_of_each_language_has_its_share_image(good_site, tmp_path):
    found = share_images(good_site, tmp_path / "cards")
    assert set(found) == {page.share_image for page in good_site.pages.values()}
    assert "cards/en/roles/file-clerk.png" in found


def test_a_share_image_has_the_size_that_previews_ask_for_and_is_small():
    content = draw_share_image("Juru Arsip", FOOTER)
    image = Image.open(BytesIO(content))
    assert (image.format, image.size) == ("PNG", SIZE)
    assert len(content) < 40_000
    assert image.getcolors(maxcolors=16) is not None, "more than 16 colours"


@pytest.mark.parametrize("count", [0, 1, 9], ids=["curtains", "family", "home"])
def test_the_same_words_give_the_same_bytes(count):
    drawings = (STAGE,) * count
    first = draw_share_image("Juru Arsip", FOOTER, drawings)
    _stage.cache_clear()
    assert draw_share_image("Juru Arsip", FOOTER, drawings) == first


@pytest.mark.parametrize("count", [1, 9], ids=["family", "home"])
def test_a_picture_with_drawings_is_small_enough_for_whatsapp(count):
    content = draw_share_image("Pejabat Pelindungan Data Pribadi (DPO)", FOOTER, (STAGE,) * count)
    image = Image.open(BytesIO(content))
    assert (image.format, image.size) == ("PNG", SIZE)
    assert len(content) < 60_000  # WhatsApp shows none above 300 KB


def pixels(content, colour):
    """Return how many pixels of a picture are nearly of a colour."""
    difference = ImageChops.difference(Image.open(BytesIO(content)).convert("RGB"), Image.new("RGB", SIZE, colour))
    near = difference.point([255 * (part < 6) for part in range(256)] * 3).split()
    return ImageChops.darker(ImageChops.darker(near[0], near[1]), near[2]).histogram()[255]


def test_a_family_stands_on_its_own_colour_with_the_light_of_its_drawing():
    content = draw_share_image("Akuntansi", FOOTER, (family_drawing("accounting"),))
    assert pixels(content, "#1b5236") > 200_000
    assert pixels(content, "#9fdcb8") > 10_000
    assert pixels(content, CURTAIN) == 0


def test_a_role_shows_the_drawing_of_its_family_and_the_home_page_those_of_all(site, tmp_path):
    catalog = site.catalog
    role = next(iter(catalog.roles.values()))
    chosen = [site.page(key, "en") for key in ("home", f"role/{role.key}", f"family/{role.family}", "pay")]
    found = share_images(replace(site, pages={(page.key, page.lang): page for page in chosen}), tmp_path / "cards")
    words = catalog.labels["en"]["site"]
    every = tuple(family_drawing(family.key) for family, _ in catalog.by_family())
    one = (family_drawing(role.family),)
    for page, drawings in zip(chosen, (every, one, one, ()), strict=True):
        expected = draw_share_image(page.title, f"{words['name']} · {words['tagline']}", drawings)
        assert found[page.share_image] == expected, page.key


@pytest.mark.parametrize(
    "text",
    [
        "HRD",
        "Manajer Operasional",
        "Pejabat Pelindungan Data Pribadi dan Kepatuhan Perusahaan (DPO)",
        "W" * 200,
        " ".join(["kata"] * 60),
        "Pertanggungjawabankeuangandanperpajakan perusahaan",
    ],
)
def test_a_title_is_never_cut_off(text):
    font, lines = fit(text, 780, TITLE_SIZE)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(font.getlength(line) <= 780 for line in lines)


def test_a_picture_that_pages_share_is_that_of_the_page_of_them_all(good_site, tmp_path):
    page = good_site.page("teachers", "en")
    assert good_site.page("lesson/clerks", "en").share_image == page.share_image
    site = good_site.catalog.labels["en"]["site"]
    assert share_images(good_site, tmp_path / "cards")[page.share_image] == draw_share_image(
        page.title, f"{site['name']} · {site['tagline']}"
    )
