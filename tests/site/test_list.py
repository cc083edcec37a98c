"""The reader's list: roles saved from their pages, ticked checklists, export to a file and import from it."""

import json

import pytest

from tests.site.visitor import until

PAGES = {"id": "daftar-saya/", "en": "en/my-list/"}


@pytest.mark.parametrize("lang", PAGES)
def test_a_role_saved_on_its_page_is_on_the_list_and_can_be_taken_off(site, visit, lang):
    visitor = visit(site.page("role/accountant", lang).url, width=360)
    page = visitor.page
    link = page.locator("[data-act=star]")
    link.click()
    until(page, "document.querySelector('[data-act=star]').textContent.startsWith('★')")
    link.click()
    page.wait_for_url(f"**/{PAGES[lang]}")
    entry = page.locator("#starred li", has_text=site.catalog.roles["accountant"].title[lang])
    entry.wait_for()
    entry.locator("button").click()
    page.wait_for_selector("#starred li", state="detached")
    assert page.evaluate("Object.keys(localStorage)") == []
    assert visitor.faults == []


def test_a_role_that_was_saved_says_so_when_it_is_read_again(site, visit):
    page = visit(site.page("role/accountant", "id").url).page
    page.evaluate("localStorage.list = 'recruiter accountant'")
    page.reload()
    page.mouse.wheel(0, 500)
    page.locator("[data-act=star]", has_text="★").wait_for()


def test_saved_roles_can_be_compared(visit):
    page = visit("daftar-saya/").page
    page.evaluate("localStorage.list = 'accountant recruiter tax-officer'")
    page.reload()
    page.locator("a[href*='?r=accountant&r=recruiter&r=tax-officer']").click()
    page.wait_for_selector("#sides table")


def test_a_ticked_item_of_a_guide_stays_ticked_and_is_counted(site, visit):
    guide = site.page("student", "id").url
    page = visit(guide, width=360).page
    page.mouse.wheel(0, 3000)
    page.locator(".checklist input").nth(1).check()
    page.reload()
    page.mouse.wheel(0, 3000)
    page.wait_for_selector(".checklist input:checked", state="attached")
    assert page.locator(".checklist input:checked").count() == 1
    page.goto(page.url.replace(guide, "daftar-saya/"))
    page.locator("#ticked li", has_text="1 dari").locator("a").click()
    page.wait_for_url(f"**/{guide}#checklist")


def test_a_tick_belongs_to_the_item_in_both_languages(site, visit):
    page = visit(site.page("student", "id").url).page
    page.mouse.wheel(0, 3000)
    page.locator("#placement input").check()
    english = page.url.replace(site.page("student", "id").url, site.page("student", "en").url)
    page.goto(english)
    page.mouse.wheel(0, 3000)
    page.locator(".checklist input").first.wait_for(state="attached")
    assert page.locator(".checklist li:has(:checked)").evaluate_all("items => items.map(item => item.id)") == [
        "placement"
    ]
    for item in page.locator(".checklist input").all():
        item.check()
    page.goto(english.replace(site.page("student", "en").url, PAGES["id"]))
    entry = page.locator("#ticked li", has_text=site.page("student", "id").title)
    assert "7 dari 7" in entry.inner_text()


def test_ticks_that_were_stored_by_their_texts_are_found_again(site, visit, tmp_path):
    texts = [item.text for item in site.page("student", "id").checklist]
    old = {
        "pelajar/": {"title": "Pelajar", "all": 7, "done": [*texts, "Kata-kata yang sudah diganti."]},
        "en/cv/": {"title": "CV", "all": 7, "done": [site.page("cv", "en").checklist[1].text]},
    }
    page = visit(site.page("student", "en").url).page
    page.evaluate("old => { localStorage.ticks = JSON.stringify(old) }", old)
    page.reload()
    page.mouse.wheel(0, 3000)
    until(page, "document.querySelectorAll('.checklist :checked').length == 7")
    page.goto(page.url.replace(site.page("student", "en").url, PAGES["en"]))
    page.locator("#ticked li", has_text="7 of 7").wait_for()
    page.locator("#ticked li", has_text="1 of 7").wait_for()
    page.locator("[name=erase]").click()
    page.locator("#ticked li").first.wait_for(state="detached")
    file = tmp_path / "old.json"
    content = {"format": "balik-layar-list", "version": 1, "roles": ["accountant"], "ticks": old}
    file.write_text(json.dumps(content), "utf-8")
    page.locator("[name=take]").set_input_files(file)
    page.locator("#ticked li", has_text="7 of 7").wait_for()
    assert "pelajar/" not in page.evaluate("localStorage.ticks")


def test_a_saved_role_that_is_gone_says_so_and_can_be_taken_off(visit):
    page = visit("daftar-saya/").page
    page.evaluate("localStorage.list = 'accountant gone-role'")
    page.reload()
    gone = page.locator("#starred li", has_text="“gone-role” sudah tidak ada")
    gone.locator("button").click()
    gone.wait_for(state="detached")
    assert page.evaluate("localStorage.list") == "accountant"


def test_the_list_is_exported_to_a_file_and_imported_from_it(visit, tmp_path):
    page = visit("daftar-saya/").page
    page.evaluate("localStorage.list = 'accountant recruiter'")
    page.reload()
    with page.expect_download() as download:
        page.locator("[name=save]").click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert json.loads(path.read_text("utf-8"))["roles"] == ["accountant", "recruiter"]
    page.locator("[name=erase]").click()
    page.wait_for_selector("#starred li", state="detached")
    page.locator("[name=take]").set_input_files(path)
    page.locator("#starred li").nth(1).wait_for()


def test_another_file_is_refused_and_changes_nothing(visit, tmp_path):
    visitor = visit("daftar-saya/")
    page = visitor.page
    page.evaluate("localStorage.list = 'accountant'")
    page.reload()
    page.wait_for_selector("#starred li")
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"roles": ["recruiter"]}', "utf-8")
    page.locator("[name=take]").set_input_files(wrong)
    page.locator("#listed", has_text="bukan daftar").wait_for()
    assert page.evaluate("localStorage.list") == "accountant"
    assert visitor.faults == []


def test_without_scripts_the_page_says_what_to_do_instead(visit):
    page = visit("en/my-list/", java_script_enabled=False).page
    assert page.locator("#mine").is_hidden()
    assert page.locator("noscript").inner_text()
    assert page.locator("#how ~ ul a").count() == 6
