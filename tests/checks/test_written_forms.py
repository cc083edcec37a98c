from datetime import date

import pytest

from scripts.checks import check
from scripts.checks.written_forms import right_day, right_number, right_truth
from scripts.reading.loader import load
from tests.checks.edits import ROLES, edit, problems_after
from tests.conftest import TODAY

NUMBERS = {
    "1,49": ("1.49", None),
    "1.234,5": ("1234.5", None),
    "1'000": ("1000", "1000"),
    "1 000": ("1000", "1000"),
    "12 %": ("12", "12"),
    "12 persen": ("12", "12"),
    "Rp 5.000.000": ("5000000", "5000000"),
    "Rp5.000.000,-": ("5000000", "5000000"),
    "IDR 4,000,000.50": ("4000000.50", None),
    "“2.5”": ("2.5", None),
    "-1,5": ("-1.5", None),
    "2.020": ("2.020", "2020"),
    "tiga": ("3", "3"),
    "banyak": (None, None),
    "1,2,3": (None, None),
}


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_is_told_with_a_point_and_nothing_else(text):
    assert (right_number(text, whole=False), right_number(text, whole=True)) == NUMBERS[text]


DAYS = {
    "30/11/2026": "2026-11-30",
    "30.11.2026": "2026-11-30",
    "30 November 2026": "2026-11-30",
    "Senin, 17 Agustus 2026": "2026-08-17",
    "17 Ags 2026": "2026-08-17",
    "2 Pebruari 2026": "2026-02-02",
    "November 30, 2026": "2026-11-30",
    "1st May 2026": "2026-05-01",
    "2026/11/30": "2026-11-30",
    "2026-1-2": "2026-01-02",
    "20261130": "2026-11-30",
    "2026-11-30T06:00": "2026-11-30",
    "2026–11–23": "2026-11-23",
    "30/11/26": "2026-11-30",
    "26-11-30": "2026-11-30",
    "25/12/30": "2025-12-30",
    "01/02/2026": "2026-02-01",
    "01/12/2026": "2026-01-12",  # the other reading lies in the future
    "31/02/2026": None,
    "soon": None,
}


@pytest.mark.parametrize("text", DAYS)
def test_a_day_is_told_as_year_month_and_day(text):
    assert right_day(text, date(2026, 11, 30)) == DAYS[text]


def test_yes_and_no_are_true_and_false():
    assert [right_truth(word) for word in ("ya", "Tidak", "yes", "NO", "mungkin")] == ["true", "false"] * 2 + [None]


@pytest.mark.parametrize(
    ("right", "wrong", "file"),
    [
        ("realistic: 2.5", "realistic: 2,5", ROLES),
        ("realistic: 2.5", "realistic: 2.5 %", ROLES),
        ("realistic: 2.5", 'realistic: "2,5"', ROLES),
        ("year: 2020", "year: 2.020", "data/sources.yaml"),
        ("year: 2020", "year: dua", "data/sources.yaml"),
        ("reviewed: 2026-01-02", "reviewed: 2/1/2026", ROLES),
        ("reviewed: 2026-01-02", "reviewed: 20260102", ROLES),
        ("reviewed: 2026-01-02", "reviewed: 2 Januari 2026", ROLES),
        ("lang: [en]", "lang: EN", "data/learning.yaml"),
        ('at: "08.00"', "at: 8.00", ROLES),
    ],
)
def test_advice_that_is_followed_leads_to_no_further_mistake(good, right, wrong, file):
    problems = problems_after(good, right, wrong, file)
    assert len(problems) == 1
    told = problems[0].values.get("right")
    if told is None:
        assert problems[0].rule in ("shape.bad-form", "shape.out-of-range") and problems[0].explain("en").why
        return
    name = wrong.partition(":")[0]
    edit(good, wrong, f"{name}: {f'[{told}]' if name == 'lang' else told}", file)
    assert check(load(good, TODAY)) == []


@pytest.mark.parametrize("sign", ["–", "\u00a0", "“", "２"])
def test_a_sign_that_no_key_has_is_named(good, sign):
    problems = problems_after(good, "    slug: {id: juru-arsip", f"    slug: {{id: juru{sign}arsip")
    assert [p.rule for p in problems if p.path.endswith("slug.id")] == ["shape.odd-sign"]
