"""What a reader does: switch language, search, choose a palette, use the keyboard, get lost."""

import re

import pytest

from tests.conftest import ROOT
from tests.site.conftest import until

LANGS = ("id", "en")
WIDTHS = (360, 1280)


def results(page):
    page.wait_for_selector("a[data-hit]")
    return page.locator("a[data-hit]")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_language_switch_keeps_the_page_and_the_section(site, visit, width):
    """On every type of page: there, and back to the same place."""
    visitor = visit(width=width)
    for key, anchor in (
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
    ):
        start, twin = site.page(key, "id"), site.page(key, "en")
        hash_ = f"#{anchor}" if anchor else ""
        visitor.open(start.url + hash_)
        visitor.page.locator("a[data-language]").click()
        visitor.page.wait_for_url(f"**/balik-layar/{twin.url}{hash_}")
        assert visitor.page.locator("html").get_attribute("lang") == "en"
        if anchor:
            assert visitor.page.locator(hash_).bounding_box()["y"] < 800, "the section is in view"
        visitor.page.locator("a[data-language]").click()
        visitor.page.wait_for_url(f"**/balik-layar/{start.url}{hash_}")
        assert visitor.faults == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_search_can_be_sent_as_a_link(site, visit, lang):
    role = site.catalog.roles["legal-officer"]
    visitor = visit(f"{site.page('search', lang).url}?q=legal+officer", width=360)
    results(visitor.page)
    until(
        visitor.page,
        "url => document.querySelector('a[data-hit]')?.href.split('#')[0].endsWith(url)",
        arg=site.page(f"role/{role.key}", lang).url,
    )
    assert visitor.faults == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_home_page_has_search_in_view(site, visit, width):
    for lang in LANGS:
        page = visit(site.page("home", lang).url, width=width).page
        field = page.locator("article input[type=search]")
        field.scroll_into_view_if_needed()
        field.fill("payroll")
        field.press("Enter")
        page.wait_for_url(f"**/{site.page('search', lang).url}?q=payroll")
        results(page)


def ground(page):
    return page.evaluate("getComputedStyle(document.documentElement).backgroundColor")


@pytest.mark.parametrize("device", ["light", "dark"])
def test_the_palette_follows_the_device_until_the_reader_chooses(visit, device):
    """Three states, in a circle: the device's, light, dark; kept on the next page."""
    page = visit(color_scheme=device).page
    look = page.get_by_role("button", name="Tampilan")
    own = ground(page)
    grounds = {}
    for name in ("terang", "gelap"):
        look.click()
        page.get_by_role("button", name=f"Tampilan: {name}").wait_for()
        grounds[name] = ground(page)
        page.reload()
        assert ground(page) == grounds[name], "the choice is remembered"
    assert grounds["terang"] != grounds["gelap"]
    assert own == grounds["terang" if device == "light" else "gelap"]
    look.click()
    page.get_by_role("button", name="Tampilan: ikuti perangkat").wait_for()
    assert ground(page) == own
    page.emulate_media(color_scheme="dark" if device == "light" else "light")
    assert ground(page) != own, "it follows the device again"


def test_a_chosen_palette_is_there_before_anything_is_painted(visit):
    """The first frame already has it, so the wrong one never flashes."""
    page = visit(color_scheme="light").page
    page.evaluate("localStorage.palette = 'dark'")
    page.add_init_script(
        "requestAnimationFrame(() => (window.firstFrame = getComputedStyle(document.documentElement).backgroundColor))"
    )
    page.reload()
    assert page.evaluate("firstFrame") == ground(page) != "rgb(255, 253, 249)"


@pytest.mark.parametrize("lang", LANGS)
def test_the_keyboard_alone_reaches_every_link_of_the_page(site, visit, lang):
    """Tab from the top passes every visible link and button of the article, in order, and shows where it is."""
    page = visit(site.page("role/hr-assistant", lang).url).page
    wanted = page.locator("article a[href]:visible:not(.permalink), article button:visible").count()
    reached, unseen = set(), []
    for _ in range(wanted + 120):
        page.keyboard.press("Tab")
        state = page.evaluate("""() => {
            const element = document.activeElement, style = getComputedStyle(element)
            const links = [...document.querySelectorAll('article a[href]:not(.permalink), article button')]
            return {place: links.indexOf(element), outline: style.outlineStyle, name: element.outerHTML.slice(0, 80)}
        }""")
        if state["place"] >= 0:
            reached.add(state["place"])
            if state["outline"] == "none":
                unseen.append(state["name"])
        if len(reached) == wanted:
            break
    assert len(reached) == wanted
    assert unseen == []


def focused(page, selector):
    return page.evaluate("selector => !!document.activeElement.closest(selector)", selector)


def tab_to(page, selector, tries=60):
    for _ in range(tries):
        page.keyboard.press("Tab")
        if focused(page, selector):
            return
    raise AssertionError(f"Tab never reaches {selector}")


