"""The map of the roles as readers use it: names, zoom, fingers and keys, in Chromium, on the built site."""

from itertools import combinations
from math import dist

import pytest

from tests.site.exploring import explore
from tests.site.visitor import until


def explore_map(visit, query, lang="id", **how):
    """Open the map, which is loaded when it is first shown."""
    visitor = explore(visit, query, lang, **how)
    visitor.page.locator(".map .here").wait_for()
    return visitor


def test_the_map_shows_every_role_and_fades_what_is_filtered_out(site, visit):
    catalog = site.catalog
    page = explore_map(visit, "?tampil=peta&keluarga=keuangan").page
    names = [point.get_attribute("aria-label") for point in page.locator(".map svg a").all()]
    assert [name.partition(",")[0] for name in names] == [role.title["id"] for role in catalog.roles.values()]
    assert all(
        catalog.family(role.family).name["id"] in name for role, name in zip(catalog.roles.values(), names, strict=True)
    )
    left = page.locator(".map svg a:not([aria-hidden=true])")
    assert left.count() == sum(role.family == "finance" for role in catalog.roles.values())
    assert page.locator(".map .here:not([aria-hidden=true])").count() == 1, "the point that is named is one of them"
    page.locator(".map summary").click()
    page.locator(".map details li").first.wait_for()
    words = page.locator(".map details li").all_inner_texts()
    assert len(words) == left.count()
    assert all(text.count(",") == 2 for text in words), "each names the three that are most like it"


def test_the_map_is_used_with_the_keyboard(visit):
    page = explore_map(visit, "?tampil=peta").page
    page.locator(".map .here").focus()
    first = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("ArrowUp")
    second = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert second != first
    title = page.locator(".map .here text").text_content()
    assert second.startswith(title)
    assert page.locator(".map strong").inner_text() == title
    assert page.locator('.map a[tabindex="0"]').count() == 1, "one stop for the whole map"
    page.keyboard.press("Enter")
    page.wait_for_url("**/pekerjaan/*/")
    assert page.locator("h1").inner_text() == title


def test_the_arrow_keys_reach_every_point_of_the_map(site, visit):
    page = explore_map(visit, "?tampil=peta").page
    reached = page.evaluate("""() => {
        const points = [...document.querySelectorAll(".map svg a")]
        const reached = new Set([points.findIndex(point => point.matches(".here"))])
        for (const from of reached) for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
            points[from].focus()
            points[from].dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}))
            reached.add(points.indexOf(document.activeElement))
        }
        return reached.size
    }""")
    assert reached == len(site.catalog.roles)


def test_a_tap_shows_the_name_and_a_second_opens_the_page(visit):
    page = explore_map(visit, "?tampil=peta", width=360, has_touch=True, is_mobile=True).page
    point = page.locator(".map svg a:not(.here)").first
    title = point.get_attribute("aria-label").partition(",")[0]
    point.locator("circle").first.tap()
    page.locator(".map .here text", has_text=title).wait_for()
    assert "tampil=peta" in page.url
    page.locator(".map .here circle").first.tap()
    page.wait_for_url("**/pekerjaan/*/")
    assert page.locator("h1").inner_text() == title


def test_a_click_with_a_mouse_opens_the_page(visit):
    page = explore_map(visit, "?tampil=peta").page
    point = page.locator(".map svg a:not(.here)").first
    title = point.get_attribute("aria-label").partition(",")[0]
    point.locator("circle").first.click()
    page.wait_for_url("**/pekerjaan/*/")
    assert page.locator("h1").inner_text() == title


@pytest.mark.parametrize("width", [320, 1280])
def test_every_role_on_the_map_has_its_name_once_it_is_selected(site, visit, width):
    page = explore_map(visit, "?view=map", "en", width=width).page
    wrong = page.evaluate("""async () => {
        const svg = document.querySelector(".map svg")
        const wrong = []
        for (const point of svg.querySelectorAll("a")) {
            point.dispatchEvent(new FocusEvent("focusin", {bubbles: true}))
            await new Promise(requestAnimationFrame)
            const text = point.querySelector("text")
            const [a, b] = [text.getBoundingClientRect(), svg.getBoundingClientRect()]
            const out = Math.max(b.left - a.left, a.right - b.right, b.top - a.top, a.bottom - b.bottom)
            const isSeen = getComputedStyle(text).visibility == "visible" && out < 4 // the halo of the letters
            if (!isSeen) wrong.push(point.getAttribute("aria-label"))
        }
        return wrong
    }""")
    assert wrong == []


