"""The process stories as readers follow them: in Chromium, on the built site."""

import pytest

from scripts.urls import STEP_ANCHORS
from tests.site.visitor import until

KEY = "story/new-employee"


def marked_step(page):
    """Return what the picture marks: the number of the step, and the lane of who acts."""
    return page.evaluate("""() => [
        document.querySelector(".lanes [aria-current]")?.textContent ?? "",
        [...document.querySelectorAll(".lanes li")].findIndex((lane) => lane.classList.contains("now")),
    ]""")


def receiving_lane(page):
    """Return the number of the lane that is marked as getting something; -1 if none is."""
    lanes = page.locator(".lanes li").all()
    return next((i for i, lane in enumerate(lanes) if "gets" in (lane.get_attribute("class") or "")), -1)


@pytest.mark.parametrize("lang", STEP_ANCHORS)
def test_the_buttons_go_through_every_step_and_say_who_acts_and_what_is_handed_over(site, visit, lang):
    story = site.catalog.stories["new-employee"]
    actors = [actor.key for actor in story.actors]
    words = site.catalog.labels[lang]
    visitor = visit(site.page(KEY, lang).url, width=320)
    page = visitor.page
    for number, step in enumerate(story.steps, 1):
        page.get_by_role("button", name=words["stories"]["next"]).click()
        actor = story.actors[actors.index(step.actor)]
        assert marked_step(page) == [str(number), actors.index(step.actor)]
        shown = page.locator("#tour [role=status]").inner_text()
        assert words["stories"]["step_of"].format(step=number, steps=len(story.steps)) in shown
        assert words["office"][actor.office] in shown and actor.name[lang] in shown
        assert (step.hands is None) == (words["stories"]["hands"] not in shown)
        assert step.hands is None or step.hands[lang] in shown
        assert "[" not in shown, "the sources stand in the list"
        assert page.url.endswith(f"#{STEP_ANCHORS[lang]}-{number}")
        assert page.locator("ol [aria-current=step] > strong").get_attribute("id") == f"{STEP_ANCHORS[lang]}-{number}"
    page.keyboard.press("Enter")
    assert marked_step(page)[0] == str(len(story.steps)), "after the last there is none"
    assert page.locator("[aria-disabled=true]").inner_text() == words["stories"]["next"]
    assert visitor.faults == []


def test_what_is_handed_over_stands_with_who_gets_it_and_its_line_is_thick(site, visit):
    story = site.catalog.stories["new-employee"]
    actors = [actor.key for actor in story.actors]
    page = visit(site.page(KEY, "id").url + "#langkah-3", width=1280).page
    page.wait_for_selector(".lanes li.now")
    assert receiving_lane(page) == actors.index(story.steps[3].actor)
    assert page.locator(".lanes li.gets .token").inner_text() == story.steps[2].hands["id"]
    lines = page.locator(".lanes path")
    assert [line.get_attribute("class") or "" for line in lines.all()] == ["", "", "now", *[""] * 5]
    assert lines.nth(2).evaluate("line => getComputedStyle(line).strokeWidth") > lines.nth(3).evaluate(
        "line => getComputedStyle(line).strokeWidth"
    )
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert page.locator(".lanes .token").count() == 0 and receiving_lane(page) == -1, "the sixth hands over nothing"


@pytest.mark.parametrize("lang", STEP_ANCHORS)
@pytest.mark.parametrize("width", [768, 1280, 1920])
def test_no_line_crosses_a_word_in_any_story(site, visit, lang, width):
    visitor = visit(site.page(KEY, lang).url, width=width)
    for key in site.catalog.stories:
        page = visitor.open(site.page(f"story/{key}", lang).url)
        names = page.locator(".lanes b, .lanes small").evaluate_all(
            "names => Math.max(...names.map(name => name.getBoundingClientRect().right))"
        )
        lines = page.locator(".lanes svg").bounding_box()
        assert names <= lines["x"], key
        assert lines["x"] + lines["width"] <= width
        dots = page.locator(".lanes a").evaluate_all("""dots => dots.map((dot) => {
            const { left, right, top, bottom } = dot.getBoundingClientRect()
            return [Number(dot.text), (left + right) / 2, (top + bottom) / 2]
        }).sort((a, b) => a[0] - b[0]).map(([, x, y]) => [x, y])""")
        ends = page.locator(".lanes path").evaluate_all("""lines => lines.map((line) => {
            const end = line.getPointAtLength(line.getTotalLength())
            const { x, y } = new DOMPoint(end.x, end.y).matrixTransform(line.getScreenCTM())
            return [x, y]
        })""")
        for end, dot in zip(ends, dots[1:], strict=True):
            assert end == pytest.approx(dot, abs=2), f"{key}: each line ends in the dot of the next step"


def test_a_wide_screen_has_the_text_beside_the_picture_and_both_fill_it(site, visit):
    page = visit(site.page(KEY, "id").url + "#langkah-2", width=1280).page
    page.wait_for_selector(".lanes li.now")
    picture, text = page.locator(".lanes > div").bounding_box(), page.locator(".panel").bounding_box()
    assert text["x"] > picture["x"] + picture["width"] and abs(text["y"] - picture["y"]) < 2
    assert text["x"] + text["width"] - picture["x"] > 1200


