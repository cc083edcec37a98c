"""The pages of both languages open cleanly, at phone and desktop width."""

import json
import os
import posixpath
import re
import subprocess
import sys
from datetime import datetime

import pytest

from scripts.config import ADDRESSES
from scripts.pages.page import page_and_anchor
from scripts.site_checks import inspect
from scripts.site_checks.built_site import Document, read_built_site
from tests.conftest import ROOT
from tests.site.conftest import COMMITTED

LONGEST = {360: 8, 1280: 1}  # pages of a kind that are opened, by width: room is scarce on a phone


@pytest.mark.parametrize("width", LONGEST)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_pages_of_every_kind_open_without_an_error_and_ask_no_other_host(site, html, visit, lang, width):
    """The longest pages of each kind."""
    visitor, kinds = visit(width=width), {}
    for page in sorted(site.pages.values(), key=lambda page: -len(html[f"{page.url}index.html"])):
        if page.lang == lang:
            kinds.setdefault(page.kind, []).append(page)
    for page in (page for pages in kinds.values() for page in pages[: LONGEST[width]]):
        found, titles, wide = visitor.open(page.url).evaluate(
            "[document.documentElement.lang, document.querySelectorAll('h1').length, document.documentElement.scrollWidth]"
        )
        assert (found, titles) == (lang, 1), page.url
        assert wide <= width, f"{page.url} is wider than the screen"
    assert visitor.faults == []


def test_the_built_site_passes_the_inspection_that_it_must_pass_before_it_is_published(files):
    """Links, anchors, heads, twins, sitemap, feeds, open data, budgets, valid HTML, and every address ever published."""
    assert inspect(files, (ROOT / ADDRESSES).read_text("utf-8")) == []


def test_every_planned_page_is_built_and_no_other(site, files):
    assert set(read_built_site(files).pages) == {f"{page.url}index.html" for page in site.pages.values()}


def test_every_page_has_the_card_of_its_plan_one_description_and_no_pay(site, html, address):
    for page in site.pages.values():
        text = html[f"{page.url}index.html"]
        assert f'property="og:image" content="{address}{page.share_image}"' in text
        assert text.count('<meta name="description"') == 1
        assert "basesalary" not in text.lower(), "no source names the pay of a job"


def test_titles_and_descriptions_are_one_of_a_kind(site):
    for part in ("title", "description"):
        for lang in ("id", "en"):
            values = [getattr(page, part) for page in site.pages.values() if page.lang == lang]
            assert len(set(values)) == len(values)


def test_open_data_lists_the_roles_with_addresses_that_open(site, files, visit):
    document = json.loads((files / "api/v1/roles.json").read_text("utf-8"))
    assert [role["id"] for role in document["roles"]] == list(site.catalog.roles)
    assert datetime.fromisoformat(document["built"]).timestamp() == COMMITTED
    visitor = visit()
    for role in document["roles"]:
        for lang in ("id", "en"):
            visitor.page.goto(role["url"][lang])
            article = visitor.page.locator(f'article[data-role="{role["id"]}"]')
            assert article.count() == 1
            assert article.locator("h1").inner_text() == role["title"][lang]
    assert visitor.faults == []


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_examples_of_the_open_data_work_as_they_stand(site, visit, address, lang):
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
    named = {url for example in examples for url in re.findall(rf"{re.escape(address)}[^\s\"]+", example)}
    assert len(named) == 3 and all(visitor.page.request.get(url).ok for url in named)


def test_the_page_of_the_open_data_leads_to_every_file(site, html, files):
    for lang in ("id", "en"):
        page = site.page("data", lang)
        linked = {
            posixpath.normpath(posixpath.join(page.url, link)) for link in Document(html[f"{page.url}index.html"]).links
        }
        published = {
            path.relative_to(files).as_posix()
            for folder in ("api", "schema")
            for path in (files / folder).rglob("*")
            if path.is_file()
        }
        assert {path for path in published if not path.startswith("api/v1/roles/")} <= linked


def test_a_citation_leads_to_its_source_and_back(site, visit):
    for lang in ("id", "en"):
        role = site.page("role/hr-assistant", lang)
        visitor = visit(role.url)
        first = visitor.page.locator("a[data-source]").first
        key = first.get_attribute("data-source")
        first.click()
        group, anchor = page_and_anchor(site.catalog, "source", key)
        visitor.page.wait_for_url(f"**/{site.page(group, lang).url}#{anchor}")
        assert visitor.page.locator(f"#{key}").is_visible()
        visitor.page.locator(f"#{key} + dl a", has_text=role.title).first.click()
        visitor.page.wait_for_url(f"**/{role.url}#cite-{key}")


def test_every_source_a_role_cites_is_cited_on_its_pages(site, html):
    for role in site.catalog.roles.values():
        for lang in ("id", "en"):
            text = html[f"{site.page(f'role/{role.key}', lang).url}index.html"]
            for key in role.sources:
                assert f'data-source="{key}"' in text


@pytest.mark.parametrize("key", ["data", "role/hr-assistant", "sources/laws"])
def test_on_a_desk_every_definition_stands_beside_its_term(site, visit, key):
    """A term may have several."""
    page = visit(site.page(key, "en").url).page
    columns = page.evaluate(
        "() => ['dt', 'dd'].map(name => new Set([...document.querySelectorAll(`.text > dl ${name}, .facts ${name}`)].map(part => Math.round(part.getBoundingClientRect().left))).size)"
    )
    assert columns == [1, 1]
