"""Comparing roles as readers do: in Chromium, on the built site."""

import re

import pytest

from scripts.features.getting_in import first_job_titles, group_pay, schooling_names
from tests.site.visitor import until

PAGES = {"id": "bandingkan/", "en": "en/compare/"}
TWO = "?r=hr-assistant&r=recruiter"


def titles(page):
    return page.locator("#sides table").first.locator("th a").all_inner_texts()


@pytest.mark.parametrize("lang", PAGES)
def test_two_to_four_roles_stand_side_by_side_and_differences_come_first(visit, lang):
    visitor = visit(PAGES[lang])
    page = visitor.page
    for i, key in enumerate(("accountant", "cost-accountant", "payroll-officer", "tax-officer")):
        page.locator("#compare select").nth(i).select_option(key)
    until(page, "document.querySelector('#sides table')?.tHead.rows[0].cells.length == 5")
    headings = page.locator("#sides h3").all_inner_texts()
    assert headings[2] in ("Yang berbeda", "What differs")
    assert page.locator("#sides li", has_text="✓").count() > 0, "they share tools"
    assert page.locator("#compared").inner_text().count(",") >= 3
    page.locator("#sides th a").nth(1).click()
    page.wait_for_url("**/pekerjaan/**" if lang == "id" else "**/roles/**")
    assert visitor.faults == []


def test_a_link_can_be_sent_and_the_back_button_works(visit):
    page = visit(f"bandingkan/{TWO}").page
    page.wait_for_selector("#sides table")
    first = titles(page)
    page.locator("#compare select").nth(1).select_option("accountant")
    until(page, "first => document.querySelectorAll('#sides th a')[1].textContent != first", first[1])
    assert "r=hr-assistant&r=accountant" in page.url
    page.go_back()
    until(page, "first => document.querySelectorAll('#sides th a')[1].textContent == first", first[1])
    page.reload()
    page.wait_for_selector("#sides table")
    assert titles(page) == first


@pytest.mark.parametrize(
    "odd", ["?r=hr-assistant", "?r=hr-assistant&r=hr-assistant", "?r=<script>&r=%22%5D", "?r=" + "x" * 3000]
)
def test_with_less_than_two_roles_the_page_asks_for_more(visit, odd):
    visitor = visit(f"bandingkan/{odd}")
    visitor.page.locator("#compared", has_text="paling sedikit dua").wait_for()
    assert visitor.page.locator("#sides table").count() == 0
    assert visitor.faults == []


def test_a_lost_connection_shows_a_message_and_the_next_try_works(visit):
    page = visit("bandingkan/").page
    page.route("**/bandingkan/*.json", lambda route: route.abort())
    page.locator("#compare select").nth(0).select_option("accountant")
    page.locator("#compare select").nth(1).select_option("tax-officer")
    page.locator("#compared", has_text="sambungan").wait_for()
    page.unroute("**/bandingkan/*.json")
    page.locator("#compare select").nth(1).select_option("payroll-officer")
    page.wait_for_selector("#sides table")


def test_a_slow_answer_does_not_overtake_a_newer_choice(visit):
    page = visit("bandingkan/").page
    held = []
    page.route("**/bandingkan/tax-officer.json", lambda route: held.append(route))
    page.locator("#compare select").nth(0).select_option("accountant")
    page.locator("#compare select").nth(1).select_option("tax-officer")
    page.locator("#compare select").nth(1).select_option("payroll-officer")
    page.wait_for_selector("#sides table")
    before = titles(page)
    held[0].continue_()
    page.wait_for_load_state("networkidle")
    assert titles(page) == before


def test_a_role_page_leads_to_a_comparison_with_one_touch(site, visit):
    page = visit(site.page("role/accountant", "id").url).page
    page.locator("a[href*='bandingkan/?r=accountant']").click()
    page.wait_for_selector("#compare:not([hidden])")
    assert page.locator("#compare select").first.input_value() == "accountant"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("lang", PAGES)
def test_roles_are_compared_by_who_gets_in_and_what_their_group_earns(site, visit, lang, script):
    pair = site.page("pair/hr-assistant+hr-generalist", lang)
    url = f"{PAGES[lang]}?r=hr-assistant&r=hr-generalist" if script else pair.url
    page = visit(url, java_script_enabled=script).page
    page.locator("table").first.wait_for()
    text = " ".join(page.locator("main").inner_text().split())
    for key in ("hr-assistant", "hr-generalist"):
        role = site.catalog.roles[key]
        for words in (*schooling_names(role, site.catalog.labels[lang]), *first_job_titles(role)):
            assert words in text
        assert group_pay(site.catalog, role, lang) in text
    assert site.catalog.labels[lang]["pay"]["no_single"] in text
    page.locator("td a[href$='upah/'], td a[href$='pay/']").first.click()
    page.wait_for_url(f"**/{site.page('pay', lang).url}")


