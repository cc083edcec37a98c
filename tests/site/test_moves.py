"""Moves as readers use them: in Chromium, on the built site."""

import re
from html import unescape

import pytest

from scripts.features.career_moves import NEAREST, Moves
from scripts.features.getting_in import first_job_titles, from_another_job, group_pay, schooling_names
from scripts.urls import MOVE_PARAMS
from tests.site.visitor import until

PAGES = {"id": "pindah/", "en": "en/moves/"}


@pytest.fixture(scope="module")
def moves(site):
    """The moves from each role, the nearest first."""
    of_all = Moves(site.catalog)
    return {key: of_all.leaving(key) for key in site.catalog.roles}


def address(lang, start, end=""):
    names = MOVE_PARAMS[lang]
    return f"{PAGES[lang]}?{names['from']}={start}" + (f"&{names['to']}={end}" if end else "")


def answered(page):
    page.wait_for_selector("#result:not([hidden]) li, #result:not([hidden]) [role=status]:not(:empty)")
    return page.locator("#result")


def first_pair(moves, condition):
    """Return the keys of the first two roles whose move meets a condition."""
    return next((key, move.role) for key, from_role in moves.items() for move in from_role if condition(move))


@pytest.mark.parametrize("lang", PAGES)
def test_a_choice_shows_what_is_kept_and_added_and_leads_to_how_to_practise_it(site, moves, visit, lang):
    start, end = first_pair(moves, lambda move: move.difference.kept and len(move.difference.added) > 1)
    move = next(move for move in moves[start] if move.role == end)
    visitor = visit(PAGES[lang], width=360)
    page = visitor.page
    page.locator("#from").select_option(start)
    page.locator("#to").select_option(end)
    page.locator("#moves [type=submit]").click()
    result = answered(page)
    assert page.url.endswith(address(lang, start, end))
    assert page.evaluate("document.activeElement.matches('#result h2')")
    assert page.evaluate("document.querySelector('#result h2').getBoundingClientRect().top") < 300
    stations = result.locator(".track > li")
    kept, added = (stations.nth(i).locator(".skills a").all_inner_texts() for i in (0, 1))
    named = {
        claim.skill: site.catalog.skills[claim.skill].name[lang]
        for claim in move.difference.kept + move.difference.added
    }
    assert kept == [named[claim.skill] for claim in move.difference.kept]
    assert added == [named[claim.skill] for claim in move.difference.added]
    skill = move.difference.added[0].skill
    result.locator("a", has_text=named[skill]).first.click()
    page.wait_for_url(f"**/{site.page(f'skill/{skill}', lang).url}#practise")
    assert visitor.faults == []


@pytest.mark.parametrize("lang", PAGES)
def test_the_way_is_a_line_of_stations_from_the_start_to_the_destination(site, moves, visit, lang):
    start, end = first_pair(moves, lambda move: len(move.steps) == 3)
    steps = next(move.steps for move in moves[start] if move.role == end)
    titles = [site.catalog.roles[key].title[lang] for key in (start, *steps)]
    visitor = visit(address(lang, start, end), width=360)
    stations = answered(visitor.page).locator(".track > li:not(.stop)")
    assert stations.locator("h3").all_inner_texts() == titles
    assert "here" in stations.first.get_attribute("class") and "goal" in stations.last.get_attribute("class")
    helping = [one.name[lang] for one in site.catalog.certificates.values() if end in one.roles]
    stop = visitor.page.locator(".track > .stop").nth(1)
    assert stop.locator("a").all_inner_texts() == helping
    stop.locator("a").first.click()
    visitor.page.wait_for_url(f"**/{site.page('certificates', lang).url}#*")
    assert visitor.faults == []


@pytest.mark.parametrize("lang", PAGES)
def test_the_page_is_short_on_a_phone_and_prints_all(visit, lang):
    page = visit(PAGES[lang], width=360).page
    page.wait_for_selector("#moves:not([hidden])")
    assert page.evaluate("document.documentElement.scrollHeight") < 4000
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".others dl").last.is_visible()


@pytest.mark.parametrize("lang", PAGES)
def test_the_parts_that_are_shown_add_up_to_the_distance(site, moves, visit, lang):
    visitor = visit()
    for start in ("hr-assistant", "operations-manager", "programmer"):
        for end in (moves[start][0].role, moves[start][-1].role, moves[start][25].role):
            page = visitor.open(address(lang, start, end))
            answered(page).locator("summary").click()
            parts = page.locator("#result dd").all_inner_texts()
            numbers = [float(part.split()[-1].replace(",", ".")) for part in parts]
            assert sum(numbers[:-1]) == pytest.approx(numbers[-1])
            assert numbers[-1] == next(move.difference.distance for move in moves[start] if move.role == end)


