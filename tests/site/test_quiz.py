"""The quiz as readers use it: in Chromium, on the built site."""

import pytest

from scripts.features.getting_in import first_job_titles, group_pay, schooling_names

PAGES = {"id": "kuis/", "en": "en/quiz/"}
MIXED = "542135542135542135542135542"


def answer(page, digits):
    for statement, digit in zip(page.locator("#quiz fieldset").all(), digits, strict=True):
        statement.locator(f'[value="{digit}"]').check()


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
    roles.first.locator("a").click()
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
    sent = visit(f"kuis/#a={MIXED}").page
    sent.wait_for_selector("#result ol")
    first = sent.locator("#result h3").all_inner_texts()
    again = visit("kuis/").page
    answer(again, MIXED)
    again.locator("#quiz [type=submit]").click()
    assert again.locator("#result h3").all_inner_texts() == first
    again.go_back()
    again.wait_for_selector("#result", state="hidden")
    assert again.locator("#quiz :checked").count() == 27, "the answers are still there"


def test_answers_are_kept_on_the_device_until_they_are_erased(visit):
    visitor = visit("kuis/")
    page = visitor.page
    page.locator('#quiz fieldset:nth-of-type(2) [value="4"]').check()
    page.reload()
    page.wait_for_selector("#quiz :checked", state="attached")
    page.locator("#quiz [type=button]").click()
    page.reload()
    page.wait_for_selector("#quiz:not([hidden])")
    assert page.locator("#quiz :checked").count() == 0
    assert page.evaluate("Object.keys(localStorage)") == []


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


def test_the_keyboard_alone_is_enough(visit):
    page = visit("kuis/").page
    page.wait_for_selector("#quiz:not([hidden])")  # what is hidden takes no focus
    page.locator("#quiz input").first.focus()
    for i in range(27):
        page.keyboard.press("Space")
        for _ in range(i % 5):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#result ol")


def test_without_scripts_the_statements_lead_to_roles(visit):
    page = visit("kuis/", java_script_enabled=False).page
    assert page.locator("#quiz").is_hidden()
    page.locator("#needing ~ ul a").first.click()
    page.wait_for_url("**/pekerjaan/**")
