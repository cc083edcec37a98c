from dataclasses import replace

import pytest

from scripts.outputs.redirects import redirects, write_redirects
from scripts.site_checks.built_site import Document


@pytest.mark.parametrize(
    ("old", "new", "target", "title"),
    [
        ("/pekerjaan/lama/", "/pekerjaan/juru-arsip/", "../juru-arsip/", "Halaman ini sudah pindah"),
        ("/en/old/", "/en/roles/file-clerk/", "../roles/file-clerk/", "This page has moved"),
        ("/en/old/deep/", "/en/", "../../", "This page has moved"),
    ],
)
def test_an_address_that_moved_leads_on(good_site, old, new, target, title):
    pages = redirects(replace(good_site, moved={old: new}), "https://example.org/x/")
    text = pages.pop(f"{old[1:]}index.html")
    assert pages == {}
    assert (
        f'<link rel="canonical" href="https://example.org/x{new}">' in text
        and '<meta name="robots" content="noindex">' in text
    )
    assert (
        f'<meta http-equiv="refresh" content="0; url={target}">' in text
        and f'<a href="{target}">' in text
        and f"<h1>{title}</h1>" in text
    )


def test_an_old_address_sent_in_a_chat_shows_what_the_new_one_shows(good_site):
    page = good_site.page("role/file-clerk", "en")
    site = replace(good_site, moved={"/en/old/": f"/{page.url}", "/en/file/": "/en/none/"})
    pages = redirects(site, "https://example.org/x/")
    document = Document(pages["en/old/index.html"])
    assert document.metas["og:title"] == page.title and document.metas["og:description"] == page.description
    assert document.metas["og:url"] == document.canonical == f"https://example.org/x/{page.url}"
    assert document.metas["og:image"] == f"https://example.org/x/{page.share_image}"
    assert document.metas["og:image:width"] and document.metas["twitter:card"] == "summary_large_image"
    assert "og:title" not in Document(pages["en/file/index.html"]).metas


def test_a_file_that_moved_is_published_at_both_addresses(good_site, tmp_path):
    (tmp_path / "api").mkdir()
    (tmp_path / "api" / "new.json").write_text("{}")
    write_redirects(tmp_path, replace(good_site, moved={"/api/old.json": "/api/new.json"}), "https://example.org/")
    assert (tmp_path / "api" / "old.json").read_text() == "{}"
