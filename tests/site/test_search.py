"""The search as readers use it: in Chromium, on the built site."""

import gzip
import re
from statistics import mean

import pytest

from scripts.config import LOCALES
from scripts.urls import other_languages, url_prefix
from tests.bench.search import judged_queries, page_of
from tests.conftest import FIXTURES
from tests.serving import BASE
from tests.site.visitor import until

FIRST, SECOND = LOCALES[:2]
WORD_FAMILIES = [
    line.split()
    for line in (FIXTURES / "word_families.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]

# Types each query as a paste would, and returns the addresses of its hits; the index is in memory by then.
HITS_OF_EACH = """async queries => {
    const field = document.querySelector("main input[type=search]"), hits = []
    const panel = field.form.querySelector(".panel")
    for (const query of queries) {
        field.value = query
        field.dispatchEvent(new Event("input"))
        while (panel.dataset.query != query.trim()) await new Promise(resolve => setTimeout(resolve))
        hits.push([...field.form.querySelectorAll("a[data-hit]")].map(link => link.href))
    }
    return hits
}"""
LEAST_MRR = 0.95  # of the first ten hits
ADDRESSES = "links => links.map(link => link.href)"
FIRST_HIT_IS = "url => document.querySelector('a[data-hit]')?.href.includes(url)"


@pytest.fixture
def search(site, visit):
    """Return a function that returns the addresses of the hits of each query, in a language."""

    def hits_of(lang, queries):
        visitor = visit(site.page("search", lang).url)
        visitor.page.locator("main input[type=search]").fill("a")
        visitor.page.wait_for_selector("a[data-hit]", state="attached")
        hits = visitor.page.evaluate(HITS_OF_EACH, list(queries))
        assert visitor.faults == []
        return [[href.removeprefix(visitor.address).partition("#")[0] for href in hrefs] for hrefs in hits]

    return hits_of


@pytest.mark.parametrize("lang", LOCALES)
def test_each_role_is_the_first_hit_for_its_title_and_each_other_name(site, search, lang):
    roles = site.catalog.roles.values()
    names = [(name, role.key) for role in roles for name in (role.title[lang], *role.aliases[lang])]
    wrong = [
        (name, hits[:1])
        for (name, key), hits in zip(names, search(lang, [name for name, _ in names]), strict=True)
        if hits[:1] != [site.page(f"role/{key}", lang).url]
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", LOCALES)
def test_a_role_with_a_code_is_the_first_hit_for_it(site, search, lang):
    pages_of_code: dict[str, set[str]] = {}
    for key, role in site.catalog.roles.items():
        for code in role.codes:
            pages_of_code.setdefault(code.code, set()).add(site.page(f"role/{key}", lang).url)
    wrong = {
        code: hits[:3]
        for (code, pages), hits in zip(pages_of_code.items(), search(lang, pages_of_code), strict=True)
        if not set(hits[: len(pages)]) <= pages or not hits
    }
    assert wrong == {}


@pytest.mark.parametrize("lang", LOCALES)
def test_a_title_in_another_language_leads_to_the_page_in_this_one(site, search, lang):
    roles = site.catalog.roles.values()
    for other in other_languages(lang):
        wrong = [
            role.key
            for role, hits in zip(roles, search(lang, [role.title[other] for role in roles]), strict=True)
            if site.page(f"role/{role.key}", lang).url not in hits[:3]
        ]
        assert wrong == []


@pytest.mark.parametrize("lang", LOCALES)
def test_a_place_finds_its_minimum_wage_and_leads_to_its_row(site, visit, lang):
    wages = site.catalog.pay.minimum_wages
    places = {wage.key: f"umr {wage.area.lower()} {wage.year}" for wage in wages}
    visitor = visit(site.page("search", lang).url)
    visitor.page.locator("main input[type=search]").fill("a")
    visitor.page.wait_for_selector("a[data-hit]", state="attached")
    hits = visitor.page.evaluate(HITS_OF_EACH, list(places.values()))
    page = f"{visitor.address}{site.page('pay', lang).url}"
    wrong = {key: hrefs[:3] for key, hrefs in zip(places, hits, strict=True) if hrefs[:1] != [f"{page}#{key}"]}
    assert wrong == {}
    visitor.page.goto(page)
    assert visitor.page.evaluate("keys => keys.filter(key => !document.getElementById(key))", list(places)) == []


def test_judged_queries_on_schools_courses_pay_and_applying_find_their_page_first(site, search):
    """Nothing was tuned on part report: it tells what readers get who ask for what nobody thought of."""
    ranks: dict[str, list[float]] = {}
    without_hit = []
    for lang in LOCALES:
        asked = [query for query in judged_queries() if query[1] in ("school", "pay") and query[2] == lang]
        for (part, _, _, query, keys), hits in zip(asked, search(lang, [query for *_, query, _ in asked]), strict=True):
            right, pages = {page_of(site, key, lang) for key in keys}, list(dict.fromkeys(hits))[:10]
            ranks.setdefault(part, []).append(next((1 / rank for rank, hit in enumerate(pages, 1) if hit in right), 0))
            without_hit += [] if hits else [query]
    assert without_hit == []
    assert {part: round(mean(of_part), 3) for part, of_part in ranks.items() if mean(of_part) < LEAST_MRR} == {}


@pytest.mark.parametrize("lang", LOCALES)
def test_hits_are_pages_of_the_same_language(search, lang):
    hits = [href for hrefs in search(lang, ["gaji", "tax"]) for href in hrefs]
    prefixes = [url_prefix(other) for other in other_languages(lang) if url_prefix(other)]
    assert hits and all(href.startswith(url_prefix(lang)) for href in hits)
    assert not any(href.startswith(prefix) for href in hits for prefix in prefixes)


def test_every_word_of_a_family_finds_what_another_finds(search):
    """A family of which only one word has hits does not count: the word is near one of another family."""
    words = [word for family in WORD_FAMILIES for word in family]
    hits = dict(zip(words, search(FIRST, words), strict=True))
    lost = [family for family in WORD_FAMILIES if 1 < sum(bool(hits[word]) for word in family) < len(family)]
    assert len(WORD_FAMILIES) >= 200
    assert lost == []


def test_typing_erasing_pasting_and_odd_input_never_break_it(visit):
    visitor = visit("")
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
    until(page, FIRST_HIT_IS, "/pekerjaan/akuntan/")
    assert page.locator("#find img").count() == 0
    assert visitor.faults == []


def test_the_hits_that_fit_come_first_and_the_others_right_after(visit):
    page = visit("").page
    page.evaluate("""() => {
        window.counts = []
        const record = () => counts.push(document.querySelectorAll("#find a[data-hit]").length)
        new MutationObserver(record).observe(document.forms.find, { childList: true, subtree: true })
    }""")
    page.locator("header input[type=search]").fill("admin")
    page.wait_for_selector("#find [aria-busy=false] a[data-hit]")
    counts = page.evaluate("counts")
    assert next(count for count in counts if count) == 5 < counts[-1]
    hits = page.locator("#find a[data-hit]").evaluate_all(ADDRESSES)
    search_page = visit("cari/?q=admin").page
    search_page.locator("main a[data-hit]").first.wait_for()
    assert search_page.locator("main a[data-hit]").evaluate_all(ADDRESSES) == hits


def test_the_newest_query_wins_on_a_slow_network(visit):
    page = visit("").page
    field = page.locator("header input[type=search]")
    page.evaluate("""() => {
        window.answered = []
        const record = () => {
            const query = document.querySelector("#find .panel")?.dataset.query
            if (query && query != answered.at(-1)) answered.push(query)
        }
        new MutationObserver(record).observe(document.forms.find, { attributes: true, subtree: true })
    }""")

    def type_on_while_it_loads(route):
        for text in ("gudang", "sekretaris"):
            field.fill(text)
        route.continue_()

    page.route(f"**/s/{FIRST}-*.js", type_on_while_it_loads, times=1)
    field.fill("pajak")
    until(page, FIRST_HIT_IS, "/pekerjaan/sekretaris/")
    field.fill("legal")  # answered after all earlier ones
    until(page, FIRST_HIT_IS, "/pekerjaan/legal-officer/")
    answered = page.evaluate("answered")
    assert answered[answered.index("sekretaris") :] == ["sekretaris", "legal"], "no older answer came later"


def test_it_works_offline_once_loaded_and_says_so_when_it_cannot_load(site, visit):
    page = visit("").page
    field = page.locator("header input[type=search]")
    page.route(f"**/s/{FIRST}-*.js", lambda route: route.abort())
    field.fill("pajak")
    page.get_by_text(site.catalog.labels[FIRST]["search"]["failed"]).wait_for()
    page.unroute(f"**/s/{FIRST}-*.js")
    field.fill("pajak perusahaan")
    page.wait_for_selector("a[data-hit]")
    page.context.set_offline(True)
    field.fill("gudang")
    until(page, FIRST_HIT_IS, "/pekerjaan/admin-gudang/")


@pytest.mark.parametrize("lang", LOCALES)
def test_nothing_is_loaded_before_the_reader_searches_and_then_two_small_files(visit, files, lang):
    visitor = visit(url_prefix(lang))
    visitor.page.wait_for_load_state("networkidle")
    before = len(visitor.requests)
    assert not any("/s/" in url or "/search." in url for url in visitor.requests)
    visitor.page.locator("header input[type=search]").fill("gajian")
    visitor.page.wait_for_selector("a[data-hit]")
    paths = [url.partition(BASE)[2] for url in visitor.requests[before:]]
    assert sorted(re.sub(r"\W[0-9a-f]+\.", ".", path) for path in paths) == ["assets/search.js", f"s/{lang}.js"]
    assert sum(len(gzip.compress((files / path).read_bytes(), 9)) for path in paths) <= 40_000


def test_a_hit_says_why_it_fits_and_marks_the_words(visit):
    visitor = visit("cari/?q=menggaji")
    first = visitor.page.locator("main a[data-hit]").first
    first.wait_for()
    assert first.locator("mark").first.inner_text() == "Penggajian"
    visitor.page.locator("main input[type=search]").fill("personalia")
    visitor.page.get_by_text("juga disebut: Staf Personalia").wait_for()
    assert visitor.faults == []


def test_a_combobox_is_driven_by_the_keyboard(visit):
    page = visit("").page
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


def test_on_a_desk_the_key_for_the_search_does_not_move_the_field(visit):
    page = visit("").page
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
    first = hits.evaluate_all(ADDRESSES)
    page.reload()
    hits.first.wait_for()
    assert hits.evaluate_all(ADDRESSES) == first
    page.locator("main input[type=search]").fill("gudang")
    page.wait_for_url("**/cari/?q=gudang")
    hits.first.click()
    page.wait_for_url("**/pekerjaan/admin-gudang/**")
    page.go_back()
    until(page, FIRST_HIT_IS, "/admin-gudang/")
    assert page.url.endswith("?q=gudang")


def test_a_search_without_hits_offers_the_families_and_how_to_report_it(site, visit):
    visitor = visit("en/search/?q=acountnt+xqz")
    page = visitor.page
    page.wait_for_selector("main [role=status]:not(:empty)")
    page.locator("main input[type=search]").fill("zqxwvk")
    page.get_by_text("Nothing found").wait_for()
    hrefs = [href.removeprefix(visitor.address) for href in page.locator(".instead a").evaluate_all(ADDRESSES)]
    families = {site.page(f"family/{family.key}", SECOND).url for family, _ in site.catalog.by_family()}
    assert families <= set(hrefs) and len(hrefs) > len(families)
    assert visitor.faults == []


@pytest.mark.parametrize("lang", LOCALES)
def test_browsers_and_search_engines_can_use_it(site, files, html, address, lang):
    template = f"{address}{site.page('search', lang).url}?q="
    assert f"{template}{{searchTerms}}" in (files / f"{url_prefix(lang)}opensearch.xml").read_text("utf-8")
    home = html[f"{site.page('home', lang).url}index.html"]
    assert f"{template}{{search_term_string}}" in home
    assert re.search(r'<link rel="search"[^>]*opensearch\.xml', home)


def test_without_scripts_the_field_leads_to_a_note_with_the_list(site, visit):
    page = visit(site.page("home", FIRST).url, java_script_enabled=False).page
    field = page.locator("main input[type=search]")
    field.fill("gaji")
    field.press("Enter")
    page.wait_for_url("**/cari/?q=gaji")
    page.locator("noscript a, main a", has_text="menurut abjad").first.click()
    page.wait_for_url("**/pekerjaan/#a-to-z")


def test_a_page_loads_only_an_index_made_for_its_own_scripts(files):
    """The version in the name of an index is in the script that loads it."""
    versions = {lang: next((files / "s").glob(f"{lang}-*.js")).stem.partition("-")[2] for lang in LOCALES}
    (script,) = (files / "assets").glob("search.*.js")
    assert all(version in script.read_text("utf-8") for version in versions.values())
    assert len(list((files / "s").iterdir())) == len(LOCALES)
