from dataclasses import replace

from scripts.catalog.text import Text
from scripts.checks import check
from scripts.editing.page_diff import page_diff
from scripts.pages.page_list import list_pages
from scripts.pipeline import catalog_from
from scripts.reading.loader import load
from tests.conftest import TODAY


def site_after(good, old, new):
    path = good / "data" / "roles.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    raw = load(good, TODAY)
    check(raw)
    return list_pages(catalog_from(raw), raw.pages)


def test_a_changed_sentence_shows_in_the_page_of_its_language_only(good, good_site):
    text = page_diff(good_site, site_after(good, "Mencatat berkas.", "Mencatat semua berkas."), "id")
    assert "3 halaman berubah, 0 baru, 0 hilang." in text
    assert "<code>id/pekerjaan/juru-arsip.md</code>" in text and "en/roles/file-clerk.md" not in text
    assert "\n-- Mencatat berkas." in text and "\n+- Mencatat semua berkas." in text


def test_a_new_address_is_a_page_gone_and_a_page_new(good, good_site):
    text = page_diff(good_site, site_after(good, "en: file-clerk}", "en: filing-clerk}"), "en")
    assert (
        "<code>en/roles/filing-clerk.md</code> (new)" in text and "<code>en/roles/file-clerk.md</code> (gone)" in text
    )


def test_the_same_data_changes_no_page(good_site):
    assert "Tidak ada halaman buatan yang berubah." in page_diff(good_site, good_site, "id")


def test_data_with_mistakes_cannot_be_compared(good_site):
    assert "tidak bisa dibandingkan" in page_diff(None, good_site, "id")


def test_a_summary_stays_below_what_is_shown_of_it(good_site, monkeypatch):
    role = good_site.catalog.roles["file-clerk"]
    renamed = replace(
        good_site.catalog,
        roles={"file-clerk": replace(role, title=Text({**role.title, "en": "X"})), **good_site.catalog.roles},
    )
    monkeypatch.setattr("scripts.editing.page_diff.LARGEST", 300)
    text = page_diff(good_site, replace(good_site, catalog=renamed, pages={}, fragments={}), "en")
    assert len(text) < 1500 and "The rest does not fit" in text


def test_a_page_cannot_end_the_block_that_shows_it(good, good_site):
    text = page_diff(good_site, site_after(good, "Mencatat berkas.", "Mencatat ~~~~~~ berkas."), "id")
    assert all(not line.startswith("~~~~~~ ") for line in text.splitlines())
