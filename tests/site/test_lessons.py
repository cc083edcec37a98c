"""Lesson sheets and class exercises as they are printed, in both languages."""

import re

import pytest

KINDS = ("lesson", "exercise")

# The key with the answers is the end of a sheet.
REMOVE_KEY = """() => {
    const key = document.getElementById("key")
    while (key.nextSibling) key.nextSibling.remove()
    key.remove()
}"""


def sheets(site, lang):
    return [page for page in site.pages.values() if page.kind in KINDS and page.lang == lang]


def printed(page):
    """Return how many sheets of paper a page takes."""
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_sheet_prints_on_two_pages_at_most_and_its_key_on_another(site, visit, lang):
    visitor = visit()
    for sheet in sheets(site, lang):
        page = visitor.open(sheet.url)
        whole = printed(page)
        page.evaluate(REMOVE_KEY)
        without_key = printed(page)
        assert without_key <= 2 and whole == without_key + 1, f"{sheet.url}: {without_key} pages, with the key {whole}"


def test_a_sheet_prints_black_on_white_with_lines_to_write_on(site, visit):
    page = visit(site.page("lesson/accounting", "id").url, color_scheme="dark").page
    page.evaluate("document.documentElement.dataset.palette = 'dark'")
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate("""() => {
        const texts = document.querySelectorAll("article :is(h1, h2, h3, p, li, a, dd)")
        return [...new Set([...texts].map(element => getComputedStyle(element).color))]
    }""")
    assert colours == ["rgb(0, 0, 0)"]
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    lines = page.evaluate("""() => [...document.querySelectorAll(".lines")].map(line =>
        [line.getBoundingClientRect().height, getComputedStyle(line).borderBottomStyle])""")
    assert len(lines) == 3 and all(height > 40 and style == "solid" for height, style in lines)


def test_both_languages_have_the_same_lists_and_sources(site, html):
    """The lists and their lengths in order, and each citation at its place."""

    def shape(page):
        text = html[f"{page.url}index.html"].partition('<div class="text">')[2].partition('<section class="share"')[0]
        return re.findall(r'<(/?[ou]l|li|tr|h[23])\b|data-source="([\w-]+)"', text)

    for page in sheets(site, "id"):
        (translation,) = site.translations(page)
        assert shape(page) == shape(translation), page.url


def test_families_and_stories_lead_to_their_sheets_and_the_home_page_to_all(site, visit):
    page = visit("").page
    page.locator("article a[href='guru/']").click()
    page.locator("article a", has_text="Akuntansi").click()
    page.locator("article a", has_text="Semua tentang keluarga ini").click()
    page.wait_for_url(f"**/{site.page('family/accounting', 'id').url}")
    page.locator("article a", has_text="Lembar pelajaran").click()
    page.wait_for_url("**/guru/akuntansi/")
    page.goto(page.url.replace("guru/akuntansi/", site.page("story/new-employee", "id").url))
    page.locator("article a", has_text="Latihan kelas").click()
    page.wait_for_url("**/guru/latihan-karyawan-baru/")
