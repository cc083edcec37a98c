"""Moves: what is said of each pair of roles."""

import json
from dataclasses import replace

import pytest

from scripts.catalog.statement import NEED_WEIGHTS, RoleStatement
from scripts.catalog.text import Text
from scripts.config import LOCALES
from scripts.features.career_moves import MOST, NEAREST, Moves, shortest_paths
from scripts.features.career_moves_data import move_files, moves_page
from scripts.features.role_distance import difference


@pytest.fixture(scope="module")
def found(site):
    moves = Moves(site.catalog)
    return {key: moves.leaving(key) for key in site.catalog.roles}


def led(catalog, **ways):
    """Return a catalog of copies of one role: each leads to those named, and to somebody without a page."""
    role, text = next(iter(catalog.roles.values())), Text(dict.fromkeys(LOCALES, "x"))
    claims = {
        key: tuple(RoleStatement(text, (), name=text, role=to) for to in (*then, None)) for key, then in ways.items()
    }
    return replace(
        catalog,
        roles={key: replace(role, key=key, fields={**role.fields, "leads_to": own}) for key, own in claims.items()},
    )


def test_the_way_is_the_shortest_through_next_roles(good_site):
    catalog = led(good_site.catalog, a=["b", "c"], b=["d"], c=["e"], d=["e"], e=["a"], f=["a"])
    assert shortest_paths(catalog, "a") == {"b": ("b",), "c": ("c",), "d": ("b", "d"), "e": ("c", "e")}
    assert shortest_paths(catalog, "e")["d"] == ("a", "b", "d")


def test_of_two_ways_as_short_the_one_named_first_is_taken(good_site):
    assert shortest_paths(led(good_site.catalog, a=["c", "b"], b=["d"], c=["d"], d=[]), "a")["d"] == ("c", "d")


def test_there_may_be_no_way(good_site):
    moves = Moves(good_site.catalog)
    own = {key: moves.leaving(key) for key in good_site.catalog.roles}
    assert [(move.role, move.steps) for move in own["file-clerk"]] == [("records-manager", ("records-manager",))]
    assert [(move.role, move.steps) for move in own["records-manager"]] == [("file-clerk", ())]


def test_every_role_has_a_move_to_every_other_the_nearest_first(site, found):
    assert list(found) == list(site.catalog.roles)
    for key, own in found.items():
        assert {move.role for move in own} == site.catalog.roles.keys() - {key}
        order = [(move.difference.distance, -move.difference.share) for move in own]
        assert order == sorted(order)


def test_every_way_is_made_of_next_roles_that_the_pages_name_and_none_is_shorter(site, found):
    after = {key: {claim.role for claim in role.leads_to} for key, role in site.catalog.roles.items()}
    for key, own in found.items():
        reached, far = {key}, 0
        ways = {move.role: move.steps for move in own if move.steps}
        while step := set().union(*(after[role] for role in reached)) - reached - {None}:
            far += 1
            assert all(len(ways[role]) == far for role in step)
            reached |= step
        assert ways.keys() == reached - {key}
        for role, way in ways.items():
            assert way[-1] == role
            assert all(to in after[of] for of, to in zip((key, *way), way, strict=False))


def test_each_role_has_a_file_that_says_the_same(good_site):
    files = move_files(good_site.catalog)
    assert list(files) == ["id/pindah/file-clerk.json", "id/pindah/records-manager.json"]
    assert json.loads(files["id/pindah/file-clerk.json"]) == {
        "role": "file-clerk",
        "moves": [
            {
                "role": "records-manager",
                "distance": 2.0,
                "share": 100,
                "kept": {"care": "essential", "order": "essential", "kindness": "useful"},
                "added": {},
                "levels": 2,
                "schooling": 0,
                "leaves_family": False,
                "steps": ["records-manager"],
            }
        ],
    }


def test_a_file_stays_small_however_many_pages_there_are(site):
    largest = max(len(text) for text in move_files(site.catalog).values())
    assert largest / (len(site.catalog.roles) - 1) < 400, "bytes a move"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_page_explains_the_weights_that_are_used_and_cannot_end_its_script_element(site, lang):
    data = moves_page(site.catalog, lang)
    assert "<" not in data
    assert [weight for _, weight in json.loads(data)["needs"].values()] == list(NEED_WEIGHTS.values()) == [1, 0.6]
    assert ("0,6" if lang == "id" else "0.6") in site.catalog.labels[lang]["moves"]["how_sum"]


def test_of_many_roles_the_nearest_are_known(site):
    many = {
        f"{key}-{turn}": replace(role, key=f"{key}-{turn}", fields={**role.fields, "leads_to": ()})
        for turn in range(3)
        for key, role in site.catalog.roles.items()
    }
    moves = Moves(replace(site.catalog, roles=many))
    for key, role in list(many.items())[::29]:
        every = sorted(
            (difference(role, other) for other in many.values() if other.key != key),
            key=lambda found: (found.distance, -found.share),
        )
        assert [move.difference for move in moves.leaving(key)] == every[:MOST]
        assert moves.nearest(key) == moves.leaving(key)[:NEAREST]
