"""The figures of pay as a whole: as many as their sources have, and each with a decree or date."""

from collections import Counter
from itertools import groupby

from scripts.pages.pay_pages import wages_by_province


def test_every_province_and_27_cities_have_a_minimum_wage_of_one_year(site):
    wages = site.catalog.pay.minimum_wages
    assert Counter(wage.kind for wage in wages) == {"UMP": 38, "UMK": 27}
    assert len({wage.province.key for wage in wages if wage.kind == "UMP"}) == 38
    assert len({wage.year for wage in wages}) == 1
    assert all(wage.decree and wage.sources for wage in wages)


def test_the_effective_rates_are_the_125_rows_of_the_regulation(site):
    tables = site.catalog.pay.tax_tables
    assert {key: len(table.rates) for key, table in tables.items()} == {
        "ter-a": 44,
        "ter-b": 40,
        "ter-c": 41,
        "article-17": 5,
    }
    assert {str(tables[f"ter-{key}"].rates[-1].rate) for key in "abc"} == {"34"}


def test_every_role_has_an_average_of_its_group_and_every_figure_a_month(site):
    pay = site.catalog.pay
    groups = {pay.work_group(role).key for role in site.catalog.roles.values()}
    assert groups == {"leadership", "professional", "clerical"}
    assert all(table.month and table.sources for table in pay.averages.values())
    assert len(pay.averages["area"].rows) == 38


def test_each_province_begins_with_its_own_minimum_wage(site):
    of_provinces = groupby(wages_by_province(site.catalog.pay), key=lambda wage: wage.province.key)
    kinds = {province: [wage.kind for wage in wages] for province, wages in of_provinces}
    assert len(kinds) == 38 and sum(map(len, kinds.values())) == 65
    assert all(first == "UMP" and set(others) <= {"UMK"} for first, *others in kinds.values())
