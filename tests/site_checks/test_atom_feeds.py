import pytest

from scripts.site_checks.atom_feeds import RULES
from tests.site_checks.conftest import HOME, problems

FEED = "perubahan/feed.xml"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("</feed>", "", "is no XML"),
        ("entry>", "thing>", "is no Atom feed with entries"),
        ("<title>six</title>", "", "the feed or an entry has not one title"),
        ("<title>six</title>", "<title>six</title><title>6</title>", "the feed or an entry has not one title"),
        ("2026-11-25T00:", "2026-11-25T99:", "2026-11-25T99:00:00Z is no time"),
        ("2026-11-25T00:00:00Z", "2026-11-25", "2026-11-25 is no time"),
        ("2026-11-25T00:00:00Z", "2026-11-25T00:00:00", "2026-11-25T00:00:00 is no time"),
        ("#6", "#5", f"the id {HOME}{FEED}#5 stands twice"),
        (f"<id>{HOME}{FEED}#6", "<id>#6", "the id #6 is no absolute address"),
        ("2026-11-27T", "2026-11-25T", "is older than its entry of 2026-11-26T00:00:00Z"),
        ("<name>x</name>", "", "names no author"),
        ('rel="self"', 'rel="via"', f"its link to itself is not {HOME}{FEED}"),
        (f'<link href="{HOME}"/>', "", f"{HOME}{FEED} has not one link to a page"),
        (f'<link href="{HOME}"/>', '<link href="/x/"/>', "the link /x/ is not absolute"),
        (f'<link href="{HOME}"/>', f'<link href="{HOME}y/"/>', f"links to {HOME}y/, which does not exist"),
        (f'<link href="{HOME}"/>', f'<link href="{HOME}#y"/>', f"links to {HOME}#y, but that page has no such anchor"),
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
