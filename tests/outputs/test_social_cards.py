from io import BytesIO

import pytest
from PIL import Image

from scripts.outputs.social_cards import SIZE, TITLE, draw_share_image, fit, share_images

BELOW = "Balik Layar · Panduan karier back office"


def test_every_page_of_both_languages_has_its_card(good_site, tmp_path):
    found = share_images(good_site, tmp_path / "cards")
    assert set(found) == {page.card for page in good_site.pages.values()}
    assert "cards/en/roles/file-clerk.png" in found


def test_a_card_has_the_size_that_previews_ask_for_and_is_small():
    content = draw_share_image("Juru Arsip", BELOW)
    image = Image.open(BytesIO(content))
    assert (image.format, image.size) == ("PNG", SIZE)
    assert len(content) < 40_000
    assert len(image.getcolors()) <= 16


def test_the_same_words_give_the_same_bytes():
    assert draw_share_image("Juru Arsip", BELOW) == draw_share_image("Juru Arsip", BELOW)


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
    font, lines = fit(text, 780, TITLE)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(font.getlength(line) <= 780 for line in lines)


def test_a_picture_that_pages_share_is_that_of_the_page_of_them_all(good_site, tmp_path):
    page = good_site.page("teachers", "en")
    assert good_site.page("lesson/clerks", "en").card == page.card
    site = good_site.catalog.labels["en"]["site"]
    assert share_images(good_site, tmp_path / "cards")[page.card] == draw_share_image(
        page.title, f"{site['name']} · {site['tagline']}"
    )
