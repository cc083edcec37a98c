import pytest

from scripts import assets
from tests.conftest import ROOT

SEARCHES = {lang: {"documents": [], "ignored": [], "light": [], "asking": [], "alike": {}, "words": {}} for lang in ("id", "en")}


def test_a_folder_without_its_packages_says_what_to_do(tmp_path):
    with pytest.raises(RuntimeError, match="make build"):
        assets.place(tmp_path / "site", tmp_path, {})


def test_what_node_says_is_passed_on(tmp_path):
    """A folder without pages and themes fails there, not here."""
    with pytest.raises(RuntimeError, match="ENOENT"):
        assets.place(tmp_path / "nowhere", ROOT, {})


def test_styles_are_cut_to_each_kind_of_page_and_scripts_get_names_of_their_contents(tmp_path):
    def page(kind, body):
        return f'<!DOCTYPE html><html data-base="."><head><style data-inline="first"></style><script data-inline="intent"></script></head><body data-kind="{kind}">{body}<link rel="stylesheet" href="assets/later.css"></body></html>'

    pages = {"one.html": page("home", '<form class="ask"><input></form>'), "two.html": page("article", '<p class="lead">Words of ask and doors.</p>')}
    for name, text in pages.items():
        (tmp_path / name).write_text(text, "utf-8")
    assets.place(tmp_path, ROOT, SEARCHES)
    one, two = ((tmp_path / name).read_text("utf-8") for name in pages)
    assert ".ask" in one and ".ask" not in two, "a word of the text is no use of a class"
    linked = two.partition('href="assets/')[2].partition('"')[0]
    assert ".doors" not in (tmp_path / "assets" / linked).read_text("utf-8")
    assert (tmp_path / "assets" / linked).name in one
    before = {path.name for path in (tmp_path / "assets").iterdir()}
    for name, text in pages.items():
        (tmp_path / name).write_text(text, "utf-8")
    assets.place(tmp_path, ROOT, SEARCHES)
    assert {path.name for path in (tmp_path / "assets").iterdir()} == before, "the same input gives the same names"
