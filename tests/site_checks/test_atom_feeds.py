import pytest

from scripts.site_checks.atom_feeds import RULES
from tests.site_checks.conftest import HOME, problems

FEED = "perubahan/feed.xml"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("</feed>", "", "is no XML"),
        ("entry>", "thing>", "is no Atom feed with entries"),
        ("<title>six</title>", "", "the feed or an entry has no title"),
        ("2026-11-25T", "2026-11-95T", "2026-11-95T00:00:00Z is no time"),
        ("#6", "#5", "two entries have the same id"),
        ('rel="self"', 'rel="via"', f"its link to itself is not {HOME}{FEED}"),
    ],
)
def test_a_feed_that_readers_cannot_use_is_a_problem(built, break_site, old, new, problem):
    break_site(FEED, old, new)
    (said,) = problems(built, RULES)
    assert said.startswith(f"{FEED}: {problem}")


def test_each_language_has_a_feed(built):
    assert problems(built, RULES) == []
    (built / "en/changes/feed.xml").unlink()
    assert problems(built, RULES) == ["feed.xml: there is none in en; these exist: perubahan/feed.xml"]
