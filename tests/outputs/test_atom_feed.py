from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree

from scripts.features.changelog import list_changes
from scripts.outputs.atom_feed import ATOM, atom_feeds

SITE = "https://example.org/x/"


def test_the_history_is_made_of_the_dates_of_the_data_the_newest_first(good_site):
    assert [(change.day, change.kind, len(change.keys)) for change in list_changes(good_site.catalog)] == [
        ("2026-01-02", "reviewed", 2),
        ("2026-01-01", "read", 7),
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
    entry, *_ = feed.findall(f"{{{ATOM}}}entry")
    assert entry.findtext(f"{{{ATOM}}}title") == "Reviewed: File Clerk"
    assert entry.findtext(f"{{{ATOM}}}id") == f"{SITE}en/changes/#reviewed-2026-01-02-file-clerk"
    assert entry.findtext(f"{{{ATOM}}}summary") == good_site.page("role/file-clerk", "en").description
    assert [link.get("href") for link in entry.findall(f"{{{ATOM}}}link")] == [f"{SITE}en/roles/file-clerk/"]


def test_the_same_data_and_time_give_the_same_feed(good_site):
    assert atom_feeds(good_site, SITE, MORNING) == atom_feeds(good_site, SITE, MORNING)


MORNING = datetime(2026, 3, 4, 2, 30, tzinfo=UTC)
EVENING, NEXT_WEEK = MORNING.replace(hour=20), MORNING.replace(day=11)


def entries(site, built):
    """Return when each entry was last updated, by its id."""
    feed = ElementTree.fromstring(atom_feeds(site, SITE, built)["en/changes/feed.xml"])
    found = feed.findall(f"{{{ATOM}}}entry")
    moments = {entry.findtext(f"{{{ATOM}}}id"): entry.findtext(f"{{{ATOM}}}updated", "") for entry in found}
    assert len(moments) == len(found) and feed.findtext(f"{{{ATOM}}}updated") == max(moments.values())
    return moments


def reviewed(site, *keys, day="2026-03-04"):
    roles = {key: replace(role, reviewed=day) if key in keys else role for key, role in site.catalog.roles.items()}
    return replace(site, catalog=replace(site.catalog, roles=roles))


def test_each_of_two_roles_changed_on_one_day_is_an_entry_of_its_own(good_site):
    first = entries(reviewed(good_site, "file-clerk"), MORNING)
    second = entries(reviewed(good_site, "file-clerk", "records-manager"), MORNING)
    assert second.keys() - first.keys() == {f"{SITE}en/changes/#reviewed-2026-03-04-records-manager"}


def test_each_of_two_sources_read_on_one_day_is_an_entry_of_its_own(good_site):
    sources = {key: replace(source, accessed="2026-03-04") for key, source in good_site.catalog.sources.items()}
    site = replace(good_site, catalog=replace(good_site.catalog, sources=sources))
    assert {f"{SITE}en/changes/#read-2026-03-04-{key}" for key in sources} <= entries(site, MORNING).keys()


def test_a_role_changed_twice_on_one_day_keeps_its_id_and_is_newer_the_second_time(good_site):
    site, changed = reviewed(good_site, "file-clerk"), f"{SITE}en/changes/#reviewed-2026-03-04-file-clerk"
    assert [entries(site, built)[changed] for built in (MORNING, EVENING)] == [
        "2026-03-04T02:30:00Z",
        "2026-03-04T20:30:00Z",
    ]


def test_entries_of_days_that_are_over_stay_as_they_are(good_site):
    site = reviewed(good_site, "file-clerk")
    later = entries(site, NEXT_WEEK)
    assert later == entries(site, NEXT_WEEK.replace(month=12))
    assert later[f"{SITE}en/changes/#reviewed-2026-03-04-file-clerk"] == "2026-03-04T23:59:59Z"


def test_a_day_that_has_begun_in_jakarta_only_is_not_the_future(good_site):
    assert max(entries(reviewed(good_site, "file-clerk", day="2026-03-05"), EVENING).values()) == "2026-03-04T20:30:00Z"