@pytest.mark.parametrize("lang", PAGES)
def test_usual_steps_lead_to_the_next_role_and_a_message_says_where_there_are_none(site, moves, visit, lang):
    start, end = first_pair(moves, lambda move: len(move.steps) == 3)
    visitor = visit(address(lang, start, end))
    steps = next(move.steps for move in moves[start] if move.role == end)
    links = answered(visitor.page).locator(".track a[href$='#leads-to']")
    assert links.count() == 3
    links.nth(2).click()
    visitor.page.wait_for_url(f"**/{site.page(f'role/{steps[1]}', lang).url}#leads-to")
    start, end = first_pair(moves, lambda move: not move.steps)
    result = answered(visitor.open(address(lang, start, end)))
    assert result.locator("a[href$='#leads-to']").count() == 0
    assert ("tidak mencatat" if lang == "id" else "name no series") in result.inner_text()
    result.locator("a[href$='#ways-in']").click()
    visitor.page.wait_for_url(f"**/{site.page(f'role/{end}', lang).url}#ways-in")
    assert visitor.faults == []


def test_a_link_opens_a_choice_and_back_and_forward_work(visit):
    page = visit("pindah/?embed=1&dari=hr-assistant&ke=secretary").page
    answered(page)
    assert [page.locator(f"#{name}").input_value() for name in ("from", "to")] == ["hr-assistant", "secretary"]
    first = page.locator("#result h2").inner_text()
    page.get_by_role("button", name="Tukar arah").click()
    page.wait_for_url("**/pindah/?embed=1&dari=secretary&ke=hr-assistant")
    until(page, "first => document.querySelector('#result h2').innerText != first", first)
    page.go_back()
    until(page, "first => document.querySelector('#result h2').innerText == first", first)
    assert page.locator("#from").input_value() == "hr-assistant"
    page.go_forward()
    until(page, "document.querySelector('#from').value == 'secretary'")


@pytest.mark.parametrize("lang", PAGES)
def test_an_answer_leads_to_the_two_roles_side_by_side(site, visit, lang):
    page = visit(address(lang, "hr-assistant", "secretary")).page
    answered(page).locator("a[href*='r=hr-assistant&r=secretary']").click()
    page.wait_for_url(f"**/{site.page('compare', lang).url}?r=hr-assistant&r=secretary*")
    page.wait_for_selector("#sides table")
    titles = page.locator("#sides table").first.locator("th a").all_inner_texts()
    assert titles == [site.catalog.roles[key].title[lang] for key in ("hr-assistant", "secretary")]


def test_one_role_alone_shows_its_nearest_and_each_is_one_tap_away(site, moves, visit):
    visitor = visit(site.page("role/payroll-officer", "id").url)
    page = visitor.page
    page.locator("a[href*='dari=payroll-officer']").click()
    links = answered(page).locator("ol a")
    assert links.all_inner_texts() == [
        site.catalog.roles[move.role].title["id"] for move in moves["payroll-officer"][:NEAREST]
    ]
    before = len(visitor.requests)
    links.nth(1).click()
    page.wait_for_url(f"**/{address('id', 'payroll-officer', moves['payroll-officer'][1].role)}")
    page.wait_for_selector("#result .track")
    assert [url for url in visitor.requests[before:] if "/pindah/?" in url] == [], "the page is not fetched again"
    assert visitor.faults == []


@pytest.mark.parametrize("lang", PAGES)
def test_each_role_page_leads_to_the_moves_from_it(site, moves, html, lang):
    folder = PAGES[lang].rpartition("/")[0].rpartition("/")[2]
    for key in moves:
        text = html[f"{site.page(f'role/{key}', lang).url}index.html"]
        assert f'href="../../{folder}/?{MOVE_PARAMS[lang]["from"]}={key}"' in text, key


def test_the_language_switch_keeps_the_choice(site, visit):
    page = visit("pindah/?dari=hr-assistant&ke=secretary").page
    answered(page)
    page.locator("a[data-language]").click()
    page.wait_for_url("**/en/moves/?from=hr-assistant&to=secretary")
    answered(page)
    page.get_by_role("button", name="Swap").click()
    page.wait_for_url("**/en/moves/?from=secretary&to=hr-assistant")
    page.locator("a[data-language]").click()
    page.wait_for_url("**/balik-layar/pindah/?dari=secretary&ke=hr-assistant")


@pytest.mark.parametrize(
    "odd",
    [
        "?dari=",
        "?dari=nobody&ke=secretary",
        "?ke=secretary",
        "?dari=__proto__&ke=constructor",
        "?dari=<script>",
        "?dari=%E0%A4%A",
        "?dari=" + "x" * 2000,
        "?from=secretary",
    ],
)
def test_odd_addresses_break_nothing(visit, odd):
    visitor = visit(f"pindah/{odd}")
    visitor.page.wait_for_selector("#moves:not([hidden])")
    assert visitor.page.locator("#result").is_hidden()
    assert visitor.faults == []


