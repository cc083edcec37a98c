"""Comparing roles: the build's pages for pairs, and the browser's table, which run in Node here, say the same."""

import json

from scripts.config import LOCALES
from scripts.features.comparison import Item, column, comparison_files, side_by_side
from scripts.features.confused_pairs import confused_pairs
from tests import javascript

ONE = {
    "level": (Item("Junior"),),
    "essential": (Item("Care", ("skill", "care")), Item("Order", ("skill", "order"))),
    "family": (Item("Clerks"),),
}
TWO = {"level": (Item("Senior"),), "useful": (Item("Care", ("skill", "care")),), "family": (Item("Clerks"),)}


def test_what_differs_comes_first_and_a_row_that_one_role_lacks_differs():
    assert [(row.name, row.differs) for row in side_by_side([ONE, TWO])] == [
        ("level", True),
        ("essential", True),
        ("useful", True),
        ("family", False),
    ]


def test_a_skill_that_both_have_is_shared_however_much_they_need_it():
    rows = {row.name: row for row in side_by_side([ONE, TWO])}
    assert rows["essential"].shared == rows["useful"].shared == {Item("Care", ("skill", "care"))}
    assert rows["level"].shared == set()


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


def test_the_browser_compares_as_the_build_does(site):
    """Every ready comparison, from the files that the browser fetches."""
    files = comparison_files(site.catalog)
    asked = [
        [json.loads(files[f"id/bandingkan/{role.key}.json"])["rows"] for role in pair.roles]
        for pair in confused_pairs(site.catalog)
    ]
    answers = javascript.run({"compare/rows": "sideBySide"}, "input.map(sideBySide)", asked)
    for pair, found in zip(confused_pairs(site.catalog), answers, strict=True):
        expected = side_by_side([column(site.catalog, role, "id") for role in pair.roles])
        assert [(row["name"], row["differs"]) for row in found] == [(row.name, row.differs) for row in expected]
        for row, own in zip(found, expected, strict=True):
            assert [[(item["text"], item["shared"]) for item in cell] for cell in row["cells"]] == [
                [(item.text, item in own.shared) for item in cell] for cell in own.cells
            ]


def test_addresses_in_the_files_are_those_of_pages(site):
    urls = {page.url for page in site.pages.values()}
    for path, text in comparison_files(site.catalog).items():
        data = json.loads(text)
        assert data["url"] in urls, path
        assert {item[1] for items in data["rows"].values() for item in items if len(item) > 1} <= urls, path
