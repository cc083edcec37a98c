"""Each limit from both sides: what just fits passes, one byte or one request more is a problem."""

import random

import pytest

from scripts.pages.page import MODULE_KINDS
from scripts.site_checks.budgets import (
    ARTICLE_BUDGET,
    INLINE_SCRIPT,
    KB,
    RULES,
    TOOL_BUDGET,
    Budget,
    budget_of,
    sent_size,
)
from tests.site_checks.conftest import HOME, problems

PAGE = "kerja/index.html"
# Repeatable, and gzip cannot compress it.
NOISE = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", k=80_000))


def weight(path):
    return sent_size(path, names=[HOME])


@pytest.fixture(params=["article", "roles"])
def kind(request, break_site):
    """The kind of page that is judged: one that is read, and a tool."""
    break_site(PAGE, 'data-kind="article"', f'data-kind="{request.param}"')
    return request.param


@pytest.fixture
def grow(built):
    """Make a file as large as it may be, as sent, and then a byte larger."""

    def grow_to(path, size, marker=""):
        file = built / path
        text = file.read_text("utf-8")

        def filled(length):
            return text.replace(marker, marker + NOISE[:length]) if marker else NOISE[:length]

        low, high = 0, len(NOISE)
        while high - low > 1:
            middle = (low + high) // 2
            file.write_text(filled(middle), "utf-8")
            low, high = (middle, high) if weight(file) <= size else (low, middle)
        file.write_text(filled(low), "utf-8")
        yield
        file.write_text(filled(low + 8), "utf-8")
        assert size < weight(file) <= size + 10
        yield

    return grow_to


def test_the_budgets_are_those_of_the_design():
    assert Budget(html=14 * 1024, first_visit=24 * 1024, requests=6) == ARTICLE_BUDGET
    assert Budget(html=24 * 1024, first_visit=40 * 1024, requests=8) == TOOL_BUDGET


def test_a_tool_has_the_budget_of_tools_and_a_story_is_read_like_an_article():
    assert {kind: budget_of(kind) for kind in MODULE_KINDS} == {
        **dict.fromkeys(MODULE_KINDS, TOOL_BUDGET),
        "story": ARTICLE_BUDGET,
        "work-sample": ARTICLE_BUDGET,
    }
    assert budget_of("components") == TOOL_BUDGET
    for kind in ("role", "article", "family", "search", "missing", None):
        assert budget_of(kind) == ARTICLE_BUDGET


def test_html_just_below_its_limit_is_fine_and_just_above_it_is_a_problem(built, kind, grow):
    limit = budget_of(kind).html
    steps = grow(PAGE, limit, '<h1 id="top">')
    next(steps)
    assert problems(built, RULES) == []
    next(steps)
    size = weight(built / PAGE)
    assert problems(built, RULES) == [
        f"{PAGE}: the HTML is {size:,} bytes as sent; allowed are {limit:,}; shorten or split the page"
    ]


def test_a_first_visit_just_below_its_limit_is_fine_and_just_above_it_is_a_problem(built, kind, break_site, grow):
    break_site(PAGE, "page.css", "large.css")
    (built / "large.css").touch()
    limit = budget_of(kind).first_visit
    steps = grow("large.css", limit - weight(built / PAGE))
    next(steps)
    assert problems(built, RULES) == []
    next(steps)
    (problem,) = problems(built, RULES)
    total = weight(built / PAGE) + weight(built / "large.css")
    assert problem == (
        f"{PAGE}: a first visit takes {total:,} bytes; allowed are {limit:,}; make what it loads smaller: large.css"
    )


def test_as_many_requests_as_allowed_are_fine_and_one_more_is_a_problem(built, kind, break_site):
    limit = budget_of(kind).requests
    pictures = [f'<img alt="" src="../{number}.png">' for number in range(limit)]
    break_site(PAGE, "</h1>", f"</h1>{''.join(pictures[: limit - 2])}")  # beside the page and its styles
    assert problems(built, RULES) == []
    break_site(PAGE, "</h1>", f"</h1>{pictures[-1]}")
    (problem,) = problems(built, RULES)
    assert problem.startswith(f"{PAGE}: a first visit takes {limit + 1} requests; allowed are {limit}; join or drop")


def test_an_inline_script_as_long_as_allowed_is_fine_and_a_byte_more_is_a_problem(built, kind, break_site):
    break_site(PAGE, "start()", "x" * INLINE_SCRIPT)
    assert problems(built, RULES) == []
    break_site(PAGE, "</h1>", "</h1><script>y</script>")
    assert problems(built, RULES) == [
        f"{PAGE}: its inline scripts are 1,537 bytes; allowed are 1,536; "
        "move what can wait into a module that loads when it is used"
    ]


def test_data_in_a_page_is_no_script(built, break_site):
    break_site(PAGE, "</h1>", f'</h1><script type="application/json">"{"x" * 2 * KB}"</script>')
    assert problems(built, RULES) == []


def test_a_name_as_long_as_the_code_host_allows_makes_no_page_too_heavy(built, kind, grow):
    """An owner of 39 letters, a repository of 100, or folders upon folders: a page that just fits fits everywhere."""
    form = "https://github.com/a/b/issues/new?page=https://example.org/x/kerja/"
    (built / PAGE).write_text((built / PAGE).read_text("utf-8").replace("</p>", f'<a href="{form}">x</a></p>'), "utf-8")
    next(grow(PAGE, budget_of(kind).html - 30, '<h1 id="top">'))
    letters = "".join(random.Random(2).choices("abcdefghijklmnopqrstuvwxyz0123456789", k=199))
    owner, name, folders = letters[:39], letters[39:139], "/".join(letters[139:])
    home, repository = HOME, "https://github.com/a/b"
    for site in (f"https://{owner}.github.io/{name}/", f"https://kampus.example/{folders}/"):
        for page in built.rglob("*.html"):
            text = page.read_text("utf-8").replace(home, site)
            page.write_text(text.replace(repository, f"https://github.com/{owner}/{name}"), "utf-8")
        assert sent_size(built / PAGE) > budget_of(kind).html, "too heavy with its name"
        assert problems(built, RULES) == []
        home, repository = site, f"https://github.com/{owner}/{name}"
