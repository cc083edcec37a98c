"""What the site keeps on a device, as the privacy page lists it; the journey in tests/site holds the browser to it."""

from scripts.config import LOCALES
from scripts.pages.browser_storage import CACHES, STORAGE_KEYS
from scripts.pages.markdown import PageRenderer


def test_the_privacy_page_says_what_each_is_and_how_to_erase_it(site):
    renderer = PageRenderer(site)
    for lang in LOCALES:
        words, text = site.catalog.labels[lang]["privacy"], renderer.render(site.page("privacy", lang))
        listed = {name.removeprefix("stored_") for name in words if name.startswith("stored_")} - {"intro"}
        assert listed == {*STORAGE_KEYS, *CACHES}
        for name in (*STORAGE_KEYS, *CACHES):
            assert f"`{name}`\n:   {words[f'stored_{name}']} {words[f'erase_{name}']}" in text.replace("\\", "")
