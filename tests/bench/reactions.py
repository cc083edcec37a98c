"""How soon a touch is painted on a slow phone: an answer of the quiz, a filter, a step of a story, a work sample.

No page paints at once on such a phone: a bare button on an empty page says what the machine itself takes.
"""

import statistics
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Page, sync_playwright

from scripts.config import LOCALES
from scripts.pages.site import Site
from tests.bench.serve import serving
from tests.site import browser

CPU_SLOWDOWN = 6
TOUCHES = 12
SAMPLES = ("work-sample/who-may-know", "work-sample/mistakes-in-payroll-sheet")
WAIT = 400  # milliseconds between two touches, so that each is measured alone

# From the touch to the end of the frame that it changed: a task that a frame posts runs once it is painted.
OBSERVE = """() => {
    self.painted = []
    addEventListener("click", ({ timeStamp }) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => painted.push(performance.now() - timeStamp)
        port2.postMessage(0)
    }), { capture: true })
}"""
BARE = """data:text/html,<!doctype html><meta name="viewport" content="width=device-width"><button>0</button>
<script>let n = 0; document.querySelector("button").onclick = ({ target }) => { target.textContent = ++n }</script>"""


def touch_bare(page: Page, number: int) -> None:
    page.locator("button").tap()


def touch_quiz(page: Page, number: int) -> None:
    page.locator("#quiz fieldset").nth(number).locator("label").nth(number % 5).tap()


def touch_filter(page: Page, number: int) -> None:
    labels = page.locator(".facets details[open] label")
    labels.nth(number % labels.count()).tap()


def touch_story(page: Page, number: int) -> None:
    forth, back = page.locator("#tour button").last, page.locator("#tour button").first
    (back if forth.get_attribute("aria-disabled") == "true" else forth).tap()


def touch_option(page: Page, number: int) -> None:
    """Choose another step in a work sample, which says at once what follows from it."""
    options = page.locator("#sample fieldset label")
    options.nth(number % options.count()).tap()


def touch_mark(page: Page, number: int) -> None:
    """Mark a cell, or have the marks judged at every fourth touch."""
    if number % 4 == 3:
        page.locator("#sample [type=submit]").tap()
    else:
        page.locator("#sample .mark").nth(number).tap()


def open_filter(page: Page) -> None:
    page.locator("#filters .opens").tap()
    page.locator("#filters summary").first.tap()


def start_story(page: Page) -> None:
    page.locator("#tour.plays button").last.wait_for()


def start_sample(page: Page) -> None:
    page.locator("#sample .steps:not([hidden])").wait_for()


def milliseconds(page: Page, touch: Callable[[Page, int], None]) -> list[float]:
    """Return how many milliseconds each touch took until it was painted, the processor slowed."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})
    page.evaluate(OBSERVE)
    for number in range(TOUCHES):
        touch(page, number)
        page.wait_for_timeout(WAIT)
    return page.evaluate("painted")


def report(site: Site, folder: Path) -> None:
    """Print a row for each of the tools: the median and the slowest of the touches."""
    url = {key: site.page(key, LOCALES[0]).url for key in ("quiz", "roles", "story/new-employee", *SAMPLES)}
    tools: dict[str, tuple[str, Callable[[Page], None], Callable[[Page, int], None]]] = {
        "a bare button": (BARE, lambda page: None, touch_bare),
        "an answer of the quiz": (url["quiz"], lambda page: page.locator("#quiz:not([hidden])").wait_for(), touch_quiz),
        "a filter of all roles": (url["roles"], open_filter, touch_filter),
        "a step of a story": (url["story/new-employee"], start_story, touch_story),
        "a choice in a work sample": (url[SAMPLES[0]], start_sample, touch_option),
        "a mark, or a check of all marks": (url[SAMPLES[1]], start_sample, touch_mark),
    }
    with serving(folder) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find(), args=list(browser.FLAGS))
        for name, (path, start, touch) in tools.items():
            page = chromium.new_context(viewport={"width": 360, "height": 740}, has_touch=True).new_page()
            page.goto(urljoin(address, path))
            start(page)
            times = milliseconds(page, touch)
            print(
                f"| {name}, CPU {CPU_SLOWDOWN} times slower: until it is painted, median and slowest, ms "
                f"| {statistics.median(times):.0f}, {max(times):.0f} |",
                flush=True,
            )
            page.context.close()
        chromium.close()
