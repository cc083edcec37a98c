"""On a host that serves the pages and loses other files, what is left is readable and says what is missing."""

import re

import pytest

from scripts.config import LOCALES
from scripts.site_checks.built_site import Document
from scripts.urls import MOVE_PARAMS

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

# The pages that can do nothing without their module, and say so.
NEEDING_MODULE = ("quiz", "compare", "moves", "list")


def answer_404(route):
    """Answer as a host does that no longer has a file."""
    route.fulfill(status=404, content_type="text/html", body="<!DOCTYPE html><title>404</title><p>404")


FAILURES = {"no answer": lambda route: route.abort(), "not found": answer_404}
MISSING = {"styles": "**/assets/*.css", "scripts": "**/assets/*.js", "all": "**/assets/*"}

# Each combination in one language; every file that may be missing is so in each language.
CASES = [
    (missing, failure, LOCALES[(row + column) % len(LOCALES)])
    for row, missing in enumerate(MISSING)
    for column, failure in enumerate(FAILURES)
]


@pytest.mark.parametrize(("missing", "failure", "lang"), CASES)
def test_a_page_without_its_other_files_is_readable(site, visit, files, missing, failure, lang):
    visitor = visit(width=360)
    page = visitor.page
    page.route(MISSING[missing], FAILURES[failure])
    for key in PAGES:
        url = site.page(key, lang).url
        visitor.open(url)
        assert page.locator("h1").first.is_visible(), key
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, key
        assert len(page.locator("main").inner_text()) > 200, key
        assert page.locator("main a[href]").first.is_visible(), key
        assert Document((files / url / "index.html").read_text("utf-8")).links, key
        if key in NEEDING_MODULE and missing != "styles":
            labels = site.catalog.labels[lang]
            alert = page.get_by_role("alert")
            alert.wait_for()
            assert alert.inner_text() == f"{labels['site']['failed']} {labels[key]['without']}"


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("key", (*NEEDING_MODULE, "search"))
def test_a_browser_too_old_for_the_scripts_of_a_page_says_what_the_page_says_without_script(site, visit, key, lang):
    """Chromium below 80 stops at the syntax of the first script; here it stands for one that no browser knows."""

    def spoil_bootstrap(route):
        head, _, rest = route.fetch().text().partition("<script>")
        body = re.sub("<meta http-equiv=[^>]*>", "", f"{head}<script>=> {rest}")
        route.fulfill(status=200, content_type="text/html", body=body)

    visitor = visit(width=360)
    url = site.page(key, lang).url
    visitor.page.route(f"**/{url}", spoil_bootstrap)
    page = visitor.open(url)
    note = page.get_by_role("alert")
    told = site.catalog.labels[lang][key].get("without", "JavaScript")  # the search page is written by hand
    assert note.inner_text().startswith(note.get_attribute("data-old"))
    assert told in note.inner_text()
    assert page.locator("[data-act], .tool button").filter(visible=True).count() == 0


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("lang", LOCALES)
def test_a_link_to_a_search_says_that_the_search_could_not_be_loaded(site, visit, lang, failure):
    visitor = visit()
    visitor.page.route("**/assets/search.*.js", FAILURES[failure])
    visitor.open(f"{site.page('search', lang).url}?q=hr")
    alert = visitor.page.get_by_role("alert")
    alert.wait_for()
    assert site.catalog.labels[lang]["search"]["failed"].split(".")[0] in alert.inner_text()


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("lang", LOCALES)
def test_a_search_without_its_index_says_so(site, visit, lang, failure):
    page = visit(site.page("search", lang).url).page
    page.route(f"**/s/{lang}-*.js", FAILURES[failure])
    page.locator("main input[type=search]").fill("hr")
    page.get_by_text(site.catalog.labels[lang]["search"]["failed"]).wait_for()


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("lang", LOCALES)
def test_tools_without_their_data_say_so(site, visit, lang, failure):
    labels = site.catalog.labels[lang]
    visitor = visit()
    page = visitor.page
    page.route("**/*.json", FAILURES[failure])
    visitor.open(f"{site.page('moves', lang).url}?{MOVE_PARAMS[lang]['from']}=hr-assistant")
    page.get_by_text(labels["moves"]["failed"]).wait_for()
    visitor.open(f"{site.page('compare', lang).url}?r=hr-assistant&r=tax-officer")
    page.get_by_text(labels["compare"]["failed"]).wait_for()
    page.evaluate("localStorage.list = 'hr-assistant'")
    visitor.open(site.page("list", lang).url)
    page.get_by_text(labels["list"]["missing"]).wait_for()
