"""The pages of all languages open cleanly, at phone and desktop width."""

import json
import os
import posixpath
import re
import subprocess
import sys
from datetime import datetime
from html import escape
from itertools import groupby

import pytest

from scripts.config import ADDRESSES, LOCALES
from scripts.pages.page import page_and_anchor
from scripts.site_checks import inspect
from scripts.site_checks.built_site import Document, read_built_site
from tests.conftest import NIGHTLY, ROOT
from tests.site.projects import COMMIT_TIME

LONGEST = 1000 if NIGHTLY else 3  # pages of a kind that are opened


@pytest.mark.parametrize("lang", LOCALES)
def test_the_longest_pages_of_each_kind_open_without_an_error_and_fit_a_phone(site, html, visit, lang):
    visitor = visit(width=360)
    pages = [page for page in site.pages.values() if page.lang == lang]
    pages.sort(key=lambda page: (page.kind, -len(html[f"{page.url}index.html"])))
    for page in (page for _, kind in groupby(pages, lambda page: page.kind) for page in list(kind)[:LONGEST]):
        shown_lang, titles, page_width = visitor.open(page.url).evaluate(
            """[document.documentElement.lang, document.querySelectorAll("h1").length,
                document.documentElement.scrollWidth]"""
        )
        assert (shown_lang, titles) == (lang, 1), page.url
        assert page_width <= 360, f"{page.url} is wider than the screen"
    assert visitor.faults == []


def test_the_built_site_passes_the_inspection_before_it_is_published(files):
    """Links, heads, sitemap, feeds, open data, budgets, and every address that was ever published."""
    assert inspect(files, (ROOT / ADDRESSES).read_text("utf-8")) == []


def test_every_planned_page_is_built_and_no_other(site, files):
    assert set(read_built_site(files).pages) == {f"{page.url}index.html" for page in site.pages.values()}


def test_every_page_has_its_picture_for_shared_links_and_one_description_and_no_pay(site, html, address):
    for page in site.pages.values():
        text = html[f"{page.url}index.html"]
        assert f'property="og:image" content="{address}{page.share_image}"' in text
        assert text.count('<meta name="description"') == 1
        assert "basesalary" not in text.lower(), "no source names the pay of a job"


def test_each_title_and_each_description_is_used_once(site):
    for part in ("title", "description"):
        for lang in LOCALES:
            values = [getattr(page, part) for page in site.pages.values() if page.lang == lang]
            assert len(set(values)) == len(values)


def test_open_data_lists_the_roles_with_addresses_of_their_pages(site, files, html, address):
    document = json.loads((files / "api/v1/roles.json").read_text("utf-8"))
    assert [role["id"] for role in document["roles"]] == list(site.catalog.roles)
    assert datetime.fromisoformat(document["built"]).timestamp() == COMMIT_TIME
    for role in document["roles"]:
        for lang in LOCALES:
            page = html[f"{role['url'][lang].removeprefix(address)}index.html"]
            assert re.findall(r'<article[^>]* data-role="([\w-]+)"', page) == [role["id"]]
            assert re.findall(r"<h1[^>]*>(.*?)</h1>", page) == [escape(role["title"][lang], quote=False)]


@pytest.mark.parametrize("lang", LOCALES)
def test_the_examples_on_the_page_about_open_data_work(site, visit, address, lang):
    visitor = visit(site.page("data", lang).url)
    examples = visitor.page.locator("pre code").all_inner_texts()
    python = next(example for example in examples if "urlopen" in example)
    result = subprocess.run(
        [sys.executable, "-c", python],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1", "no_proxy": "127.0.0.1"},
    )
    assert result.stdout.splitlines() == [
        f"{role.codes[0].code} {role.title[lang]}" for role in site.catalog.roles.values()
    ], result.stderr
    urls = {url for example in examples for url in re.findall(rf"{re.escape(address)}[^\s\"]+", example)}
    assert len(urls) == 3 and all(visitor.page.request.get(url).ok for url in urls)


def test_the_page_of_the_open_data_leads_to_every_file(site, html, files):
    for lang in LOCALES:
        page = site.page("data", lang)
        links = Document(html[f"{page.url}index.html"]).links
        linked = {posixpath.normpath(posixpath.join(page.url, link)) for link in links}
        published = {
            path.relative_to(files).as_posix()
            for folder in ("api", "schema")
            for path in (files / folder).rglob("*")
            if path.is_file()
        }
        assert {path for path in published if not path.startswith("api/v1/roles/")} <= linked


def test_a_citation_leads_to_its_source_and_back(site, visit):
    for lang in LOCALES:
        role = site.page("role/hr-assistant", lang)
        visitor = visit(role.url)
        first = visitor.page.locator("a[data-source]").first
        key = first.get_attribute("data-source")
        first.click()
        group, anchor = page_and_anchor(site.catalog, "source", key)
        visitor.page.wait_for_url(f"**/{site.page(group, lang).url}#{anchor}")
        assert visitor.page.locator(f"#{key}").is_visible()
        visitor.page.locator(f"details[open]:has(#{key}) dl a", has_text=role.title).first.click()
        visitor.page.wait_for_url(f"**/{role.url}#cite-{key}")


@pytest.mark.parametrize("key", ["certificates", "sources/laws", "checks/content", "pay"])
def test_what_is_folded_opens_for_a_link_to_it_and_in_print(site, visit, key):
    """Its heading says what is inside, and stands there without a script too."""
    url = site.page(key, LOCALES[0]).url
    page = visit(url, width=360).page
    headings = page.locator(".folding > details > summary :is(h2, h3)")
    assert headings.count() and headings.first.is_visible()
    assert not page.locator(".folding > details[open]").count()
    anchor = headings.last.get_attribute("id")
    page = visit(f"{url}#{anchor}", width=360).page
    page.wait_for_selector(f".folding > details[open] #{anchor}")
    assert page.locator(".folding > details[open]").count() == 1
    page.emulate_media(media="print")
    heights = page.eval_on_selector_all(
        ".folding > details", "all => all.map(one => one.lastElementChild.getBoundingClientRect().height)"
    )
    assert min(heights) > 0


def test_every_source_a_role_cites_is_cited_on_its_pages(site, html):
    for role in site.catalog.roles.values():
        for lang in LOCALES:
            text = html[f"{site.page(f'role/{role.key}', lang).url}index.html"]
            for key in role.sources:
                assert f'data-source="{key}"' in text


@pytest.mark.parametrize("key", ["data", "programme/smk-akuntansi", "sources/laws"])
def test_on_a_desk_every_definition_stands_beside_its_term(site, visit, key):
    """A term may have several."""
    page = visit(site.page(key, LOCALES[-1]).url).page
    columns = page.evaluate("""() => ["dt", "dd"].map(name => {
        for (const fold of document.querySelectorAll(".folding > details")) fold.open = true
        const parts = document.querySelectorAll(`.text > dl ${name}, .facts ${name}, [open] > dl ${name}`)
        return new Set([...parts].map(part => Math.round(part.getBoundingClientRect().left))).size
    })""")
    assert columns == [1, 1]