def test_on_a_phone_the_keyboard_opens_the_menu_and_leaves_it(site, visit):
    visitor = visit(width=360)
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
    page.wait_for_url(f"**/{site.page('roles', 'id').url}")
    assert visitor.faults == []


def test_on_a_phone_the_keyboard_never_walks_through_a_closed_menu(site, visit):
    page = visit(site.page("role/hr-assistant", "id").url, width=360).page
    for _ in range(25):
        page.keyboard.press("Tab")
        assert not focused(page, "[popover]")


def test_on_a_phone_contents_and_search_are_one_tap_away(site, visit):
    visitor = visit(site.page("role/hr-assistant", "id").url, width=360)
    page = visitor.page
    page.get_by_role("button", name="Daftar isi").click()
    page.locator("#contents a[href='#ways-in']").click()
    page.wait_for_url("**#ways-in")
    page.locator("#contents").wait_for(state="hidden")
    assert page.locator("#ways-in").bounding_box()["y"] < 740
    page.get_by_role("button", name="Cari").click()
    until(page, "document.activeElement.type === 'search'")
    page.keyboard.type("analis data")
    results(page).first.click()
    page.wait_for_url(f"**/{site.page('role/data-analyst', 'id').url}**")
    assert visitor.faults == []


def test_on_a_phone_a_table_is_a_list_whose_values_have_their_headings(site, visit):
    page = visit(site.page("back-office", "en").url, width=360).page
    first, second = page.locator("tbody tr").first.locator("td").all()[:2]
    assert second.bounding_box()["y"] > first.bounding_box()["y"], "one below the other"
    assert "What it holds" in second.evaluate("cell => getComputedStyle(cell, '::before').content + cell.dataset.label")
    wide = visit(site.page("back-office", "en").url).page.locator("tbody tr").first.locator("td").all()
    assert wide[0].bounding_box()["y"] == wide[1].bounding_box()["y"], "side by side on a desk"


@pytest.mark.parametrize("lang", LANGS)
def test_the_contents_list_marks_the_section_being_read(site, visit, lang):
    page = visit(site.page("role/hr-assistant", lang).url).page
    for section in ("duties", "ways-in", "sources"):
        page.locator(f"#{section}").evaluate("heading => heading.scrollIntoView({behavior: 'instant'})")
        page.locator(f"#contents a[href='#{section}'][aria-current]").wait_for()
        assert page.locator("#contents a[aria-current]").count() == 1


def test_the_keyboard_opens_search_and_follows_a_hit(site, visit):
    visitor = visit()
    page = visitor.page
    page.keyboard.press("/")
    page.keyboard.type("manajer operasional")
    until(
        page,
        "url => document.querySelector('a[data-hit]')?.href.split('#')[0].endsWith(url)",
        arg=site.page("role/operations-manager", "id").url,
    )
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{site.page('role/operations-manager', 'id').url}**")


@pytest.mark.parametrize(
    ("path", "lang", "offers"),
    [
        ("pekerjaan/asisten-hrdd/", "id", "pekerjaan/asisten-hrd/"),
        ("en/roles/hr-asistant/", "en", "en/roles/hr-assistant/"),
        ("a/b/c/d/legal-oficer", "id", "pekerjaan/legal-officer/"),
        ("en/x/y/z/how-it-work", "en", "en/how-it-works/"),
    ],
)
def test_a_wrong_address_is_answered_in_its_language_with_the_nearest_page(visit, address, path, lang, offers):
    visitor = visit(path)
    page = visitor.page
    assert page.locator("html").get_attribute("lang") == lang
    first = page.locator("main div[lang]").first
    assert first.get_attribute("lang") == lang
    assert first.locator("h1").is_visible()
    assert page.title() == page.locator("h1").inner_text()
    assert page.locator("h1").count() == 1
    assert first.locator("a").first.get_attribute("href").endswith(offers)
    assert [fault for fault in visitor.faults if "404" not in fault] == []
    first.locator("a").first.click()
    page.wait_for_url(f"{address}{offers}")


def test_other_hosts_find_an_english_not_found_page(files):
    text = (files / "en/404.html").read_text("utf-8")
    assert '<html lang="en"' in text
    assert text.index('<div lang="en"') < text.index('<div lang="id"')
    assert '<html lang="id"' in (files / "404.html").read_text("utf-8")


