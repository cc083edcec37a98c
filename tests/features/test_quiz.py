"""The quiz: what each role asks for, and that answers lead to every role.

How the browser compares is tested in theme/modules/quiz/score.test.js.
"""

import json
import random
from dataclasses import replace
from statistics import correlation

import pytest

from scripts.features.quiz import asked_statements, quiz_context, role_profiles, statement_mark


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


def test_who_stops_after_twelve_statements_gets_it_too(numbers):
    for key, profile in numbers.items():
        answers = [as_scale(number) if i < 12 else 0 for i, number in enumerate(profile)]
        assert key in first_five(answers, numbers)


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


def browser_data(catalog):
    return json.loads(quiz_context(catalog, "id", role_profiles(catalog))["data"])


def test_a_statement_keeps_its_mark_wherever_it_stands_and_however_it_is_worded(site):
    def marks(catalog):
        keys = [statement.key for statement in asked_statements(catalog)]
        return dict(zip(keys, browser_data(catalog)["edition"]["marks"], strict=True))

    moved = replace(site.catalog, quiz_statements=site.catalog.quiz_statements[::-1])
    assert list(marks(moved)) != list(marks(site.catalog)) and marks(moved) == marks(site.catalog)
    assert statement_mark("files") == marks(site.catalog)["files"] == "xjszid", "links that were shared hold it"
    assert len(set(marks(site.catalog).values())) == len(site.catalog.quiz_statements)


def test_results_shared_before_december_2026_keep_their_order(site):
    statements = site.catalog.quiz_statements
    assert len(site.catalog.quiz_old_order) == 27
    without_one = replace(site.catalog, quiz_statements=(statements[1], *statements[3:], statements[0]))
    for catalog in (site.catalog, without_one):
        keys = [statement.key for statement in asked_statements(catalog)]
        old = browser_data(catalog)["edition"]["old"]
        assert [keys[i] if i >= 0 else None for i in old] == [
            key if key in keys else None for key in site.catalog.quiz_old_order
        ]
    assert old[2] == -1, "the statement that is gone"
