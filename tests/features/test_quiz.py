"""The quiz: what each role asks for, and that answers lead to every role.

How the browser compares is tested in theme/modules/quiz/score.test.js.
"""

import random
from dataclasses import replace
from statistics import correlation

import pytest

from scripts.features.quiz import quiz_context, role_profiles


@pytest.fixture(scope="module")
def numbers(site):
    return role_profiles(site.catalog)


def first_five(answers, numbers):
    """Return the keys of the five roles whose profiles correlate most with the answers; 0 is none."""
    answered = [i for i, answer in enumerate(answers) if answer]
    given = [answers[i] for i in answered]
    likeness = {key: correlation(given, [profile[i] for i in answered]) for key, profile in numbers.items()}
    return sorted(likeness, key=likeness.__getitem__, reverse=True)[:5]


def as_scale(number):
    return 1 + round(number / 9 * 4)


def as_yes_or_no(number):
    return 5 if number >= 6 else 1 if number <= 3 else 3


@pytest.mark.parametrize("as_answer", [as_scale, as_yes_or_no])
def test_who_answers_like_a_role_gets_it_among_the_first_five(numbers, as_answer):
    for key, profile in numbers.items():
        assert key in first_five([as_answer(number) for number in profile], numbers)


def test_who_leaves_a_third_unanswered_gets_it_too(numbers):
    for key, profile in numbers.items():
        assert key in first_five([0 if i % 3 == 0 else as_scale(number) for i, number in enumerate(profile)], numbers)


def test_every_role_can_be_reached_and_none_is_for_everybody(site, numbers):
    chance = random.Random(1)
    answers = [[chance.randint(1, 5) for _ in site.catalog.quiz_statements] for _ in range(1000)]
    found = [key for given in answers for key in first_five(given, numbers)]
    shares = {key: found.count(key) / len(answers) for key in numbers}
    assert min(shares.values()) > 0.03
    assert max(shares.values()) < 0.2, "five of 53 are 9 %"


def test_a_profile_says_more_where_more_is_asked_for(good_site):
    clerk, manager = good_site.catalog.roles.values()
    careless = replace(
        manager,
        fields={**manager.fields, "skills": tuple(need for need in manager.skills if need.skill != "care")},
    )
    numbers = role_profiles(replace(good_site.catalog, roles={clerk.key: clerk, manager.key: careless}))
    assert numbers[clerk.key][0] > numbers[manager.key][0]
    assert all(0 <= number <= 9 for profile in numbers.values() for number in profile)


def test_what_the_page_reads_cannot_end_its_script_element(site):
    assert "<" not in quiz_context(site.catalog, "id", role_profiles(site.catalog))["data"]
