"""What a reader does: switch language, search, choose a palette, use the keyboard, get lost."""

import json
import re
from itertools import product

import pytest

from scripts.config import LOCALES
from scripts.urls import url_prefix
from tests.conftest import NIGHTLY, ROOT
from tests.serving import BASE
from tests.site.visitor import until

PHONE, DESK = WIDTHS = (360, 1280)
FIRST, SECOND = LOCALES[:2]
LONGEST = 1000 if NIGHTLY else 4  # role pages that are printed


def wait_for_hits(page):
    page.wait_for_selector("a[data-hit]")
    return page.locator("a[data-hit]")


def wait_for_best_hit(page, url):
    """Wait until the first hit of the search leads to an address below the site's root."""
    until(page, "url => document.querySelector('a[data-hit]')?.href.split('#')[0].endsWith(url)", url)


@pytest.mark.parametrize(
    ("key", "anchor"),
    [
        ("home", "roles"),
        ("back-office", "words"),
        ("role", ""),
        ("how-it-works", ""),
        ("roles", "a-to-z"),
        ("sources/classifications", "onet"),
        ("role/hr-assistant", "ways-in"),
        ("search", ""),
        ("family/finance", "differ"),
        ("skill/listening", "roles"),
        ("field/payroll", ""),
        ("story/month-end", "steps"),
        ("questions", "pay"),
        ("student", "checklist"),
    ],
)
def test_the_language_switch_keeps_the_page_and_the_section(site, visit, key, anchor):
    """There, and back to the same section."""
    start, translation = site.page(key, FIRST), site.page(key, SECOND)
    fragment = f"#{anchor}" if anchor else ""
    visitor = visit(start.url + fragment, width=PHONE)
    page = visitor.page
    page.locator("a[data-language]").click()
    page.wait_for_url(f"**{BASE}{translation.url}{fragment}")
    assert page.locator("html").get_attribute("lang") == SECOND
    if anchor:
        assert page.locator(fragment).bounding_box()["y"] < 800, "the section is in view"
    page.locator("a[data-language]").click()
    page.wait_for_url(f"**{BASE}{start.url}{fragment}")
    assert visitor.faults == []


@pytest.mark.parametrize("lang", LOCALES)
def test_a_link_to_a_search_shows_its_hits(site, visit, lang):
    role = site.catalog.roles["legal-officer"]
    visitor = visit(f"{site.page('search', lang).url}?q=legal+officer", width=PHONE)
    wait_for_best_hit(visitor.page, site.page(f"role/{role.key}", lang).url)
    assert visitor.faults == []


@pytest.mark.parametrize(("width", "lang"), list(product(WIDTHS, LOCALES)))
def test_the_home_page_has_a_search_field(site, visit, width, lang):
    page = visit(site.page("home", lang).url, width=width).page
    field = page.locator("article input[type=search]")
    field.scroll_into_view_if_needed()
    field.fill("payroll")
    field.press("Enter")
    page.wait_for_url(f"**/{site.page('search', lang).url}?q=payroll")
    assert wait_for_hits(page).count()


def background(page):
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


@pytest.mark.parametrize("device", ["light", "dark"])
def test_the_palette_follows_the_device_until_the_reader_chooses(visit, device):
    """Three states, one after another: the device's, light, dark; the next page remembers it."""
    page = visit("", color_scheme=device).page
    button = page.get_by_role("button", name="Tema")
    of_device = background(page)
    backgrounds = {}
    for name in ("terang", "gelap"):
        button.click()
        page.get_by_role("button", name=f"Tema: {name}").wait_for()
        backgrounds[name] = background(page)
        page.reload()
        assert background(page) == backgrounds[name], "the choice is remembered"
    assert backgrounds["terang"] != backgrounds["gelap"]
    assert of_device == backgrounds["terang" if device == "light" else "gelap"]
    button.click()
    page.get_by_role("button", name="Tema: ikuti perangkat").wait_for()
    assert background(page) == of_device
    page.emulate_media(color_scheme="dark" if device == "light" else "light")
    assert background(page) != of_device, "it follows the device again"


def test_the_first_frame_has_the_chosen_palette(visit):
    """So the wrong one never flashes."""
    page = visit("", color_scheme="light").page
    page.evaluate("localStorage.palette = 'dark'")
    page.add_init_script(
        """requestAnimationFrame(() => {
            window.firstFrame = getComputedStyle(document.documentElement).backgroundColor
        })"""
    )
    page.reload()
    assert page.evaluate("firstFrame") == background(page) != "rgb(255, 253, 249)"


