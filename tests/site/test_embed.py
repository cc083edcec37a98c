"""Tools inside a page of another site, with the very code that the page for teachers gives."""

from functools import partial
from http.server import BaseHTTPRequestHandler

import pytest

from scripts.config import LOCALES
from scripts.pages.page import ENTRY_KINDS, TOOLS
from tests.serving import running
from tests.site.visitor import WORKER_BLOCKED, until

# Every tool; of the stories one.
KEYS = (*(kind for kind in TOOLS if kind not in ENTRY_KINDS), "story/new-employee")
FITS = "innerHeight == Math.ceil(document.documentElement.getBoundingClientRect().height)"


class OtherSite(BaseHTTPRequestHandler):
    """Serves one page, on a port of its own and so on another origin."""

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
        """Print nothing."""


@pytest.fixture
def embed(site, visit):
    """Show tools on another site: `embed(lang, *tools)` returns its page, the frames, and the console messages."""
    content: dict[str, str] = {}
    with running(partial(OtherSite, content)) as server:

        def show(lang, *tools, **options):
            visitor = visit(site.page("teachers", lang).url, **options)
            codes = [visitor.page.locator(f"#code-{tool.replace('/', '-')}").text_content() for tool in tools]
            title = "<title>Sekolah</title><h1>Sekolah</h1>"
            content["html"] = f'<!DOCTYPE html><html lang="id">{title}{"".join(codes)}'
            messages = []

            def record(message):
                if message.text != WORKER_BLOCKED:
                    messages.append(message.text)

            visitor.page.on("console", record)
            visitor.page.on("pageerror", lambda error: messages.append(str(error)))
            visitor.page.goto(f"{server.address}/")
            frames = []
            for element in visitor.page.locator("iframe").all():
                element.scroll_into_view_if_needed()  # it loads when in view; those above have grown
                frame = element.element_handle().content_frame()
                frame.wait_for_url("**embed=1*")
                frame.wait_for_load_state("networkidle")  # its module has filled it: until then it fits as well
                until(frame, FITS)
                frames.append(frame)
            return visitor.page, frames, messages

        yield show


@pytest.mark.parametrize("lang", LOCALES)
def test_every_tool_shows_alone_in_its_own_height_with_licence_and_link(site, embed, lang):
    _, frames, messages = embed(lang, *KEYS)
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
    assert messages == []


@pytest.mark.parametrize("tool", KEYS)
def test_on_a_phone_a_tool_fits_too(embed, tool):
    _, (frame,), messages = embed("id", tool, width=320)
    assert frame.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert messages == []


def test_the_height_follows_and_the_address_stays_that_of_a_frame(embed):
    _, (quiz, compare), messages = embed("id", "quiz", "compare")
    before = quiz.evaluate("innerHeight")
    for i, statement in enumerate(quiz.locator("#quiz fieldset").all()):
        statement.locator(f'[value="{i % 5 + 1}"]').check()
    quiz.locator("#quiz [type=submit]").click()
    until(quiz, f"innerHeight > {before} && {FITS}")
    assert "embed=1" in quiz.url and "#a=" in quiz.url
    quiz.locator("#quiz [name=erase]").click()
    until(quiz, f"innerHeight == {before}")

    before = compare.evaluate("innerHeight")
    compare.locator("select").nth(0).select_option("accountant")
    compare.locator("select").nth(1).select_option("tax-officer")
    until(compare, f"innerHeight > {before} && {FITS}")
    assert "embed=1" in compare.url and "r=accountant&r=tax-officer" in compare.url
    compare.goto(compare.url)
    compare.locator("#sides table").first.wait_for()
    assert compare.locator("header").is_hidden()
    assert messages == []


@pytest.mark.parametrize(
    ("tool", "act"),
    [
        ("roles", ["#filters label:has([type=checkbox])"]),
        ("story/new-employee", ["#tour button:nth-of-type(2)"]),
        ("story/new-employee", ["#tour button:nth-of-type(2)"] * 2),
    ],
)
def test_after_each_choice_the_address_stays_that_of_a_frame(embed, tool, act):
    _, (frame,), messages = embed("en", tool)
    before = frame.url
    for selector in act:
        frame.locator(selector).first.click()
    until(frame, "before => location.href != before", before)
    assert "embed=1" in frame.url
    until(frame, FITS)
    assert messages == []


def test_links_leave_the_frame_and_the_credit_keeps_the_choice(embed):
    page, (compare,), _ = embed("en", "compare")
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


def test_a_link_within_the_tool_stays_in_the_frame(embed):
    page, (compare,), _ = embed("en", "compare")
    compare.evaluate("""() => {
        const link = document.createElement("a")
        Object.assign(link, { id: "inside", href: "?r=accountant&r=tax-officer", textContent: "inside" })
        document.querySelector("article").append(link)
    }""")
    compare.locator("#inside").click()
    compare.locator("#sides table").first.wait_for()
    assert "embed=1" in compare.url and len(page.context.pages) == 1
    assert compare.locator("header").is_hidden()


def test_another_message_does_not_change_the_height(embed):
    page, (quiz,), _ = embed("id", "quiz")
    quiz.locator("#quiz:not([hidden])").wait_for()
    until(quiz, FITS)
    before = quiz.evaluate("innerHeight")
    page.evaluate("""() => new Promise(done => {
        addEventListener("message", () => setTimeout(done)) // after all other listeners
        postMessage({ balikLayar: 5 }, "*")
    })""")
    assert quiz.evaluate("innerHeight") == before


@pytest.mark.parametrize("tool", KEYS)
def test_the_menu_never_shows_even_if_styles_come_late(site, visit, tool):
    visitor = visit()
    visitor.page.route("**/*.css", lambda route: route.abort())
    visitor.page.route("**/embed.*.js", lambda route: route.abort())
    page = visitor.open(f"{site.page(tool, 'id').url}?embed=1")
    assert page.locator("header").is_hidden()


def test_only_an_embedded_tool_fetches_the_module_for_it(site, visit):
    visitor = visit()
    for query, count in (("", 0), ("?embed=1", 1)):
        visitor.open(site.page("quiz", LOCALES[0]).url + query)
        visitor.page.wait_for_load_state("networkidle")
        assert len([url for url in visitor.requests if "/embed." in url]) == count


def test_a_button_copies_the_code_or_selects_it_to_be_copied_by_hand(site, visit):
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
