import pytest

from scripts.site_checks.links import RULES
from tests.site_checks.conftest import HOME, problems

PAGE = "kerja/index.html"


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        ("../tidak-ada/", "links to ../tidak-ada/, but there is no such file"),
        ("../#atas", "links to ../#atas, but that page has no such anchor"),
        ("/x/", "links to /x/; make it a relative link"),
        (f"{HOME}en/", f"links to {HOME}en/; make it a relative link"),
    ],
)
def test_a_link_that_leads_nowhere_or_binds_the_site_to_an_address_is_a_problem(built, break_site, link, problem):
    break_site(PAGE, '"../#top"', f'"{link}"')
    assert problems(built, RULES) == [f"{PAGE}: {problem}"]


@pytest.mark.parametrize("link", ["../", "../#top", "#top", "https://example.com/", "../cards/x.png"])
def test_other_links_are_fine(built, break_site, link):
    break_site(PAGE, '"../#top"', f'"{link}"')
    assert problems(built, RULES) == []


def test_the_page_for_what_is_not_found_has_absolute_links_for_it_is_shown_at_any_address(built):
    assert 'href="/x/"' in (built / "404.html").read_text("utf-8")
    assert problems(built, RULES) == []
