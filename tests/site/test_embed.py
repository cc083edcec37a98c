"""Tools inside a page of another site, with the very code that the page for teachers gives."""

import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scripts.pages.page import ENTRY_KINDS, TOOLS
from tests.site.conftest import BLOCKED, until

# Every tool; of the stories one.
KEYS = (*(kind for kind in TOOLS if kind not in ENTRY_KINDS), "story/new-employee")
FITS = "innerHeight == Math.ceil(document.documentElement.getBoundingClientRect().height)"


class School(BaseHTTPRequestHandler):
    """A site that shows what it is given, on a port and so an origin of its own."""

    def __init__(self, page, *arguments):
        self.page = page
        super().__init__(*arguments)

    def do_GET(self):
        body = self.page["html"].encode() if self.path == "/" else b""
        self.send_response(200 if body else 204)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@pytest.fixture
def school(site, visit, html):
    """Show tools of a language side by side on another site: `school(lang, *tools)` returns its page, the frames, and what the console said."""
    page = {}
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(School, page))
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def show(lang, *tools, **options):
        visitor = visit(site.page("teachers", lang).url, **options)
        codes = [visitor.page.locator(f"#code-{tool.replace('/', '-')}").text_content() for tool in tools]
        page["html"] = f'<!DOCTYPE html><html lang="id"><title>Sekolah</title><h1>Sekolah</h1>{"".join(codes)}'
        said = []
        visitor.page.on("console", lambda message: said.append(message.text) if message.text != BLOCKED else None)
        visitor.page.on("pageerror", lambda error: said.append(str(error)))
        visitor.page.goto(f"http://127.0.0.1:{server.server_port}/")
        elements = visitor.page.locator("iframe").all()
        for element in elements:
            element.scroll_into_view_if_needed()  # frames further down are fetched when they are reached
        frames = [element.element_handle().content_frame() for element in elements]
        for frame in frames:
            until(frame, FITS)
        return visitor.page, frames, said

    yield show
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_tool_shows_alone_in_its_own_height_with_licence_and_link(site, school, lang):
    page, frames, said = school(lang, *KEYS)
    assert len(frames) == len(KEYS)
    for tool, frame in zip(KEYS, frames, strict=True):
        assert frame.locator("h1").is_visible() and frame.locator(".tool").first.is_visible(), tool
        for hidden in ("header", ".breadcrumb", "footer", ".share"):
            assert [element for element in frame.locator(hidden).all() if element.is_visible()] == [], (
                f"{tool}: {hidden}"
            )
        credit = frame.locator("p[data-embed]")
        assert credit.is_visible() and "CC BY 4.0" in credit.inner_text()
        assert credit.locator("a").get_attribute("href").endswith(site.page(tool, lang).url)
        assert frame.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert said == []


@pytest.mark.parametrize("tool", KEYS)
def test_on_a_phone_a_tool_fits_too(school, tool):
    _, (frame,), said = school("id", tool, width=320)
    assert frame.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert said == []


def test_the_height_follows_and_the_address_stays_that_of_a_frame(school):
    _, (quiz, compare), said = school("id", "quiz", "compare")
    before = quiz.evaluate("innerHeight")
    for i, statement in enumerate(quiz.locator("#quiz fieldset").all()):
        statement.locator(f'[value="{i % 5 + 1}"]').check()
    quiz.locator("#quiz [type=submit]").click()
    until(quiz, f"innerHeight > {before} && {FITS}")
    assert "embed=1" in quiz.url and "#a=" in quiz.url
    quiz.locator("#quiz [type=button]").click()
    until(quiz, f"innerHeight == {before}")

    before = compare.evaluate("innerHeight")
    compare.locator("select").nth(0).select_option("accountant")
    compare.locator("select").nth(1).select_option("tax-officer")
    until(compare, f"innerHeight > {before} && {FITS}")
    assert "embed=1" in compare.url and "r=accountant&r=tax-officer" in compare.url
    compare.goto(compare.url)
    compare.locator("#sides table").first.wait_for()
    assert compare.locator("header").is_hidden()
    assert said == []


