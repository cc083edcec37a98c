"""The process stories as readers follow them: in Chromium, on the built site."""

import pytest

from scripts.urls import STEP_ANCHORS
from tests.site.visitor import until

KEY = "story/new-employee"


def marked_step(page):
    """Return what the picture marks: the number of the step, and the lane of who acts."""
    return page.evaluate("""() => [
        document.querySelector(".lanes circle.now + text")?.textContent ?? "",
        [...document.querySelectorAll(".lanes rect")].findIndex((lane) => lane.classList.contains("now")),
    ]""")


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


def test_the_line_of_what_is_handed_over_leads_to_the_next_step(site, visit):
    page = visit(site.page(KEY, "id").url + "#langkah-3").page
    page.wait_for_selector(".lanes circle.now")
    dots = page.locator(".lanes circle").evaluate_all(
        "dots => dots.map(dot => `${dot.getAttribute('cx')} ${dot.getAttribute('cy')}`)"
    )
    assert page.locator(".lanes .handed").get_attribute("d") == f"M{dots[2]}L{dots[3]}"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator(".lanes .handed").get_attribute("d") == "", "the sixth hands over nothing"


def test_arrow_keys_step_and_the_back_button_goes_back(site, visit):
    page = visit(site.page(KEY, "en").url).page
    page.wait_for_selector("#tour:not([hidden])")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert marked_step(page)[0] == "2" and page.url.endswith("#step-2")
    page.go_back()
    until(page, "document.querySelector('.lanes circle.now + text').textContent == '3'")
    for _ in range(3):
        page.go_back()
    until(page, "!document.querySelector('.lanes .now')")
    assert "#" not in page.url
    page.keyboard.press("ArrowLeft")
    assert marked_step(page) == ["", -1], "before the first there is none"


def test_arrow_keys_stay_with_whoever_types(site, visit):
    page = visit(site.page(KEY, "en").url).page
    page.wait_for_selector("#tour:not([hidden])")
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
    visitor.page.wait_for_selector("#tour:not([hidden])")
    assert marked_step(visitor.page)[0] == step
    assert visitor.page.locator("#tour button").first.is_visible()
    assert visitor.faults == []


def test_the_language_switch_stays_at_the_step(site, visit):
    page = visit(f"{site.page(KEY, 'id').url}#langkah-5").page
    page.wait_for_selector(".lanes circle.now")
    page.locator("a[data-language]").click()
    until(page, "document.querySelector('.lanes circle.now + text')?.textContent == '5'")


def test_a_screen_reader_hears_each_step(site, visit):
    page = visit(site.page(KEY, "id").url).page
    page.locator("#tour").wait_for()  # the script is there
    page.locator("#tour button").last.focus()
    page.keyboard.press("Enter")
    until(page, "document.querySelector('#tour [role=status]').textContent.startsWith('Langkah 1 dari 9')")
    assert page.evaluate("document.activeElement == document.querySelectorAll('#tour button')[1]"), (
        "the button keeps the focus"
    )


def test_without_scripts_the_picture_and_the_numbered_list_say_it_all(site, visit):
    story = site.catalog.stories["new-employee"]
    page = visit(f"{site.page(KEY, 'id').url}#langkah-4", java_script_enabled=False).page
    assert page.locator("#tour").is_hidden()
    assert page.locator(".lanes circle").count() == len(story.steps)
    items = page.locator("#steps ~ ol > li").all()
    assert [item.locator("> strong").get_attribute("id") for item in items] == [
        f"langkah-{number}" for number in range(1, len(story.steps) + 1)
    ]
    for item, step in zip(items, story.steps, strict=True):
        assert step.hands is None or step.hands["id"] in item.inner_text()
    assert items[3].evaluate("item => getComputedStyle(item).boxShadow") != "none", "the step of the address is marked"
