import pytest

from scripts.site_checks.published_addresses import RULES
from tests.site_checks.conftest import HOME, problems


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("</urlset>", "", "cannot be read"),
        (f"<loc>{HOME}kerja/</loc>", f"<loc>{HOME}</loc>", f"does not list {HOME}kerja/"),
        (f"<loc>{HOME}kerja/</loc>", f"<loc>{HOME}</loc>", "lists a page twice"),
        (f"<loc>{HOME}kerja/</loc>", f"<loc>{HOME}lama/</loc>", f"lists {HOME}lama/, but there is no such page"),
        (
            f'hreflang="en" href="{HOME}en/work/"',
            f'hreflang="en" href="{HOME}en/"',
            f"names other translations of {HOME}kerja/ than the page does",
        ),
    ],
)
def test_a_sitemap_that_differs_from_the_pages_is_a_problem(built, break_site, old, new, problem):
    break_site("sitemap.xml", old, new)
    assert any(said.startswith(f"sitemap.xml: {problem}") for said in problems(built, RULES))


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("kerja/index.html", "/kerja/: was published and no longer exists"),
        ("lama/index.html", "/lama/: was published and no longer exists"),
        ("api/v1/roles.json", "/api/v1/roles.json: was published and no longer exists"),
        ("404.html", "404.html: is missing"),
        ("sitemap.xml", "sitemap.xml: cannot be read"),
    ],
)
def test_a_file_that_is_missing_is_a_problem(built, path, problem):
    (built / path).unlink()
    assert any(said.startswith(problem) for said in problems(built, RULES))


def test_a_redirect_leads_where_the_register_says(built, break_site):
    assert problems(built, RULES) == []
    break_site("lama/index.html", f'canonical" href="{HOME}kerja/', f'canonical" href="{HOME}')
    assert problems(built, RULES) == ["/lama/: does not redirect to /kerja/, as data/addresses.txt says"]


def test_the_sitemap_leaves_out_a_page_that_search_engines_must_not_show(built, break_site):
    break_site("kerja/index.html", "</head>", '<meta name="robots" content="noindex"></head>')
    assert problems(built, RULES) == [f"sitemap.xml: lists {HOME}kerja/, but search engines must not show it"]
