import re
from typing import Any

import pytest

from scripts.mkdocs_site import frontend
from tests.conftest import ROOT

SEARCHES: dict[str, dict[str, Any]] = {
    lang: {"documents": [], "ignored": [], "light": [], "asking": [], "alike": {}, "seeking": {}, "words": {}}
    for lang in ("id", "en")
}


def test_a_folder_without_its_packages_says_what_to_do(tmp_path):
    with pytest.raises(RuntimeError, match="make build"):
        frontend.build_frontend(tmp_path / "site", tmp_path, (), {})


def test_what_node_says_is_passed_on(tmp_path):
    """A folder without pages and themes fails there, not here."""
    with pytest.raises(RuntimeError, match="ENOENT"):
        frontend.build_frontend(tmp_path / "nowhere", ROOT, (), {})


def test_styles_are_cut_to_each_kind_of_page_and_scripts_get_names_of_their_contents(tmp_path):
    def page(kind, body):
        return (
            '<!DOCTYPE html><html data-base="."><head><style data-inline="first"></style>'
            f'<script data-inline="bootstrap"></script></head><body data-kind="{kind}">{body}'
            '<link rel="stylesheet" href="assets/later.css"></body></html>'
        )

    pages = {
        "one.html": page("home", '<form class="ask"><input></form>'),
        "two.html": page("article", '<p class="lead">Words of ask and doors.</p>'),
    }
    for name, text in pages.items():
        (tmp_path / name).write_text(text, "utf-8")
    frontend.build_frontend(tmp_path, ROOT, SEARCHES.items(), {}, without_server=tmp_path / "elsewhere")
    one, two = ((tmp_path / name).read_text("utf-8") for name in pages)
    assert ".ask" in one and ".ask" not in two, "a word of the text is no use of a class"
    linked = two.partition('href="assets/')[2].partition('"')[0]
    assert linked in one and (tmp_path / "assets" / linked).is_file()
    before = {path.name for path in (tmp_path / "assets").iterdir()}
    for name, text in pages.items():
        (tmp_path / name).write_text(text, "utf-8")
    frontend.build_frontend(tmp_path, ROOT, SEARCHES.items(), {}, without_server=tmp_path / "elsewhere")
    assert {path.name for path in (tmp_path / "assets").iterdir()} == before, "the same input gives the same names"


def built(folder, **options):
    (folder / "index.html").write_text(
        '<!DOCTYPE html><html data-base="."><head><script data-inline="bootstrap"></script></head>'
        '<body data-kind="home"></body></html>',
        "utf-8",
    )
    (folder / "404.html").write_text(
        '<!DOCTYPE html><html data-base="/"><head><script data-inline="bootstrap-not-found"></script></head>'
        '<body data-kind="missing"></body></html>',
        "utf-8",
    )
    for path in ("unseen.html", "en/unseen.html"):
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(
            f'<!DOCTYPE html><html><body data-kind="unseen">Words of {path}</body></html>', "utf-8"
        )
    frontend.build_frontend(folder, ROOT, SEARCHES.items(), {}, **options)
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def test_pages_ask_for_the_worker_and_it_says_what_is_not_there_in_both_languages(tmp_path):
    files = built(tmp_path)
    assert "serviceWorker" in files["index.html"] and "serviceWorker" not in files["404.html"]
    assert "Words of unseen.html" in files["sw.js"] and "Words of en/unseen.html" in files["sw.js"]
    assert not {"unseen.html", "en/unseen.html"} & set(files)


def test_a_worker_that_is_to_go_is_not_asked_for_and_takes_itself_away(tmp_path):
    files = built(tmp_path, keep_pages=False)
    assert "serviceWorker" not in files["index.html"]
    assert "unregister" in files["sw.js"] and "respondWith" not in files["sw.js"]


def test_without_a_server_no_script_fetches_and_none_is_a_module(tmp_path):
    (tmp_path / "site").mkdir()
    online = built(tmp_path / "site", without_server=tmp_path / "files")
    scripts = {
        path.relative_to(tmp_path / "files").as_posix(): path.read_text("utf-8")
        for path in (tmp_path / "files" / "assets").iterdir()
    }
    assert set(scripts) <= set(online), "they have the names that pages know"
    page = (tmp_path / "files" / "index.html").read_text("utf-8")
    for name, text in {**scripts, "page": page}.items():
        assert not re.search(r"\bimport\(|fetch\(\w+\)\.then|new Worker|serviceWorker|\bexport\b", text), name
    assert all(text.startswith("document.currentScript.exported=") for text in scripts.values())
