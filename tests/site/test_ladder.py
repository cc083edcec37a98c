"""Career ladders as readers use them: in Chromium, on the built site."""

from itertools import pairwise

import pytest

from scripts.features.career_ladder import ladders, predecessors

# The boxes of a ladder on the screen: names, lines and the picture itself.
BOXES = """() => {
    const svg = [...document.querySelectorAll(".diagram svg")].find((svg) => svg.querySelector("circle"))
    const box = (element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        return { left, right, top, bottom }
    }
    const all = (selector) => [...svg.querySelectorAll(selector)].map(box)
    return { svg: box(svg), names: all("text"), lines: all("circle, path") }
}"""


def keys(site):
    return [
        *(f"family/{family.key}" for family, _ in site.catalog.by_family()),
        "role/risk-analyst",
        "role/operations-manager",
        "role/hr-assistant",
    ]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_at_320_pixels_nothing_is_clipped_and_no_name_lies_on_another(site, visit, lang):
    visitor = visit(width=320)
    for key in keys(site):
        page = visitor.open(site.page(key, lang).url)
        boxes = page.evaluate(BOXES)
        svg, names = boxes["svg"], boxes["names"]
        assert svg["left"] >= 0 and svg["right"] <= 320
        for box in names + boxes["lines"]:
            assert box["left"] >= svg["left"] - 1 and box["right"] <= svg["right"] + 1, key
            assert box["top"] >= svg["top"] - 1 and box["bottom"] <= svg["bottom"] + 1, key
        names.sort(key=lambda box: box["top"])
        assert all(above["bottom"] <= below["top"] + 1 for above, below in pairwise(names)), key


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_rung_with_a_page_is_a_link_that_a_thumb_can_hit(site, visit, lang):
    all_ladders = ladders(site.catalog, predecessors(site.catalog))
    visitor = visit(width=360)
    for key in keys(site):
        page = visitor.open(site.page(key, lang).url)
        links = page.locator(".diagram a").evaluate_all(
            """links => links.map(link =>
                [new URL(link.href.baseVal, document.baseURI).href, link.getBoundingClientRect().height])"""
        )
        assert sorted(href for href, _ in links) == sorted(
            visitor.address + site.page(f"role/{rung.role}", lang).url for rung in all_ladders[key].rungs if rung.role
        ), key
        assert all(height >= 43.5 for _, height in links), key


def test_the_keyboard_reaches_a_rung_and_follows_it(site, visit):
    page = visit(site.page("role/hr-assistant", "id").url).page
    link = page.locator(".diagram a").first
    link.focus()
    page.wait_for_selector(".permalink", state="attached")  # the first scroll adds links that take the focus
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.diagram') !== null")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    address = link.evaluate("link => new URL(link.href.baseVal, document.baseURI).href")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_the_list_names_the_roles_that_the_picture_shows(site, visit):
    page = visit(site.page("role/hr-generalist", "en").url, java_script_enabled=False).page
    label = site.catalog.labels["en"]["role"]["from_roles"]
    text = page.locator("#ways-in ~ ul > li", has_text=label).first.inner_text()
    for role in predecessors(site.catalog)["hr-generalist"]:
        assert role.title["en"] in text
