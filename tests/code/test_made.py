"""What MkDocs need not make again: pages that are made from what they were made from, and lead to what is there."""

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation

from scripts.made import Made

TEXTS = {
    "one.md": "# One\n\n[Two](two.md#here)\n",
    "two.md": "# Two\n\n## Here\n",
    "three.md": "# Three\n\n[One](one.md)\n",
}


@pytest.fixture
def make(tmp_path):
    """Make pages of a small site as far as they have to be; return the paths of those that MkDocs has to make, and the site."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\nplugins: []\n", "utf-8")

    def make(texts=TEXTS, around=""):
        docs, site = tmp_path / "docs", tmp_path / "site"
        docs.mkdir(exist_ok=True)
        for path in docs.glob("*.md"):
            path.unlink()
        for path, text in texts.items():
            (docs / path).write_text(text, "utf-8")
        config = load_config(str(tmp_path / "mkdocs.yml"))
        files = get_files(config)
        get_navigation(files, config)
        made = Made(tmp_path / "kept")
        made.prepare(files, config, around, {path: (text,) for path, text in texts.items()})
        left = {file.src_uri for file in files.documentation_pages()}
        for path in left:
            made.keep(path, f"made from {texts[path]}")
        made.forget()
        return left, {path.parent.name: path.read_text("utf-8") for path in site.glob("*/index.html")}

    return make


def test_what_did_not_change_is_put_in_its_place_as_it_was(make):
    assert make() == (set(TEXTS), {})
    assert make() == (set(), {path.removesuffix(".md"): f"made from {text}" for path, text in TEXTS.items()})


def test_a_page_with_another_text_is_made_and_no_other(make):
    make()
    assert make(TEXTS | {"three.md": "# Four\n"})[0] == {"three.md"}


def test_with_other_surroundings_all_are_made(make):
    make()
    assert make(around="another theme")[0] == set(TEXTS)


def test_a_page_whose_link_leads_nowhere_any_more_is_made_so_that_it_is_said(make):
    make()
    assert make(TEXTS | {"two.md": "# Two\n\n## There\n"})[0] == {"one.md", "two.md"}


def test_where_mkdocs_has_something_to_say_it_knows_all_pages(make):
    make()
    without = {path: text for path, text in TEXTS.items() if path != "two.md"}
    assert make(without)[0] == set(without)


def test_what_is_made_from_the_same_is_not_kept_of_pages_that_are_gone(make, tmp_path):
    make()
    make({"two.md": TEXTS["two.md"]})
    assert len(list((tmp_path / "kept").iterdir())) == 1


@pytest.mark.parametrize("damage", [lambda content: b"", lambda content: content[:-1], lambda content: content + b" "])
def test_a_damaged_file_is_made_anew(make, tmp_path, damage):
    make()
    for file in (tmp_path / "kept").iterdir():
        file.write_bytes(damage(file.read_bytes()))
    assert make()[0] == set(TEXTS)
