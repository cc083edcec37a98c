"""In the small good project the source `book` replaces `old-book`, which nothing cites."""

import pytest

from scripts.checks import check
from scripts.reading.loader import load
from tests.checks.edits import edit, problems_after, reported
from tests.conftest import TODAY

SOURCES, PAGES = "data/sources.yaml", ("docs/id/index.md", "docs/en/index.md")


def cite_on_pages(project):
    for page in PAGES:
        edit(project, '#cite-book data-source="book"', '#cite-old-book data-source="old-book"', page)


def circles(project):
    return [path for rule, path in reported(project, "replaced_sources") if rule == "content.replaces-circle"]


def test_a_citation_of_a_replaced_source_is_a_warning_that_names_the_newer_one(good):
    (problem,) = problems_after(good, "sources: [book, onet]", "sources: [old-book, onet]")
    assert (problem.rule, problem.path) == ("style.replaced-source", "file-clerk → duties[3].sources[1]")
    assert not problem.stops
    assert all("“book”" in problem.explain(lang).fix for lang in ("id", "en"))


def test_a_hand_written_page_is_warned_too(good):
    cite_on_pages(good)
    problems = check(load(good, TODAY))
    assert [problem.rule for problem in problems] == ["style.replaced-source"] * len(PAGES)
    assert {problem.file for problem in problems} == set(PAGES)
    assert all("old-book" in problem.source for problem in problems)


def test_all_that_replace_a_source_are_named(good):
    edit(good, "    title: ESCO\n", "    title: ESCO\n    replaces: [old-book]\n", SOURCES)
    (problem,) = problems_after(good, "sources: [book, onet]", "sources: [old-book, onet]")
    assert "book, esco" in problem.explain("en").what


@pytest.mark.parametrize(("where", "file"), [("file-clerk", "data/roles.yaml"), *zip(PAGES, PAGES, strict=True)])
def test_what_speaks_of_history_may_cite_it_by_a_named_exception(good, where, file):
    edit(good, "sources: [book, onet]", "sources: [old-book, onet]")
    cite_on_pages(good)
    entry = (
        f"  - rule: style.replaced-source\n    text: old-book\n    in: {where}\n    because: It tells of the past.\n"
    )
    edit(good, "exceptions:\n", f"exceptions:\n{entry}", "data/exceptions.yaml")
    assert file not in {problem.file for problem in check(load(good, TODAY))}


def test_an_exception_that_excuses_no_citation_any_more_is_a_problem(good):
    entry = "  - rule: style.replaced-source\n    text: old-book\n    because: It tells of the past.\n"
    (problem,) = problems_after(good, "exceptions:\n", f"exceptions:\n{entry}", "data/exceptions.yaml")
    assert problem.rule == "content.excused-for-nothing"


def test_only_a_source_that_was_replaced_may_stay_uncited(good):
    problems = problems_after(good, "    replaces: [old-book]\n", "", SOURCES)
    assert [(problem.rule, problem.path) for problem in problems] == [("content.uncited", "old-book")]


@pytest.mark.parametrize(
    ("by_book", "by_old", "found"),
    [
        ("book", "", ["book → replaces[1]"]),  # itself
        ("old-book, book", "", ["book → replaces[2]"]),
        ("old-book", "book", ["book → replaces[1]", "old-book → replaces[1]"]),  # each other
        ("old-book", "esco", []),  # a chain
        ("old-book", "old-book", ["old-book → replaces[1]"]),  # `book` lies outside the circle
    ],
)
def test_no_source_replaces_itself_not_even_by_way_of_others(good, by_book, by_old, found):
    edit(good, "replaces: [old-book]", f"replaces: [{by_book}]", SOURCES)
    if by_old:
        edit(good, "    title: Buku Arsip Lama\n", f"    title: Buku Arsip Lama\n    replaces: [{by_old}]\n", SOURCES)
    assert circles(good) == found
    assert all(problem.stops for problem in check(load(good, TODAY)) if problem.rule == "content.replaces-circle")


def test_a_circle_of_three_is_one_too(good):
    edit(good, "    title: Buku Arsip Lama\n", "    title: Buku Arsip Lama\n    replaces: [esco]\n", SOURCES)
    edit(good, "    title: ESCO\n", "    title: ESCO\n    replaces: [book]\n", SOURCES)
    assert sorted(circles(good)) == [f"{key} → replaces[1]" for key in ("book", "esco", "old-book")]


def test_an_unknown_key_is_named_with_the_nearest_one(good):
    problems = problems_after(good, "replaces: [old-book]", "replaces: [old-bok]", SOURCES)
    problem = next(problem for problem in problems if problem.path == "book → replaces[1]")
    assert problem.rule == "content.unknown-source"
    assert "old-book" in problem.explain("en").why


@pytest.mark.parametrize("value", ["old-book", "[[old-book]]", "{a: old-book}", "", "[3]"])
def test_another_shape_is_refused_and_breaks_nothing(good, value):
    edit(good, "replaces: [old-book]", f"replaces: {value}", SOURCES)
    assert reported(good, "replaced_sources") == []
    assert any(problem.path.startswith("book → replaces") for problem in check(load(good, TODAY)))
