"""What axe-core finds in every kind of page, in every state that changes what is there."""

import pytest

from scripts.pages import ENTRIES, TOOLS
from tests.conftest import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
KEYS = (
    "home", "back-office", "how-it-works", "role/hr-assistant", "role/legal-officer", "sources", "search", "editing", "checks/style",
    "family/accounting", "skills", "skill/communication", "glossary", "field/payroll", "stories", "story/new-employee", "questions", "changes", *(kind for kind in TOOLS if kind not in ENTRIES),
    "sources/laws", "student", "cv", "pay", "method", "data", "pair/hr-assistant+hr-generalist",
    "offline", "teachers", "lesson/accounting", "exercise/new-employee",
)

# What opens over a page is the same on all.
OPENED_OVER = ("home", "role/legal-officer", "search", "glossary", "editing")

STATES = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "phone": {"width": 360},
    "narrow": {"width": 320, "color_scheme": "dark"},
    "menu": {"width": 360, "act": "document.querySelector('[popovertarget=menu]').click()"},
    "contents": {"width": 360, "act": "document.querySelector('[popovertarget=contents]')?.click()"},
    "search": {"width": 360, "act": "document.querySelector('[popovertarget=find]').click()", "words": "gaji"},
    "search on a desk": {"color_scheme": "dark", "act": "document.forms.find.q.focus()", "words": "kontrak"},
    "nothing found": {"act": "document.forms.find.q.focus()", "words": "zxqwvk"},
}


def violations(page):
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES)["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_axe_finds_nothing(site, visit, lang, state):
    how = dict(STATES[state])
    act, words = how.pop("act", None), how.pop("words", None)
    visitor = visit(**how)
    for key in OPENED_OVER if act else KEYS:
        page = visitor.open(site.page(key, lang).url)
        if act:
            page.evaluate(act)
        if words:
            page.keyboard.type(words)
            page.wait_for_selector("#find .said:not(:empty)")
        assert violations(page) == [], key


def test_axe_finds_nothing_on_the_not_found_page(visit):
    assert violations(visit("tidak/ada/", width=360).page) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_is_wider_than_the_screen_even_with_text_at_200_percent(site, visit, width):
    visitor = visit(width=width)
    for key in KEYS:
        for lang in ("id", "en"):
            page = visitor.open(site.page(key, lang).url)
            for size in ("100%", "200%") if width >= 360 else ("100%",):
                page.evaluate("size => (document.documentElement.style.fontSize = size === '100%' ? '' : '212.5%')", size)
                assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{key} ({lang}) at {size}"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_whatever_is_touched_is_44_pixels_high_on_a_phone(site, visit, lang):
    """Links within a sentence are left out, as WCAG 2.5.5 does."""
    visitor = visit(width=360)
    for key in KEYS:
        page = visitor.open(site.page(key, lang).url)
        small = page.evaluate("""() => [...document.querySelectorAll("button, input, .share a, .around a, .top a, .bar *")]
            .map(element => element.closest("label") ?? element).filter(element => element.checkVisibility()).map(element => [element.getBoundingClientRect().height, element.outerHTML.slice(0, 80)]).filter(([height]) => height < 43.5)""")
        assert small == [], key


@pytest.mark.parametrize("key", ["role/hr-assistant", "role/risk-analyst", "family/information-technology", "family/operations", "story/new-employee", "story/data-breach"])
def test_diagrams_are_text_that_can_be_read_at_320_pixels(site, visit, key):
    page = visit(site.page(key, "id").url, width=320).page
    sizes = page.evaluate("""() => [...document.querySelectorAll(".diagram :is(text, tspan)")].map(text => {
        const {a} = text.getScreenCTM()
        return [parseFloat(getComputedStyle(text).fontSize) * a, text.textContent, text.getBoundingClientRect().right]
    })""")
    assert len(sizes) > 5
    assert [size for size in sizes if size[0] < 12 or size[2] > 320] == []