def test_the_same_role_twice_gets_a_message(visit):
    visitor = visit("en/moves/?from=secretary&to=secretary")
    assert "Both are the same role" in answered(visitor.page).inner_text()
    assert visitor.faults == []


def test_without_a_connection_a_message_shows_and_the_next_try_works(visit):
    page = visit("pindah/").page
    page.locator("#from").select_option("secretary")
    page.context.set_offline(True)
    page.get_by_role("button", name="Tampilkan").click()
    page.locator("#result [role=status]", has_text="belum bisa dimuat").wait_for()
    assert page.locator("#from").input_value() == "secretary", "nothing chosen is lost"
    page.context.set_offline(False)
    page.get_by_role("button", name="Tampilkan").click()
    page.wait_for_selector("#result .track, #result ol")


def test_the_keyboard_alone_is_enough(visit):
    page = visit("en/moves/", width=320).page
    page.wait_for_selector("#moves:not([hidden])")
    page.locator("#from").focus()
    page.keyboard.type("Secretary")
    page.keyboard.press("Tab")
    page.keyboard.type("Programmer")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/moves/?from=secretary&to=programmer")
    page.wait_for_selector("#result .track")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#result') != null"), "the next stop is in the answer"


@pytest.mark.parametrize("lang", PAGES)
def test_an_answer_says_how_one_gets_into_the_other_role(site, moves, visit, lang):
    visitor = visit(address(lang, "inventory-admin", "admin-staff"), width=360)
    role, text = site.catalog.roles["admin-staff"], answered(visitor.page).inner_text()
    assert all(way in text for way in from_another_job(role, lang))
    assert ", ".join(schooling_names(role, site.catalog.labels[lang])) in text
    assert ", ".join(first_job_titles(role)) in text and group_pay(site.catalog, role, lang) in text
    visitor.page.locator(f"#result a[href$='{site.page('pay', lang).url}']").click()
    visitor.page.wait_for_url(f"**/{site.page('pay', lang).url}")
    assert visitor.faults == []


def test_an_answer_stands_without_what_is_known_of_the_other_role(visit):
    page = visit(PAGES["id"]).page
    page.route("**/bandingkan/*.json", lambda route: route.abort())
    page.locator("#from").select_option("inventory-admin")
    page.locator("#to").select_option("admin-staff")
    page.locator("#moves [type=submit]").click()
    assert answered(page).locator(".track > .goal").is_visible()


@pytest.mark.parametrize("lang", PAGES)
def test_without_scripts_every_role_says_how_one_gets_in(site, html, lang):
    text = unescape(re.sub(r"<[^>]+>", "", html[f"{PAGES[lang]}index.html"]))
    for role in site.catalog.roles.values():
        assert ", ".join(first_job_titles(role)) in text, role.key


@pytest.mark.parametrize("lang", PAGES)
def test_without_scripts_every_role_leads_to_its_nearest(site, moves, visit, lang):
    page = visit(PAGES[lang], java_script_enabled=False).page
    assert page.locator("#moves").is_hidden()
    assert page.locator(".others dt").count() == len(site.catalog.roles)
    assert page.locator(".others dd a").count() == NEAREST * len(site.catalog.roles)
    page.locator(".others summary").first.click()
    page.locator(".others dd a").first.click()
    first = next(iter(moves.values()))[0].role
    page.wait_for_url(f"**/{site.page(f'role/{first}', lang).url}")


def test_a_move_prints_without_the_form_and_without_all_other_moves(visit):
    page = visit("pindah/?dari=hr-assistant&ke=secretary").page
    answered(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("#result .track").is_visible() and page.locator("#result dl").is_visible()
    assert page.locator("#moves").is_hidden() and page.locator(".others").is_hidden()


@pytest.mark.parametrize("lang", PAGES)
@pytest.mark.parametrize(
    "how", [{"width": 320}, {"width": 360, "forced_colors": "active"}], ids=["narrow", "forced colours"]
)
def test_an_answer_is_no_wider_than_the_screen(site, moves, visit, lang, how):
    titles = {key: role.title[lang] for key, role in site.catalog.roles.items()}
    start = max(titles, key=lambda key: len(max(titles[key].split(), key=len)))
    visitor = visit(**how)
    for end in ("", moves[start][0].role, moves[start][-1].role, start):
        page = visitor.open(address(lang, start, end))
        answered(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= how.get("width", 1280), end
        heights = page.locator("#moves :is(button, select)").evaluate_all(
            "controls => controls.map(control => control.getBoundingClientRect().height)"
        )
        assert min(heights) >= 43.5
    assert visitor.faults == []
