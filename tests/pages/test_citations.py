from dataclasses import dataclass

from scripts.pages.citations import Citations


@dataclass(frozen=True)
class Item:
    sources: tuple[str, ...]


BOOK, BOTH, TURNED = Item(("book",)), Item(("book", "onet")), Item(("onet", "book"))


def test_items_of_a_list_that_have_the_same_sources_share_the_marks_behind_the_last(good_site):
    cite = Citations(good_site, good_site.page("role/file-clerk", "en"))
    assert cite.in_list(BOOK, BOOK) == ""
    assert cite.in_list(BOTH, TURNED) == ""
    assert cite.in_list(BOOK, BOTH).count("data-source=") == 1
    assert cite.in_list(TURNED, None).count("data-source=") == 2
    assert [source.key for source in cite.sources] == ["book", "onet"]