@pytest.mark.parametrize("width", [320, 360])
def test_a_phone_shows_who_it_is_and_the_buttons_at_once(site, visit, width):
    visitor = visit(site.page(KEY, "id").url, width=width)
    page = visitor.page
    page.locator("#tour.plays").wait_for()
    page.get_by_role("button", name="Lanjut").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    height = page.evaluate("innerHeight")
    for part in (".lanes li.now", ".lanes li.gets", ".panel .who", "#tour button:last-child"):
        box = page.locator(part).bounding_box()
        assert box["y"] >= -1 and box["y"] + box["height"] <= height + 1, part
    assert (
        min(
            page.locator(".turn button, .turn select").evaluate_all(
                "parts => parts.map(part => Math.min(part.offsetHeight, part.offsetWidth))"
            )
        )
        >= 43.5
    )


def test_a_step_is_chosen_in_the_picture_or_from_the_list_of_steps(site, visit):
    page = visit(site.page(KEY, "id").url, width=1280).page
    page.locator("#tour.plays").wait_for()
    page.locator(".lanes a", has_text="7").click()
    assert marked_step(page)[0] == "7" and page.url.endswith("#langkah-7")
    page.locator("#tour select").select_option("2")
    assert marked_step(page)[0] == "2" and page.url.endswith("#langkah-2")
    page.locator("#tour select").select_option(site.catalog.labels["id"]["stories"]["whole"])
    assert marked_step(page) == ["", -1] and "#" not in page.url


def test_nothing_moves_for_readers_who_want_that(site, visit):
    moving = "document.querySelector('.token').getAnimations().length"
    for motion, count in (("no-preference", 1), ("reduce", 0)):
        page = visit(site.page(KEY, "id").url, width=1280, reduced_motion=motion).page
        page.locator("#tour.plays").wait_for()
        page.get_by_role("button", name="Lanjut").click()
        assert page.evaluate(moving) == count, motion


def test_the_whole_picture_is_printed_without_the_step(site, visit):
    page = visit(site.page(KEY, "id").url + "#langkah-3", width=360).page
    page.wait_for_selector(".lanes li.now")
    page.emulate_media(media="print")
    assert page.locator(".lanes a").count() == 9 and page.locator(".lanes a").first.is_visible()
    assert page.locator(".lanes svg").is_visible() and page.locator(".panel").is_hidden()
    assert page.locator(".token").is_hidden()


def test_arrow_keys_step_and_the_back_button_goes_back(site, visit):
    page = visit(site.page(KEY, "en").url).page
    page.locator("#tour.plays").wait_for()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert marked_step(page)[0] == "2" and page.url.endswith("#step-2")
    page.go_back()
    until(page, "document.querySelector('.lanes [aria-current]').textContent == '3'")
    for _ in range(3):
        page.go_back()
    until(page, "!document.querySelector('.lanes .now')")
    assert "#" not in page.url
    page.keyboard.press("ArrowLeft")
    assert marked_step(page) == ["", -1], "before the first there is none"


def test_arrow_keys_stay_with_whoever_types(site, visit):
    page = visit(site.page(KEY, "en").url).page
    page.locator("#tour.plays").wait_for()
    page.locator("#find input").focus()
    page.keyboard.type("pay")
    page.keyboard.press("ArrowLeft")
    assert marked_step(page) == ["", -1]


@pytest.mark.parametrize(
    ("lang", "anchor", "step"),
    [
        ("id", "langkah-4", "4"),
        ("en", "step-4", "4"),
        ("en", "langkah-4", "4"),
        ("id", "langkah-0", ""),
        ("id", "langkah-99", ""),
        ("id", "steps", ""),
        ("en", "step-%3Cb%3E", ""),
    ],
)
def test_a_step_can_be_sent_and_odd_addresses_break_nothing(site, visit, lang, anchor, step):
    visitor = visit(f"{site.page(KEY, lang).url}#{anchor}")
    visitor.page.locator("#tour.plays").wait_for()
    assert marked_step(visitor.page)[0] == step
    assert visitor.page.locator("#tour button").first.is_visible()
    assert visitor.faults == []


def test_the_language_switch_stays_at_the_step(site, visit):
    page = visit(f"{site.page(KEY, 'id').url}#langkah-5").page
    page.wait_for_selector(".lanes li.now")
    page.locator("a[data-language]").click()
    until(page, "document.querySelector('.lanes [aria-current]')?.textContent == '5'")


def test_a_screen_reader_hears_each_step(site, visit):
    page = visit(site.page(KEY, "id").url).page
    page.locator("#tour.plays").wait_for()
    page.locator("#tour button").last.focus()
    page.keyboard.press("Enter")
    until(page, "document.querySelector('#tour [role=status]').textContent.startsWith('Langkah 1 dari 9')")
    assert page.evaluate("document.activeElement == document.querySelectorAll('#tour button')[1]"), (
        "the button keeps the focus"
    )


def test_without_scripts_the_picture_and_the_numbered_list_say_it_all(site, visit):
    story = site.catalog.stories["new-employee"]
    page = visit(f"{site.page(KEY, 'id').url}#langkah-4", java_script_enabled=False).page
    assert page.locator(".panel").is_hidden() and page.locator("#tour button").first.is_hidden()
    assert page.locator(".lanes a").count() == len(story.steps)
    page.locator(".lanes a", has_text="4").click()
    assert page.url.endswith("#langkah-4")
    items = page.locator("#steps ~ ol > li").all()
    assert [item.locator("> strong").get_attribute("id") for item in items] == [
        f"langkah-{number}" for number in range(1, len(story.steps) + 1)
    ]
    for item, step in zip(items, story.steps, strict=True):
        assert step.hands is None or step.hands["id"] in item.inner_text()
    assert items[3].evaluate("item => getComputedStyle(item).boxShadow") != "none", "the step of the address is marked"
