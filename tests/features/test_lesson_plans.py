"""Lesson sheets and class exercises, before they are pages."""

from dataclasses import replace
from itertools import pairwise

import pytest

from scripts.features.glossary_links import TermUses
from scripts.features.lesson_plans import TERMS_PER_LESSON, exercises, lessons, shuffled
from scripts.pages.markdown import render_pages
from scripts.pages.page import DERIVED_KINDS


def keys(roles):
    return [role.key for role in roles]


@pytest.mark.parametrize("count", range(2, 27))
def test_nothing_that_is_mixed_stands_before_what_follows_it(count):
    order = shuffled(range(count), "any")
    assert sorted(order) == list(range(count))
    assert [pair for pair in pairwise(order) if pair[1] == pair[0] + 1] == []
    assert order == shuffled(range(count), "any"), "the same in every build"
    assert count < 5 or order != shuffled(range(count), "other")


@pytest.mark.parametrize("count", [0, 1])
def test_what_cannot_be_mixed_stays(count):
    assert shuffled(range(count), "any") == tuple(range(count))


def test_a_changed_word_leaves_the_order_as_it_was():
    order = shuffled(["a", "b", "c", "d"], "any")
    assert shuffled(["a", "B", "c", "d"], "any") == tuple("B" if thing == "b" else thing for thing in order)


def test_every_family_has_a_lesson_with_all_of_its_roles(site):
    made = lessons(site.catalog)
    assert [(lesson.family, lesson.roles) for lesson in made] == list(site.catalog.by_family())
    for lesson in made:
        assert (
            sorted(keys(lesson.matching))
            == sorted(keys(claim.role for claim in lesson.claims))
            == sorted(keys(lesson.roles))
        )
        assert {claim.true for claim in lesson.claims} == {True, False}, "neither all true nor all false"


def test_a_family_of_many_has_a_lesson_on_as_many_as_there_are_letters(site):
    family, (role, *_) = site.catalog.by_family()[0]
    many = {f"{role.key}-{number}": replace(role, key=f"{role.key}-{number}") for number in range(40)}
    lesson = next(lesson for lesson in lessons(replace(site.catalog, roles=many)) if lesson.family == family)
    assert keys(lesson.roles) == list(many)[:26]
    assert sorted(letter for _, letter in lesson.matches) == list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def test_the_key_names_the_letter_at_which_a_duty_stands(site):
    for lesson in lessons(site.catalog):
        assert [role for role, _ in lesson.matches] == list(lesson.roles)
        for role, letter in lesson.matches:
            assert lesson.matching["ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(letter)] is role


def test_what_is_said_is_a_duty_or_a_myth_and_looks_alike(site):
    for lesson in lessons(site.catalog):
        for claim in lesson.claims:
            assert claim.statement in (claim.role.duties if claim.true else claim.role.myths)
            for text in claim.text.values():
                assert text.endswith(".") and not text.endswith("..")


def test_a_pair_that_is_confused_is_of_the_family_and_its_claim_says_how_they_differ(site):
    for lesson in lessons(site.catalog):
        assert lesson.confused
        first, second, statement = lesson.confused
        assert {first.key, second.key} <= set(keys(lesson.roles))
        assert statement in first.confused_with and statement.role == second.key


def test_words_are_those_that_the_family_uses_and_others_least(site):
    used = TermUses(site.catalog).by_term
    for lesson in lessons(site.catalog):
        words = lesson.typical_terms(site.catalog.terms.values(), used)
        assert len(words) == TERMS_PER_LESSON
        assert all(set(keys(used[term.key])) & set(keys(lesson.roles)) for term in words)
    banking = next(lesson for lesson in lessons(site.catalog) if lesson.key == "banking-insurance")
    assert {"collateral", "loan"} <= {term.key for term in banking.typical_terms(site.catalog.terms.values(), used)}


def test_an_exercise_has_every_step_actor_and_thing_of_its_story_once(site):
    made = exercises(site.catalog)
    assert [exercise.story for exercise in made] == list(site.catalog.stories.values())
    for exercise in made:
        story = exercise.story
        assert len(exercise.steps) == len(story.steps) and set(exercise.steps) == set(story.steps)
        assert set(exercise.actors) == set(story.actors)
        assert set(exercise.handed) == {step.hands for step in story.steps if step.hands}


def test_the_key_puts_the_steps_in_order_and_names_who_acts(site):
    for exercise in exercises(site.catalog):
        assert [answer.step for answer in exercise.answers] == list(exercise.story.steps)
        for answer in exercise.answers:
            assert exercise.steps["ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(answer.letter)] is answer.step
            assert answer.actor.key == answer.step.actor


def test_nothing_of_the_key_stands_before_it(site):
    """Not in what describes the page, either."""
    texts = render_pages(site)
    for lang in ("id", "en"):
        for lesson in lessons(site.catalog):
            sheet, _, key = texts[site.page(f"lesson/{lesson.key}", lang).path].partition("{ #key }")
            assert lesson.confused
            truths = [*(claim.statement for claim in lesson.claims if not claim.true), lesson.confused[2]]
            assert [truth.text[lang] for truth in truths if truth.text[lang][:40] in sheet] == []
            assert [truth.text[lang] for truth in truths if truth.text[lang][:20] not in key] == []
        for exercise in exercises(site.catalog):
            sheet, _, key = texts[site.page(f"exercise/{exercise.key}", lang).path].partition("{ #key }")
            handed = site.catalog.labels[lang]["stories"]["hands"]
            assert handed in key and handed not in sheet
            assert not any(
                f"({site.catalog.labels[lang]['office'][actor.office]})" in sheet for actor in exercise.actors
            )
            assert not any(f"]({lesson}" in sheet for lesson in ("../kisah/", "../stories/")), (
                "the story tells the order"
            )


def test_sheets_need_no_picture_of_their_own(site):
    for page in site.pages.values():
        if page.kind in DERIVED_KINDS:
            assert page.share_image == site.page(page.parent, page.lang).share_image
