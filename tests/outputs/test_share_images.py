from io import BytesIO

import pytest
from PIL import Image

from scripts.outputs.share_images import SIZE, TITLE_SIZE, draw_share_image, fit, share_images

FOOTER = "Balik Layar · Panduan karier back office"


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


def test_the_same_words_give_the_same_bytes():
    assert draw_share_image("Juru Arsip", FOOTER) == draw_share_image("Juru Arsip", FOOTER)


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
