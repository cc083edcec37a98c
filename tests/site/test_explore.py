"""The page of all roles as readers explore it: in Chromium, on the built site."""

import pytest

from scripts.features.getting_in import open_schooling
from scripts.features.role_facets import deals_with
from scripts.urls import EXPLORER_PARAMS

PAGES = {"id": "pekerjaan/", "en": "en/roles/"}
READY = "#filters:not([hidden])"


def explore(visit, query="", lang="id", **how):
    visitor = visit(PAGES[lang] + query, **how)
    visitor.page.wait_for_selector(READY)
    return visitor


def choose(page, facet, word):
    """Open a filter as a reader does, and tick a choice."""
    filters = page.locator("details", has=page.locator(f'[data-facet="{facet}"]'))
    if filters.get_attribute("open") is None:
        filters.locator("summary").click()
    filters.locator(f'[value="{word}"]').check()


def summary(page):
    return page.locator("#filters output").inner_text()


def titles(page):
    return page.locator("#found .card h3").all_inner_texts()


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
    assert sent.locator(".map svg").is_visible()


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


def test_the_map_shows_every_role_and_fades_what_is_filtered_out(site, visit):
    catalog = site.catalog
    page = explore(visit, "?tampil=peta&keluarga=keuangan").page
    names = [point.get_attribute("aria-label") for point in page.locator(".map svg a").all()]
    assert [name.partition(",")[0] for name in names] == [role.title["id"] for role in catalog.roles.values()]
    assert all(
        catalog.family(role.family).name["id"] in name for role, name in zip(catalog.roles.values(), names, strict=True)
    )
    left = page.locator(".map svg a:not([aria-hidden=true])")
    assert left.count() == sum(role.family == "finance" for role in catalog.roles.values())
    assert page.locator(".map .here:not([aria-hidden=true])").count() == 1, "the point that is named is one of them"
    page.locator(".map summary").click()
    page.locator(".map details li").first.wait_for()
    words = page.locator(".map details li").all_inner_texts()
    assert len(words) == left.count()
    assert all(text.count(",") == 2 for text in words), "each names the three that are most like it"


def test_the_map_is_used_with_the_keyboard(visit):
    page = explore(visit, "?tampil=peta").page
    page.locator(".map .here").focus()
    first = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("ArrowUp")
    second = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert second != first
    title = page.locator(".map text").text_content()
    assert second.startswith(title)
    assert page.locator(".map strong").inner_text() == title
    assert page.locator('.map a[tabindex="0"]').count() == 1, "one stop for the whole map"
    page.keyboard.press("Enter")
    page.wait_for_url("**/pekerjaan/*/")
    assert page.locator("h1").inner_text() == title


def test_the_arrow_keys_reach_every_point_of_the_map(site, visit):
    page = explore(visit, "?tampil=peta").page
    reached = page.evaluate("""() => {
        const points = [...document.querySelectorAll(".map svg a")]
        const reached = new Set([points.findIndex(point => point.matches(".here"))])
        for (const from of reached) for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
            points[from].focus()
            points[from].dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}))
            reached.add(points.indexOf(document.activeElement))
        }
        return reached.size
    }""")
    assert reached == len(site.catalog.roles)


def test_a_tap_shows_the_name_and_a_second_opens_the_page(visit):
    page = explore(visit, "?tampil=peta", width=360, has_touch=True, is_mobile=True).page
    point = page.locator(".map svg a:not(.here)").first
    title = point.get_attribute("aria-label").partition(",")[0]
    point.tap()
    page.locator(".map text", has_text=title).wait_for()
    assert "tampil=peta" in page.url
    page.locator(".map .here").tap()
    page.wait_for_url("**/pekerjaan/*/")
    assert page.locator("h1").inner_text() == title


def test_a_click_with_a_mouse_opens_the_page(visit):
    page = explore(visit, "?tampil=peta").page
    point = page.locator(".map svg a:not(.here)").first
    title = point.get_attribute("aria-label").partition(",")[0]
    point.click()
    page.wait_for_url("**/pekerjaan/*/")
    assert page.locator("h1").inner_text() == title


def test_filters_are_used_with_the_keyboard(visit):
    page = explore(visit).page
    page.locator("#filters summary").first.focus()
    for key in ("Enter", "Tab", "Space"):
        page.keyboard.press(key)
    page.wait_for_url("**/?keluarga=sumber-daya-manusia")
    assert summary(page).endswith("keluarga Sumber daya manusia")
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
    links = {link.get_attribute("href") for link in page.locator("#by-family ~ ul a").all()}
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
    for summary in page.locator("summary").all():
        summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    if view == "peta":
        size, right = page.evaluate("""() => {
            const text = document.querySelector(".map text")
            const { a: scale } = text.getScreenCTM()
            return [parseFloat(getComputedStyle(text).fontSize) * scale, text.getBoundingClientRect().right]
        }""")
        assert size >= 12 and right <= 320


def test_every_name_on_the_map_fits_the_drawing(site, visit):
    page = explore(visit, "?view=map", "en", width=320).page
    outside = page.evaluate("""() => {
        const svg = document.querySelector(".map svg")
        return [...svg.querySelectorAll("a")].filter(point => {
            point.dispatchEvent(new FocusEvent("focusin", {bubbles: true}))
            const [a, b] = [svg.querySelector("text").getBoundingClientRect(), svg.getBoundingClientRect()]
            return a.left < b.left || a.right > b.right || a.top < b.top || a.bottom > b.bottom
        }).map(point => point.getAttribute("aria-label"))
    }""")
    assert outside == []


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
