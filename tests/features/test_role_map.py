"""The map of the roles: what is alike stands together, nothing on top of anything, and always in the same place."""

from dataclasses import replace
from itertools import combinations
from math import dist
from statistics import fmean

import pytest

from scripts.features.role_map import RoleMap


@pytest.fixture(scope="module")
def role_map(site):
    return RoleMap(site.catalog)


@pytest.fixture(params=["tall", "wide"])
def drawing(request, role_map):
    return getattr(role_map, request.param)


def by_distance(key, places):
    return sorted((other for other in places if other != key), key=lambda other: dist(places[key], places[other]))


def test_the_same_data_make_the_same_map(site, role_map):
    again = RoleMap(site.catalog)
    assert (again.tall, again.wide) == (role_map.tall, role_map.wide)
    assert again.nearest() == role_map.nearest()


def test_the_roles_that_are_most_alike_stand_near(role_map, drawing):
    """By chance the three would stand 26th of 52 on average, and one in ten of them among the first five."""
    ranks = [
        by_distance(key, drawing.positions).index(other) + 1
        for key, nearest in role_map.nearest().items()
        for other in nearest
    ]
    assert fmean(ranks) < 14
    assert fmean(rank <= 5 for rank in ranks) > 0.35


def test_families_whose_roles_are_alike_are_neighbours(site, role_map, drawing):
    family_of = {key: role.family for key, role in site.catalog.roles.items()}
    middles = {key: (x + width / 2, y + height / 2) for key, (x, y, width, height) in drawing.rooms.items()}
    abroad = [
        dist(middles[family_of[key]], middles[family_of[other]])
        for key, nearest in role_map.nearest().items()
        for other in nearest
        if family_of[key] != family_of[other]
    ]
    assert fmean(abroad) < 0.85 * fmean(dist(a, b) for a, b in combinations(middles.values(), 2))


def test_whoever_knows_both_roles_would_call_them_alike(role_map):
    nearest = role_map.nearest()
    assert {"accounts-payable", "finance-assistant"} <= set(nearest["accountant"])
    assert {"system-admin", "it-specialist"} <= set(nearest["network-admin"])
    assert "legal-officer" in nearest["compliance-officer"]


def test_every_role_stands_in_the_room_of_its_family_and_no_room_in_another(site, drawing):
    for key, role in site.catalog.roles.items():
        left, top, width, height = drawing.rooms[role.family]
        x, y = drawing.positions[key]
        assert left < x < left + width and top < y < top + height, key
    for (ax, ay, aw, ah), (bx, by, bw, bh) in combinations(drawing.rooms.values(), 2):
        assert ax + aw <= bx or bx + bw <= ax or ay + ah <= by or by + bh <= ay


def test_no_point_hides_another(drawing):
    places = drawing.positions.values()
    assert min(dist(a, b) for a, b in combinations(places, 2)) >= 25.5, "24 pixels at 320 pixels of screen"


def test_roles_that_are_the_same_have_places_of_their_own(site):
    copies = {
        f"{key}-{i}": replace(role, key=f"{key}-{i}") for key, role in site.catalog.roles.items() for i in range(3)
    }
    role_map = RoleMap(replace(site.catalog, roles=copies))
    assert len(set(role_map.wide.positions.values())) == len(copies)
    for key, nearest in role_map.nearest(2).items():
        assert {other.rpartition("-")[0] for other in nearest} == {key.rpartition("-")[0]}


def test_a_site_of_few_roles_has_a_map(good_site):
    role_map = RoleMap(good_site.catalog)
    assert set(role_map.tall.positions) == set(good_site.catalog.roles)
    assert role_map.nearest() == {"file-clerk": ["records-manager"], "records-manager": ["file-clerk"]}
