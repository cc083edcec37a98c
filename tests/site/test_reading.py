"""What a reader does: switch language, search, choose a palette, use the keyboard, get lost."""

import re

import pytest

LANGS = ("id", "en")
WIDTHS = (360, 1280)


def results(page):
    page.wait_for_selector("a[data-hit]")
    return page.locator("a[data-hit]")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_language_switch_keeps_the_page_and_the_section(site, visit, width):
    """On every type of page: there, and back to the same place."""
    for key, anchor in (("home", "roles"), ("back-office", "words"), ("role", ""), ("how-it-works", ""), ("roles", "a-to-z"), ("sources", "onet"), ("role/hr-assistant", "ways-in"), ("search", "")):
        start, twin = site.page(key, "id"), site.page(key, "en")
        hash_ = f"#{anchor}" if anchor else ""
        visitor = visit(start.url + hash_, width=width)
        visitor.page.locator("a[data-language]").click()
        visitor.page.wait_for_url(f"**/balik-layar/{twin.url}{hash_}")
        assert visitor.page.locator("html").get_attribute("lang") == "en"
        if anchor:
            assert visitor.page.locator(hash_).bounding_box()["y"] < 800, "the section is in view"
        visitor.page.locator("a[data-language]").click()
        visitor.page.wait_for_url(f"**/balik-layar/{start.url}{hash_}")
        assert visitor.faults == []


@pytest.mark.parametrize("lang", LANGS)
def test_search_finds_each_role_by_its_title_in_the_reader_s_language(site, visit, lang):
    visitor = visit(site.page("home", lang).url)
    page = visitor.page
    field = page.locator("header input[type=search]")
    for role in site.catalog.roles.values():
        expected = site.page(f"role/{role.key}", lang).url
        page.goto(visitor.address + site.page("home", lang).url, wait_until="networkidle")
        field.click()
        field.press_sequentially(role.title[lang])
        hits = results(page)
        page.wait_for_function("url => document.querySelector('a[data-hit]')?.href.split('#')[0].endsWith(url)", arg=f"/balik-layar/{expected}")
        for href in hits.evaluate_all("links => links.map(link => link.href)"):
            assert ("/balik-layar/en/" in href) == (lang == "en"), href
    assert visitor.faults == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_search_can_be_sent_as_a_link(site, visit, lang):
    role = site.catalog.roles["legal-officer"]
    visitor = visit(f"{site.page('search', lang).url}?q=legal+officer", width=360)
    results(visitor.page)
    visitor.page.wait_for_function("url => document.querySelector('a[data-hit]')?.href.split('#')[0].endsWith(url)", arg=site.page(f"role/{role.key}", lang).url)
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


def test_light_and_dark_follow_the_device_and_the_reader(visit):
    def ground(page):
        return page.evaluate("getComputedStyle(document.body).backgroundColor")

    light, dark = visit(color_scheme="light").page, visit(color_scheme="dark").page
    assert ground(light) != ground(dark)
    before = ground(light)
    for _ in range(2):
        light.locator("label[for^=__palette]:visible").click()
    assert ground(light) != before, "two steps from the device's choice: light, then dark"
    light.reload()
    assert ground(light) != before, "the choice is remembered"


