"""The figures of pay as a whole: as many as their sources have, and each with a decree or date."""

from collections import Counter


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


def test_the_open_data_has_each_minimum_wage_with_its_source(site):
    sources = site.catalog.sources
    assert all(key in sources for wage in site.catalog.pay.minimum_wages for key in wage.sources)