# The texts that are seen on the map, as boxes: [name, left, top, right, bottom].
SEEN = """() => [...document.querySelectorAll(".map text")]
    .filter(text => getComputedStyle(text).visibility == "visible")
    .map(text => {
        const { left, top, right, bottom } = text.getBoundingClientRect()
        return [text.textContent, left, top, right, bottom]
    })"""


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1920])
def test_no_name_on_the_map_is_written_upon_another(site, visit, width):
    page = explore_map(visit, "?view=map&family=finance,accounting,data,administration", "en", width=width).page
    page.evaluate("document.activeElement.blur()")
    selected = page.locator(".map .here text").text_content()
    boxes = [box for box in page.evaluate(SEEN) if box[0] != selected]  # it is written whatever stands there
    families = {family.name["en"] for family, _ in site.catalog.by_family()}
    assert families <= {name for name, *_ in boxes}, "each room has its name"
    for a, b in combinations(boxes, 2):
        apart = a[3] <= b[1] + 3 or b[3] <= a[1] + 3 or a[4] <= b[2] + 3 or b[4] <= a[2] + 3
        assert apart, (a, b)


def test_more_names_appear_with_zoom_and_the_whole_map_comes_back(visit):
    page = explore_map(visit, "?tampil=peta", width=360).page
    names = page.locator(".map a.named")
    at_rest = names.count()
    page.get_by_role("button", name="Perbesar", exact=True).click()
    page.get_by_role("button", name="Perbesar", exact=True).click()
    until(page, "() => document.querySelector('.map .zoomed')")
    page.get_by_role("button", name="Semua", exact=True).click()
    until(page, "count => document.querySelectorAll('.map a.named').length == count", at_rest)
    page.get_by_role("button", name="Teknologi informasi: perbesar").click()
    until(
        page,
        """() => {
            const points = [...document.querySelectorAll(".map a[data-family=information-technology]")]
            return points.filter(point => !point.matches(".named")).length <= 1
        }""",
    )


def scale(page):
    """How large the map is drawn, by its widest room."""
    return max(box["width"] for box in (rect.bounding_box() for rect in page.locator(".map rect").all()))


def test_the_map_is_zoomed_by_keys_wheel_and_pinch_and_dragged(visit):
    page = explore_map(visit, "?tampil=peta", width=360, has_touch=True, is_mobile=True).page
    page.locator(".map .here").focus()
    sizes = [scale(page)]

    def grown(by):
        until(page, BY_WIDTH, [sizes[-1], by])
        sizes.append(scale(page))

    page.keyboard.press("+")
    grown(1)
    page.keyboard.press("-")
    grown(-1)
    svg = page.locator(".map svg")
    svg.scroll_into_view_if_needed()
    svg.evaluate("map => map.dispatchEvent(new WheelEvent('wheel', {deltaY: -300, ctrlKey: true, cancelable: true}))")
    grown(1)
    page.get_by_role("button", name="Semua", exact=True).click()
    grown(-1)
    box = svg.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 200
    touch = page.context.new_cdp_session(page)
    for kind, reach in (("touchStart", 20), ("touchMove", 40), ("touchMove", 80), ("touchEnd", None)):
        points = [] if reach is None else [{"x": x - reach, "y": y, "id": 0}, {"x": x + reach, "y": y, "id": 1}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    grown(1)
    before = page.locator(".map rect").first.bounding_box()["x"]
    for kind, at in (("touchStart", x), ("touchMove", x - 30), ("touchMove", x - 60), ("touchEnd", None)):
        points = [] if at is None else [{"x": at, "y": y, "id": 0}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    until(page, "before => document.querySelector('.map rect').getBoundingClientRect().x < before - 20", before)
    assert "tampil=peta" in page.url, "a drag is no tap on what lies below"


BY_WIDTH = """([before, by]) => {
    const widths = [...document.querySelectorAll(".map rect")].map(room => room.getBoundingClientRect().width)
    const widest = Math.max(...widths)
    return by > 0 ? widest > before + 1 : widest < before - 1
}"""


def test_the_wheel_scrolls_the_page_until_the_map_is_pressed(visit):
    page = explore_map(visit, "?tampil=peta").page
    svg = page.locator(".map svg")
    svg.scroll_into_view_if_needed()
    taken = "map => !map.dispatchEvent(new WheelEvent('wheel', {deltaY: -100, cancelable: true}))"
    assert not svg.evaluate(taken)
    box = svg.bounding_box()
    page.mouse.move(box["x"] + 3, max(box["y"], 0) + 120)  # the map is higher than the window
    page.mouse.down()
    assert svg.evaluate(taken)


@pytest.mark.parametrize("width", [320, 1280])
def test_a_finger_finds_each_point_and_each_button_of_the_map(visit, width):
    page = explore_map(visit, "?tampil=peta", width=width).page
    sizes = page.evaluate("""() => [...document.querySelectorAll(".map a circle:first-child")].map(circle => {
        const { x, y, width } = circle.getBoundingClientRect()
        return [x + width / 2, y + width / 2, width]
    })""")
    assert min(size for *_, size in sizes) >= 24
    assert min(dist(a[:2], b[:2]) for a, b in combinations(sizes, 2)) >= 24
    for button in page.locator(".map button").all():
        box = button.bounding_box()
        assert box["width"] >= 44 and box["height"] >= 44
