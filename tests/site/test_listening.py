"""What somebody who listens gets of every page and tool: names, states and announcements, each once and in time.

The nightly `make listen` hears a real screen reader say it (tests/screen_reader/).
"""

import re
from html.parser import HTMLParser
from itertools import product

import pytest

from scripts.config import LOCALES
from scripts.features.quiz import asked_statements
from tests.site.screen_reader import RECORD_ANNOUNCEMENTS, read_tree, with_role
from tests.site.visitor import until

VOID = {"meta", "link", "input", "br", "img", "hr", "path", "rect", "circle"}
# Signs that a screen reader names: "middle dot", "rightwards arrow".
SIGNS = re.compile(r"[·→←★☆✓☐]|\w\*\w")
TOOLS = ("quiz", "compare", "moves", "list", "roles", "offline", "search", "story/new-employee")


class Elements(HTMLParser):
    """The elements of a page, each with its attributes, its ancestors and the text in it that is read out."""

    def __init__(self, html):
        super().__init__()
        self.all, self._open = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        element = {"tag": tag, "attributes": dict(attributes), "ancestors": [*self._open], "text": "", "first": None}
        for ancestor in self._open[-1:]:
            if ancestor["first"] is None:
                ancestor["first"] = tag if not ancestor["text"].strip() else "text"
        self.all.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        while self._open and self._open.pop()["tag"] != tag:
            pass

    def handle_data(self, data):
        silent = ("script", "style", "pre", "code", "title")
        if any(e["attributes"].get("aria-hidden") == "true" or e["tag"] in silent for e in self._open):
            return
        for element in self._open:
            element["text"] += data

    def of(self, tag):
        return [element for element in self.all if element["tag"] == tag]


@pytest.fixture(scope="module")
def pages(html):
    """The elements of one page of each kind and language."""
    kinds: dict[tuple[str, str], tuple[str, str]] = {}
    for path, text in html.items():
        kind = re.search(r'data-kind="([\w-]+)"', text)
        lang = re.search(r'<html lang="(\w+)"', text)
        if kind and lang:
            kinds.setdefault((kind[1], lang[1]), (path, text))
    return {path: Elements(text) for path, text in kinds.values()}


@pytest.mark.parametrize(("key", "lang"), list(product(TOOLS, LOCALES)))
def test_a_status_without_a_text_is_in_the_tree_of_every_tool(site, visit, key, lang):
    page = visit(site.page(key, lang).url).page
    regions = page.locator("[role=status], output")
    shown = regions.evaluate_all("all => all.map(one => one.checkVisibility({ visibilityProperty: true }))")
    assert shown and all(shown)


def test_no_field_is_invalid_before_anybody_wrote_into_it(pages):
    fields = {path: [e for e in all.all if "required" in e["attributes"]] for path, all in pages.items()}
    assert {path: found for path, found in fields.items() if found} == {}


def test_every_row_and_column_of_a_table_has_its_heading(pages):
    rows = 0
    for path, elements in pages.items():
        for row in elements.of("tr"):
            cells = [e for e in elements.all if e["ancestors"][-1:] == [row]]
            in_body = any(e["tag"] == "tbody" for e in row["ancestors"])
            assert cells[0]["attributes"].get("scope") == ("row" if in_body else "col"), path
            rows += in_body
    assert rows > 20


def test_every_fact_begins_with_words_that_are_read_in_one_go(pages):
    """Orca leaves out a value that begins with one of these."""
    for path, elements in pages.items():
        assert [e["first"] for e in elements.of("dd") if e["first"] in ("time", "strong")] == [], path


def test_no_sign_is_read_out(pages):
    found = {path: SIGNS.findall(all.of("body")[0]["text"]) for path, all in pages.items()}
    assert {path: signs for path, signs in found.items() if signs} == {}