@pytest.mark.parametrize("lang", PAGES)
def test_without_scripts_the_ready_comparisons_are_there(visit, lang):
    page = visit(PAGES[lang], java_script_enabled=False).page
    assert page.locator("#compare").is_hidden()
    page.locator("#ready ~ ul a").first.click()
    assert page.locator("table").count() >= 1
    assert page.locator("h1").inner_text().endswith("?")


@pytest.mark.parametrize(
    "url", [f"bandingkan/{TWO}&r=accountant&r=legal-officer", "bandingkan/asisten-hrd-dan-hr-generalist/"]
)
def test_a_comparison_prints_on_two_pages_with_its_pictures(visit, url):
    page = visit(url).page
    page.wait_for_selector("table")
    assert len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True))) <= 2
    page.emulate_media(media="print")
    for picture in (".steps", ".payline svg", ".bars li", ".overlap"):
        assert page.locator(picture).first.is_visible(), picture


def pictures(page):
    """What the pictures say and how they look: texts, steps reached, tenths of bars, marks on the line of pay."""
    return page.evaluate("""() => {
        const texts = selector => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.trim())
        return {
            steps: [...document.querySelectorAll(".steps")].map(steps => steps.querySelectorAll(".on").length),
            said: texts(".side-by-side td"),
            bars: [...document.querySelectorAll(".bars li")].map(bar => bar.dataset.n),
            marks: [...document.querySelectorAll(".payline circle")].map(circle => circle.getAttribute("cx")),
            beside: texts(".payline text"),
            skills: texts(".overlap li"),
            families: [...document.querySelectorAll(".side-by-side td")].map(cell => cell.dataset.family),
        }
    }""")


@pytest.mark.parametrize("lang", PAGES)
def test_the_browser_draws_the_same_pictures_as_the_build(site, visit, lang):
    built = visit(site.page("pair/hr-assistant+hr-generalist", lang).url, java_script_enabled=False).page
    drawn = visit(f"{PAGES[lang]}?r=hr-assistant&r=hr-generalist").page
    drawn.wait_for_selector("#sides .payline")
    assert built.locator(".payline circle").count() == 2
    assert pictures(drawn) == pictures(built)


def test_pictures_are_told_in_text_too(site, visit):
    page = visit("bandingkan/?r=hr-assistant&r=recruiter&r=accountant").page
    page.wait_for_selector("#sides .payline")
    labels = site.catalog.labels["id"]
    for key in ("hr-assistant", "recruiter", "accountant"):
        role = site.catalog.roles[key]
        cells = page.locator(f'.side-by-side td[data-label="{role.title["id"]}"]').all_inner_texts()
        assert cells[0].strip() == labels["level"][role.level]
        assert cells[1].strip() == labels["exposure"][role.exposure.replace("-", "_")]
        assert [float(cell.replace(",", ".")) for cell in cells[2:]] == [
            pytest.approx(value, abs=0.051) for value in role.interests.values()
        ]
        for need in role.skills:
            assert page.locator(".overlap li", has_text=site.catalog.skills[need.skill].name["id"]).count() > 0


@pytest.mark.parametrize("lang", PAGES)
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_text_beside_the_line_of_pay_is_cut_off(visit, lang, width):
    page = visit(f"{PAGES[lang]}?r=compensation-benefits&r=industrial-relations", width=width).page
    page.wait_for_selector("#sides .payline")
    for box in [text.bounding_box() for text in page.locator(".payline text").all()]:
        assert box["x"] >= 0 and box["x"] + box["width"] <= width


@pytest.mark.parametrize("url", [f"bandingkan/{TWO}", "bandingkan/asisten-hrd-dan-hr-generalist/"])
def test_on_a_desk_pictures_stand_beside_each_other_over_the_width(visit, url):
    page = visit(url, width=1280).page
    page.wait_for_selector(".interests")
    first, second, skills = (
        page.locator(part).bounding_box() for part in (".side-by-side >> nth=0", ".interests", ".overlap")
    )
    assert second["x"] > first["x"] + first["width"]
    assert skills["width"] > 900
    parts = [part.bounding_box() for part in page.locator(".overlap section").all()]
    assert len(parts) == 3 and len({part["y"] for part in parts}) == 1, "what both ask for stands between the two"


def test_on_a_phone_each_cell_names_its_role(visit):
    page = visit(f"bandingkan/{TWO}", width=320).page
    page.wait_for_selector("#sides table")
    before = page.evaluate("getComputedStyle(document.querySelector('#sides td:nth-child(2)'), '::before').content")
    assert titles(page)[0] in before
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
