"""Pay as readers use it: the take-home tool and the list of minimum wages, in Chromium, on the built site."""

import re
from datetime import datetime
from itertools import pairwise
from random import Random
from urllib.parse import quote

import pytest

from scripts.features.payslip import Case
from scripts.features.take_home_pay import TakeHomePay

PAGES = {"id": "gaji-bersih/", "en": "en/take-home-pay/"}
PAY = {"id": "upah/", "en": "en/pay/"}


def answered(visitor, lang, query):
    page = visitor.open(f"{PAGES[lang]}?{query}")
    page.wait_for_selector("#result:not([hidden]) [role=status]:not(:empty)")
    return page


def net_of(page):
    return page.locator("output[data-net]").get_attribute("data-net")


def test_the_address_fills_the_form_and_gives_the_net_of_the_rules(site, visit):
    take_home, random, visitor = TakeHomePay(site.catalog.pay), Random(22), visit()
    statuses = [entry.status for entry in site.catalog.pay.tax_free_incomes]
    for number in range(24):
        gross, thr = random.randint(2_000_000, 60_000_000), random.choice([0, random.randint(1, 20_000_000)])
        status, risk = random.choice(statuses), random.choice(take_home.risks)
        month = 12 if number % 3 else random.randint(1, 11)
        thr_month = random.randint(1, month) if thr and number % 2 else None
        query = f"gross={gross}&status={status}&month={month}&jkk={risk / 100}&thr={thr}"
        page = answered(visitor, "en", query + (f"&thr_month={thr_month}" if thr_month else ""))
        slip = take_home.payslip(Case(gross, status, month, risk, thr, thr_month))
        assert slip
        net = slip.net
        assert (net_of(page), page.locator("output").inner_text()) == (str(net), str(net)), query
        assert page.locator("#gross").input_value() == str(gross)
        assert page.locator("#status").input_value() == status
    assert visitor.faults == []


@pytest.mark.parametrize("lang", PAGES)
def test_the_form_gives_each_deduction_with_its_rule_and_keeps_it_in_the_address(visit, lang):
    visitor = visit(PAGES[lang], width=360)
    page = visitor.page
    page.locator("#gross").fill("Rp 10.000.000,-")
    page.locator("#month").select_option("12")
    page.locator("#thr").fill("10 juta" if lang == "id" else "10 million")
    page.locator("#thr-month").select_option("3")
    page.locator("#area").select_option("umk-kota-semarang")
    page.locator("#take-home [type=submit]").click()
    page.wait_for_selector("#result:not([hidden]) table")
    assert page.evaluate("document.activeElement.id") == "result-title"
    assert net_of(page) == "9277160"
    tables = page.locator("#result table").all_inner_texts()
    words = [re.sub(r"[.,]", "", text) for text in tables]
    assert len(words) == 3 and "Rp322840" in words[0] and "Rp722840" in words[0]
    assert "Rp1024000" in words[1] and "Rp71848000" in words[2]
    assert re.sub(r"[.,]", "", page.locator("#result div > p").all_inner_texts()[1]).count("Rp3701709") == 1
    assert page.locator("#result tbody tr > :first-child:not(th[scope=row])").count() == 0
    labels = "[...document.querySelectorAll('#result td[data-label]')].filter((cell) => !cell.textContent).length"
    assert page.evaluate(labels) == 0
    for link in page.locator("#result table a").all():
        assert page.locator(link.get_attribute("href")).count() == 1
    address = page.url
    page.reload()
    page.wait_for_selector("#result:not([hidden]) table")
    assert page.url == address and net_of(page) == "9277160"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert visitor.faults == []


@pytest.mark.parametrize(
    "query",
    [
        "gross=",
        "gross=0",
        "gross=abc",
        "gross=-5000000",
        "gross=lima juta",
        "gross=5.00.0",
        "gross=4,2",
        "gross=99999999999999999999999",
        "gross=2000000000",
        "gross=5000000&thr=x",
        "gross=5000000&thr=-1",
        "gross=5000000&thr=9000000000",
        "gross=5000000&month=0",
        "gross=5000000&month=13",
        "gross=5000000&month=Mei",
        "gross=5000000&thr=1&thr_month=99",
        "gross=5000000&status=K/4",
        "gross=5000000&status=constructor",
        "gross=5000000&jkk=0.25",
        "gross=5000000&jkk=x",
        "gross=5000000&area=atlantis",
        "gross=5000000&case=several",
        "gross=5000000&case=foreign",
        "gross=5000000&case=net",
        "gross=5000000&case=other",
        "month=3",
    ],
)
def test_what_the_tool_cannot_judge_gets_a_sentence_instead_of_a_number(visit, query):
    visitor = visit()
    page = answered(visitor, "id", quote(query, safe="=&/"))
    sentence = page.locator("#result [role=status]").inner_text()
    assert len(sentence) > 20 and not re.search(r"NaN|undefined|null|\{|Infinity", sentence)
    assert (net_of(page), page.locator("output").inner_text(), page.locator("#result table").count()) == ("", "", 0)
    assert visitor.faults == []


