import json
from io import BytesIO

from PIL import Image

from scripts.outputs.web_manifest import SIZES, icon, web_app_files

CURTAIN, WHITE = (0x6D, 0x1B, 0x2C, 255), (255, 255, 255, 255)


def test_each_language_has_a_manifest_whose_addresses_exist(good_site, tmp_path):
    files = web_app_files(good_site, tmp_path / "icons")
    urls = {page.url for page in good_site.pages.values()}
    for lang in ("id", "en"):
        manifest = json.loads(files[f"app/{lang}.webmanifest"])
        assert manifest["lang"] == lang and manifest["display"] == "standalone"
        addresses = [manifest["start_url"], *(shortcut["url"] for shortcut in manifest["shortcuts"])]
        assert {address.removeprefix("../") for address in addresses} <= urls
        assert manifest["scope"] == "../", "the whole site, from the folder of the manifest"
        assert [shortcut["name"] for shortcut in manifest["shortcuts"]] == [
            good_site.page(key, lang).title for key in ("quiz", "roles", "search", "list")
        ]


def test_every_icon_has_the_size_that_its_manifest_says(good_site, tmp_path):
    files = web_app_files(good_site, tmp_path / "icons")
    for icon_ in json.loads(files["app/id.webmanifest"])["icons"]:
        content = files[f"app/{icon_['src']}"]
        assert isinstance(content, bytes)
        image = Image.open(BytesIO(content))
        assert (image.format, "{}x{}".format(*image.size)) == ("PNG", icon_["sizes"])
    assert {f"app/{name}.png" for name in SIZES} <= set(files)


def test_a_maskable_icon_is_whole_and_keeps_its_sign_within_the_middle():
    """A system may cut off all but a circle of 80 per cent."""
    image = Image.open(BytesIO(icon(512, square=True))).convert("RGBA")
    outside = {
        image.getpixel((x, y))
        for x in range(0, 512, 4)
        for y in range(0, 512, 4)
        if (x - 256) ** 2 + (y - 256) ** 2 > (0.4 * 512) ** 2
    }
    assert outside == {CURTAIN}
    assert image.getpixel((180, 220)) == WHITE, "a curtain"


def test_another_icon_has_round_corners():
    image = Image.open(BytesIO(icon(192, square=False))).convert("RGBA")
    assert image.getchannel("A").getpixel((0, 0)) == 0 and image.getpixel((96, 8)) == CURTAIN


def test_the_same_icon_has_the_same_bytes():
    assert icon(192, square=True) == icon(192, square=True)
