"""Old Chromiums, from the oldest on that DESIGN.md promises: every kind of page is readable, and every tool works.

Two versions in `make test`, all of them in the nightly run.
"""

from itertools import cycle

import pytest

from scripts.config import LOCALES
from scripts.urls import MOVE_PARAMS
from tests.conftest import NIGHTLY, ROOT
from tests.site.old_browsers import FOLDER, versions
from tests.site.old_browsers.chromium import Tab, running
from tests.site.page_states import PAGES, PALETTES, WITHOUT_PAGE

CONTRAST = (FOLDER / "contrast.js").read_text("utf-8")
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8") if NIGHTLY else ""
AXE_RUN = """axe.run(document, { runOnly: ["color-contrast"], resultTypes: ["violations"] })
    .then(({ violations }) => violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)))"""
# What a page that is no page of the site answers is told by Chromium as an error.
NOT_FOUND = "the server responded with a status of 404"
VISIBLE = """(selector) => [...document.querySelectorAll(selector)].filter(
    (found) => found.getClientRects().length && getComputedStyle(found).visibility == "visible")"""


@pytest.fixture(scope="module", params=versions(NIGHTLY))
def browser(request):
    with running(request.param) as chromium:
        yield chromium


@pytest.fixture
def tab(browser, address):
    """A tab of a new profile, on a phone; its `open` takes addresses below the site's root."""
    new = browser.new_tab(address)
    new.show(360)
    yield new
    new.close()


def click(tab: Tab, selector: str) -> None:
    """Click what is visible of a selector."""
    tab.evaluate(f"({VISIBLE})({selector!r})[0].click()")


def count(tab: Tab, selector: str) -> int:
    """Return how many elements are visible of a selector."""
    return tab.evaluate(f"({VISIBLE})({selector!r}).length")


def until(tab: Tab, selector: str) -> None:
    """Wait until an element is visible."""
    tab.until(f"({VISIBLE})({selector!r}).length > 0")


def addresses(site) -> list[str]:
    """Return the address of a page of each kind, in the languages in turn."""
    known = [(key, lang) for key, lang in zip(PAGES, cycle(LOCALES)) if key != "unseen"]
    return [WITHOUT_PAGE[key][lang] if key in WITHOUT_PAGE else site.page(key, lang).url for key, lang in known]


def test_every_kind_of_page_is_readable_in_both_palettes_without_scrolling_sideways(site, tab):
    found: dict[str, str] = {}
    for url in addresses(site):
        tab.open(url)
        for palette in PALETTES:
            tab.show(360, palette)
            found |= {f"{url} {palette}: {text}": "contrast" for text in tab.evaluate(CONTRAST)}
            if AXE:
                tab.evaluate(f"{AXE};0")
                found |= {f"{url} {palette}: {html}": "axe" for html in tab.evaluate(AXE_RUN)}
        for width in (360, 320):
            tab.show(width)
            if (wide := tab.evaluate("document.documentElement.scrollWidth")) > width:
                found[f"{url} at {width}"] = f"{wide} wide"
        if count(tab, "[popover]"):
            found[url] = "a sheet stands open"
    assert found == {}
    assert [fault for fault in tab.faults if NOT_FOUND not in fault] == []


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_bar_opens_menu_contents_and_search_by_keyboard(site, tab, script):
    tab.call("Emulation.setScriptExecutionDisabled", value=not script)
    for name in ("menu", "contents", "find"):
        tab.open(site.page("back-office", LOCALES[0]).url)
        assert count(tab, f"#{name}") == 0
        tab.evaluate(f"({VISIBLE})('[popovertarget={name}], .bar [href=\"#{name}\"]')[0].focus()")
        tab.press("Enter")
        until(tab, f"#{name}")
        assert count(tab, f"#{name} a, #{name} input") > 0
    assert tab.faults == []


