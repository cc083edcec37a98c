"""Every page of both languages opens cleanly, at phone and desktop width."""

import json
import os
import posixpath
import re
import subprocess
import sys
from datetime import datetime
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from scripts.pages import place
from tests.site.conftest import COMMITTED

WIDTHS = (360, 1280)


class Links(HTMLParser):
    """Collects the links and the anchors of a page."""

    def __init__(self, text):
        super().__init__()
        self.links, self.anchors = [], {""}
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.anchors.update(filter(None, (attributes.get("id"), attributes.get("name"))))
        for name in ("href", "src"):
            if attributes.get(name):
                self.links.append(attributes[name])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_page_opens_without_an_error_and_asks_no_other_host(site, visit, lang, width):
    """Every page on a phone, where room is scarce; on a desk the first of each kind."""
    visitor, seen = visit(width=width), set()
    for page in site.pages.values():
        if page.lang != lang or width != WIDTHS[0] and page.kind in seen:
            continue
        seen.add(page.kind)
        opened = visitor.open(page.url)
        assert opened.locator("html").get_attribute("lang") == lang, page.url
        assert opened.locator("h1").count() == 1, page.url
        assert opened.evaluate("document.documentElement.scrollWidth") <= width, f"{page.url} is wider than the screen"
    assert visitor.faults == []


def test_every_internal_link_and_anchor_leads_somewhere(html, address, files):
    base = urlsplit(address).path
    anchors = {name: Links(text).anchors for name, text in html.items()}
    broken = []
    for name, text in html.items():
        here = urljoin(address, name)
        for link in Links(text).links:
            target, fragment = urldefrag(urljoin(here, link))
            if not target.startswith(address):
                continue
            path = urlsplit(target).path.removeprefix(base)
            if path.endswith("/") or not path:
                path += "index.html"
            if not (files / path).is_file():
                broken.append(f"{name}: {link}")
            elif path in anchors and fragment not in anchors[path]:
                broken.append(f"{name}: {link} has no such anchor")
    assert broken == []


def test_links_inside_the_site_are_relative_so_that_any_server_will_do(html, address):
    for name, text in html.items():
        if name.endswith("404.html"):
            continue
        text = text.replace(f'<link rel="canonical" href="{address}', "")
        links = [link for link in Links(text).links if link.startswith("/")]
        assert links == [], name


def test_every_page_tells_search_engines_about_itself(site, html, files, address):
    for page in site.pages.values():
        text = html[f"{page.url}index.html"]
        assert f'<link rel="canonical" href="{address}{page.url}">' in text
        for lang in ("id", "en"):
            assert f'hreflang="{lang}" href="{address}{site.page(page.key, lang).url}"' in text
        assert f'hreflang="x-default" href="{address}{site.page(page.key, "id").url}"' in text
        for name in ("og:title", "og:description", "og:url", "og:image", "og:locale"):
            assert f'property="{name}"' in text, (page.url, name)
        assert f'property="og:image" content="{address}{page.card}"' in text
        assert (files / page.card).is_file()
        assert text.count('<meta name="description"') == 1
        assert "basesalary" not in text.lower(), "no source names the pay of a job"


def test_titles_and_descriptions_are_one_of_a_kind(site):
    for part in ("title", "description"):
        for lang in ("id", "en"):
            values = [getattr(page, part) for page in site.pages.values() if page.lang == lang]
            assert len(set(values)) == len(values)


def test_the_sitemap_lists_every_page_with_its_twin(site, files, address):
    text = (files / "sitemap.xml").read_text("utf-8")
    for page in site.pages.values():
        assert f"<loc>{address}{page.url}</loc>" in text
        assert f'hreflang="{page.lang}" href="{address}{page.url}"' in text


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
    result = subprocess.run([sys.executable, "-c", python], capture_output=True, text=True, env={**os.environ, "PYTHONUTF8": "1", "no_proxy": "127.0.0.1"})
    assert result.stdout.splitlines() == [f"{role.codes[0].code} {role.title[lang]}" for role in site.catalog.roles.values()], result.stderr
    named = {url for example in examples for url in re.findall(rf"{re.escape(address)}[^\s\"]+", example)}
    assert len(named) == 3 and all(visitor.page.request.get(url).ok for url in named)


def test_the_page_of_the_open_data_leads_to_every_file(site, html, files):
    for lang in ("id", "en"):
        page = site.page("data", lang)
        linked = {posixpath.normpath(posixpath.join(page.url, link)) for link in Links(html[f"{page.url}index.html"]).links}
        published = {path.relative_to(files).as_posix() for folder in ("api", "schema") for path in (files / folder).rglob("*") if path.is_file()}
        assert {path for path in published if not path.startswith("api/v1/roles/")} <= linked


def test_a_citation_leads_to_its_source_and_back(site, visit):
    for lang in ("id", "en"):
        role = site.page("role/hr-assistant", lang)
        visitor = visit(role.url)
        first = visitor.page.locator("a[data-source]").first
        key = first.get_attribute("data-source")
        first.click()
        group, anchor = place(site.catalog, "source", key)
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
    columns = page.evaluate("() => ['dt', 'dd'].map(name => new Set([...document.querySelectorAll(`.text > dl ${name}, .facts ${name}`)].map(part => Math.round(part.getBoundingClientRect().left))).size)")
    assert columns == [1, 1]
