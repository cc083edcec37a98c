"""What quiz, compare and moves say of getting into a role agrees with what the page of the role says."""

from dataclasses import replace

import pytest

from scripts.config import LOCALES
from scripts.features.getting_in import first_job_titles, from_another_job, group_pay, open_schooling, schooling_names
from scripts.locale_format import format_month, format_rupiah

SCHOOL = ("smk", "sma", "d3", "s1", "profession")


def test_schooling_opens_a_role_where_its_door_is_open_the_lowest_first(site):
    for role in site.catalog.roles.values():
        doors = {way.route: way.door for way in role.ways_in}
        assert open_schooling(role) == tuple(route for route in SCHOOL if doors.get(route) == "open"), role.key


@pytest.mark.parametrize("lang", LOCALES)
def test_a_role_that_no_schooling_opens_says_so(good_site, lang):
    role = next(iter(good_site.catalog.roles.values()))
    closed = replace(
        role, fields={**role.fields, "ways_in": tuple(replace(way, door="narrow") for way in role.ways_in)}
    )
    labels = good_site.catalog.labels[lang]
    assert schooling_names(closed, labels) == (labels["compare"]["no_schooling"],)
    assert schooling_names(role, labels) == (labels["programme_level"]["smk"],)
    assert first_job_titles(closed) == first_job_titles(role) == ("Admin Arsip",)


def test_first_titles_are_few_and_stand_in_the_ways_in_that_are_open(site):
    for role in site.catalog.roles.values():
        every = [way for way in role.ways_in if way.route in SCHOOL]
        ways = [way for way in every if way.door == "open" and way.titles] or every
        titles = first_job_titles(role)
        assert set(titles) <= {title for way in ways for title in way.titles} and len(titles) <= 4, role.key
        assert bool(titles) == any(way.titles for way in every), role.key
        assert {way.titles[0] for way in ways[:2] if way.titles} <= set(titles), role.key


def test_each_schooling_has_its_part_in_a_short_list_of_titles(good_site):
    role = next(iter(good_site.catalog.roles.values()))
    titles = {"smk": ("A", "B", "C"), "sma": ("D",), "d3": ("E", "F")}
    ways = tuple(replace(role.ways_in[0], route=route, door="open", titles=of) for route, of in titles.items())
    assert first_job_titles(replace(role, fields={**role.fields, "ways_in": ways})) == ("A", "D", "E", "B")


@pytest.mark.parametrize("lang", LOCALES)
def test_the_pay_of_a_group_has_its_amount_and_its_month(site, lang):
    pay = site.catalog.pay
    for role in site.catalog.roles.values():
        text, group = group_pay(site.catalog, role, lang), pay.work_group(role)
        assert group.name[lang] in text and format_rupiah(group.amounts[0], lang) in text
        assert format_month(pay.work_groups_table.month, lang) in text


def test_the_way_from_another_job_is_told_in_plain_words(site):
    for role in site.catalog.roles.values():
        texts = from_another_job(role, "id")
        assert len(texts) == len([way for way in role.ways_in if way.route == "work"])
        assert not any("](" in text for text in texts)