@pytest.mark.parametrize("width", WIDTHS)
def test_without_scripts_every_kind_of_page_reads_the_menu_opens_and_the_language_switches(site, visit, width):
    visitor = visit(width=width, java_script_enabled=False)
    page = visitor.page
    for planned in {(page.kind, page.lang): page for page in site.pages.values()}.values():
        visitor.open(planned.url)
        hidden = page.locator(
            "article :is(h1, h2, h3, p, li, dt, dd, text):not(.print-address, [role=status], nav *, .share li, [hidden], [hidden] *, [data-embed])"
        ).filter(visible=False)
        assert hidden.count() == 0, planned.url
        assert page.locator("[data-act]").filter(visible=True).count() == 0, (
            "a button that could do nothing is not there"
        )
    visitor.open(site.page("role/hr-assistant", "id").url)
    page.locator("a[data-language]").click()
    assert page.url.endswith(site.page("role/hr-assistant", "en").url)
    if width < 960:
        page.get_by_role("button", name="Menu").click()
    page.locator("#menu a", has_text="Skills").click()
    assert page.url.endswith(site.page("skills", "en").url)


def test_sharing_and_reporting_are_plain_links_that_know_the_page(site, visit, address):
    role = site.page("role/data-analyst", "id")
    page = visit(role.url).page
    hosts = page.locator(".share a").evaluate_all("links => links.map(link => new URL(link.href).host)")
    assert {"wa.me", "t.me", "www.facebook.com", "www.linkedin.com", "x.com", "www.pinterest.com", "github.com"} <= set(
        hosts
    )
    report, wording = page.locator(".share a[href*='issues/new']").evaluate_all("links => links.map(link => link.href)")
    for name, link in (("wrong-fact", report), ("translation", wording)):
        assert re.search(rf"template={name}\.yml.*language=id.*role=data-analyst", link)
    line = page.locator(".share a[href*='/edit/']").get_attribute("href").partition("data/roles.yaml#L")[2]
    assert (ROOT / "data" / "roles.yaml").read_text("utf-8").splitlines()[int(line) - 1] == "  - key: data-analyst"
    assert page.locator("a[href^='https://app.myrobin.id']").count() == 1
    assert page.locator("a[href^='https://karirhub.kemnaker.go.id']").count() == 1


def test_every_page_leads_to_the_page_for_editors_and_that_to_every_check_and_form(site, visit, address):
    page = visit(site.page("home", "en").url).page
    page.locator("footer a[href$='editing/']").click()
    checks = page.locator("a[href*='checks/']").evaluate_all("links => links.map(link => link.href)")
    assert len(checks) == 6
    assert page.locator("[aria-labelledby=forms] a[href*='issues/new?template=']").count() == 4
    page.goto(checks[1])
    assert page.locator("#shape-missing").inner_text() == "… is missing"
    assert page.locator("pre").count() > 20


def test_copying_the_link_says_so(site, visit):
    visitor = visit(site.page("role/data-analyst", "en").url, permissions=["clipboard-read", "clipboard-write"])
    visitor.page.locator("a[data-act=copy]").click()
    until(visitor.page, "document.querySelector('main [role=status]').textContent === 'Link copied'")
    assert visitor.page.evaluate("navigator.clipboard.readText()").endswith("/en/roles/data-analyst/")


def test_structured_data_uses_only_what_schema_org_defines(site, visit):
    """The properties below are those schema.org gives each type (schema.org/Occupation and so on)."""
    known = {
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
            "educationRequirements",
        },
        "CategoryCode": {"codeValue", "name", "inCodeSet"},
        "CategoryCodeSet": {"name", "url"},
        "Country": {"name"},
        "DefinedTerm": {"name", "description", "url", "inDefinedTermSet"},
        "DefinedTermSet": {"name", "url"},
        "BreadcrumbList": {"itemListElement"},
        "ListItem": {"position", "name", "item"},
    }

    def walk(node):
        if isinstance(node, dict):
            yield node
            node = list(node.values())
        if isinstance(node, list):
            for child in node:
                yield from walk(child)

    visitor = visit()
    for key, kind in (("home", "WebSite"), ("back-office", "DefinedTerm"), ("role/hr-assistant", "Occupation")):
        for lang in LANGS:
            page = visitor.open(site.page(key, lang).url)
            graph = page.evaluate(
                "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)"
            )
            assert graph["@context"] == "https://schema.org"
            things = [node for node in walk(graph["@graph"])]
            assert kind in {thing["@type"] for thing in things}
            for thing in things:
                assert set(thing) - {"@type"} <= known[thing["@type"]], thing
                assert all(value not in ("", None, []) for value in thing.values())


@pytest.mark.parametrize("lang", LANGS)
def test_the_longest_roles_print_on_two_pages_with_their_sources_and_address(site, visit, address, html, lang):
    visitor = visit()
    longest = sorted(site.catalog.roles, key=lambda key: -len(html[f"{site.page(f'role/{key}', lang).url}index.html"]))
    for planned in (site.page(f"role/{key}", lang) for key in longest[:8]):
        page = visitor.open(planned.url)
        page.emulate_media(media="print")
        assert page.locator("#sources").is_visible()
        assert page.locator(".print-address").inner_text().endswith(f"{address}{planned.url}")
        assert not page.locator("header").is_visible()
        pages = re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True))
        assert len(pages) <= 2, planned.url
        page.emulate_media(media="screen")
