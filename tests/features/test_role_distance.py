"""How far one role is from another: each part of the sum, by hand."""

from dataclasses import replace

import pytest

from scripts.catalog.statement import SkillNeed, WayIn
from scripts.catalog.text import Text
from scripts.config import LOCALES
from scripts.features.role_distance import difference


@pytest.fixture
def clerk(good_site):
    """A junior from school who needs care and order, and for whom kindness is useful."""
    return good_site.catalog.roles["file-clerk"]


def needing(role, **needs):
    text = Text(dict.fromkeys(LOCALES, "x"))
    skills = tuple(SkillNeed(text, (), name=text, skill=key, need=need) for key, need in needs.items())
    return replace(role, fields={**role.fields, "skills": skills})


def schooled(role, *routes):
    """Return a role with these ways in and no others."""
    ways = tuple(WayIn(role.summary.text, (), route=route) for route in routes)
    return replace(role, fields={**role.fields, "ways_in": ways})


def test_a_role_is_no_way_from_itself(clerk):
    found = difference(clerk, clerk)
    assert (found.distance, found.share, found.added) == (0, 1, ())


@pytest.mark.parametrize(
    ("needs", "distance", "share"),
    [
        ({"care": "essential", "order": "essential"}, 0, 1),
        ({"care": "useful", "kindness": "essential"}, 0, 1),
        ({"care": "essential", "law": "essential"}, 1, 1 / 2),
        ({"care": "essential", "law": "useful"}, 0.6, 1 / 1.6),
        (
            {"order": "essential", "kindness": "useful", "law": "essential", "tax": "useful", "sums": "useful"},
            2.2,
            1.6 / 3.8,
        ),
        ({"law": "essential", "tax": "essential"}, 2, 0),
    ],
)
def test_a_skill_to_add_counts_as_much_as_it_is_needed(clerk, needs, distance, share):
    found = difference(clerk, needing(clerk, **needs))
    assert found.distance == distance
    assert found.share == pytest.approx(share)
    assert [claim.skill for claim in found.kept + found.added] == sorted(
        needs, key=lambda key: key not in ("care", "order", "kindness")
    )


def test_what_is_kept_is_said_as_the_other_role_needs_it(clerk):
    found = difference(clerk, needing(clerk, kindness="essential"))
    assert [(claim.skill, claim.need) for claim in found.kept] == [("kindness", "essential")]


def test_experience_counts_in_both_directions(clerk):
    manager = replace(clerk, level="senior")
    up, down = difference(clerk, manager), difference(manager, clerk)
    assert (up.levels, up.distance) == (2, 2)
    assert (down.levels, down.distance) == (-2, 2)


def test_schooling_counts_from_lowest_to_lowest_and_only_upwards(clerk):
    graduate = schooled(clerk, "s1", "profession")
    assert (difference(clerk, graduate).schooling, difference(clerk, graduate).distance) == (2, 2)
    assert (difference(graduate, clerk).schooling, difference(graduate, clerk).distance) == (0, 0)
    assert difference(clerk, schooled(clerk, "sma", "d3", "s1")).distance == 0


def test_another_family_counts_once(clerk):
    assert difference(clerk, replace(clerk, family="lawyers")).distance == 1


def test_all_parts_add_up(clerk):
    other = replace(
        schooled(needing(clerk, care="essential", law="essential", tax="useful"), "d3"), level="mid", family="lawyers"
    )
    assert difference(clerk, other).distance == 1 + 0.6 + 1 + 1 + 1
    assert difference(other, clerk).distance == 1 + 0.6 + 1 + 0 + 1, "order and kindness to add; no schooling"


def test_what_is_needed_counts_in_one_direction(site):
    roles = site.catalog.roles.values()
    pairs = [(difference(a, b), difference(b, a)) for a in roles for b in roles if a is not b]
    assert any(there.distance != back.distance for there, back in pairs)
    for there, back in pairs:
        assert {claim.skill for claim in there.kept} == {claim.skill for claim in back.kept}
        assert there.levels == -back.levels and there.leaves_family == back.leaves_family
        assert 0 in (there.schooling, back.schooling)
