"""The page of all roles as readers explore it: in Chromium, on the built site."""

import pytest

from scripts.features.getting_in import open_schooling
from scripts.features.role_facets import deals_with
from scripts.urls import EXPLORER_PARAMS
from tests.site.exploring import PAGES, READY, choose, explore, open_sheet, summary, titles
from tests.site.visitor import until


def test_filters_combine_and_say_what_is_shown(site, visit):
    visitor = explore(visit)
    page = visitor.page
    assert summary(page) == f"Semua {len(site.catalog.roles)} pekerjaan"
    choose(page, "family", "akuntansi")
    choose(page, "family", "keuangan")
    choose(page, "deals_with", "angka")
    choose(page, "skill", "lembar-kerja")
    wanted = [
        role.title["id"]
        for role in site.catalog.roles.values()
        if role.family in ("accounting", "finance")
        and "numbers" in deals_with(site.catalog, role)
        and any(claim.skill == "spreadsheets" for claim in role.skills)
    ]
    assert titles(page) == sorted(wanted)
    assert (
        summary(page)
        == f"{len(wanted)} pekerjaan: keluarga Akuntansi atau Keuangan; bekerja dengan angka; memerlukan Lembar kerja"
    )
    assert visitor.faults == []


@pytest.mark.parametrize("lang", PAGES)
def test_each_choice_counts_what_it_would_show(visit, lang):
    page = explore(visit, lang=lang).page
    choose(page, "level", "pemula" if lang == "id" else "junior")
    for box in page.locator('[data-facet="education"] label').all():
        box.locator("xpath=ancestor::details").evaluate("filters => (filters.open = true)")
        count = int(box.locator("small").text_content())
        box.locator("input").check()
        assert next((int(word) for word in summary(page).split() if word.isdigit()), 0) == count
        box.locator("input").uncheck()


@pytest.mark.parametrize("lang", PAGES)
def test_programmes_and_open_to_school_leavers_count_and_show_what_the_data_say(site, visit, lang):
    catalog, words = site.catalog, EXPLORER_PARAMS[lang]
    page = explore(visit, lang=lang, width=360, has_touch=True, is_mobile=True).page
    open_sheet(page)
    page.evaluate("for (const filters of document.querySelectorAll('#filters details')) filters.open = true")
    school = {key for key, role in catalog.roles.items() if {"smk", "sma"} & set(open_schooling(role))}
    count = page.locator(f'[data-facet="entry"] label:has([value="{words["school"]}"]) small')
    assert count.inner_text() == str(len(school))
    for programme in catalog.programmes.values():
        leading = {lead.role for lead in programme.leads_to if lead.when != "later"}
        shown = page.locator(f'[data-facet="programme"] label:has([value="{programme.slug[lang]}"]) small')
        assert (shown.inner_text() if leading else shown.count()) == (str(len(leading)) if leading else 0)
    both = {lead.role for lead in catalog.programmes["smk-akuntansi"].leads_to if lead.when != "later"} & school
    choose(page, "entry", words["school"])
    choose(page, "programme", catalog.programmes["smk-akuntansi"].slug[lang])
    assert sorted(titles(page)) == sorted(catalog.roles[key].title[lang] for key in both)


def test_usual_education_hides_no_role_whose_way_in_takes_school_leavers(site):
    for role in site.catalog.roles.values():
        takes = [way.route for way in role.ways_in if way.route in ("smk", "sma") and way.door != "closed"]
        assert ("sma" in role.education) == bool(takes), role.key


def test_the_choices_stand_in_the_address_and_the_back_button_works(visit):
    page = explore(visit, "?embed=1").page
    choose(page, "family", "akuntansi")
    choose(page, "level", "madya")
    page.locator('[data-view="map"]').check()
    address = page.url
    assert address.endswith("pekerjaan/?embed=1&keluarga=akuntansi&tingkat=madya&tampil=peta")
    words = summary(page)
    page.go_back()
    page.wait_for_selector("#found .cards")
    page.go_back()
    page.locator("output", has_text="keluarga Akuntansi").wait_for()
    assert "tingkat" not in summary(page) and page.url.endswith("?embed=1&keluarga=akuntansi")
    page.go_back()
    page.locator("output", has_text="Semua").wait_for()
    assert page.locator("#filters :checked[type=checkbox]").count() == 0
    sent = explore(visit, address.partition("pekerjaan/")[2]).page
    assert summary(sent) == words
    sent.locator(".map svg").wait_for()


