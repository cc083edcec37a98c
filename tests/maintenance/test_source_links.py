import pytest

from scripts.maintenance.source_links import KINDS, Answer, Found, ask_again, copy_in, judge, tell, wanted

URL = "https://example.org/laws/1"


@pytest.mark.parametrize(
    ("answer", "kind", "to"),
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
def test_what_an_answer_says_of_an_address(answer, kind, to):
    found = judge(URL, answer)
    assert (found.kind, found.to) == (kind, to) and kind in KINDS


def test_a_home_page_that_moves_to_a_home_page_is_not_gone():
    assert judge("https://example.org/", Answer(200, ((301, "https://new.example/"),))).kind == "moved"


@pytest.mark.parametrize(("status", "again"), [(200, False), (404, True), (405, True), (403, True), (0, False)])
def test_what_is_asked_again_in_full(status, again):
    assert ask_again(Answer(status)) is again


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
    assert copy_in(text) == copy


def test_every_address_is_asked_that_a_source_rests_on(good_site):
    named = wanted(good_site.catalog)
    assert {key for keys in named.values() for key in keys} == set(good_site.catalog.sources)
    assert set(named) >= {url for source in good_site.catalog.sources.values() for url in source.via}


def test_maintainers_are_told_what_broke_and_nothing_where_nothing_did():
    named = {URL: ["law-1", "law-2"], f"{URL}0": ["law-3"], f"{URL}1": ["law-4"], f"{URL}2": ["law-5"]}
    fine = [Found(f"{URL}1", "unknown", 403), Found(f"{URL}2", "there", 200)]
    assert tell(fine, named) == ""
    text = tell(
        [
            *fine,
            Found(URL, "gone", 404, copy="https://web.archive.org/x"),
            Found(f"{URL}0", "moved", 200, "https://other.example/"),
        ],
        named,
    )
    assert f"- [ ] `law-1`, `law-2`: <{URL}> (404); archived copy: <https://web.archive.org/x>" in text
    assert f"- [ ] `law-3`: <{URL}0> → <https://other.example/>" in text
    assert "1 addresses answer. Of 1 nothing is known" in text and "law-4" not in text
    assert "(no such host); no archived copy found" in tell([Found(URL, "gone", 0)], named)
