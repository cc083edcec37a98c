"""The whole journey of a reader, from home over quiz, comparison, role and source and back, in every way there is to make it.

Each journey raises AssertionError where something is in its way; `make access` tells how they ended.
"""

import re

from scripts.pages.browser_storage import CACHES, STORAGE_KEYS
from scripts.pages.page import page_and_anchor
from tests.site.conftest import until
from tests.site.hands import Hand, Keyboard
from tests.site.tree import tree

SPACED = """() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }")
    document.adoptedStyleSheets = [sheet]
}"""
CUT = """() => [...document.querySelectorAll("body *")].filter(element => {
    const style = getComputedStyle(element)
    if (!element.checkVisibility() || !element.textContent.trim() || /auto|scroll/.test(style.overflowX + style.overflowY)) return false
    if (element.matches("svg text, svg tspan")) return element.getBoundingClientRect().right > element.closest("svg[viewBox]").getBoundingClientRect().right + 1
    const hides = style.overflowX != "visible" || style.overflowY != "visible"
    return hides && element.clientWidth > 1 && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
}).map(element => element.outerHTML.slice(0, 100))"""


def go(page, root, site, lang, hand, arrived=lambda page_and_anchor: None):
    """Make the journey; `arrived` looks at each page_and_anchor."""
    home = root + site.page("home", lang).url
    page.goto(home)
    arrived("home")
    hand.press(f"main a[href*='{site.page('quiz', lang).url.removeprefix('en/')}']")
    page.wait_for_selector("#quiz:not([hidden])")
    arrived("quiz")
    hand.answer()
    hand.press("#quiz [type=submit]")
    page.wait_for_selector("#result ol")
    assert page.evaluate("document.activeElement.id") == "result-title"
    arrived("result")
    hand.press("#result ol a")
    page.wait_for_selector("[data-role]")
    arrived("role")
    hand.press(".acts a[href*='r=']")
    page.wait_for_selector("#compare:not([hidden])")
    role = "recruiter" if "r=accountant" in page.url else "accountant"
    hand.choose("#compare p:nth-of-type(2) select", role)
    page.wait_for_selector("#sides table")
    arrived("comparison")
    hand.press(f"#sides thead th:last-child a[href*='{site.page(f'role/{role}', lang).url}']")
    page.wait_for_selector(f"[data-role={role}]")
    _source_and_back(page, site, lang, hand, role, arrived)
    for _ in range(60):
        if page.url == home:
            return arrived("home again")
        page.go_back()
    raise AssertionError("the back button does not lead home")


def _source_and_back(page, site, lang, hand, role, arrived):
    hand.press("a[data-source]")
    page.wait_for_url(f"**/{site.page('sources', lang).url}**")
    key = page.url.partition("#")[2]
    assert site.page(page_and_anchor(site.catalog, "source", key)[0], lang).url in page.url
    page.wait_for_selector("article dl")
    arrived("source")
    hand.press(f"dl a[href*='{site.page(f'role/{role}', lang).url.removeprefix('en/')}#cite-{key}']")
    page.wait_for_selector(f"[data-role={role}]")
    assert page.url.endswith(f"#cite-{key}")
    arrived("back")


def _page(chromium, width=1280, height=800, **how):
    page = chromium.new_context(viewport={"width": width, "height": height}, **how).new_page()
    page.set_default_timeout(10_000)
    return page


def keyboard(chromium, root, site, lang):
    page = _page(chromium)
    page.goto(root + site.page("home", lang).url)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.skip')"), "the first step leads past the header"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")
    go(page, root, site, lang, Keyboard(page))
    page.context.close()


def zoom(chromium, root, site, lang):
    """A window of 1280 × 1024 at 400 per cent."""
    page = _page(chromium, 320, 256)

    def fits(where):
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, f"to be scrolled sideways: {where}"

    go(page, root, site, lang, Keyboard(page), fits)
    page.context.close()


def forced_colours(chromium, root, site, lang):
    page = _page(chromium, forced_colors="active")
    go(page, root, site, lang, Keyboard(page))
    page.context.close()