@pytest.mark.parametrize("lang", LOCALES)
def test_the_keyboard_alone_reaches_every_link_of_the_page(site, visit, lang):
    """Tab from the top passes every visible link and button of the article, and shows where it is."""
    page = visit(site.page("role/hr-assistant", lang).url).page
    count = page.locator("article a[href]:visible:not(.permalink), article button:visible").count()
    reached, invisible = set(), []
    for _ in range(count + 120):
        page.keyboard.press("Tab")
        focus = page.evaluate("""() => {
            const element = document.activeElement
            const stops = [...document.querySelectorAll("article a[href]:not(.permalink), article button")]
            const { outlineStyle } = getComputedStyle(element)
            return { position: stops.indexOf(element), outlineStyle, name: element.outerHTML.slice(0, 80) }
        }""")
        if focus["position"] >= 0:
            reached.add(focus["position"])
            if focus["outlineStyle"] == "none":
                invisible.append(focus["name"])
        if len(reached) == count:
            break
    assert len(reached) == count
    assert invisible == []


def focused(page, selector):
    return page.evaluate("selector => !!document.activeElement.closest(selector)", selector)


def tab_to(page, selector, tries=60):
    for _ in range(tries):
        page.keyboard.press("Tab")
        if focused(page, selector):
            return
    raise AssertionError(f"Tab never reaches {selector}")


def test_on_a_phone_the_keyboard_opens_the_menu_and_leaves_it(site, visit):
    visitor = visit("", width=PHONE)
    page = visitor.page
    tab_to(page, "[popovertarget=menu]")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page, "#menu a")
    page.keyboard.press("Escape")
    assert focused(page, "[popovertarget=menu]")
    assert not page.locator("#menu").is_visible()
    page.keyboard.press("Enter")
    tab_to(page, "#menu a[href$='pekerjaan/']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{site.page('roles', FIRST).url}")
    assert visitor.faults == []


def test_on_a_phone_the_keyboard_never_walks_through_a_closed_menu(site, visit):
    page = visit(site.page("role/hr-assistant", FIRST).url, width=PHONE).page
    for _ in range(25):
        page.keyboard.press("Tab")
        assert not focused(page, "[popover]")


def test_on_a_phone_contents_and_search_are_one_tap_away(site, visit):
    visitor = visit(site.page("back-office", FIRST).url, width=PHONE)
    page = visitor.page
    page.get_by_role("button", name="Daftar isi").click()
    page.locator("#contents a[href='#expertise']").click()
    page.wait_for_url("**#expertise")
    page.locator("#contents").wait_for(state="hidden")
    assert page.locator("#expertise").bounding_box()["y"] < 740
    page.get_by_role("button", name="Cari").click()
    until(page, "document.activeElement.type === 'search'")
    page.keyboard.type("analis data")
    wait_for_hits(page).first.click()
    page.wait_for_url(f"**/{site.page('role/data-analyst', FIRST).url}**")
    assert visitor.faults == []


def test_on_a_phone_a_table_is_a_list_whose_values_have_their_headings(site, visit):
    page = visit(site.page("back-office", SECOND).url, width=PHONE).page
    first, second = page.locator("tbody tr").first.locator("th, td").all()[:2]
    assert second.bounding_box()["y"] > first.bounding_box()["y"], "one below the other"
    assert "What it holds" in second.evaluate("cell => getComputedStyle(cell, '::before').content + cell.dataset.label")
    wide = visit(site.page("back-office", SECOND).url).page.locator("tbody tr").first.locator("th, td").all()
    assert wide[0].bounding_box()["y"] == wide[1].bounding_box()["y"], "side by side on a desk"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", LOCALES)
def test_the_five_parts_of_a_role_stay_in_reach_and_mark_the_one_being_read(site, visit, lang, width):
    page = visit(site.page("role/hr-assistant", lang).url, width=width).page
    assert [link.get_attribute("href") for link in page.locator("#contents a").all()] == [
        f"#{part}" for part in ("facts", "you", "ways-in", "pay", "more")
    ]
    for section, part in (("day", "facts"), ("skills", "you"), ("selection", "ways-in"), ("sources", "more")):
        page.locator(f"#{section}").evaluate("heading => heading.scrollIntoView({ behavior: 'instant' })")
        page.locator(f"#contents a[href='#{part}'][aria-current]").wait_for()
        assert page.locator("#contents a[aria-current]").count() == 1
        assert 0 <= page.locator("#contents").bounding_box()["y"] < 40
        covered = page.locator("#contents ol").bounding_box()
        assert width > PHONE or covered["y"] + covered["height"] <= page.locator(f"#{section}").bounding_box()["y"]