def test_one_filter_is_cleared_or_all(visit):
    page = explore(visit, "?keluarga=akuntansi&tingkat=madya,senior").page
    page.get_by_role("button", name="Hapus filter: Madya").click()
    assert page.evaluate("document.activeElement.matches('output')"), "the reader hears what is shown now"
    assert page.url.endswith("?keluarga=akuntansi&tingkat=senior")
    page.get_by_role("button", name="Hapus semua filter").click()
    assert summary(page).startswith("Semua")
    assert page.url.endswith("pekerjaan/")
    assert page.locator(".chosen button").count() == 0


def test_filters_that_no_role_fits_get_a_message(visit):
    page = explore(visit, "?view=table&level=senior&skill=programming", "en").page
    assert summary(page) == "No role: Senior level; asking for Programming"
    assert page.locator("#found *").count() == 0


def test_the_rest_of_a_long_list_is_one_button_away(site, visit):
    page = explore(visit).page
    first = len(titles(page))
    page.locator("#found button").click()
    assert titles(page) == sorted((role.title["id"] for role in site.catalog.roles.values()), key=str.casefold)
    assert page.evaluate("document.activeElement.textContent") == titles(page)[first]


def test_the_table_is_sorted_by_the_chosen_column(site, visit):
    page = explore(visit, "?view=table", "en").page
    page.locator("select").select_option("level")
    page.locator("#found button").click()
    levels = page.locator("#found tbody td:nth-child(3)").all_inner_texts()
    assert len(levels) == len(site.catalog.roles)
    assert levels == sorted(levels, key=["Junior", "Mid", "Senior"].index)
    assert page.locator('th[aria-sort="ascending"]').inner_text() == "Level"
    assert page.url.endswith("?view=table&sort=level")


def test_filters_are_used_with_the_keyboard(visit):
    page = explore(visit).page
    page.locator("#filters summary").nth(1).focus()
    for key in ("Enter", "Tab", "Space"):
        page.keyboard.press(key)
    page.wait_for_url("**/?tingkat=pemula")
    assert summary(page).endswith("tingkat Pemula")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('output')"), (
        "the result is one key away, however many filters stand before it"
    )


def test_the_other_language_shows_the_same(visit):
    page = explore(visit, "?keluarga=keuangan&dengan=angka,orang&urut=tingkat&tampil=tabel").page
    page.locator("[data-language]").click()
    page.wait_for_url("**/en/roles/**")
    page.wait_for_selector(READY)
    assert page.url.endswith("en/roles/?family=finance&with=people,numbers&view=table&sort=level")


@pytest.mark.parametrize(
    "odd",
    [
        "?keluarga=",
        "?keluarga=tidak-ada,akuntansi,akuntansi",
        "?tampil=papan%00&urut=x",
        "?choices=x,-1,9999",
        "?keluarga=%3Cscript%3E&minat=%",
        "#explore",
    ],
)
def test_odd_addresses_break_nothing(visit, odd):
    visitor = explore(visit, odd)
    assert visitor.page.locator("#found .card").count() > 0
    assert visitor.faults == []


def test_without_scripts_the_roles_stand_by_family_and_by_letter(site, visit):
    page = visit("pekerjaan/", java_script_enabled=False).page
    assert page.locator("#filters").is_hidden()
    links = {link.get_attribute("href") for link in page.locator(".by-family li a").all()}
    assert {f"{role.slug['id']}/" for role in site.catalog.roles.values()} <= links
    assert page.locator(".a-to-z").is_visible()
    gap = page.evaluate("""() => {
        const [above, below] = ["#explore", "#by-family"].map(id => document.querySelector(id).getBoundingClientRect())
        return below.top - above.bottom
    }""")
    assert gap < 100


