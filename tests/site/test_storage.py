"""What readers choose where the browser keeps nothing, and where another page changes it meanwhile."""

import json

import pytest

from tests.site.visitor import until

ROLE = "pekerjaan/akuntan/"
UNSAVED = {"id": "tidak menyimpan apa pun", "en": "keeps nothing"}

# Scripts that make a browser keep nothing, as browsers do.
KEEPS_NOTHING = {
    "missing": "delete window.localStorage",
    "null": "Object.defineProperty(window, 'localStorage', {value: null})",
    "refused": """Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('', 'SecurityError') }
    })""",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }",
}
REMEMBER_SAYINGS = """
    window.said = []
    addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
        for (const {textContent} of document.querySelectorAll('[role=status]'))
            if (textContent && textContent !== said[said.length - 1]) said.push(textContent)
    }).observe(document, {subtree: true, childList: true, characterData: true}))
"""


@pytest.fixture
def forgetful(visit):
    """Return a page in a browser that keeps nothing: `forgetful("refused", "kuis/")`."""

    def open_page(way, url):
        visitor = visit()
        visitor.page.add_init_script(KEEPS_NOTHING[way])
        visitor.page.add_init_script(REMEMBER_SAYINGS)
        visitor.open(url)
        return visitor

    return open_page


@pytest.mark.parametrize("way", KEEPS_NOTHING)
def test_a_star_that_is_not_kept_says_so_once_and_stays_empty(forgetful, way):
    visitor = forgetful(way, ROLE)
    page = visitor.page
    star = page.locator("[data-act=star]")
    star.click()
    page.locator("[role=status]", has_text=UNSAVED["id"]).wait_for()
    star.click()
    page.locator("[data-act=palette]").click()
    until(page, "document.documentElement.dataset.palette == 'light'")
    assert star.inner_text() == "☆ Simpan"
    assert page.url.endswith(ROLE)
    assert len(page.evaluate("said")) == 1
    assert visitor.faults == []


@pytest.mark.parametrize("lang", UNSAVED)
def test_a_tick_an_answer_a_palette_and_a_file_that_are_not_kept_say_so(site, forgetful, tmp_path, lang):
    def says():
        forgetful_page.locator("[role=status]", has_text=UNSAVED[lang]).wait_for()

    forgetful_page = forgetful("refused", site.page("student", lang).url).page
    forgetful_page.mouse.wheel(0, 3000)
    box = forgetful_page.locator(".checklist input").first
    box.check()
    says()
    assert box.is_checked(), "it may be ticked as on paper"
    forgetful_page = forgetful("full", site.page("quiz", lang).url).page
    forgetful_page.locator("#quiz input").first.check()
    says()
    forgetful_page = forgetful("null", site.page("home", lang).url).page
    forgetful_page.locator("[data-act=palette]").click()
    says()
    forgetful_page = forgetful("missing", site.page("list", lang).url).page
    says()
    file = tmp_path / "list.json"
    file.write_text(json.dumps({"format": "balik-layar-list", "version": 2, "roles": ["recruiter"]}), "utf-8")
    forgetful_page.locator("[name=take]").set_input_files(file)
    until(forgetful_page, "!document.querySelector('[name=take]').value")
    says()
    assert forgetful_page.locator("#starred li").count() == 0


@pytest.mark.parametrize("missing", ["delete window.caches", "caches.keys = () => Promise.reject(new Error())"])
def test_where_no_page_can_be_kept_the_note_on_offline_reading_stays(visit, missing):
    visitor = visit()
    visitor.page.add_init_script(missing)
    worker = "{ready: Promise.resolve({}), register: () => Promise.reject(new Error('refused'))}"
    visitor.page.add_init_script(f"Object.defineProperty(navigator, 'serviceWorker', {{value: {worker}}})")
    page = visitor.open("luring/")
    page.wait_for_load_state("networkidle")
    assert page.locator("#without").is_visible() and page.locator("#whole").is_hidden()
    assert visitor.faults == []


# What a browser does as it shows a page again that it had put aside: nothing is loaded, and one event is sent.
SHOW_AGAIN = "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"


def test_a_page_that_is_shown_again_reads_what_is_kept(site, visit):
    page = visit(ROLE).page
    star = page.locator("[data-act=star]")
    star.click()
    page.locator("[data-act=star]", has_text="★").wait_for()
    page.evaluate(f"localStorage.removeItem('list'); localStorage.palette = 'dark'; {SHOW_AGAIN}")
    page.locator("[data-act=star]", has_text="☆").wait_for()
    until(page, "document.documentElement.dataset.palette == 'dark'")
    page.goto(page.url.replace(ROLE, site.page("student", "id").url))
    page.mouse.wheel(0, 3000)
    page.locator(".checklist input").first.wait_for(state="attached")
    page.evaluate(f"localStorage.ticks = JSON.stringify({{student: ['placement']}}); {SHOW_AGAIN}")
    until(page, "document.querySelector('#placement input').checked")
    page.goto(page.url.replace("pelajar", "daftar-saya"))
    page.locator("#ticked li").wait_for()
    page.evaluate(f"localStorage.list = 'accountant'; localStorage.removeItem('ticks'); {SHOW_AGAIN}")
    page.locator("#starred li").wait_for()
    page.locator("#ticked li").wait_for(state="detached")
    page.goto(page.url.replace("daftar-saya", "kuis"))
    page.wait_for_selector("#quiz:not([hidden])")
    page.evaluate(f"localStorage.quiz = '1'.repeat(27); {SHOW_AGAIN}")
    until(page, "document.querySelectorAll('#quiz :checked').length == 27")


def test_what_another_tab_changes_is_shown_at_once(site, visit):
    page = visit(site.page("student", "id").url).page
    page.mouse.wheel(0, 3000)
    page.locator(".checklist input").first.wait_for(state="attached")
    other = page.context.new_page()
    other.goto(page.url.replace("pelajar", "kuis"))
    other.evaluate("localStorage.ticks = JSON.stringify({student: ['placement']}); localStorage.palette = 'dark'")
    until(page, "document.querySelector('#placement input').checked")
    until(page, "document.documentElement.dataset.palette == 'dark'")
    page.goto(page.url.replace("pelajar", ROLE.strip("/")))
    page.mouse.wheel(0, 500)
    other.wait_for_selector("#quiz:not([hidden])")
    page.evaluate("localStorage.quiz = '1' + '0'.repeat(26)")
    other.locator("#quiz :checked").wait_for(state="attached")
    other.evaluate("localStorage.list = 'accountant'")
    page.locator("[data-act=star]", has_text="★").wait_for()
    other.evaluate("localStorage.clear()")
    page.locator("[data-act=star]", has_text="☆").wait_for()
