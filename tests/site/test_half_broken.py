"""A host that serves the pages and loses the rest: what is left can be read, and says what is missing."""

import pytest

from scripts.site_checks.built_site import Document

PAGES = (
    "home",
    "back-office",
    "role/hr-assistant",
    "skills",
    "search",
    "roles",
    "quiz",
    "compare",
    "moves",
    "list",
    "story/new-employee",
)

# The pages that are nothing without their module, and say so.
NEEDY = ("quiz", "compare", "moves", "list")


def lost(route):
    """Answer as a host does that no longer has a file."""
    route.fulfill(status=404, content_type="text/html", body="<!DOCTYPE html><title>404</title><p>404")


WAYS = {"no answer": lambda route: route.abort(), "not found": lost}


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", ["css", "js", "*"])
def test_whatever_is_missing_the_page_can_be_read(site, visit, address, files, kind, way, lang):
    page = visit(width=360).page
    page.route(f"**/assets/*{'' if kind == '*' else f'.{kind}'}", WAYS[way])
    for key in PAGES:
        planned = site.page(key, lang)
        page.goto(address + planned.url)
        assert page.locator("h1").first.is_visible(), key
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, key
        text = page.locator("main").inner_text()
        assert len(text) > 200, key
        links = Document((files / planned.url / "index.html").read_text("utf-8")).links
        assert page.locator("main a[href]").first.is_visible() and links, key
        if key in NEEDY and kind != "css":
            words = site.catalog.labels[lang]
            said = page.get_by_role("alert")
            said.wait_for()
            assert said.inner_text() == f"{words['site']['failed']} {words[key]['without']}"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_search_that_came_as_a_link_says_that_it_cannot_be_made(site, visit, address, lang, way):
    page = visit().page
    page.route("**/assets/search.*.js", WAYS[way])
    page.goto(f"{address}{site.page('search', lang).url}?q=hr")
    said = page.get_by_role("alert")
    said.wait_for()
    assert {"id": "Pencarian belum bisa dimuat.", "en": "The search could not be loaded."}[lang] in said.inner_text()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_search_without_its_index_says_so(site, visit, address, lang, way):
    page = visit(site.page("search", lang).url).page
    page.route(f"**/s/{lang}-*.js", WAYS[way])
    page.locator("main input[type=search]").fill("hr")
    page.get_by_text(site.catalog.labels[lang]["search"]["failed"]).wait_for()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_tools_without_their_data_say_so(site, visit, address, lang, way):
    words = site.catalog.labels[lang]
    page = visit().page
    page.route("**/*.json", WAYS[way])
    page.goto(f"{address}{site.page('moves', lang).url}?{'dari' if lang == 'id' else 'from'}=hr-assistant")
    page.get_by_text(words["moves"]["failed"]).wait_for()
    page.goto(f"{address}{site.page('compare', lang).url}?r=hr-assistant&r=tax-officer")
    page.get_by_text(words["compare"]["failed"]).wait_for()
    page.evaluate("localStorage.list = 'hr-assistant'")
    page.goto(address + site.page("list", lang).url)
    page.get_by_text(words["list"]["missing"]).wait_for()
