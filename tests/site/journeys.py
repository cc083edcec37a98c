"""The whole journey of a reader, from home over quiz, comparison, role and source and back, in each way to make it.

Each journey raises AssertionError where something stops the reader; `make access` records how they ended.
"""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, Page

from scripts.pages.browser_storage import CACHES, STORAGE_KEYS
from scripts.pages.page import page_and_anchor
from scripts.pages.site import Site
from scripts.urls import url_prefix
from tests.site.input_devices import Keyboard, Pointer
from tests.site.screen_reader import screen_reader
from tests.site.visitor import until

# The text spacing of WCAG 2.2, 1.4.12.
SPACE_TEXT = """() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-bottom: 2em !important }
    `)
    document.adoptedStyleSheets = [sheet]
}"""
CUT_OFF_TEXT = """() => [...document.querySelectorAll("body *")].filter(element => {
    const { overflowX, overflowY } = getComputedStyle(element)
    if (!element.checkVisibility() || !element.textContent.trim() || /auto|scroll/.test(overflowX + overflowY)) return
    if (element.matches("svg text, svg tspan")) {
        const picture = element.closest("svg").getBoundingClientRect()
        return element.getBoundingClientRect().right > picture.right + 1
    }
    const hides = overflowX != "visible" || overflowY != "visible"
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element
    return hides && clientWidth > 1 && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
}).map(element => element.outerHTML.slice(0, 100))"""
PAGE_WIDTH = "document.documentElement.scrollWidth"
MAX_PAGES = 60  # that the back button goes through

Check = Callable[[str], None]  # looks at the page that the reader has just reached; its name is for messages


def no_check(where: str) -> None:
    """Look at nothing."""


def make_journey(page: Page, root: str, site: Site, lang: str, reader: Pointer, check: Check = no_check) -> None:
    """Make the journey."""
    home = root + site.page("home", lang).url
    page.goto(home)
    check("home")
    reader.press(f"main a[href*='{_short_url(site, 'quiz', lang)}']")
    page.wait_for_selector("#quiz:not([hidden])")
    check("quiz")
    reader.answer_quiz()
    reader.press("#quiz [type=submit]")
    page.wait_for_selector("#result ol")
    assert page.evaluate("document.activeElement.id") == "result-title"
    check("result")
    reader.press("#result ol a")
    page.wait_for_selector("[data-role]")
    check("role")
    reader.press(".acts a[href*='r=']")
    page.wait_for_selector("#compare:not([hidden])")
    role = "recruiter" if "r=accountant" in page.url else "accountant"
    reader.choose("#compare p:nth-of-type(2) select", role)
    page.wait_for_selector("#sides table")
    check("comparison")
    reader.press(f"#sides thead th:last-child a[href*='{site.page(f'role/{role}', lang).url}']")
    page.wait_for_selector(f"[data-role={role}]")
    _source_and_back(page, site, lang, reader, role, check)
    for _ in range(MAX_PAGES):
        if page.url == home:
            check("home again")
            return
        page.go_back()
    raise AssertionError("the back button does not lead home")


def _short_url(site: Site, key: str, lang: str) -> str:
    """Return the address of a page as a link in the same language ends."""
    return site.page(key, lang).url.removeprefix(url_prefix(lang))


def _source_and_back(page: Page, site: Site, lang: str, reader: Pointer, role: str, check: Check) -> None:
    reader.press("a[data-source]")
    page.wait_for_url(f"**/{site.page('sources', lang).url}**")
    key = page.url.partition("#")[2]
    assert site.page(page_and_anchor(site.catalog, "source", key)[0], lang).url in page.url
    citing = f"dl a[href*='{_short_url(site, f'role/{role}', lang)}#cite-{key}']"
    if not page.evaluate("'palette' in document.documentElement.dataset"):
        reader.press(f"summary:has(#{key})")  # no script runs, and only a script opens what is folded
    page.wait_for_selector(citing)
    check("source")
    reader.press(citing)
    page.wait_for_selector(f"[data-role={role}]")
    assert page.url.endswith(f"#cite-{key}")
    check("back")


def _new_page(chromium: Browser, width: int = 1280, height: int = 800, **options: Any) -> Page:
    page = chromium.new_context(viewport={"width": width, "height": height}, **options).new_page()
    page.set_default_timeout(30_000)
    return page


def keyboard(chromium: Browser, root: str, site: Site, lang: str) -> None:
    """With the keyboard only; the first step leads past the header."""
    page = _new_page(chromium)
    page.goto(root + site.page("home", lang).url)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.skip')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")
    make_journey(page, root, site, lang, Keyboard(page))
    page.context.close()


def zoom(chromium: Browser, root: str, site: Site, lang: str) -> None:
    """In a window of 1280 × 1024 pixels at 400 per cent, without scrolling sideways."""
    page = _new_page(chromium, 320, 256)

    def fits(where: str) -> None:
        assert page.evaluate(PAGE_WIDTH) <= 320, f"scrolls sideways: {where}"

    make_journey(page, root, site, lang, Keyboard(page), fits)
    page.context.close()