def test_the_keyboard_opens_search_and_follows_a_hit(site, visit):
    page = visit("").page
    page.keyboard.press("/")
    page.keyboard.type("manajer operasional")
    wait_for_best_hit(page, site.page("role/operations-manager", FIRST).url)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{site.page('role/operations-manager', FIRST).url}**")


def test_a_selected_hit_stays_selected_when_the_answer_to_another_letter_has_it_too(site, visit):
    page = visit("").page
    page.keyboard.press("/")
    page.keyboard.type("manajer operasiona")
    wait_for_best_hit(page, site.page("role/operations-manager", FIRST).url)
    page.keyboard.press("ArrowDown")
    page.keyboard.type("l")
    page.locator(".panel[data-query='manajer operasional']").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{site.page('role/operations-manager', FIRST).url}**")


@pytest.mark.parametrize(
    ("path", "lang", "suggestion"),
    [
        ("pekerjaan/asisten-hrdd/", "id", "pekerjaan/asisten-hrd/"),
        ("en/roles/hr-asistant/", "en", "en/roles/hr-assistant/"),
        ("a/b/c/d/legal-oficer", "id", "pekerjaan/legal-officer/"),
        ("en/x/y/z/how-it-work", "en", "en/how-it-works/"),
    ],
)
def test_a_wrong_address_is_answered_in_its_language_with_the_nearest_page(visit, address, path, lang, suggestion):
    visitor = visit(path)
    page = visitor.page
    assert page.locator("html").get_attribute("lang") == lang
    first = page.locator("main div[lang]").first
    assert first.get_attribute("lang") == lang
    assert first.locator("h1").is_visible()
    assert page.title() == page.locator("h1").inner_text()
    assert page.locator("h1").count() == 1
    first.locator(f"a[href$='{suggestion}']").wait_for()  # the module that finds the nearest pages comes later
    assert first.locator("a").first.get_attribute("href").endswith(suggestion)
    assert [fault for fault in visitor.faults if "404" not in fault] == []
    first.locator("a").first.click()
    page.wait_for_url(f"{address}{suggestion}")


@pytest.mark.parametrize("lang", LOCALES)
def test_each_language_has_a_not_found_page_that_begins_in_it(files, lang):
    """Hosts that can answer by folder use that of the language; GitHub Pages knows only the first."""
    text = (files / f"{url_prefix(lang)}404.html").read_text("utf-8")
    assert re.findall(r'<(?:html|div) lang="(\w+)"', text)[:2] == [lang, lang]


SHOWN_ONLY_TO_SOME = (
    ".print-address, [role=status], nav *, details *:not(summary), .share li, [hidden], [hidden] *, [data-embed]"
)


@pytest.mark.parametrize("lang", LOCALES)
def test_without_scripts_every_kind_of_page_shows_all_its_text_and_no_dead_button(site, visit, lang):
    visitor = visit(java_script_enabled=False)
    page = visitor.page
    texts = page.locator(f"article :is(h1, h2, h3, p, li, dt, dd, text):not({SHOWN_ONLY_TO_SOME})")
    for kind in {planned.kind: planned for planned in site.pages.values() if planned.lang == lang}.values():
        visitor.open(kind.url)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert texts.filter(visible=False).count() == 0, (kind.url, width)
            assert page.locator("[data-act]").filter(visible=True).count() == 0, (kind.url, width)


@pytest.mark.parametrize("width", WIDTHS)
def test_without_scripts_the_menu_opens_and_the_language_switches(site, visit, width):
    page = visit(site.page("role/hr-assistant", FIRST).url, width=width, java_script_enabled=False).page
    page.locator("a[data-language]").click()
    assert page.url.endswith(site.page("role/hr-assistant", SECOND).url)
    if width == PHONE:
        page.get_by_role("button", name="Menu").click()
    page.locator("#menu a", has_text=site.page("skills", SECOND).title).click()
    assert page.url.endswith(site.page("skills", SECOND).url)


