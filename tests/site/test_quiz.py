"""The quiz as readers use it: in Chromium, on the built site."""

import pytest

from scripts.features.getting_in import first_job_titles, group_pay, schooling_names
from tests.site.visitor import until

PAGES = {"id": "kuis/", "en": "en/quiz/"}
MIXED = "542135542135542135542135542"


FOCUSED = "document.activeElement == document.querySelector('#quiz fieldset:not([hidden])')"
TWELVE = "135241352413"


def answer(page, digits):
    """Answer the statements from the first on; each stands there once the one before it is answered."""
    for statement, digit in zip(page.locator("#quiz fieldset").all(), digits, strict=False):
        statement.locator(f'[value="{digit}"]').click()


def shown(page):
    return page.locator("#quiz:not([hidden]) fieldset:not([hidden])")


def text_of(statement):
    return statement.locator("legend").inner_text()


@pytest.mark.parametrize("lang", PAGES)
def test_answers_lead_to_five_roles_with_reasons(visit, lang):
    visitor = visit(PAGES[lang])
    page = visitor.page
    answer(page, MIXED)
    page.locator("#quiz [type=submit]").click()
    roles = page.locator("#result ol > li")
    assert roles.count() == 5
    assert all(role.locator("li").count() >= 1 for role in roles.all()), "each has a reason"
    assert page.evaluate("document.activeElement.id") == "result-title"
    assert page.evaluate("document.querySelector('#result-title').getBoundingClientRect().top") < 300
    roles.first.locator("h3 a").click()
    page.wait_for_url("**/pekerjaan/**" if lang == "id" else "**/roles/**")
    assert visitor.faults == []


@pytest.mark.parametrize("lang", PAGES)
def test_each_role_of_the_result_says_who_gets_in_and_what_its_group_earns(site, visit, lang):
    page = visit(f"{PAGES[lang]}#a={MIXED}", width=360).page
    by_title = {role.title[lang]: role for role in site.catalog.roles.values()}
    page.locator("#result ol > li").nth(4).wait_for()
    for item in page.locator("#result ol > li").all():
        role, text = by_title[item.locator("h3").inner_text()], item.inner_text()
        assert ", ".join(schooling_names(role, site.catalog.labels[lang])) in text
        assert ", ".join(first_job_titles(role)) in text
        assert group_pay(site.catalog, role, lang) in text
    page.locator("#result ol + p a").click()
    page.wait_for_url(f"**/{site.page('pay', lang).url}")


def test_a_result_can_be_sent_and_the_back_button_works(visit):
    visitor = visit("kuis/")
    page = visitor.page
    answer(page, MIXED)
    page.locator("#quiz [type=submit]").click()
    roles = page.locator("#result h3").all_inner_texts()
    sent = visit(page.url.removeprefix(visitor.address)).page
    sent.wait_for_selector("#result ol")
    assert sent.locator("#result h3").all_inner_texts() == roles
    page.go_back()
    page.wait_for_selector("#result", state="hidden")
    assert page.locator("#quiz :checked").count() == 27, "the answers are still there"


def test_answers_are_kept_on_the_device_until_they_are_erased(visit):
    page = visit("kuis/").page
    shown(page).locator('[value="4"]').click()
    second = text_of(shown(page))
    page.reload()
    page.wait_for_selector("#quiz :checked", state="attached")
    assert text_of(shown(page)) == second, "the reader goes on where the answers end"
    page.locator("#quiz [name=erase]").click()
    assert page.evaluate("document.activeElement.matches('#quiz fieldset:first-of-type')")
    page.reload()
    page.wait_for_selector("#quiz:not([hidden])")
    assert page.locator("#quiz :checked").count() == 0
    assert page.evaluate("Object.keys(localStorage)") == []


def test_answers_of_a_link_leave_those_of_the_reader_as_they_are(visit):
    page = visit("kuis/").page
    shown(page).locator('[value="4"]').click()
    own = page.evaluate("localStorage.quiz")
    page.goto(f"{page.url}#a={MIXED}")
    page.locator("#result", has_text="Jawaban Anda sendiri tetap tersimpan").wait_for()
    page.locator("#quiz fieldset:not([hidden]) [value='3']").click()
    page.wait_for_function(f"!location.hash.endsWith('{MIXED}')")
    page.locator("#quiz [name=erase]").click()
    assert page.evaluate("localStorage.quiz") == own
    assert page.locator("#quiz :checked").count() == 1, "the reader is back at the own answers"