def test_the_palette_is_switched_where_a_script_runs_and_the_switch_is_not_there_else(site, tab):
    tab.open(site.page("home", LOCALES[0]).url)
    grounds = []
    for palette in ("light", "dark"):
        click(tab, "[data-act=palette]")
        tab.until(f"document.documentElement.dataset.palette == {palette!r}")
        grounds.append(tab.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        assert tab.evaluate(CONTRAST) == []
    assert grounds == ["rgb(255, 253, 249)", "rgb(23, 16, 17)"]
    tab.call("Emulation.setScriptExecutionDisabled", value=True)
    tab.open(site.page("quiz", LOCALES[0]).url)
    assert count(tab, "[data-act], .tool button") == 0
    assert tab.faults == []


@pytest.mark.parametrize("lang", LOCALES)
def test_every_tool_works(site, tab, lang):
    """The quiz, the comparison, the filters, the moves, the list, a story and the search, one after another."""
    tab.open(site.page("quiz", lang).url)
    until(tab, "#quiz fieldset label")
    tab.evaluate("document.querySelectorAll('#quiz fieldset').forEach((asked, i) => asked.elements[i % 5].click())")
    tab.evaluate("document.querySelector('#quiz [type=submit]').click()")
    until(tab, "#result ol h3 a")
    assert tab.evaluate(CONTRAST) == []

    tab.open(site.page("compare", lang).url)
    until(tab, "#compare select")
    tab.evaluate("""['accountant', 'recruiter', 'tax-officer'].forEach((key, i) => {
        const select = document.querySelectorAll("#compare select")[i]
        select.value = key
        select.dispatchEvent(new Event("change", { bubbles: true }))
    })""")
    until(tab, "#sides td")
    assert tab.evaluate("location.search") == "?r=accountant&r=recruiter&r=tax-officer"
    for width in (360, 320):
        tab.show(width)
        assert tab.evaluate("document.documentElement.scrollWidth") == width

    tab.open(site.page("roles", lang).url)
    until(tab, "#filters .opens")
    click(tab, "#filters .opens")
    until(tab, "#filters summary")
    tab.evaluate("document.querySelector('#filters summary').click()")
    click(tab, "#filters [type=checkbox]")
    until(tab, ".chosen button")
    chosen = tab.evaluate("location.search")
    assert chosen and tab.evaluate("document.querySelector('[data-language]').search")
    for view in ("table", "map"):
        click(tab, f"[data-view={view}]")
        until(tab, "#found table" if view == "table" else "#found svg")
        assert tab.evaluate(CONTRAST) == []

    params = MOVE_PARAMS[lang]
    tab.open(f"{site.page('moves', lang).url}?{params['from']}=accountant&{params['to']}=recruiter")
    until(tab, "#result .track")
    click(tab, "#moves [type=button]")
    tab.until(f"location.search == '?{params['from']}=recruiter&{params['to']}=accountant'")

    tab.open(site.page("role/hr-assistant", lang).url)
    click(tab, "[data-act=star]")
    tab.until("document.querySelector('[data-act=star]').textContent.startsWith('★')")
    tab.open(site.page("list", lang).url)
    until(tab, "#starred li")

    tab.open(site.page("story/new-employee", lang).url)
    until(tab, "#tour.plays button")
    tab.evaluate("document.querySelectorAll('#tour button')[1].click()")
    until(tab, ".lanes li.now")
    assert tab.evaluate(CONTRAST) == []

    tab.open(site.page("search", lang).url)
    tab.evaluate("document.querySelector('main input[type=search]').focus()")
    tab.call("Input.insertText", text="hrd")
    until(tab, "main a[data-hit]")
    assert tab.evaluate(CONTRAST) == []
    assert tab.faults == []


def test_a_checklist_is_ticked_and_a_page_is_followed(site, tab):
    tab.open(site.page("student", LOCALES[0]).url)
    tab.evaluate("scrollTo(0, 2000)")
    until(tab, ".checklist [type=checkbox]")
    click(tab, ".checklist [type=checkbox]")
    tab.until("localStorage.ticks")
    assert tab.faults == []


def test_reading_offline_works_or_its_note_stays(site, tab):
    tab.open(site.page("offline", LOCALES[0]).url)
    tab.until("navigator.serviceWorker.controller || navigator.serviceWorker.ready.then(() => true)")
    tab.until(f"({VISIBLE})('#whole [type=submit], #without').length == 1")
    assert tab.faults == []