def forced_colours(chromium: Browser, root: str, site: Site, lang: str) -> None:
    """In forced colours, with the keyboard."""
    page = _new_page(chromium, forced_colors="active")
    make_journey(page, root, site, lang, Keyboard(page))
    page.context.close()


def reduced_motion(chromium: Browser, root: str, site: Site, lang: str) -> None:
    """With reduced motion, where nothing moves."""
    page = _new_page(chromium, 360, reduced_motion="reduce")

    def is_still(where: str) -> None:
        assert page.evaluate("document.getAnimations().length") == 0, f"something moves: {where}"
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto", where

    make_journey(page, root, site, lang, Pointer(page), is_still)
    page.context.close()


def text_spacing(chromium: Browser, root: str, site: Site, lang: str) -> None:
    """With more space between letters, words, lines and paragraphs, where no text is cut off."""
    for width in (320, 1280):
        page = _new_page(chromium, width)

        def is_whole(where: str, page: Page = page, width: int = width) -> None:
            page.evaluate(SPACE_TEXT)
            cut_off = page.evaluate(CUT_OFF_TEXT)
            assert cut_off == [], f"cut off: {where} at {width} pixels: {cut_off}"
            assert page.evaluate(PAGE_WIDTH) <= width, f"wider than the screen: {where} at {width} pixels"

        make_journey(page, root, site, lang, Pointer(page), is_whole)
        page.context.close()


def no_script(chromium: Browser, root: str, site: Site, lang: str) -> None:
    """Without scripts, where the page of each tool says what there is instead, and leads on."""
    page = _new_page(chromium, 360, java_script_enabled=False)
    reader = Pointer(page)
    page.goto(root + site.page("home", lang).url)
    reader.press(f"main a[href*='{_short_url(site, 'quiz', lang)}']")
    assert page.locator("#quiz").is_hidden() and page.locator("noscript").inner_text()
    reader.press("#needing ~ ul a")
    reader.press(".acts a[href*='r=']")
    assert page.locator("#compare").is_hidden() and page.locator("noscript").inner_text()
    reader.press("#ready ~ ul a")
    reader.press("article thead a")
    page.wait_for_selector("[data-role]")
    role = page.locator("[data-role]").get_attribute("data-role") or ""
    _source_and_back(page, site, lang, reader, role, no_check)
    page.context.close()


def no_images(chromium: Browser, root: str, site: Site, lang: str) -> None:
    """Without images: diagrams are text, and every other image may be missing."""
    page = _new_page(chromium, 360)
    page.route("**/*", lambda route: route.abort() if route.request.resource_type == "image" else route.continue_())

    def nothing_is_missing(where: str) -> None:
        assert page.locator("article img, article picture, article input[type=image]").count() == 0, where
        assert page.evaluate(
            """() => [...document.querySelectorAll("article svg")].every(svg =>
                svg.closest("[aria-hidden=true]") || svg.textContent.trim() || svg.getAttribute("aria-label"))"""
        ), where

    make_journey(page, root, site, lang, Pointer(page), nothing_is_missing)
    page.context.close()


def private(chromium: Browser, root: str, site: Site, lang: str) -> None:
    """With the whole site kept too: no request goes elsewhere, and nothing is stored but what the privacy page says."""
    page = _new_page(chromium, permissions=["clipboard-write"])
    context = page.context
    requests: list[str] = []
    context.on("request", lambda request: requests.append(request.url))  # those of the service worker too
    make_journey(page, root, site, lang, Pointer(page))
    page.goto(root + site.page("role/accountant", lang).url)
    page.locator("[data-act=star]").click()
    page.locator(".palette").click()
    page.locator("[data-act=marks]").click()
    page.locator("#find input").click()
    page.keyboard.type("kerja")
    page.wait_for_selector("a[data-hit]")
    page.goto(root + site.page("student", lang).url)
    page.mouse.wheel(0, 3000)
    page.locator(".checklist input").first.check()
    page.goto(root + site.page("work-sample/who-may-know", lang).url)
    page.locator("#sample .steps:not([hidden])").wait_for()
    page.locator("#sample [type=radio]").first.check()
    page.goto(root + site.page("offline", lang).url)
    page.locator("#whole [type=submit]").click()
    page.locator("#whole progress").wait_for(state="hidden", timeout=120_000)
    until(page, "async () => (await caches.keys()).some(name => name.includes(' whole '))")
    elsewhere = [url for url in requests if not url.startswith((root, "data:", "blob:"))]
    assert elsewhere == [], f"requests to other hosts: {elsewhere}"
    assert context.cookies() == [], context.cookies()
    assert set(page.evaluate("Object.keys(localStorage)")) == set(STORAGE_KEYS)
    assert page.evaluate("sessionStorage.length") == 0
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0
    caches = {re.sub(r"^\S+ (\w+).*", r"\1", name) for name in page.evaluate("caches.keys()")}
    assert caches == set(CACHES), f"caches: {caches}"
    context.close()


JOURNEYS: dict[str, Callable[[Browser, str, Site, str], None]] = {
    "keyboard": keyboard,
    "tree": screen_reader,
    "zoom": zoom,
    "forced_colours": forced_colours,
    "reduced_motion": reduced_motion,
    "text_spacing": text_spacing,
    "no_script": no_script,
    "no_images": no_images,
    "private": private,
}
