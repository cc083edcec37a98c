"""Exploring the roles: what they can be chosen by.

What a choice shows is tested in theme/modules/roles/filter.test.js.
"""

import json

import pytest

from scripts.catalog.statement import NEED_WEIGHTS
from scripts.features.getting_in import open_schooling
from scripts.features.role_explorer import RoleExplorer
from scripts.features.role_facets import deals_with
from scripts.features.role_map import RoleMap
from scripts.locale_format import format_rupiah
from scripts.urls import EXPLORER_PARAMS


@pytest.fixture(scope="module")
def explore(site):
    return {lang: RoleExplorer(site.catalog, lang, RoleMap(site.catalog)) for lang in ("id", "en")}


def numbers(explore):
    return {
        (facet.key, choice.key): i
        for i, (facet, choice) in enumerate((facet, choice) for facet in explore.facets for choice in facet.choices)
    }


def skills(role):
    return {claim.skill for claim in role.skills}


def test_each_choice_stands_with_the_roles_that_have_it(site, explore):
    catalog, data = site.catalog, json.loads(explore["id"].data)
    having = {pair: {role[1] for role in data["roles"] if i in role[3]} for pair, i in numbers(explore["id"]).items()}

    def titles(has):
        return {role.title["id"] for role in catalog.roles.values() if has(role)}

    for (facet, choice), roles in having.items():
        has = {
            "family": lambda role, choice=choice: role.family == choice,
            "level": lambda role, choice=choice: role.level == choice,
            "education": lambda role, choice=choice: choice in role.education,
            "entry": lambda role, choice=choice: any(
                way.route in ("smk", "sma") and way.door == "open" for way in role.ways_in
            ),
            "programme": lambda role, choice=choice: choice in catalog.programmes_leading_to(role.key),
            "deals_with": lambda role, choice=choice: choice in deals_with(catalog, role),
            "interest": lambda role, choice=choice: choice in role.strongest_interests,
            "skill": lambda role, choice=choice: choice in skills(role),
        }[facet]
        assert roles == titles(has) != set(), (facet, choice)


def test_the_first_choices_of_a_role_are_those_it_can_be_sorted_by(explore):
    """Its family, level and lowest schooling, in the order of the page."""
    kinds = [facet.key for facet in explore["id"].facets for _ in facet.choices]
    assert next(iter(explore["id"].orders)).key == "title"
    for role in json.loads(explore["id"].data)["roles"]:
        assert [kinds[number] for number in role[3][:3]] == [choice.key for choice in explore["id"].orders][1:]


def test_a_role_deals_with_what_one_essential_or_two_useful_skills_are_about(site):
    catalog = site.catalog
    for role in catalog.roles.values():
        for matter in ("people", "numbers", "systems", "documents"):
            kinds = [claim.need for claim in role.skills if catalog.skills[claim.skill].deals_with == matter]
            assert (matter in deals_with(catalog, role)) == ("essential" in kinds or kinds.count("useful") >= 2), (
                role.key,
                matter,
            )
    assert NEED_WEIGHTS["useful"] * 2 > 1 > NEED_WEIGHTS["useful"], "what the page says of the rule"


def test_only_what_some_role_has_can_be_chosen(good_site):
    explore = RoleExplorer(good_site.catalog, "en", RoleMap(good_site.catalog))
    choices = {facet.key: [choice.key for choice in facet.choices] for facet in explore.facets}
    assert choices["family"] == ["clerks"]
    assert choices["deals_with"] == ["documents"], "one useful skill with people is not enough"
    assert set(choices["level"]) == {role.level for role in good_site.catalog.roles.values()}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_choice_has_a_word_of_its_own_in_the_address(explore, lang):
    for facet in explore[lang].facets:
        words = [choice.word for choice in facet.choices]
        assert len(set(words)) == len(words)
        assert all(word.replace("-", "").isalnum() and word.isascii() and word == word.lower() for word in words)
    assert set(EXPLORER_PARAMS["id"]) == set(EXPLORER_PARAMS["en"])


def test_choices_stand_in_the_same_order_in_both_languages(explore):
    """The page in the other language is told their numbers."""
    assert list(numbers(explore["id"])) == list(numbers(explore["en"]))
    indonesian, english = ([role[3] for role in json.loads(explore[lang].data)["roles"]] for lang in ("id", "en"))
    assert indonesian == english


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_card_says_the_lowest_open_door_and_the_pay_of_the_group(site, explore, lang):
    catalog, data = site.catalog, json.loads(explore[lang].data)
    routes = catalog.labels[lang]["route"]
    for role, row in zip(catalog.roles.values(), data["roles"], strict=True):
        door, pay = (data["facts"][number] for number in row[7])
        lowest = next((name for name in routes if name in open_schooling(role)), "work")
        assert door == routes[lowest], role.key
        assert format_rupiah(catalog.pay.work_group(role).amounts[0], lang) in pay


def test_what_the_page_reads_cannot_end_its_script_element(explore):
    assert "<" not in explore["id"].data


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_is_shown_can_be_said_for_every_kind_of_choice(site, explore, lang):
    words = json.loads(explore[lang].data)["words"]
    assert "{count}" in words["all"] and "{count}" in words["many"]
    assert all("{names}" in words[f"said_{facet.key}"] for facet in explore[lang].facets)