def test_citations_are_called_sources_and_lead_to_them(pages, site):
    count = 0
    for path, elements in pages.items():
        lang = elements.of("html")[0]["attributes"]["lang"]
        name = site.catalog.labels[lang]["page"]["source_mark"]
        for link in elements.of("a"):
            if "data-source" in link["attributes"]:
                number = link["text"].strip("[]")
                assert link["attributes"]["aria-label"] == name.format(number=number), path
                count += 1
    assert count > 50


@pytest.mark.parametrize("lang", LOCALES)
def test_citations_are_a_small_part_of_what_is_said_of_a_role(site, html, lang):
    """One mark in 25 words at most: neighbours with the same sources share one."""
    pages = [html[f"{site.page(f'role/{key}', lang).url}index.html"] for key in site.catalog.roles]
    marks = sum(page.count("data-source=") for page in pages)
    words = sum(len(re.sub(r"<[^>]+>", " ", page.partition("<main")[2]).split()) for page in pages)
    assert marks * 25 < words


def test_aliases_and_publishers_of_another_language_are_marked(site, html):
    page = html[f"{site.page('role/secretary', LOCALES[0]).url}index.html"]
    assert '<span lang="en">Secretary</span>' in page
    assert "Sekretaris Kantor" in page and ">Sekretaris Kantor<" not in page
    assert '<span lang="en">International Labour Organization' in page


@pytest.mark.parametrize("lang", LOCALES)
def test_the_title_comes_soon_and_the_first_link_leads_to_it(site, visit, lang):
    page = visit(site.page("role/secretary", lang).url).page
    nodes = read_tree(page)
    title = next(i for i, node in enumerate(nodes) if node.role == "heading")
    said = [node.name for node in nodes[:title] if node.role in ("link", "button", "searchbox", "textbox")]
    assert sum(len(name.split()) for name in said) < 35
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').localName") == "h1"
    section = next(i for i, node in enumerate(nodes) if node.role == "heading" and node.states["level"] == 2)
    marks = {site.catalog.labels[lang]["page"]["source_mark"].split()[0]}
    between = [node for node in nodes[title:section] if node.role == "link" and node.name.split()[0] not in marks]
    assert len(between) <= 8, "nothing but the way to this page and its five parts stands before the first section"


@pytest.mark.parametrize("lang", LOCALES)
def test_headings_are_said_once_and_are_no_tab_stops_and_their_signs_are_not_copied(site, visit, lang):
    page = visit(site.page("role/secretary", lang).url).page
    page.mouse.wheel(0, 400)
    page.locator("h2 .permalink").first.wait_for(state="attached")
    nodes = read_tree(page)
    names = [node.name for node in with_role(nodes, "heading")]
    links = [node.name for node in with_role(nodes, "link") if "heading" in node.ancestors]
    assert links == [] and len(names) > 15
    assert page.locator(".permalink:not([tabindex='-1'])").count() == 0
    text = page.evaluate("() => { getSelection().selectAllChildren(document.body); return getSelection().toString() }")
    assert site.catalog.labels[lang]["role"]["duties"] in text
    assert re.findall(r"#$|\[\d+\]", text, re.MULTILINE) == []


