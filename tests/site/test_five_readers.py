"""Five readers with a phone, each from the home page to an answer in three taps; words typed to search are one."""

import re

import pytest

from scripts.config import LOCALES
from scripts.features.getting_in import open_schooling
from scripts.features.payslip import Case
from scripts.features.programmes import free_places
from scripts.features.take_home_pay import TakeHomePay
from scripts.locale_format import format_number, format_rupiah

SCREEN = 800  # of the phone
MOST_TAPS = 3


class Phone:
    """A phone at the home page that counts taps."""

    def __init__(self, visit, site, lang):
        self.visitor = visit(site.page("home", lang).url, width=360, has_touch=True, is_mobile=True)
        self.page, self.taps = self.visitor.page, 0

    def tap(self, target):
        self.taps += 1
        target.tap()

    def tap_door(self, site, lang, key):
        """Tap a door of the first screen of the home page, and wait for the page behind it."""
        url = site.page(key, lang).url
        door = self.page.locator(f".opening p a[href$='{url.removeprefix('en/')}']")
        assert door.bounding_box()["y"] < 1.1 * SCREEN, "hardly below the first screen"
        self.tap(door)
        self.page.wait_for_url(f"**/{url}")

    def search(self, words):
        """Type words into the search of the home page, and return the hits."""
        self.taps += 1
        self.page.locator("main input[type=search], .opening input[type=search]").first.tap()
        self.page.keyboard.type(words)
        self.page.locator("a[data-hit]").first.wait_for()
        return self.page.locator("a[data-hit]")

    def screens_down(self, selector):
        """Return how many screens below the top of the page something begins."""
        script = "selector => document.querySelector(selector).getBoundingClientRect().top + scrollY"
        return self.page.evaluate(script, selector) / SCREEN

    def text(self, selector="main"):
        """Return the visible text of a part of the page, without the words that hyphenation might break."""
        return re.sub(r"[\u00ad\s]+", " ", self.page.locator(selector).first.inner_text())

    def arrived(self):
        """The answer is reached in few taps, and nothing went wrong on the way."""
        assert self.taps <= MOST_TAPS
        assert self.visitor.faults == []


@pytest.fixture
def phone(visit, site, lang):
    return Phone(visit, site, lang)


@pytest.mark.parametrize("lang", LOCALES)
@pytest.mark.parametrize("by_search", [False, True], ids=["door", "search"])
def test_an_accounting_leaver_without_money_for_college(site, phone, lang, by_search):
    programme, page = site.catalog.programmes["smk-akuntansi"], phone.page
    if by_search:
        phone.tap(phone.search("AKL").first)
    else:
        phone.tap_door(site, lang, "programmes")
        link = page.locator("main a", has_text=programme.name[lang]).first
        assert link.bounding_box()["y"] < 1.5 * SCREEN
        phone.tap(link)
    page.wait_for_url(f"**/{site.page('programme/smk-akuntansi', lang).url}")
    assert phone.screens_down("#now") < 1 and phone.screens_down("#show") < 4 and phone.screens_down("#learn") < 4
    text = phone.text()
    for lead in programme.leads("now"):
        role = site.catalog.roles[lead.role]
        titles = next(way.titles for way in role.ways_in if way.route == "smk")
        assert f"{role.title[lang]}" in text and ", ".join(titles) in text
    assert text.count(site.catalog.labels[lang]["learning"]["free"]) >= len(free_places(site.catalog, programme)) > 0
    phone.arrived()


@pytest.mark.parametrize("lang", LOCALES)
def test_a_mother_who_asks_whether_human_resources_is_real_work(site, phone, lang):
    words = {"id": "apakah hrd pekerjaan sungguhan", "en": "is HR real work"}
    question = next(one for one in site.catalog.questions if one.key == "is-hr-real-work")
    phone.tap(phone.search(words[lang]).filter(has_text=question.question[lang]))
    phone.page.wait_for_url(f"**/{site.page('questions', lang).url}#is-hr-real-work")
    answer = phone.page.locator("#is-hr-real-work ~ p").first
    first = {"id": "Ya.", "en": "Yes."}[lang]
    assert answer.inner_text().startswith(first)
    assert 0 <= answer.bounding_box()["y"] < 0.5 * SCREEN, "the link leads to the answer, not to the top of the page"
    phone.arrived()


