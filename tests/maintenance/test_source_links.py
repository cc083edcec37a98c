import pytest

from scripts.maintenance.source_links import (
    Answer,
    LinkStatus,
    find_archived_copy,
    judge,
    needs_full_request,
    report,
    sources_by_url,
)

URL = "https://example.org/laws/1"


@pytest.mark.parametrize(
    ("answer", "state", "new_url"),
    [
        (Answer(200), "there", ""),
        (Answer(404), "gone", ""),
        (Answer(410), "gone", ""),
        (Answer(0, no_host=True), "gone", ""),
        (Answer(0), "unknown", ""),  # no answer in time
        (Answer(403), "unknown", ""),
        (Answer(429), "unknown", ""),
        (Answer(503), "unknown", ""),
        (Answer(200, ((301, "https://example.org/laws/new/1"),)), "moved", "https://example.org/laws/new/1"),
        (Answer(200, ((308, "https://other.example/1"),)), "moved", "https://other.example/1"),
        (Answer(200, ((302, "https://example.org/login?to=1"),)), "there", ""),  # today only
        (Answer(200, ((301, "https://example.org/a"), (302, "https://example.org/b"))), "there", ""),
        (Answer(200, ((301, "https://www.example.org/laws/1/"),)), "there", ""),  # the same page
        (Answer(200, ((301, "https://example.org/"),)), "gone", "https://example.org/"),  # the page is no more
        (Answer(404, ((301, "https://example.org/laws/new/1"),)), "gone", ""),
    ],
)
def test_what_an_answer_says_of_an_address(answer, state, new_url):
    link = judge(URL, answer)
    assert (link.state, link.new_url) == (state, new_url)


def test_a_home_page_that_moves_to_a_home_page_is_not_gone():
    assert judge("https://example.org/", Answer(200, ((301, "https://new.example/"),))).state == "moved"


@pytest.mark.parametrize(("status", "full"), [(200, False), (404, True), (405, True), (403, True), (0, False)])
def test_a_host_that_refuses_a_head_request_gets_a_full_one(status, full):
    assert needs_full_request(Answer(status)) is full


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        (
            '{"archived_snapshots": {"closest": {"available": true, "status": "200", "url": "http://web.archive.org/web/2026/x"}}}',
            "https://web.archive.org/web/2026/x",
        ),
        (
            '{"archived_snapshots": {"closest": {"available": true, "status": "404", "url": "http://web.archive.org/web/2026/x"}}}',
            "",
        ),
        ('{"archived_snapshots": {}}', ""),
        ("[]", ""),
        ("<html>", ""),
        ("", ""),
    ],
)
def test_an_archived_copy_is_known_if_the_archive_says_so(text, copy):
    assert find_archived_copy(text) == copy


def test_every_address_that_a_source_rests_on_is_requested(good_site):
    keys_by_url = sources_by_url(good_site.catalog)
    assert {key for keys in keys_by_url.values() for key in keys} == set(good_site.catalog.sources)
    assert set(keys_by_url) >= {url for source in good_site.catalog.sources.values() for url in source.via}


def test_the_report_lists_what_broke_and_is_empty_where_nothing_did():
    keys_by_url = {URL: ["law-1", "law-2"], f"{URL}0": ["law-3"], f"{URL}1": ["law-4"], f"{URL}2": ["law-5"]}
    fine = [LinkStatus(f"{URL}1", "unknown", 403), LinkStatus(f"{URL}2", "there", 200)]
    assert report(fine, keys_by_url) == ""
    text = report(
        [
            *fine,
            LinkStatus(URL, "gone", 404, archived_copy="https://web.archive.org/x"),
            LinkStatus(f"{URL}0", "moved", 200, "https://other.example/"),
        ],
        keys_by_url,
    )
    assert f"- [ ] `law-1`, `law-2`: <{URL}> (404); archived copy: <https://web.archive.org/x>" in text
    assert f"- [ ] `law-3`: <{URL}0> → <https://other.example/>" in text
    assert "1 addresses answer. 1 are not known" in text and "law-4" not in text
    assert "(no such host); no archived copy found" in report([LinkStatus(URL, "gone", 0)], keys_by_url)
