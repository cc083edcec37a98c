from xml.etree import ElementTree

from scripts.features.changelog import list_changes
from scripts.outputs.atom_feed import ATOM, atom_feeds

SITE = "https://example.org/x/"


def test_the_history_is_made_of_the_dates_of_the_data_the_newest_first(good_site):
    assert [(change.day, change.kind, len(change.keys)) for change in list_changes(good_site.catalog)] == [
        ("2026-01-02", "reviewed", 2),
        ("2026-01-01", "read", 6),
    ]


def test_each_language_has_a_feed_that_readers_of_feeds_accept(good_site):
    files = atom_feeds(good_site, SITE)
    assert sorted(files) == ["en/changes/feed.xml", "id/perubahan/feed.xml"]
    feed = ElementTree.fromstring(files["en/changes/feed.xml"])
    assert feed.tag == f"{{{ATOM}}}feed"
    for name in ("title", "id", "updated"):
        assert feed.findtext(f"{{{ATOM}}}{name}"), name
    assert feed.findtext(f"{{{ATOM}}}updated") == "2026-01-02T00:00:00Z"
    assert {link.get("rel"): link.get("href") for link in feed.findall(f"{{{ATOM}}}link")} == {
        "alternate": f"{SITE}en/changes/",
        "self": f"{SITE}en/changes/feed.xml",
    }
    entries = feed.findall(f"{{{ATOM}}}entry")
    assert entries[0].findtext(f"{{{ATOM}}}id") == f"{SITE}en/changes/#reviewed-2026-01-02"
    assert entries[0].findtext(f"{{{ATOM}}}summary") == "File Clerk, Records Manager"


def test_the_same_data_gives_the_same_feed(good_site):
    assert atom_feeds(good_site, SITE) == atom_feeds(good_site, SITE)