@pytest.mark.parametrize("text", ["Rp 5.000.000,-", "5,000,000.00", "5 juta", "5.000.000", "５００００００"])
def test_amounts_are_read_as_people_write_them(visit, text):
    page = answered(visit(), "en", f"gross={quote(text)}&status=TK/0&month=1&jkk=0.24&thr=0")
    assert net_of(page) == "4800000"


@pytest.mark.parametrize(
    ("gross", "says"),
    [
        (3_701_710, "Rp1 (0%) above"),
        (4_256_966, "Rp555,257 (15%) above"),
        (3_701_709, "is the minimum"),
        (3_701_708, "below"),
    ],
)
def test_the_pay_stands_beside_the_minimum_wage_of_the_area(visit, gross, says):
    page = answered(visit(), "en", f"gross={gross}&month=6&thr=1000000&area=umk-kota-semarang")
    assert says in page.locator("#result").inner_text()
    at_minimum = page.locator("#result p", has_text="without a THR")
    assert at_minimum.count() == (0 if gross == 3_701_709 else 1)


def test_the_result_prints_with_what_was_filled_in_and_without_buttons(visit):
    visitor = visit()
    page = answered(visitor, "id", "gross=7000000&status=K/1&month=12")
    page.emulate_media(media="print")
    assert not page.locator("#take-home button:visible, #take-home fieldset:visible").count()
    assert page.locator("#gross").is_visible() and page.locator("#status").is_visible()
    assert page.locator("#result table:visible").count() == 3
    page = answered(visitor, "id", "gross=7000000&case=net")
    assert page.locator("#take-home fieldset").is_visible()


@pytest.mark.parametrize(("day", "is_old"), [("2026-12-31T12:00", False), ("2027-01-01T12:00", True)])
def test_from_the_next_year_on_it_says_that_its_rates_are_old(visit, day, is_old):
    visitor = visit()
    visitor.page.clock.set_fixed_time(datetime.fromisoformat(day))
    page = answered(visitor, "id", "gross=5000000&month=1")
    assert page.locator("#old").is_visible() == is_old


@pytest.mark.parametrize("lang", PAGES)
def test_without_script_there_are_worked_examples(visit, lang):
    page = visit(PAGES[lang], java_script_enabled=False).page
    assert page.locator("noscript").count() and not page.locator("#take-home").is_visible()
    rows = [re.sub(r"[.,]", "", row) for row in page.locator("#examples ~ table").first.locator("tr").all_inner_texts()]
    assert any("Rp9338650" in row and "Rp261350" in row for row in rows)


@pytest.mark.parametrize("lang", PAY)
def test_each_bar_is_as_long_as_its_minimum_wage_and_each_dot_lies_at_its_average(site, visit, lang):
    """A reader compares lengths before figures."""
    page, pay = visit(PAY[lang], width=360).page, site.catalog.pay
    highest = pay.wage_range[1].amount
    drawn = page.eval_on_selector_all(
        "#minimum-wages li",
        "all => all.map(one => [one.querySelector('strong').textContent, one.querySelector('path').getBBox().width])",
    )
    assert len(drawn) == len(pay.minimum_wages)
    for text, width in drawn:
        assert width == round(100 * int(re.sub(r"\D", "", text)) / highest)
    amounts = [amount for table in pay.averages.values() for row in table.rows for amount in row.amounts]
    dots = page.eval_on_selector_all(".averages td path:last-child", "all => all.map(one => one.getBBox().x)")
    assert dots == [round(100 * amount / max(highest, *amounts)) for amount in amounts]


def test_the_parts_of_the_pay_fill_one_bar_together(visit):
    page = answered(visit(), "id", "gross=7000000&status=K/1&month=12")
    edges = page.eval_on_selector_all(
        ".parts i",
        "all => all.map(({ style }) => ['--from', '--to'].map(name => parseFloat(style.getPropertyValue(name))))",
    )
    assert len(edges) == 3 and (edges[0][0], edges[-1][1]) == (0, 100)
    assert all(left[1] == right[0] for left, right in pairwise(edges))
    assert "6.629.858" in page.locator(".parts li").first.inner_text()


@pytest.mark.parametrize("width", [360, 1280])
def test_minimum_wages_are_found_and_sorted(site, visit, width):
    visitor = visit(PAY["id"], width=width)
    page, rows = visitor.page, visitor.page.locator("#minimum-wages li")
    page.locator("#wages:not([hidden])").wait_for()
    assert rows.count() == len(site.catalog.pay.minimum_wages)
    page.locator("#wages input").fill("bekasi")
    assert page.locator("#minimum-wages li:visible").count() == 2
    page.locator("#wages input").fill("atlantis")
    assert page.locator("#minimum-wages li:visible").count() == 0
    assert len(page.locator("#wages [role=status]").inner_text()) > 20
    page.locator("#wages input").fill("")
    page.locator("#wages select").select_option("highest")
    assert "Kota Bekasi" in rows.first.inner_text() and "5.999.443" in rows.first.inner_text()
    page.locator("#wages select").select_option("lowest")
    assert "Jawa Barat" in rows.first.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert visitor.faults == []
