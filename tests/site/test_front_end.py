"""What a page weighs, what it is made of, and that nothing it needs was cut from it."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from scripts.pages.page import MODULE_KINDS, TOOLS
from scripts.site_checks.budgets import ARTICLE_BUDGET, INLINE_SCRIPT, budget_of, sent_size
from tests.conftest import ROOT
from tests.site.conftest import until
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
    "questions": "questions",
    "changes": "changes",
    "teachers": "teachers",
    "lesson": "lesson/administration",
    "exercise": "exercise/export-shipment",
}

# The heaviest page of each kind of tool.
TOOL_PAGES = {kind: kind for kind in MODULE_KINDS} | {"story": "story/new-employee"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_browser_asks_for_no_more_than_the_budget_says(site, visit, address, kind):
    asked = []
    visitor = visit()
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.open(site.page(KINDS[kind], "id").url)
    assert len(asked) <= ARTICLE_BUDGET.requests
    assert [url for url in asked if url.endswith(".js")] == [], "no script before the reader does something"


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("kind", MODULE_KINDS)
def test_a_tool_keeps_to_its_own_budget(site, visit, address, files, kind, lang):
    asked = []
    visitor = visit()
    visitor.page.wait_for_load_state("networkidle")
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.open(site.page(TOOL_PAGES[kind], lang).url)
    visitor.page.wait_for_load_state("networkidle")
    paths = [files / url.removeprefix(address).partition("?")[0] for url in asked if url.startswith(address)]
    assert len(paths) <= budget_of(kind).requests
    sizes = [sent_size(path / "index.html" if path.is_dir() else path) for path in paths]
    assert sum(sizes) <= budget_of(kind).first_visit


def test_before_the_reader_acts_a_page_runs_only_its_short_inline_script(html):
    for name, text in html.items():
        scripts = re.findall(r"<script(?![^>]*json)[^>]*>(.*?)</script>", text, re.DOTALL)
        assert 0 < sum(len(script.encode()) for script in scripts) <= INLINE_SCRIPT, name


def test_a_content_security_policy_of_hashes_will_do(html):
    """No inline handler and no style attribute; the pages of a kind share their inline styles, and all share the script."""
    for name, text in html.items():
        assert re.findall(r"<[^>]+\s(?:on\w+|style)=", text) == [], name
    scripts = {script for text in html.values() for script in re.findall(r"<script>(.*?)</script>", text, re.DOTALL)}
    styles = {style for text in html.values() for style in re.findall(r"<style>(.*?)</style>", text, re.DOTALL)}
    assert len(scripts) == 4 + len(MODULE_KINDS), (
        "every page's, two of the not-found page, and one more of the search page and of each that starts a module"
    )
    assert len(styles) <= len(KINDS) + len(MODULE_KINDS) + 1 + 9, (
        "one for each kind of page, the not-found page, and each family of roles"
    )


def test_each_page_forbids_whatever_it_does_not_hold_itself(html):
    """Nothing but files of the site and the inline styles and scripts of this very page, by their hashes; no referrer."""
    for name, text in html.items():
        (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', text)
        rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";")}
        for kind in ("script", "style"):
            inline = re.findall(rf"<{kind}>(.*?)</{kind}>", text, re.DOTALL)
            hashes = [f"'sha256-{b64encode(sha256(own.encode()).digest()).decode()}'" for own in inline]
            assert rules.pop(f"{kind}-src") == ["'self'", *hashes], name
        assert (
            rules.pop("default-src") == ["'none'"]
            and rules.pop("require-trusted-types-for") == ["'script'"]
            and rules.pop("trusted-types") == ["own"]
        ), name
        assert {source for sources in rules.values() for source in sources} <= {"'self'", "'none'"}, name
        assert '<meta name="referrer" content="no-referrer">' in text, name


def test_no_page_sends_what_only_stock_material_needs(site, files):
    names = {path.relative_to(files).parts[0] for path in files.iterdir()} | {
        path.name for path in (files / "assets").iterdir()
    }
    ours = {page.url.partition("/")[0] for page in site.pages.values()}
    assert {name.split(".")[0] for name in names} <= {
        *ours,
        "404",
        "api",
        "app",
        "balik-layar",
        "offline",
        "sw",
        "whole",
        "assets",
        "cards",
        "index",
        "schema",
        "search",
        "sitemap",
        "favicon",
        "later",
        "tools",
        "page",
        "embed",
        *TOOLS,
        "licences",
        "opensearch",
        "s",
    }


# Every state a page can be in. Each is set up by what a reader does.
STATES = {
    "plain": {},
    "dark device": {"color_scheme": "dark"},
    "chosen light": {"color_scheme": "dark", "palette": "light"},
    "chosen dark": {"palette": "dark"},
    "phone": {"width": 360},
    "no script": {"java_script_enabled": False},
    "no script on a phone": {"java_script_enabled": False, "width": 360},
    "menu open": {"width": 360, "act": "document.querySelector('[popovertarget=menu]').click()"},
    "contents open": {"width": 360, "act": "document.querySelector('[popovertarget=contents]')?.click()"},
    "search open": {"act": "document.forms.find.q.focus()", "words": "data"},
    "search open on a phone": {
        "width": 360,
        "act": "document.querySelector('[popovertarget=find]').click()",
        "words": "data",
    },
    "read on": {"act": "scrollTo(0, 2000)", "wait": ".permalink"},
    "print": {"media": "print"},
    "map of the roles": {"hash": "?tampil=peta&keluarga=data", "wait": ".map text"},
    "forced colours": {"forced_colors": "active"},
    "first focus": {"act": "document.querySelector('.skip').focus()"},
    "target": {"hash": "#onet", "act": "scrollTo(0, 2000)", "wait": ".permalink"},
}

# The whole sheets in place of the cut ones: what every element looks like must stay the same. Returns the elements that do not.
UNCUT = """([first, ...linked]) => {
    const elements = () => [...document.querySelectorAll("body, body *")]
    const names = [...getComputedStyle(document.body)]
    const looks = () => elements().map(element => ["", "::before", "::after"].map(part => {
        const style = getComputedStyle(element, part) // its cssText is empty
        return part && style.content === "none" ? "" : names.map(name => style.getPropertyValue(name)).join(";")
    }).join())
    const cut = looks()
    document.querySelector("head > style").textContent = first
    document.querySelectorAll("link[rel=stylesheet]").forEach((link, i) => {
        const whole = document.createElement("style")
        whole.textContent = linked[i]
        link.replaceWith(whole)
    })
    const whole = looks()
    return elements().filter((_, i) => cut[i] !== whole[i]).map(element => element.outerHTML.slice(0, 120))
}"""


# What differs by kind is tried on each; what only the header or the whole page does, on two.
LOOKED_AT = [
    (kind, state)
    for kind in ("home", "article", "sources", "field", "lesson", "exercise", *MODULE_KINDS)
    for state in ("plain", "dark device", "phone", "print")
]
LOOKED_AT += [(kind, state) for kind in ("role", "search") for state in STATES if state != "map of the roles"]
LOOKED_AT += [("roles", "map of the roles")]


@pytest.mark.parametrize(("kind", "state"), LOOKED_AT)
def test_cutting_the_styles_changes_no_look(site, visit, kind, state):
    """Every element of a page, in every state, looks the same with the whole style sheets as with what was left of them."""
    how = dict(STATES[state])
    act, words, wait, media, palette, hash_ = (
        how.pop(name, None) for name in ("act", "words", "wait", "media", "palette", "hash")
    )
    page = visit(bypass_csp=True, **how).page  # the page's policy forbids any other style sheet
    if palette:
        page.evaluate("palette => (localStorage.palette = palette)", palette)
    page.goto(page.url + site.page((KINDS | TOOL_PAGES)[kind], "id").url + (hash_ or ""))
    if kind in MODULE_KINDS:
        page.wait_for_load_state("networkidle")  # its module is there
    if media:
        page.emulate_media(media=media)
    if act:
        page.evaluate(act)
    if words:
        until(page, "document.activeElement.type === 'search'")
        page.keyboard.type(words)
        page.wait_for_selector("[role=listbox][aria-busy=false] a[data-hit]")
        page.keyboard.press("ArrowDown")
    if wait and page.locator(".text h2").count():
        page.wait_for_selector(wait, state="attached")
    sheets = [style_sheet(name) for name in ("first", "later", "tools")]
    assert page.evaluate(UNCUT, sheets) == []


def test_no_rule_is_sent_that_no_page_can_use(files, html):
    """Each class and id of a selector stands in the markup of a page that gets it, or in a module that makes it."""

    def names(text):
        return {
            name for names in re.findall(r'\b(?:class|className|id) ?[=:] ?"([\w -]+)"', text) for name in names.split()
        }

    modules = "".join(path.read_text("utf-8") for path in (ROOT / "theme" / "modules").rglob("*.js"))
    made = names(modules) | set(re.findall(r'classList\.\w+\("([\w-]+)"', modules))
    shared = {}  # by all pages of a kind
    for text in html.values():
        for style in re.findall(r"<style>(.*?)</style>", text, re.DOTALL):
            shared.setdefault(style, set()).update(names(text))
    sheets = list(shared.items())
    sheets += [(path.read_text("utf-8"), names("".join(html.values()))) for path in (files / "assets").glob("*.css")]
    unused = set()
    for sheet, used in sheets:
        for selector in re.findall(r"[^{}]+(?=\{)", re.sub(r'"[^"]*"', "", sheet)):
            if not selector.startswith("@"):
                unused |= set(re.findall(r"[.#]([a-z][\w-]*)", selector)) - used - made
    assert unused == set()
