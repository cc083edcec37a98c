"""The quiz: what each role asks for, and, run in Node, how answers are compared with it."""

import random
from dataclasses import replace

import pytest

from scripts.features.quiz import quiz_context, role_profiles
from tests import javascript


def run(code, value):
    return javascript.run({"quiz/score": "compared, reasons"}, code, value)


@pytest.fixture(scope="module")
def numbers(site):
    return role_profiles(site.catalog)


def first_five(answers, numbers):
    """Return the keys of the first five roles for each list of answers."""
    keys = list(numbers)
    found = run(
        "input.answers.map((own) => compared(own, input.profiles).slice(0, 5))",
        {"answers": answers, "profiles": list(numbers.values())},
    )
    return [[keys[hit["role"]] for hit in hits] for hits in found]


def as_scale(number):
    return 1 + round(number / 9 * 4)


def as_yes_or_no(number):
    return 5 if number >= 6 else 1 if number <= 3 else 3


@pytest.mark.parametrize("as_answer", [as_scale, as_yes_or_no])
def test_who_answers_like_a_role_gets_it_among_the_first_five(numbers, as_answer):
    found = first_five([[as_answer(number) for number in profile] for profile in numbers.values()], numbers)
    assert [key for key, hits in zip(numbers, found, strict=True) if key not in hits] == []


def test_who_leaves_a_third_unanswered_gets_it_too(numbers):
    found = first_five(
        [[0 if i % 3 == 0 else as_scale(number) for i, number in enumerate(profile)] for profile in numbers.values()],
        numbers,
    )
    assert [key for key, hits in zip(numbers, found, strict=True) if key not in hits] == []


def test_every_role_can_be_reached_and_none_is_for_everybody(site, numbers):
    chance = random.Random(1)
    answers = [[chance.randint(1, 5) for _ in site.catalog.quiz_statements] for _ in range(2000)]
    found = [key for hits in first_five(answers, numbers) for key in hits]
    shares = {key: found.count(key) / len(answers) for key in numbers}
    assert min(shares.values()) > 0.03
    assert max(shares.values()) < 0.2, "five of 53 are 9 %"


@pytest.mark.parametrize(
    ("answers", "why"), [([3] * 27, "same"), ([5] * 27, "same"), ([0] * 27, "few"), ([5, 1] * 5 + [0] * 17, "few")]
)
def test_answers_that_tell_nothing_get_no_roles(numbers, answers, why):
    assert (
        run("compared(input.answers, input.profiles)", {"answers": answers, "profiles": list(numbers.values())}) == why
    )


def test_an_average_role_speaks_for_and_against_nobody():
    assert run("compared(input, [Array(12).fill(4)])", [5, 1] * 6) == [{"role": 0, "likeness": 0}]


def test_reasons_are_what_was_answered_and_what_is_asked_for():
    assert run("reasons(input, [9, 8, 0, 5, 9, 7])", [5, 4, 5, 5, 1, 3]) == {
        "shared": [0, 1],
        "disliked": [4],
        "unused": [2],
    }


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
