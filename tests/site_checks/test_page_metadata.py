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
