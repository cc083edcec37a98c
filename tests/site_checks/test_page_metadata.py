import pytest

from scripts.site_checks.page_metadata import RULES
from tests.site_checks.conftest import HOME, problems

PAGE = "kerja/index.html"


@pytest.mark.parametrize(
    ("path", "old", "new", "problem"),
    [
        (PAGE, f'canonical" href="{HOME}kerja/', f'canonical" href="{HOME}', f"is {HOME}, not {HOME}kerja/"),
        ("en/work/index.html", '<html lang="en"', '<html lang="id"', "is marked as id, but its folder is that of en"),
        (PAGE, '<meta name="description" content="d">', "", "has no description"),
        (PAGE, "cards/x.png", "cards/y.png", f"its share image {HOME}cards/y.png does not exist"),
        (PAGE, 'og:image:width" content="12"', 'og:image:width" content="1"', "; it is 12 × 6 pixels, image/png"),
        (PAGE, "image/png", "image/jpeg", "; it is 12 × 6 pixels, image/png"),
        (PAGE, "og:image:alt", "og:image:none", "its share image has no og:image:alt"),
        (PAGE, "twitter:card", "twitter:none", "has no twitter:card"),
        (PAGE, "theme-color", "colour", "has no theme-color"),
        (PAGE, "og:locale:alternate", "og:locale:none", "has no og:locale:alternate"),
        (PAGE, f'og:url" content="{HOME}kerja/', f'og:url" content="{HOME}', f"og:url is {HOME}, the canonical"),
        (PAGE, "application/atom+xml", "application/rss+xml", "names feeds in no language, not its own"),
        (PAGE, "perubahan/feed.xml", "en/changes/feed.xml", "names feeds in en, not its own"),
        (PAGE, "perubahan/feed.xml", "feed.xml", "each needs a title, and must exist"),
        (PAGE, f'href="{HOME}perubahan', 'href="/x/perubahan', "each needs a title, and must exist"),
        (PAGE, 'title="f"', 'title=""', "each needs a title, and must exist"),
        ("404.html", "perubahan/feed.xml", "feed.xml", "each needs a title, and must exist"),
        ("404.html", "cards/x.png", "cards/y.png", f"its share image {HOME}cards/y.png does not exist"),
        (PAGE, 'hreflang="x-default"', 'hreflang="de"', "it needs id, en, x-default"),
        (PAGE, f'hreflang="id" href="{HOME}kerja/"', f'hreflang="id" href="{HOME}en/"', "it needs id, en, x-default"),
        (PAGE, '{"@type"', '{"@type', "its JSON-LD is no JSON"),
        (PAGE, "https://schema.org", "https://example.org", "the @context of its JSON-LD is not https://schema.org"),
        (PAGE, '"@type"', '"name"', "a node of its JSON-LD has no @type"),
    ],
)
def test_what_a_page_says_wrongly_of_itself_is_a_problem(built, break_site, path, old, new, problem):
    break_site(path, old, new)
    assert any(said.startswith(f"{path}: ") and problem in said for said in problems(built, RULES))


def test_a_translation_must_name_the_page_in_turn(built, break_site):
    break_site("en/work/index.html", f'hreflang="id" href="{HOME}kerja/"', f'hreflang="id" href="{HOME}"')
    assert f"{PAGE}: names {HOME}en/work/ as a translation, which does not name this page in turn" in problems(
        built, RULES
    )


def test_a_good_site_has_no_problem(built):
    assert problems(built, RULES) == []