def reduced_motion(chromium, root, site, lang):
    page = _page(chromium, 360, reduced_motion="reduce")

    def still(where):
        assert page.evaluate("document.getAnimations().length") == 0, f"something moves: {where}"
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto", where

    go(page, root, site, lang, Hand(page), still)
    page.context.close()


def text_spacing(chromium, root, site, lang):
    for width in (320, 1280):
        page = _page(chromium, width)

        def whole(where, page=page, width=width):
            page.evaluate(SPACED)
            cut = page.evaluate(CUT)
            assert cut == [], f"cut off: {where} at {width} pixels: {cut}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (
                f"wider than the screen: {where} at {width} pixels"
            )

        go(page, root, site, lang, Hand(page), whole)
        page.context.close()


def no_script(chromium, root, site, lang):
    """Where a tool would be, the page says what there is instead, and leads on."""
    page = _page(chromium, 360, java_script_enabled=False)
    hand, home = Hand(page), root + site.page("home", lang).url
    page.goto(home)
    hand.press(f"main a[href*='{site.page('quiz', lang).url.removeprefix('en/')}']")
    assert page.locator("#quiz").is_hidden() and page.locator("noscript").inner_text()
    hand.press("#needing ~ ul a")
    hand.press(".acts a[href*='r=']")
    assert page.locator("#compare").is_hidden() and page.locator("noscript").inner_text()
    hand.press("#ready ~ ul a")
    hand.press("article thead a")
    page.wait_for_selector("[data-role]")
    _source_and_back(page, site, lang, hand, page.locator("[data-role]").get_attribute("data-role"), lambda where: None)
    page.context.close()


def no_images(chromium, root, site, lang):
    """Nothing that is said is said by a picture alone: what is drawn is text, and every other picture may be missing."""
    page = _page(chromium, 360)
    page.route("**/*", lambda route: route.abort() if route.request.resource_type == "image" else route.continue_())

    def nothing_is_missing(where):
        assert page.locator("article img, article picture, article input[type=image]").count() == 0, where
        assert page.evaluate(
            "() => [...document.querySelectorAll('article svg')].every(svg => svg.closest('[aria-hidden=true]') || svg.textContent.trim() || svg.getAttribute('aria-label'))"
        ), where

    go(page, root, site, lang, Hand(page), nothing_is_missing)
    page.context.close()


def private(chromium, root, site, lang):
    """Every request, cookie and stored value of a journey that also keeps the whole site."""
    page = _page(chromium, permissions=["clipboard-write"])
    asked, context = [], page.context
    context.on("request", lambda request: asked.append(request.url))  # those of the worker too
    go(page, root, site, lang, Hand(page))
    page.goto(root + site.page("role/accountant", lang).url)
    page.locator("[data-act=star]").click()
    page.locator(".palette").click()
    page.locator("#find input").click()
    page.keyboard.type("kerja")
    page.wait_for_selector("a[data-hit]")
    page.goto(root + site.page("student", lang).url)
    page.mouse.wheel(0, 3000)
    page.locator(".checklist input").first.check()
    page.goto(root + site.page("offline", lang).url)
    page.locator("#whole [type=submit]").click()
    page.locator("#whole progress").wait_for(state="hidden", timeout=120_000)
    until(page, "async () => (await caches.keys()).some(name => name.includes(' whole '))")
    foreign = [url for url in asked if not url.startswith((root, "data:", "blob:"))]
    assert foreign == [], f"asked for elsewhere: {foreign}"
    assert context.cookies() == [], context.cookies()
    stored = set(page.evaluate("Object.keys(localStorage)"))
    assert stored == set(STORAGE_KEYS), f"stored: {stored}"
    assert (
        page.evaluate("sessionStorage.length") == 0
        and page.evaluate("async () => (await indexedDB.databases()).length") == 0
    )
    caches = {re.sub(r"^\S+ (\w+).*", r"\1", name) for name in page.evaluate("caches.keys()")}
    assert caches == set(CACHES), f"caches: {caches}"
    context.close()


JOURNEYS = {
    "keyboard": keyboard,
    "tree": tree,
    "zoom": zoom,
    "forced_colours": forced_colours,
    "reduced_motion": reduced_motion,
    "text_spacing": text_spacing,
    "no_script": no_script,
    "no_images": no_images,
    "private": private,
}