@pytest.mark.parametrize(
    ("digits", "message"), [("3" * 27, "Semua jawaban Anda sama"), ("51" + "0" * 25, "paling sedikit dua belas")]
)
def test_answers_that_say_too_little_get_a_message_instead_of_roles(visit, digits, message):
    page = visit(f"kuis/#a={digits}").page
    page.locator("#result", has_text=message).wait_for()
    assert page.locator("#result ol").count() == 0


@pytest.mark.parametrize("odd", ["kuis/#a=", "kuis/#a=9999", "kuis/#a=<script>", "kuis/#a=" + "5" * 500])
def test_odd_addresses_break_nothing(visit, odd):
    visitor = visit(odd)
    visitor.page.wait_for_selector("#quiz:not([hidden])")
    assert visitor.faults == []


@pytest.mark.parametrize("lang", PAGES)
def test_an_answer_leads_to_the_next_statement_and_back_to_the_answer(site, visit, lang):
    page = visit(PAGES[lang], width=360).page
    first = text_of(shown(page))
    assert page.locator("#quiz [name=back]").is_hidden()
    shown(page).locator('[value="4"]').click()
    assert shown(page).count() == 1 and text_of(shown(page)) != first
    assert page.evaluate(FOCUSED)
    position = site.catalog.labels[lang]["quiz"]["position"]
    assert page.locator("#quiz output").inner_text() == position.format(number=2, all=27)
    page.locator("#quiz [name=back]").click()
    assert text_of(shown(page)) == first and shown(page).locator(":checked").input_value() == "4"
    assert page.evaluate(FOCUSED)
    shown(page).locator('[value="4"]').click()
    assert text_of(shown(page)) != first, "the same answer once more goes on too"


def test_a_statement_can_be_left_out(visit):
    page = visit("kuis/").page
    page.locator("#quiz [name=next]").click()
    answer_from = page.locator("#quiz fieldset").nth(1)
    assert text_of(shown(page)) == text_of(answer_from)
    assert page.locator("#quiz :checked").count() == 0
    assert page.evaluate("Object.keys(localStorage)") == []


def test_on_a_phone_the_whole_statement_stands_on_the_screen_and_stays_where_it_is(visit):
    page = visit("kuis/", width=360, has_touch=True, reduced_motion="reduce").page
    tops = []
    for digit in TWELVE[:-1]:
        shown(page).locator("label").nth(int(digit) - 1).tap()
        box = page.locator(".question").bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 800 - page.locator(".bar").bounding_box()["height"]
        tops.append(shown(page).locator("label").first.bounding_box()["y"])
    assert max(tops) - min(tops) < 1, "the answers do not move below the thumb"


@pytest.mark.parametrize("width", [360, 1280])
def test_after_twelve_answers_the_curtain_opens_and_each_further_one_sharpens_the_result(visit, width):
    visitor = visit("en/quiz/", width=width)
    page, panel = visitor.page, visitor.page.locator(".so-far")
    answer(page, TWELVE[:-1])
    until(page, "document.querySelector('.so-far').textContent.includes('1 to go')")
    assert panel.locator("li").count() == 0 and panel.locator("[type=submit]").is_hidden()
    page.locator("#quiz fieldset").nth(11).locator(f'[value="{TWELVE[-1]}"]').click()
    panel.locator("li").nth(4).wait_for()
    assert page.evaluate(FOCUSED), "whoever goes on is not interrupted"
    assert page.locator("#quiz output").inner_text().endswith("Your first result is open.")
    until(page, "document.querySelector('.so-far [type=submit]').getBoundingClientRect().bottom < innerHeight")
    before = panel.locator("li").all_inner_texts()
    for digit in "51":
        shown(page).locator(f'[value="{digit}"]').click()
    until(page, "before => document.querySelector('.so-far ol').innerText != before", "\n".join(before))
    panel.locator("[type=submit]").click()
    titles = [text.splitlines()[0] for text in panel.locator("li").all_inner_texts()]
    assert page.locator("#result h3").all_inner_texts() == titles
    assert visitor.faults == []


