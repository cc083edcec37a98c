"""The order of the statements of the quiz: whoever stops early was asked about everything."""

from collections import Counter
from dataclasses import replace
from typing import get_args

import pytest

from scripts.catalog.role import INTERESTS
from scripts.catalog.skill import Matter
from scripts.features.quiz_order import balanced_order, themes_of

LEAST = 12  # answers that are enough for a result


@pytest.fixture(scope="module")
def order(site):
    return balanced_order(site.catalog.quiz_statements, site.catalog.skills)


def count_themes(statements, skills):
    return Counter(theme for one in statements for theme in themes_of(one, skills))


def test_every_statement_is_asked_once(site, order):
    assert sorted(one.key for one in order) == sorted(one.key for one in site.catalog.quiz_statements)


def test_the_first_twelve_are_about_every_interest_and_every_matter_alike(site, order):
    asked = count_themes(order[:LEAST], site.catalog.skills)
    interests = [asked[interest] for interest in INTERESTS]
    matters = [asked[matter] for matter in get_args(Matter)]
    assert min(interests) >= 1 and max(interests) - min(interests) <= 1
    assert min(matters) >= 2 and max(matters) - min(matters) <= 1


def test_whatever_is_asked_about_most_waits_for_the_others(site):
    def ask(key, *interests):
        return replace(site.catalog.quiz_statements[0], key=key, interests=interests, skills=())

    statements = (ask("a", "social"), ask("b", "social"), ask("c", "artistic"), ask("d", "artistic", "realistic"))
    assert [one.key for one in balanced_order(statements, {})] == ["a", "c", "b", "d"]


def test_of_equals_the_first_of_the_data_comes_first(site):
    same = tuple(replace(site.catalog.quiz_statements[0], key=key) for key in "cab")
    assert [one.key for one in balanced_order(same, site.catalog.skills)] == ["c", "a", "b"]


def test_a_statement_about_habits_alone_is_about_its_group(site):
    secrets = next(one for one in site.catalog.quiz_statements if one.key == "secrets")
    assert themes_of(secrets, site.catalog.skills) == {"habits"}
