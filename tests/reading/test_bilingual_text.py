"""The texts of an entry, in the order in which its page shows them."""

from scripts.reading.bilingual_text import by_entry
from scripts.reading.loader import load
from tests.conftest import TODAY


def test_the_texts_of_a_role_have_the_order_of_its_page_not_of_the_file(good):
    tree = load(good, TODAY).roles
    clerk = next(texts for texts in by_entry(tree.prose) if texts[0].path[:2] == ("roles", 0))
    fields = list(dict.fromkeys(text.path[2] for text in clerk))
    assert fields[:2] == ["title", "summary"]
    assert fields.index("fits") < fields.index("duties") < fields.index("day") < fields.index("outlook")
    in_file = list(dict.fromkeys(text.path[2] for text in tree.prose if text.path[:2] == ("roles", 0)))
    assert sorted(fields) == sorted(in_file) and fields != in_file