def test_a_result_that_is_shown_follows_further_answers_and_so_does_the_address(visit):
    page = visit("en/quiz/").page
    answer(page, TWELVE)
    page.locator("#quiz [type=submit]").click()
    sent = page.url
    page.locator("#result button").click()
    assert page.evaluate(FOCUSED)
    shown(page).locator('[value="5"]').click()
    page.locator("#result", has_text="Based on 13 of 27").wait_for()
    assert page.url != sent
    page.go_back()
    page.wait_for_selector("#result", state="hidden")


def test_after_the_last_answer_the_result_is_shown(visit):
    page = visit("kuis/").page
    answer(page, MIXED)
    page.wait_for_selector("#result:focus-within")
    assert page.locator("#result ol > li").count() == 5 and "#a=" in page.url
    assert page.locator("#result button").count() == 0, "there is nothing left to sharpen it"


def test_the_keyboard_alone_is_enough(visit):
    page = visit("kuis/").page
    page.wait_for_selector("#quiz:not([hidden])")  # what is hidden takes no focus
    first = text_of(shown(page))
    page.locator("#quiz input").first.focus()
    page.keyboard.press("Space")
    assert page.evaluate(FOCUSED)
    page.keyboard.press("Backspace")
    assert text_of(shown(page)) == first
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert text_of(shown(page)) == first, "the arrows go through the answers"
    page.keyboard.press("Enter")
    assert page.locator("#quiz fieldset").first.locator(":checked").input_value() == "3"
    page.keyboard.press("ArrowLeft")
    assert text_of(shown(page)) == first
    for digit in MIXED:
        page.keyboard.press(digit)
    page.wait_for_selector("#result:focus-within")
    found = page.evaluate("[...document.querySelectorAll('#quiz :checked')].map(one => one.value).join('')")
    assert found == MIXED


def test_a_digit_that_is_typed_elsewhere_is_no_answer(visit):
    page = visit("kuis/").page
    page.wait_for_selector("#quiz:not([hidden])")
    page.keyboard.press("3")  # the focus is nowhere: perhaps somebody speaks to the device
    page.locator("#find input").click()
    page.keyboard.type("12345")
    assert page.locator("#quiz :checked").count() == 0


def test_a_second_tap_at_once_does_not_answer_the_next_statement(visit):
    page = visit("kuis/").page
    shown(page).locator("label").nth(3).click(click_count=2)
    assert page.locator("#quiz :checked").count() == 1
    shown(page).locator("label").nth(3).click()
    assert page.locator("#quiz :checked").count() == 2


def swipe(page, right, down=0):
    """Wipe over the statement with a finger, some pixels to the right and down."""
    session = page.context.new_cdp_session(page)
    box = page.locator("#quiz fieldset:not([hidden]) legend").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    points = [{"x": x + right * step / 5, "y": y + down * step / 5} for step in range(6)]
    for kind, at in (("touchStart", points[:1]), *(("touchMove", [point]) for point in points[1:]), ("touchEnd", [])):
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})
    session.detach()


def test_a_finger_turns_the_statements_like_pages(visit):
    page = visit("kuis/", width=360, has_touch=True).page
    page.wait_for_selector("#quiz:not([hidden])")
    first = text_of(shown(page))
    shown(page).locator("label").nth(3).tap()
    second = text_of(shown(page))
    for right, down, expected in ((100, 10, first), (100, 0, first), (-100, -10, second), (30, 0, second)):
        swipe(page, right, down)
        assert text_of(shown(page)) == expected
    assert page.locator("#quiz :checked").count() == 1, "a swipe answers nothing"


@pytest.mark.parametrize(("motion", "seconds"), [("reduce", "0s"), ("no-preference", "0.18s")])
def test_a_statement_moves_in_only_for_those_who_like_that(visit, motion, seconds):
    page = visit("kuis/", reduced_motion=motion).page
    shown(page).locator("label").nth(3).click()
    assert shown(page).evaluate("one => getComputedStyle(one).animationDuration") == seconds
    curtain = page.evaluate("getComputedStyle(document.querySelector('.so-far'), '::before').transitionDuration")
    assert (curtain == "0s") == (motion == "reduce")


def test_without_scripts_the_statements_lead_to_roles(visit):
    page = visit("kuis/", java_script_enabled=False).page
    assert page.locator("#quiz").is_hidden()
    page.locator("#needing ~ ul a").first.click()
    page.wait_for_url("**/pekerjaan/**")
