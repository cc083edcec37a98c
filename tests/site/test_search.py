"""The search as readers use it: in Chromium, on the built site."""

import gzip
import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.site.conftest import until

LANGS = ("id", "en")
FAMILIES = [
    line.split()
    for line in (ROOT / "tests/fixtures/word_families.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]

# Types each query as a paste would, and returns the addresses of its hits; the index is in memory by then.
ASK = """async queries => {
    const field = document.querySelector("main input[type=search]"), found = []
    for (const query of queries) {
        field.value = query
        field.dispatchEvent(new Event("input"))
        const panel = field.form.querySelector(".panel")
        while (panel.dataset.query != query.trim()) await new Promise(resolve => setTimeout(resolve))
        found.push([...field.form.querySelectorAll("a[data-hit]")].map(link => link.href))
    }
    return found
}"""


@pytest.fixture
def asked(site, visit):
    """Return a function that asks the search of a language."""

    def ask(lang, queries):
        visitor = visit(site.page("search", lang).url)
        visitor.page.locator("main input[type=search]").fill("a")
        visitor.page.wait_for_selector("a[data-hit]", state="attached")
        found = visitor.page.evaluate(ASK, list(queries))
        assert visitor.faults == []
        return [[href.removeprefix(visitor.address).partition("#")[0] for href in hrefs] for hrefs in found]

    return ask


@pytest.mark.parametrize("lang", LANGS)
def test_each_role_is_the_first_hit_for_its_title_and_each_other_name(site, asked, lang):
    names = [
        (name, role.key) for role in site.catalog.roles.values() for name in (role.title[lang], *role.aliases[lang])
    ]
    wrong = [
        (name, hits[:1])
        for (name, key), hits in zip(names, asked(lang, [name for name, _ in names]), strict=True)
        if hits[:1] != [site.page(f"role/{key}", lang).url]
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_role_with_a_code_is_the_first_hit_for_it(site, asked, lang):
    owners = {}
    for key, role in site.catalog.roles.items():
        for code in role.codes:
            owners.setdefault(code.code, set()).add(site.page(f"role/{key}", lang).url)
    wrong = {
        code: hits[:3]
        for code, hits in zip(owners, asked(lang, owners), strict=True)
        if not set(hits[: len(owners[code])]) <= owners[code] or not hits
    }
    assert wrong == {}


@pytest.mark.parametrize("lang", LANGS)
def test_words_of_the_other_language_lead_to_the_twin(site, asked, lang):
    other = "en" if lang == "id" else "id"
    roles = site.catalog.roles.values()
    wrong = [
        role.key
        for role, hits in zip(roles, asked(lang, [role.title[other] for role in roles]), strict=True)
        if site.page(f"role/{role.key}", lang).url not in hits[:3]
    ]
    assert wrong == []
    assert all(href.startswith("en/") == (lang == "en") for hits in asked(lang, ["gaji", "tax"]) for href in hits)


def test_every_word_of_a_family_finds_what_another_finds(asked):
    """Where the site has a family, each word of it finds something; one that alone does is near a word of another family."""
    words = [word for family in FAMILIES for word in family]
    found = dict(zip(words, asked("id", words), strict=True))
    lost = [family for family in FAMILIES if 1 < sum(bool(found[word]) for word in family) < len(family)]
    assert len(FAMILIES) >= 200
    assert lost == []


def test_typing_erasing_pasting_and_odd_input_never_break_it(visit):
    visitor = visit()
    page = visitor.page
    field = page.locator("header input[type=search]")
    field.press_sequentially("gaji")
    page.wait_for_selector("a[data-hit]")
    for _ in range(4):
        field.press("Backspace")
    page.locator("#find .panel").wait_for(state="hidden")
    for text in (
        "😀",
        "<img src=x onerror=alert(1)>",
        "محاسبة",
        "x" * 10_000,
        "gaji " * 2_000,
        "%00",
        "'\"`${1}",
        "…",
        "(((",
        "akuntan",
    ):
        field.fill(text)
    until(page, "document.querySelector('a[data-hit]')?.href.includes('/pekerjaan/akuntan/')")
    assert page.locator("#find img").count() == 0
    assert visitor.faults == []


def test_the_hits_that_fit_come_first_and_the_others_right_after(visit):
    page = visit().page
    page.evaluate("""() => {
        window.counts = []
        new MutationObserver(() => counts.push(document.querySelectorAll("#find a[data-hit]").length)).observe(document.forms.find, {childList: true, subtree: true})
    }""")
    page.locator("header input[type=search]").fill("admin")
    page.wait_for_selector("#find [aria-busy=false] a[data-hit]")
    counts = page.evaluate("counts")
    assert next(count for count in counts if count) == 5 < counts[-1]
    order = "links => links.map(link => link.href)"
    found = page.locator("#find a[data-hit]").evaluate_all(order)
    own = visit("cari/?q=admin").page
    own.locator("main a[data-hit]").first.wait_for()
    assert own.locator("main a[data-hit]").evaluate_all(order) == found


def test_the_newest_query_wins_on_a_slow_network(visit):
    visitor = visit()
    page = visitor.page
    page.route("**/s/id-*.js", lambda route: (page.wait_for_timeout(300), route.continue_()))
    field = page.locator("header input[type=search]")
    for text in ("pajak", "gudang", "sekretaris"):
        field.fill(text)
    until(page, "document.querySelector('a[data-hit]')?.href.includes('/pekerjaan/sekretaris/')")
    page.wait_for_timeout(100)
    assert "/pekerjaan/sekretaris/" in page.locator("a[data-hit]").first.get_attribute("href")


def test_it_works_offline_once_loaded_and_says_so_when_it_cannot_load(visit):
    visitor = visit()
    page = visitor.page
    field = page.locator("header input[type=search]")
    page.route("**/s/id-*.js", lambda route: route.abort())
    field.fill("pajak")
    page.get_by_text("Pencarian belum bisa dimuat").wait_for()
    page.unroute("**/s/id-*.js")
    field.fill("pajak perusahaan")
    page.wait_for_selector("a[data-hit]")
    page.context.set_offline(True)
    field.fill("gudang")
    until(page, "document.querySelector('a[data-hit]')?.href.includes('/pekerjaan/admin-gudang/')")


def test_nothing_is_asked_for_before_the_reader_reaches_for_it_and_then_two_files(site, visit, files):
    visitor = visit()
    visitor.page.wait_for_load_state("networkidle")
    asked = []
    visitor.page.on("request", lambda request: asked.append(request.url.split("/", 4)[4]))
    visitor.page.wait_for_timeout(500)
    assert asked == []
    visitor.page.locator("header input[type=search]").fill("gajian")
    visitor.page.wait_for_selector("a[data-hit]")
    assert len(asked) == 2 and {re.sub(r"\W[0-9a-f]+\.", ".", path) for path in asked} == {
        "assets/search.js",
        "s/id.js",
    }
    assert sum(len(gzip.compress((files / path).read_bytes(), 9)) for path in asked) <= 40_000


def test_the_reason_of_a_hit_is_said_and_its_words_are_marked(visit):
    visitor = visit("cari/?q=menggaji")
    first = visitor.page.locator("main a[data-hit]").first
    first.wait_for()
    assert first.locator("mark").first.inner_text() == "Penggajian"
    visitor.page.locator("main input[type=search]").fill("personalia")
    visitor.page.get_by_text("juga disebut: Staf Personalia").wait_for()
    assert visitor.faults == []


def test_a_combobox_is_driven_by_the_keyboard(visit):
    visitor = visit()
    page = visitor.page
    page.keyboard.press("/")
    field = page.locator("header input[type=search]")
    page.keyboard.type("pajak")
    page.wait_for_selector("a[data-hit]")
    assert field.get_attribute("role") == "combobox" and field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert chosen.count() == 1 and chosen.get_attribute("id") == field.get_attribute("aria-activedescendant")
    assert page.evaluate("document.activeElement.type") == "search", "the focus stays in the field"
    page.keyboard.press("Escape")
    assert field.get_attribute("aria-expanded") == "false"
    assert page.locator("#find .panel").is_hidden()


def test_the_key_for_the_search_leaves_the_field_where_it_stands_on_a_desk(visit):
    page = visit(width=1280).page
    field = page.locator("header input[type=search]")
    before = field.bounding_box()
    page.keyboard.press("/")
    page.keyboard.type("pajak")
    page.wait_for_selector("#find a[data-hit]")
    assert field.bounding_box() == before
    box = page.locator("#find .panel").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 1280


def test_a_search_page_is_the_same_on_reload_back_and_forward(visit):
    visitor = visit("cari/?q=kontrak")
    page = visitor.page
    hits = page.locator("main a[data-hit]")
    hits.first.wait_for()
    first = hits.evaluate_all("links => links.map(link => link.href)")
    page.reload()
    hits.first.wait_for()
    assert hits.evaluate_all("links => links.map(link => link.href)") == first
    page.locator("main input[type=search]").fill("gudang")
    page.wait_for_url("**/cari/?q=gudang")
    hits.first.click()
    page.wait_for_url("**/pekerjaan/admin-gudang/**")
    page.go_back()
    until(page, "document.querySelector('main a[data-hit]')?.href.includes('/admin-gudang/')")
    assert page.url.endswith("?q=gudang")


def test_where_nothing_is_found_there_is_a_way_on(site, visit):
    visitor = visit("en/search/?q=acountnt+xqz")
    page = visitor.page
    page.wait_for_selector("main [role=status]:not(:empty)")
    page.locator("main input[type=search]").fill("zqxwvk")
    page.get_by_text("Nothing found").wait_for()
    hrefs = page.locator(".instead a").evaluate_all(
        "links => links.map(link => link.href.replace(document.baseURI.split('en/')[0], ''))"
    )
    families = {site.page(f"family/{family.key}", "en").url for family, _ in site.catalog.by_family()}
    assert families <= set(hrefs) and len(hrefs) > len(families), "the families, and where to tell us"
    assert visitor.faults == []


@pytest.mark.parametrize(("lang", "path"), [("id", "opensearch.xml"), ("en", "en/opensearch.xml")])
def test_browsers_and_search_engines_learn_of_it(site, files, html, address, lang, path):
    template = f"{address}{site.page('search', lang).url}?q="
    assert f"{template}{{searchTerms}}" in (files / path).read_text("utf-8")
    home = html[f"{site.page('home', lang).url}index.html"]
    assert f"{template}{{search_term_string}}" in home
    assert re.search(r'<link rel="search"[^>]*opensearch\.xml', home)


def test_without_scripts_the_field_leads_to_a_note_with_the_list(site, visit):
    page = visit(site.page("home", "id").url, java_script_enabled=False).page
    field = page.locator("main input[type=search]")
    field.fill("gaji")
    field.press("Enter")
    page.wait_for_url("**/cari/?q=gaji")
    page.locator("noscript a, main a", has_text="menurut abjad").first.click()
    page.wait_for_url("**/pekerjaan/#a-to-z")


def test_a_page_reads_only_an_index_that_its_own_scripts_understand(files):
    names = {path.name for path in (files / "s").iterdir()}
    script = next(Path(files / "assets").glob("search.*.js")).read_text("utf-8")
    assert len(names) == 2 and all(
        re.fullmatch(r"(id|en)-[0-9a-f]{4}\.js", name) and name[3:7] in script for name in names
    )