def test_sharing_and_reporting_are_plain_links_that_name_the_page(site, visit):
    role = site.page("role/data-analyst", FIRST)
    page = visit(role.url).page
    hosts = page.locator(".share a").evaluate_all("links => links.map(link => new URL(link.href).host)")
    services = {"wa.me", "t.me", "www.facebook.com", "www.linkedin.com", "x.com", "www.pinterest.com"}
    assert {*services, "github.com"} <= set(hosts)
    report, wording = page.locator(".share a[href*='issues/new']").evaluate_all("links => links.map(link => link.href)")
    for name, link in (("wrong-fact", report), ("translation", wording)):
        assert re.search(rf"template={name}\.yml.*language={FIRST}.*role=data-analyst", link)
    line = page.locator(".share a[href*='/edit/']").get_attribute("href").partition("data/roles.yaml#L")[2]
    assert (ROOT / "data" / "roles.yaml").read_text("utf-8").splitlines()[int(line) - 1] == "  - key: data-analyst"
    assert page.locator("a[href^='https://app.myrobin.id']").count() == 1
    assert page.locator("a[href^='https://karirhub.kemnaker.go.id']").count() == 1


def test_every_page_leads_to_the_page_for_editors_and_that_to_every_check_and_form(site, visit):
    page = visit(site.page("home", SECOND).url).page
    page.locator("footer a[href$='editing/']").click()
    checks = page.locator("a[href*='checks/']").evaluate_all("links => links.map(link => link.href)")
    assert len(checks) == 7
    assert page.locator("[aria-labelledby=forms] a[href*='issues/new?template=']").count() == 4
    page.goto(checks[1])
    assert page.locator("#shape-missing").inner_text() == "… is missing"
    assert page.locator("pre").count() > 20


def test_copying_the_link_says_so(site, visit):
    visitor = visit(site.page("role/data-analyst", SECOND).url, permissions=["clipboard-read", "clipboard-write"])
    visitor.page.locator("a[data-act=copy]").click()
    until(visitor.page, "document.querySelector('main [role=status]').textContent === 'Link copied'")
    assert visitor.page.evaluate("navigator.clipboard.readText()").endswith("/en/roles/data-analyst/")


# The properties that schema.org gives each type (schema.org/Occupation and so on).
SCHEMA_ORG = {
    "WebSite": {"name", "alternateName", "description", "url", "inLanguage", "potentialAction"},
    "SearchAction": {"target", "query-input"},
    "EntryPoint": {"urlTemplate"},
    "Occupation": {
        "@id",
        "name",
        "alternateName",
        "description",
        "url",
        "sameAs",
        "occupationLocation",
        "occupationalCategory",
        "responsibilities",
        "skills",
    },
    "CategoryCode": {"codeValue", "name", "inCodeSet"},
    "CategoryCodeSet": {"name", "url"},
    "Country": {"name"},
    "DefinedTerm": {"name", "description", "url", "inDefinedTermSet"},
    "DefinedTermSet": {"name", "url"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
}


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize(
    ("key", "kind"), [("home", "WebSite"), ("back-office", "DefinedTerm"), ("role/hr-assistant", "Occupation")]
)
def test_structured_data_uses_only_what_schema_org_defines(site, html, lang, key, kind):
    def walk(node):
        if isinstance(node, dict):
            yield node
            node = list(node.values())
        if isinstance(node, list):
            for child in node:
                yield from walk(child)

    text = html[f"{site.page(key, lang).url}index.html"]
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    document = json.loads(script)
    assert document["@context"] == "https://schema.org"
    nodes = list(walk(document["@graph"]))
    assert kind in {node["@type"] for node in nodes}
    for node in nodes:
        assert set(node) - {"@type"} <= SCHEMA_ORG[node["@type"]], node
        assert all(value not in ("", None, []) for value in node.values())


@pytest.mark.parametrize("lang", LOCALES)
def test_the_longest_roles_print_on_three_pages_with_their_sources_and_address(site, visit, address, html, lang):
    lengths = {key: len(html[f"{site.page(f'role/{key}', lang).url}index.html"]) for key in site.catalog.roles}
    visitor = visit()
    for key in sorted(lengths, key=lambda key: -lengths[key])[:LONGEST]:
        url = site.page(f"role/{key}", lang).url
        page = visitor.open(url)
        page.emulate_media(media="print")
        assert page.locator("#sources").is_visible()
        assert page.locator(".print-address").inner_text().endswith(f"{address}{url}")
        assert not page.locator("header").is_visible()
        sheets = re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True))
        assert len(sheets) <= 3, url
        page.emulate_media(media="screen")