@pytest.mark.parametrize(
    ("tool", "act"),
    [
        ("roles", ["#filters summary", "#filters label:has([type=checkbox])"]),
        ("story/new-employee", ["#tour button:nth-of-type(2)"]),
        ("story/new-employee", ["#tour button:nth-of-type(2)"] * 2),
    ],
)
def test_whatever_is_chosen_the_address_stays_that_of_a_frame(school, tool, act):
    _, (frame,), said = school("en", tool)
    before = frame.url
    for selector in act:
        frame.locator(selector).first.click()
    until(frame, "before => location.href != before", arg=before)
    assert "embed=1" in frame.url
    until(frame, FITS)
    assert said == []


def test_links_leave_the_frame_and_the_credit_takes_along_what_was_chosen(school):
    page, (compare,), _ = school("en", "compare")
    compare.locator("select").nth(0).select_option("accountant")
    compare.locator("select").nth(1).select_option("tax-officer")
    compare.locator("#sides table").first.wait_for()
    address = compare.url
    for link, part in (("#sides th a", "/en/roles/"), ("p[data-embed] a", "/en/compare/?r=accountant&r=tax-officer")):
        with page.context.expect_page() as opened:
            compare.locator(link).first.click()
        opened.value.wait_for_load_state()
        assert part in opened.value.url and "embed" not in opened.value.url
        assert opened.value.locator("header").is_visible()
        assert compare.url == address


def test_a_link_within_the_tool_stays_in_the_frame(school):
    page, (compare,), _ = school("en", "compare")
    compare.evaluate("""() => {
        const link = document.createElement("a")
        Object.assign(link, {id: "own", href: "?r=accountant&r=tax-officer", textContent: "own"})
        document.querySelector("article").append(link)
    }""")
    compare.locator("#own").click()
    compare.locator("#sides table").first.wait_for()
    assert "embed=1" in compare.url and len(page.context.pages) == 1
    assert compare.locator("header").is_hidden()


def test_nobody_else_can_set_the_height(school):
    page, (quiz,), _ = school("id", "quiz")
    before = quiz.evaluate("innerHeight")
    page.evaluate(
        "() => new Promise(done => { addEventListener('message', () => setTimeout(done)); postMessage({ balikLayar: 5 }, '*') })"
    )
    assert quiz.evaluate("innerHeight") == before


@pytest.mark.parametrize("tool", KEYS)
def test_the_menu_never_shows_even_if_styles_come_late(site, visit, tool):
    visitor = visit()
    visitor.page.route("**/*.css", lambda route: route.abort())
    visitor.page.route("**/embed.*.js", lambda route: route.abort())
    page = visitor.open(f"{site.page(tool, 'id').url}?embed=1")
    assert page.locator("header").is_hidden()


def test_only_an_embedded_tool_fetches_the_module_for_it(site, visit):
    asked = []
    visitor = visit()
    visitor.page.on("request", lambda request: asked.append(request.url))
    for query, expected in (("", 0), ("?embed=1", 1)):
        visitor.open(site.page("quiz", "id").url + query)
        visitor.page.wait_for_load_state("networkidle")
        assert len([url for url in asked if "/embed." in url]) == expected


def test_the_code_is_copied_by_a_button_or_marked_to_be_copied_by_hand(site, visit):
    visitor = visit(site.page("teachers", "id").url, permissions=["clipboard-read", "clipboard-write"])
    page = visitor.page
    page.locator(".snippets summary", has_text="Kuis").click()
    page.locator("[data-copies=code-quiz]").click()
    page.locator("[role=status]", has_text="Kode disalin").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#code-quiz").text_content()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
    page.locator(".snippets summary", has_text="Bandingkan").click()
    page.locator("[data-copies=code-compare]").click()
    until(page, "getSelection().toString().includes('bandingkan/?embed=1')")
    assert visitor.faults == []