@pytest.mark.parametrize("lang", LOCALES)
def test_a_secretary_who_weighs_an_offer_in_semarang(site, phone, lang):
    pay, page = site.catalog.pay, phone.page
    wage = next(wage for wage in pay.minimum_wages if wage.key == "umk-kota-semarang")
    phone.tap_door(site, lang, "take-home-pay")
    page.locator("#gross").fill({"id": "4,2 juta", "en": "4.2 million"}[lang])
    page.locator("#area").select_option(wage.key)
    page.locator("#month").select_option("6")
    phone.tap(page.locator("#take-home [type=submit]"))
    page.wait_for_selector("#result:not([hidden]) table")
    take_home = TakeHomePay(pay)
    slip = take_home.payslip(Case(4_200_000, "TK/0", 6, take_home.risks[0], minimum_wage=wage.amount))
    assert slip and phone.text("#result output") == str(slip.net), "the separators are spaces drawn between digits"
    beside = page.locator("#result .beside")
    for words in (wage.area, str(wage.year), format_rupiah(wage.amount, lang)):
        assert words in beside.inner_text()
    assert beside.bounding_box()["y"] < SCREEN, "on the screen that the tap led to"
    phone.arrived()


@pytest.mark.parametrize("lang", LOCALES)
def test_a_warehouse_hand_of_27_who_wants_a_desk(site, phone, lang):
    phone.tap_door(site, lang, "career-changer")
    assert phone.screens_down("#to-a-desk") < 1
    text = phone.text()
    named = [role for role in site.catalog.roles.values() if f"{role.title[lang]}: ".casefold() in text.casefold()]
    assert len(named) >= 3
    for role in named:
        assert {"smk", "sma"} & set(open_schooling(role)), role.key
        assert phone.page.locator(f"main a[href*='{role.slug[lang]}/#ways-in']").count() == 1
        assert any(title in text for way in role.ways_in for title in way.titles), role.key
    circular = phone.page.locator("main [data-source='se-menaker-6-2025']").first
    assert circular.bounding_box()["y"] < 2.2 * SCREEN
    door = site.page("roles", lang).url
    phone.tap(phone.page.locator(f"main a[href*='{door.rpartition('/')[0].rpartition('/')[2]}/?']"))
    phone.page.wait_for_selector("#filters:not([hidden])")
    found = [role for role in site.catalog.roles.values() if {"smk", "sma"} & set(open_schooling(role))]
    assert phone.text("#filters output").startswith(f"{len(found)} ")
    phone.arrived()


@pytest.mark.parametrize("lang", LOCALES)
def test_somebody_who_asks_what_social_security_takes_from_the_first_pay(site, phone, lang):
    phone.tap_door(site, lang, "take-home-pay")
    takers = [one for one in site.catalog.pay.contributions.values() if one.worker]
    lead = phone.text(".opening .lead")
    assert "BPJS" in lead and str(site.catalog.pay.rates_year) in lead
    assert f"{format_number(sum(one.worker for one in takers), lang)}%" in lead
    for one in takers:
        assert f"{one.name[lang]} {format_number(one.worker, lang)}%" in lead
    gross = 4_200_000
    take_home = TakeHomePay(site.catalog.pay)
    slip = take_home.payslip(Case(gross, "TK/0", 6, take_home.risks[0]))
    assert slip
    assert format_rupiah(gross, lang) in lead and format_rupiah(sum(part.worker for part in slip.parts), lang) in lead
    assert phone.page.locator(".opening .lead [data-source]").count() > 0, "with its sources"
    phone.arrived()
