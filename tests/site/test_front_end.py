"""What a page weighs, what it may load, and that nothing it needs was cut from its styles."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from scripts.config import LOCALES
from scripts.maintenance.licences import BUNDLED_PACKAGES
from scripts.pages.page import MODULE_KINDS
from scripts.site_checks.budgets import budget_of, sent_size
from tests.conftest import NIGHTLY
from tests.stylesheets import style_sheet

KINDS = {
    "home": "home",
    "article": "back-office",
    "role": "role/legal-officer",
    "sources": "sources",
    "search": "search",
    "checks": "checks/shape",
    "family": "family/accounting",
    "skill": "skill/communication",
    "skills": "skills",
    "glossary": "glossary",
    "field": "field/payroll",
    "stories": "stories",
    "answers": "answers/gaps-in-attendance",
    "questions": "questions",
    "changes": "changes",
    "teachers": "teachers",
    "lesson": "lesson/administration",
    "exercise": "exercise/export-shipment",
}
TOOL_PAGES = {kind: kind for kind in MODULE_KINDS} | {
    "story": "story/new-employee",
    "work-sample": "work-sample/gaps-in-attendance",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_keeps_its_budget_of_requests_and_loads_no_script(site, visit, kind):
    visitor = visit(site.page(KINDS[kind], LOCALES[0]).url)
    assert len(visitor.requests) <= budget_of(kind).requests
    assert [url for url in visitor.requests if url.endswith(".js")] == [], "no script before the reader acts"


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("kind", MODULE_KINDS)
def test_a_tool_keeps_its_own_budget(site, visit, address, files, kind, lang):
    visitor = visit(site.page(TOOL_PAGES[kind], lang).url)
    visitor.page.wait_for_load_state("networkidle")  # its module and its data have come
    urls = [url.removeprefix(address).partition("?")[0] for url in visitor.requests if url.startswith(address)]
    paths = [files / url for url in urls]
    sizes = [sent_size(path / "index.html" if path.is_dir() else path) for path in paths]
    assert len(sizes) <= budget_of(kind).requests
    assert sum(sizes) <= budget_of(kind).first_visit


# What stands in a page that only leads on to another.
MOVED = '<meta http-equiv="refresh"'


def test_each_page_forbids_whatever_it_does_not_contain(html):
    """Only files of the site, and the inline styles and scripts of this very page by their hashes; no referrer."""
    for name, text in html.items():
        assert re.findall(r"<[^>]+\s(?:on\w+|style)=", text) == [], name
        (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', text)
        rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";")}
        for kind in ("script", "style"):
            inline = re.findall(rf"<{kind}>(.*?)</{kind}>", text, re.DOTALL)
            hashes = [f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'" for code in inline]
            if MOVED not in text:
                assert rules.pop(f"{kind}-src") == ["'self'", *hashes], name
            elif hashes:  # what only leads on loads nothing
                assert rules.pop(f"{kind}-src") == hashes, name
        assert rules.pop("default-src") == ["'none'"], name
        if MOVED in text:
            assert not rules and '<meta name="referrer" content="no-referrer">' in text, name
            continue
        assert rules.pop("require-trusted-types-for") == ["'script'"], name
        assert rules.pop("trusted-types") == ["own"], name
        assert rules.pop("img-src") == ["'self'", "data:"], name  # icons stand in the styles
        assert {source for sources in rules.values() for source in sources} <= {"'self'", "'none'"}, name
        assert '<meta name="referrer" content="no-referrer">' in text, name


def test_pages_share_their_inline_styles_and_scripts(html):
    """A host may then list their hashes in one policy: so few are there that it is short."""
    scripts = {script for text in html.values() for script in re.findall(r"<script>(.*?)</script>", text, re.DOTALL)}
    styles = {style for text in html.values() for style in re.findall(r"<style>(.*?)</style>", text, re.DOTALL)}
    assert len(scripts) < 20 and len(styles) < 50


def test_nothing_of_stock_material_is_published(files):
    for pattern in (
        "assets/javascripts",
        "assets/stylesheets",
        "assets/images",
        "search/*.json",
        "**/*.map",
        "**/*.woff2",
    ):
        assert list(files.glob(pattern)) == [], pattern


def test_the_licences_of_bundled_packages_are_published(files):
    text = (files / "assets" / "licences.txt").read_text("utf-8")
    assert [package for package in BUNDLED_PACKAGES if package not in text] == []


# Records what each element looks like now, or returns the elements that look different from what was recorded.
LOOKS = """() => {
    const names = [...getComputedStyle(document.body)]
    const elements = [...document.querySelectorAll("body, body *")]
    return elements.map(element => [element, ["", "::before", "::after"].map(part => {
        const style = getComputedStyle(element, part) // its cssText is empty
        return part && style.content === "none" ? "" : names.map(name => style.getPropertyValue(name)).join(";")
    }).join()])
}"""
RECORD = f"name => {{ self.recorded = {{ ...self.recorded, [name]: new Map(({LOOKS})()) }} }}"
DIFFERENT = f"""name => ({LOOKS})().filter(([element, look]) => self.recorded[name].get(element) !== look)
    .map(([element]) => element.outerHTML.slice(0, 120))"""
USE_WHOLE_SHEET = "css => { document.querySelector('head > style').textContent = css }"

# Width in pixels, medium and palette.
VIEWS = {
    "at rest": (1280, "screen", "light"),
    "dark": (1280, "screen", "dark"),
    "in print": (1280, "print", "light"),
    "on a phone": (360, "screen", "light"),
}


@pytest.mark.parametrize("kind", [*KINDS, *MODULE_KINDS])
def test_cutting_the_first_style_sheet_changes_no_look(site, visit, kind):
    """Every element looks the same with the whole sheet as with the part of it that its kind of page gets.

    The nightly run looks at every view of each kind, others at half of them.
    """
    url = site.page((KINDS | TOOL_PAGES)[kind], LOCALES[0]).url
    page = visit(url, bypass_csp=True).page  # the page's policy forbids any other style sheet
    if kind in MODULE_KINDS:
        page.wait_for_load_state("networkidle")  # its module has filled it

    kinds = [*KINDS, *MODULE_KINDS]
    views = VIEWS if NIGHTLY else dict(list(VIEWS.items())[kinds.index(kind) % 2 :: 2])

    def each_view():
        for name, (width, media, palette) in views.items():
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(media=media, color_scheme=palette)
            yield name

    for view in each_view():
        page.evaluate(RECORD, view)
    page.evaluate(USE_WHOLE_SHEET, style_sheet("first"))
    assert {view: page.evaluate(DIFFERENT, view) for view in each_view()} == {view: [] for view in views}


def test_a_rule_that_was_cut_by_mistake_is_noticed(site, visit):
    page = visit(site.page("home", LOCALES[0]).url, bypass_csp=True).page
    page.evaluate(RECORD, "at rest")
    page.evaluate(USE_WHOLE_SHEET, "h1 { color: red }")
    assert page.evaluate(DIFFERENT, "at rest") != []
