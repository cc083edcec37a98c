"""The map of the roles: what is alike stands together, nothing on top of anything, and always in the same place."""

from dataclasses import replace
from math import dist
from statistics import fmean

import pytest

from scripts.features.role_map import EDGE, HEIGHT, WIDTH, RoleMap


@pytest.fixture(scope="module")
def role_map(site):
    return RoleMap(site.catalog)


def by_distance(key, places):
    return sorted((other for other in places if other != key), key=lambda other: dist(places[key], places[other]))


def test_the_same_data_make_the_same_map(site, role_map):
    again = RoleMap(site.catalog)
    assert again.positions == role_map.positions
    assert again.nearest() == role_map.nearest()


def test_the_roles_that_are_most_alike_stand_near(role_map):
    """By chance the three would stand 26th of 52 on average, and one in ten of them among the first five."""
    ranks = [
        by_distance(key, role_map.positions).index(other) + 1
        for key, nearest in role_map.nearest().items()
        for other in nearest
    ]
    assert fmean(ranks) < 10
    assert fmean(rank <= 5 for rank in ranks) > 0.4


def test_whoever_knows_both_roles_would_call_them_alike(role_map):
    nearest = role_map.nearest()
    assert {"accounts-payable", "finance-assistant"} <= set(nearest["accountant"])
    assert {"system-admin", "it-specialist"} <= set(nearest["network-admin"])
    assert "legal-officer" in nearest["compliance-officer"]


def test_no_point_hides_another_or_leaves_the_drawing(role_map):
    places = list(role_map.positions.values())
    assert min(dist(a, b) for i, a in enumerate(places) for b in places[:i]) > 38, "24 pixels at 320 pixels of screen"
    assert all(EDGE <= x <= WIDTH - EDGE and EDGE <= y <= HEIGHT - EDGE for x, y in places)


def test_roles_that_are_the_same_stand_beside_each_other(site):
    copies = {
        f"{key}-{i}": replace(role, key=f"{key}-{i}") for key, role in site.catalog.roles.items() for i in range(3)
    }
    role_map = RoleMap(replace(site.catalog, roles=copies))
    assert len(set(role_map.positions.values())) == len(copies)
    for key, nearest in role_map.nearest(2).items():
        assert {other.rpartition("-")[0] for other in nearest} == {key.rpartition("-")[0]}


def test_a_site_of_few_roles_has_a_map(good_site):
    role_map = RoleMap(good_site.catalog)
    assert set(role_map.positions) == set(good_site.catalog.roles)
    assert role_map.nearest() == {"file-clerk": ["records-manager"], "records-manager": ["file-clerk"]}
