from dataclasses import dataclass
from datetime import UTC, datetime

from scripts.pages.issue_forms import Repository
from scripts.pages.page_context import page_context
from scripts.pages.template_context import changed_at, contents, page_variables, site_variables, split_opening

SITE, REPOSITORY = "https://example.org/x/", Repository("https://github.com/a/b", "main")


@dataclass(frozen=True)
class Heading:
    """A heading in a table of contents."""

    title: str
    children: tuple["Heading", ...] = ()


A, B, C = (Heading(title) for title in "ABC")


def toc(*sections: Heading) -> list[Heading]:
    return [Heading("Title", sections)]


def test_a_page_opens_with_what_stands_before_its_first_section():
    assert split_opening("<h1>Title</h1><p>Lead</p><h2>A</h2><p>a</p><h2>B</h2>") == (
        "<h1>Title</h1><p>Lead</p>",
        "<h2>A</h2><p>a</p><h2>B</h2>",
    )
    assert split_opening("<h1>Title</h1><p>Lead</p>") == ("<h1>Title</h1><p>Lead</p>", "")


def test_a_page_of_few_sections_has_no_contents_list():
    assert contents(toc(A, B, C)) == [A, B, C]
    assert contents(toc(A, B)) == []


def test_a_template_gets_the_words_of_its_language_and_the_languages_with_its_own_first(good_site):
    variables = site_variables(good_site, "en", SITE, serving=True)
    assert variables["labels"] is good_site.catalog.labels["en"] and variables["serving"]
    assert variables["languages"] == ("en", "id")
    assert [(feed.lang, feed.address) for feed in variables["feeds"]] == [
        ("en", f"{SITE}en/changes/feed.xml"),
        ("id", f"{SITE}perubahan/feed.xml"),
    ]
    assert (variables["home_url"], variables["search_url"]) == ("en/", "en/search/")


def test_a_template_gets_the_text_of_its_page_in_two_parts_and_what_is_known_of_it(good_site):
    page = good_site.page("role/file-clerk", "en")
    variables = page_variables(good_site, page, '<h1 id="x">x</h1><h2>y</h2>', toc(A, B, C), SITE, REPOSITORY)
    assert variables == {
        "opening": '<h1 id="main">x</h1>',
        "later": "<h2>y</h2>",
        "page_context": page_context(good_site, page, SITE, REPOSITORY),
        "contents": [A, B, C],
        "cites": False,
    }


def test_citations_have_names_in_the_language_of_the_page_and_signs_inside_names_are_not_said(good_site):
    page = good_site.page("role/file-clerk", "en")
    html = '<h1>x</h1><p>O*NET <a data-source="onet" href="s/">[1]</a></p>'
    variables = page_variables(good_site, page, html, toc(), SITE, REPOSITORY)
    assert variables["cites"]
    assert variables["opening"] == (
        '<h1>x</h1><p>O<span aria-hidden="true">*</span>NET '
        '<a data-source="onet" href="s/" aria-label="source 1">[1]</a></p>'
    )


def test_the_home_page_has_no_contents_list(good_site):
    home = good_site.page("home", "en")
    assert page_variables(good_site, home, "", toc(A, B, C), SITE, REPOSITORY)["contents"] == []


def test_a_page_that_was_just_added_has_only_its_text(good_site):
    variables = page_variables(good_site, None, "<p>x</p>", toc(), SITE, REPOSITORY)
    assert variables == {"opening": "<p>x</p>", "later": ""}


def test_the_sitemap_tells_of_each_edit_of_a_day_and_never_of_the_future(good_site):
    noon = datetime(2026, 1, 2, 12, tzinfo=UTC)
    assert changed_at(good_site, noon) == {
        "changes": "2026-01-02T12:00:00Z",
        "role/file-clerk": "2026-01-02T12:00:00Z",
        "role/records-manager": "2026-01-02T12:00:00Z",
    }
    assert changed_at(good_site, noon.replace(month=5))["changes"] == "2026-01-02T23:59:59Z"
    assert changed_at(good_site, None)["changes"] == "2026-01-02T00:00:00Z"