@pytest.mark.parametrize("lang", LANGS)
def test_the_keyboard_alone_reaches_every_link_of_the_page(site, visit, lang):
    """Tab from the top passes every visible link and button of the article, in order, and shows where it is."""
    page = visit(site.page("role/hr-assistant", lang).url).page
    wanted = page.locator("article a[href]:visible:not(.headerlink), article button:visible").count()
    reached, unseen = set(), []
    for _ in range(wanted + 120):
        page.keyboard.press("Tab")
        state = page.evaluate("""() => {
            const element = document.activeElement, style = getComputedStyle(element)
            const links = [...document.querySelectorAll('article a[href]:not(.headerlink), article button')]
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


def test_on_a_phone_the_keyboard_opens_the_menu_and_leaves_it(site, visit):
    visitor = visit(width=360)
    page = visitor.page
    menu = page.locator("button.opens-drawer")
    for _ in range(6):
        page.keyboard.press("Tab")
        if menu.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.closest('.md-nav--primary')")
    page.keyboard.press("Escape")
    assert menu.evaluate("button => button === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.closest('.md-nav--primary')")
    for _ in range(12):
        if page.evaluate("document.activeElement.pathname?.endsWith('/pekerjaan/')"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{site.page('roles', 'id').url}")
    assert visitor.faults == []


def test_on_a_phone_the_keyboard_never_walks_through_a_closed_menu(site, visit):
    page = visit(site.page("role/hr-assistant", "id").url, width=360).page
    for _ in range(25):
        page.keyboard.press("Tab")
        assert not page.evaluate("!!document.activeElement.closest('.md-sidebar--primary')")


def test_the_keyboard_opens_search_and_follows_a_hit(site, visit):
    visitor = visit()
    page = visitor.page
    page.keyboard.press("/")
    page.keyboard.type("manajer operasional")
    page.wait_for_function("url => document.querySelector('a[data-hit]')?.href.split('#')[0].endsWith(url)", arg=site.page("role/operations-manager", "id").url)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{site.page('role/operations-manager', 'id').url}**")


@pytest.mark.parametrize(("path", "lang", "offers"), [
    ("pekerjaan/asisten-hrdd/", "id", "pekerjaan/asisten-hrd/"),
    ("en/roles/hr-asistant/", "en", "en/roles/hr-assistant/"),
    ("a/b/c/d/legal-oficer", "id", "pekerjaan/legal-officer/"),
    ("en/x/y/z/how-it-work", "en", "en/how-it-works/"),
])
def test_a_wrong_address_is_answered_in_its_language_with_the_nearest_page(visit, address, path, lang, offers):
    visitor = visit(path)
    page = visitor.page
    assert page.locator("html").get_attribute("lang") == lang
    first = page.locator("[data-missing]").first
    assert first.get_attribute("data-missing") == lang
    assert page.locator("h1").count() == 1
    assert first.locator("h1").is_visible()
    assert first.locator("[data-nearest] a").first.get_attribute("href").endswith(offers)
    assert [fault for fault in visitor.faults if "404" not in fault] == []
    first.locator("[data-nearest] a").first.click()
    page.wait_for_url(f"{address}{offers}")


def test_other_hosts_find_an_english_not_found_page(files):
    text = (files / "en/404.html").read_text("utf-8")
    assert '<html lang="en"' in text
    assert text.index('data-missing="en"') < text.index('data-missing="id"')
    assert '<html lang="id"' in (files / "404.html").read_text("utf-8")


def test_without_scripts_every_page_reads_and_the_language_switches(site, visit):
    page = visit(site.page("role/hr-assistant", "id").url, java_script_enabled=False).page
    assert page.locator("#duties").is_visible()
    page.locator("a[data-language]").click()
    assert page.url.endswith(site.page("role/hr-assistant", "en").url)


def test_sharing_and_reporting_are_plain_links_that_know_the_page(site, visit, address):
    role = site.page("role/data-analyst", "id")
    page = visit(role.url).page
    hosts = page.locator(".share a").evaluate_all("links => links.map(link => new URL(link.href).host)")
    assert {"wa.me", "t.me", "www.facebook.com", "www.linkedin.com", "x.com", "www.pinterest.com", "github.com"} <= set(hosts)
    report = page.locator(".share a[href*='issues/new']").get_attribute("href")
    assert re.search(r"template=mistake\.yml.*language=id.*role=data-analyst", report)
    assert page.locator("a[href^='https://app.myrobin.id']").count() == 1
    assert page.locator("a[href^='https://karirhub.kemnaker.go.id']").count() == 1


def test_copying_the_link_says_so(site, visit):
    visitor = visit(site.page("role/data-analyst", "en").url, permissions=["clipboard-read", "clipboard-write"])
    visitor.page.locator("a[data-copy]").click()
    visitor.page.wait_for_function("document.querySelector('[data-copied]').textContent === 'Link copied'")
    assert visitor.page.evaluate("navigator.clipboard.readText()").endswith("/en/roles/data-analyst/")


def test_structured_data_uses_only_what_schema_org_defines(site, visit):
    """The properties below are those schema.org gives each type (schema.org/Occupation and so on)."""
    known = {
        "WebSite": {"name", "alternateName", "description", "url", "inLanguage"},
        "Occupation": {"@id", "name", "alternateName", "description", "url", "sameAs", "occupationLocation", "occupationalCategory", "responsibilities", "skills", "educationRequirements"},
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
            graph = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
            assert graph["@context"] == "https://schema.org"
            things = [node for node in walk(graph["@graph"])]
            assert kind in {thing["@type"] for thing in things}
            for thing in things:
                assert set(thing) - {"@type"} <= known[thing["@type"]], thing
                assert all(value not in ("", None, []) for value in thing.values())


@pytest.mark.parametrize("lang", LANGS)
def test_every_role_prints_on_two_pages_with_its_sources_and_address(site, visit, address, lang):
    visitor = visit()
    for role in site.catalog.roles.values():
        planned = site.page(f"role/{role.key}", lang)
        page = visitor.open(planned.url)
        page.emulate_media(media="print")
        assert page.locator("#sources").is_visible()
        assert page.locator(".print-address").inner_text().endswith(f"{address}{planned.url}")
        assert not page.locator("header").is_visible()
        pages = re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True))
        assert len(pages) <= 2, planned.url
        page.emulate_media(media="screen")
