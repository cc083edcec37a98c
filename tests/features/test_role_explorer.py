"""Exploring the roles: what they can be chosen by, and, run in Node, what a choice shows."""

import json

import pytest

from scripts.catalog.statement import NEED_WEIGHTS
from scripts.features.role_explorer import RoleExplorer, deals_with
from scripts.features.role_map import RoleMap
from scripts.urls import EXPLORER_PARAMS
from tests import javascript


def run(code, value):
    return javascript.run({"roles/filter": "by, byTitle, filtered, query, said", "roles/map": "towards"}, code, value)


@pytest.fixture(scope="module")
def explore(site):
    return {lang: RoleExplorer(site.catalog, lang, RoleMap(site.catalog)) for lang in ("id", "en")}


def numbers(explore):
    return {
        (facet.key, choice.key): i
        for i, (facet, choice) in enumerate((facet, choice) for facet in explore.facets for choice in facet.choices)
    }


def choose(explore, *chosen):
    """Return the titles that are shown for choices such as `("family", "finance")`, and the count of each choice."""
    number, data = numbers(explore), json.loads(explore.data)
    facets = [
        {"choices": [number[facet.key, choice.key] for choice in facet.choices], "every": facet.every}
        for facet in explore.facets
    ]
    given = {
        "roles": [role[3] for role in data["roles"]],
        "facets": facets,
        "chosen": [number[pair] for pair in chosen],
    }
    answer = run("filtered(input.roles, input.facets, new Set(input.chosen))", given)
    counts = {pair: dict(enumerate(answer["counts"])).get(i) or 0 for pair, i in number.items()}
    return {data["roles"][i][1] for i in answer["shown"]}, counts


def skills(role):
    return {claim.skill for claim in role.skills}


def test_without_a_choice_all_are_shown_and_each_choice_counts_the_roles_that_have_it(site, explore):
    shown, counts = choose(explore["id"])
    roles = site.catalog.roles.values()
    assert len(shown) == len(roles)
    for family, own in site.catalog.by_family():
        assert counts["family", family.key] == len(own)
    for level in ("junior", "mid", "senior"):
        assert counts["level", level] == sum(role.level == level for role in roles)
    assert counts["education", "sma"] == sum("sma" in role.education for role in roles)
    assert counts["interest", "social"] == sum("social" in role.strongest_interests for role in roles)
    for skill in site.catalog.skills:
        assert counts["skill", skill] == sum(skill in skills(role) for role in roles)


def test_choices_of_different_kinds_combine_and_each_count_is_what_choosing_it_would_show(site, explore):
    chosen = [("family", "accounting"), ("family", "finance"), ("deals_with", "numbers"), ("skill", "spreadsheets")]
    shown, counts = choose(explore["id"], *chosen)
    wanted = [
        role
        for role in site.catalog.roles.values()
        if role.family in ("accounting", "finance")
        and "numbers" in deals_with(site.catalog, role)
        and "spreadsheets" in skills(role)
    ]
    assert shown == {role.title["id"] for role in wanted} != set()
    for pair in (("level", "junior"), ("education", "d3"), ("skill", "attention-to-detail"), ("deals_with", "people")):
        assert counts[pair] == len(choose(explore["id"], *chosen, pair)[0]), pair
    # Of a family one more widens the choice, so it is counted by itself.
    assert counts["family", "data"] == len(choose(explore["id"], ("family", "data"), *chosen[2:])[0])
    assert counts["family", "accounting"] + counts["family", "finance"] == len(shown)


def test_two_skills_mean_both_and_two_families_either(site, explore):
    both, _ = choose(explore["en"], ("skill", "numeracy"), ("skill", "attention-to-detail"))
    assert both == {
        role.title["en"] for role in site.catalog.roles.values() if {"numeracy", "attention-to-detail"} <= skills(role)
    }
    either, _ = choose(explore["en"], ("family", "data"), ("family", "finance"))
    assert either == {role.title["en"] for role in site.catalog.roles.values() if role.family in ("data", "finance")}


def test_what_nobody_has_counts_nothing(explore):
    shown, counts = choose(explore["id"], ("level", "senior"), ("education", "sma"), ("skill", "programming"))
    assert shown == set()
    assert counts["level", "senior"] == 0


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


def test_what_the_page_reads_cannot_end_its_script_element(explore):
    assert "<" not in explore["id"].data


def test_the_order_goes_by_what_is_asked_and_then_by_title(explore):
    roles = [{"title": role[1], "choices": role[3]} for role in json.loads(explore["id"].data)["roles"]]
    titles = run("byTitle(input, 'id').map(({title}) => title)", roles)
    assert titles == sorted(titles, key=str.casefold)
    families = run("by(0, byTitle(input, 'id')).map(({choices, title}) => [choices[0], title.toLowerCase()])", roles)
    assert families == sorted(families)
    number = numbers(explore["id"])
    schooling = run("by(2, input).map(({choices}) => choices[2])", roles)
    assert schooling == sorted(schooling) and schooling[0] == number["education", "sma"], "the shortest comes first"


@pytest.mark.parametrize(
    ("lang", "count", "parts", "sentence"),
    [
        ("id", 53, [], "Semua 53 pekerjaan"),
        (
            "id",
            12,
            [["family", False, ["Keuangan", "Akuntansi"]], ["deals_with", True, ["angka", "dokumen"]]],
            "12 pekerjaan: keluarga Keuangan atau Akuntansi; bekerja dengan angka dan dokumen",
        ),
        ("en", 1, [["level", False, ["Senior"]]], "1 role: Senior level"),
        ("en", 0, [["skill", True, ["Tax rules", "Programming"]]], "No role: asking for Tax rules and Programming"),
    ],
)
def test_what_is_shown_is_said_in_words(site, lang, count, parts, sentence):
    assert (
        run(
            "said(input.count, input.parts, input.words, input.lang)",
            {"count": count, "parts": parts, "words": site.catalog.labels[lang]["explore"], "lang": lang},
        )
        == sentence
    )


@pytest.mark.parametrize(
    ("search", "fields", "expected"),
    [
        ("", [["keluarga", ["a", "b"]], ["tampil", []]], "?keluarga=a,b"),
        ("?embed=1&keluarga=c", [["keluarga", []], ["tampil", ["peta"]]], "?embed=1&tampil=peta"),
        ("?keluarga=c", [["keluarga", []]], ""),
    ],
)
def test_the_address_keeps_what_belongs_to_others(search, fields, expected):
    assert run("query(input[0], ['keluarga', 'tampil'], input[1])", [search, fields]) == expected


def test_the_arrow_keys_reach_every_point(explore):
    points = [{"x": role[4], "y": role[5]} for role in json.loads(explore["id"].data)["roles"]]
    steps = run("input.map((_, i) => [[-1, 0], [1, 0], [0, -1], [0, 1]].map((way) => towards(input, i, way)))", points)
    reached = new = {0}
    while new:
        new = {step for i in new for step in steps[i] if step >= 0} - reached
        reached = reached | new
    assert len(reached) == len(points)
    assert run("towards(input, 0, [1, 0])", [{"x": 9, "y": 0}, {"x": 1, "y": 0}]) == -1
