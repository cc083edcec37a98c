"""Comparing roles: the pages for pairs, and the files from which the browser makes its table."""

import json

from scripts.config import LOCALES
from scripts.features.comparison import PROGRAMMES, Item, column, side_by_side
from scripts.features.comparison_files import comparison_files
from scripts.features.confused_pairs import confused_pairs
from scripts.features.getting_in import open_schooling
from tests.conftest import ROOT


def test_rows_say_what_differs_and_what_is_shared_as_in_the_browser():
    """theme/modules/compare/rows.test.js holds the browser to the same file."""
    fixture = json.loads((ROOT / "tests/fixtures/comparison.json").read_text("utf-8"))
    columns = [
        {name: tuple(Item(*item) for item in items) for name, items in column.items()} for column in fixture["columns"]
    ]
    rows = [
        {"name": row.name, "differs": row.differs, "shared": sorted({item.text for item in row.shared})}
        for row in side_by_side(columns)
    ]
    assert rows == fixture["rows"]


def test_every_pair_that_is_confused_has_one_page_in_each_language(site):
    confused = {
        frozenset((role.key, claim.role))
        for role in site.catalog.roles.values()
        for claim in role.confused_with
        if claim.role
    }
    found = confused_pairs(site.catalog)
    assert sorted(map(sorted, confused)) == sorted(sorted(role.key for role in pair.roles) for pair in found)
    for pair in found:
        assert (
            site.page(f"pair/{pair.key}", "id").url
            == f"bandingkan/{pair.first.slug['id']}-dan-{pair.second.slug['id']}/"
        )
        assert (
            site.page(f"pair/{pair.key}", "en").url
            == f"en/compare/{pair.first.slug['en']}-and-{pair.second.slug['en']}/"
        )
        assert {key for claim in pair.statements for key in claim.sources} == set(
            site.page(f"pair/{pair.key}", "id").cites
        )


def test_every_row_has_its_name_in_both_languages(site):
    for lang in LOCALES:
        for role in site.catalog.roles.values():
            assert set(column(site.catalog, role, lang)) <= set(site.catalog.labels[lang]["compare"])


def test_the_browser_gets_the_columns_that_the_build_compares(site):
    files = comparison_files(site.catalog)
    for role in site.catalog.roles.values():
        rows = json.loads(files[f"id/bandingkan/{role.key}.json"])["rows"]
        assert {name: [text for text, *_ in items] for name, items in rows.items()} == {
            name: [item.text for item in items] for name, items in column(site.catalog, role, "id").items()
        }


def test_addresses_in_the_files_are_those_of_pages(site):
    urls = {page.url for page in site.pages.values()}
    for path, text in comparison_files(site.catalog).items():
        data = json.loads(text)
        assert data["url"] in urls, path
        assert {item[1] for items in data["rows"].values() for item in items if len(item) > 1} <= urls, path


def test_a_comparison_says_who_gets_in_under_which_titles_and_what_the_group_earns(site):
    for lang in LOCALES:
        for role in site.catalog.roles.values():
            items = column(site.catalog, role, lang)
            assert {"open_to", "group_pay"} <= set(items), role.key
            assert ("titles" in items) == any(way.titles for way in role.ways_in), role.key
            assert items["group_pay"][0].to == ("page", "pay")


def test_the_programmes_of_a_comparison_lead_through_a_door_that_is_open(site):
    for role in site.catalog.roles.values():
        every = site.catalog.programmes.values()
        leading = [
            programme
            for programme in every
            if programme.route in open_schooling(role) and role.key in {lead.role for lead in programme.leads("now")}
        ]
        items = column(site.catalog, role, "id").get("programmes", ())
        assert len(items) == min(len(leading), PROGRAMMES + 1), role.key
        for item in items:
            assert item.to
            kind, key = item.to
            if kind == "programme":
                programme = site.catalog.programmes[key]
                assert programme.route in open_schooling(role)
                assert role.key in {lead.role for lead in programme.leads("now")}
            else:
                assert item.to == ("role", role.key)