@pytest.mark.parametrize("view", ["kartu", "tabel", "peta"])
def test_it_fits_a_screen_of_320_pixels(visit, view):
    page = explore(
        visit, f"?tampil={view}&keterampilan=ketelitian&keluarga=operasional-dan-rantai-pasok", width=320
    ).page
    open_sheet(page)
    for heading in page.locator("#filters summary").all():
        heading.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    if view == "peta":
        sizes = page.evaluate("""() => [...document.querySelectorAll(".map text")].map(text => {
            return parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a
        })""")
        assert min(sizes) >= 12


def test_on_a_phone_the_filters_are_a_sheet_over_the_roles(visit):
    page = explore(visit, width=360, has_touch=True, is_mobile=True).page
    first = page.locator("#found .card").first.bounding_box()["y"]
    assert first < 740, "the first role begins on the first screen"
    opener, sheet = page.locator("#filters .opens"), page.locator("#facets")
    assert sheet.is_hidden()
    opener.tap()
    assert opener.get_attribute("aria-expanded") == "true" and sheet.is_visible()
    page.keyboard.press("Escape")
    assert sheet.is_hidden() and page.evaluate("document.activeElement.matches('.opens')")
    choose(page, "family", "akuntansi")
    assert opener.get_attribute("aria-label") == "Saring, 1 dipilih"
    assert page.locator("#found .card").first.bounding_box()["y"] < first + 120, "nothing is pushed away"
    page.get_by_role("button", name=f"Lihat {len(titles(page))} pekerjaan").tap()
    assert sheet.is_hidden() and page.evaluate("document.activeElement.matches('output')")


def test_on_a_desk_the_roles_stand_beside_the_filters(visit):
    page = explore(visit).page
    facets, found = page.locator("#facets").bounding_box(), page.locator("#found").bounding_box()
    assert facets["x"] + facets["width"] <= found["x"]
    assert abs(facets["y"] - found["y"]) < 150
    assert page.locator("#found .cards").evaluate("list => getComputedStyle(list).gridTemplateColumns").count("px") >= 3
    page.mouse.wheel(0, 900)
    until(page, "() => scrollY > 500")
    assert page.locator("#facets").bounding_box()["y"] >= 0, "they stay in sight"
    counts = page.locator('[data-facet="family"] small').all_inner_texts()
    assert all(int(count) > 0 for count in counts), "each chip says how many roles it leaves"


@pytest.mark.parametrize("view", ["kartu", "tabel", "peta"])
def test_a_filter_writes_only_what_changes(visit, view):
    """What a slow phone needs for a filter: few changed elements, for the roles are made once."""
    page = explore(visit, f"?tampil={view}&keluarga=akuntansi").page
    page.locator("#found a").first.wait_for(state="attached")
    page.locator('#filters [value="keuangan"]').check()
    page.locator('#filters [value="keuangan"]').uncheck()
    changes = page.evaluate("""async () => {
        const changes = []
        const observer = new MutationObserver(list => changes.push(...list))
        observer.observe(document.querySelector("#facets"), { subtree: true, childList: true, attributes: true })
        document.querySelector('#filters [value="keuangan"]').click()
        await new Promise(requestAnimationFrame)
        await new Promise(requestAnimationFrame)
        return changes.length
    }""")
    choices = page.locator("#filters [type=checkbox]").count()
    assert 0 < changes < choices, "counts that stay the same are not written again"


def test_nothing_jumps_when_the_filters_arrive(visit):
    visitor = visit(width=360)
    page = visitor.page
    page.context.add_init_script("""
        window.shifts = 0
        new PerformanceObserver(list => {
            for (const { value } of list.getEntries()) window.shifts += value
        }).observe({ type: "layout-shift", buffered: true })
    """)
    visitor.open("pekerjaan/")
    page.wait_for_selector("#found .card")
    page.evaluate("new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))")
    assert page.evaluate("window.shifts") < 0.1