@pytest.mark.parametrize("lang", LOCALES)
def test_numbers_of_sources_can_be_left_out_on_all_pages_and_come_back(site, visit, lang):
    words = site.catalog.labels[lang]["page"]
    visitor = visit(site.page("role/secretary", lang).url)
    page = visitor.page
    button = page.locator("[data-act=marks]")
    page.evaluate(RECORD_ANNOUNCEMENTS)
    button.click()
    until(page, "words => self.announcements.includes(words)", words["marks_hidden"])
    assert button.inner_text() == words["show_marks"]
    assert not page.locator("a[data-source]").first.is_visible()
    visitor.open(site.page("role/accountant", lang).url)
    assert page.locator("a[data-source]").count() > 20 and not page.locator("a[data-source]").first.is_visible()
    page.locator("[data-act=marks]").click()
    page.locator("a[data-source]").first.wait_for()
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize("lang", LOCALES)
def test_a_role_is_said_to_be_saved_at_once_and_the_focus_stays(site, visit, lang):
    page = visit(site.page("role/secretary", lang).url).page
    words = site.catalog.labels[lang]["list"]
    page.evaluate(RECORD_ANNOUNCEMENTS)
    page.locator("[data-act=star]").focus()
    page.keyboard.press("Enter")
    done = f"{site.catalog.roles['secretary'].title[lang]} {words['starred']}"
    until(page, "words => self.announcements.includes(words)", done)
    assert page.evaluate("document.activeElement.dataset.act") == "star"
    page.goto(page.url.split("#")[0])
    page.mouse.wheel(0, 400)
    page.locator("[data-act=star]", has_text=words["see"]).click()
    remove = page.locator("#starred button")
    remove.wait_for()
    page.evaluate(RECORD_ANNOUNCEMENTS)
    remove.press("Enter")
    dropped = words["dropped"].format(role=site.catalog.roles["secretary"].title[lang])
    until(page, "words => self.announcements.includes(words)", dropped)
    assert page.evaluate("document.activeElement.id") == "roles"


@pytest.mark.parametrize("lang", LOCALES)
def test_hits_of_the_search_page_are_a_heading_and_lists_of_links(site, visit, lang):
    page = visit(f"{site.page('search', lang).url}?q=audit").page
    page.locator("main a[data-hit]").first.wait_for()
    count = page.locator("main a[data-hit]").count()
    heading = site.catalog.labels[lang]["search"]["found_for"].format(count=count, query="audit")
    nodes = read_tree(page)
    assert [node.name for node in with_role(nodes, "heading") if node.name == heading] == [heading]
    in_lists = [node for node in with_role(nodes, "link") if {"search", "list"} <= set(node.ancestors)]
    assert len(in_lists) == count
    assert not with_role(nodes, "listbox") and not with_role(nodes, "combobox")


@pytest.mark.parametrize("lang", LOCALES)
def test_answers_that_are_too_few_are_said_to_be_so_and_what_was_skipped_comes_again(site, visit, lang):
    page = visit(site.page("quiz", lang).url).page
    words = site.catalog.labels[lang]["quiz"]
    page.locator("#quiz:not([hidden])").wait_for()
    page.locator("#quiz fieldset:first-of-type label").first.click()
    for _ in site.catalog.quiz_statements[2:]:
        page.locator("#quiz [name=next]").click()
    nodes = read_tree(page)
    assert [node.name for node in with_role(nodes, "button") if node.name == words["show"]] == []
    told = words["until"].format(least=12, left=11)
    assert [node.name for node in nodes if node.role == "StaticText" and node.name == told] == [told]
    page.locator("#quiz [name=next]").click()
    focused = [node.name for node in with_role(read_tree(page), "group") if node.states.get("focused")]
    assert focused == [asked_statements(site.catalog)[1].text[lang]], "what was skipped comes again"


@pytest.mark.parametrize("lang", LOCALES)
def test_filters_say_what_their_numbers_count_and_the_palette_what_is_so(site, visit, lang):
    page = visit(site.page("roles", lang).url).page
    page.locator("#filters:not([hidden])").wait_for()
    nodes = read_tree(page)
    many = site.catalog.labels[lang]["explore"]["many"].partition("{count}")[2]
    boxes = [node.name for node in with_role(nodes, "checkbox")]
    assert boxes and all(re.search(rf"\S \d+{many}$", name) for name in boxes), boxes
    words = site.catalog.labels[lang]["site"]
    names = [f"{words['palette']}: {name}" for name in words["palettes"].split(", ")]
    for name, following in zip(names, ("light", "dark", ""), strict=True):
        assert [node.name for node in with_role(read_tree(page), "button") if node.name in names] == [name]
        page.locator(".palette").click()
        page.wait_for_selector(f"html[data-palette='{following}']")
