"""The real work samples: each can be solved from what lies on its desk, and says why to every answer."""

import json
import re
from collections import Counter

import pytest

from scripts.catalog.statement import Duty
from scripts.catalog.work_sample import FORMS, NO_PARTNER
from scripts.config import LOCALES
from scripts.features.work_samples import sample_data, shown_answer, shown_order


@pytest.fixture(scope="module")
def samples(site):
    return site.catalog.work_samples.values()


def test_every_form_is_there_and_no_role_has_two_of_one_form(site, samples):
    assert {sample.form for sample in samples} == set(FORMS)
    forms = Counter((sample.role, sample.form) for sample in samples)
    assert [pair for pair, count in forms.items() if count > 1] == []


def test_duties_and_skills_are_those_of_the_role(site, samples):
    for sample in samples:
        role = site.catalog.roles[sample.role]
        duties = {duty.key for duty in role.duties if isinstance(duty, Duty)}
        assert set(sample.duties) <= duties, sample.key
        assert set(sample.skills) <= {need.skill for need in role.skills}, sample.key
        assert {task.duty for task in sample.tasks} <= set(sample.duties)
        assert {task.skill for task in sample.tasks} <= set(sample.skills)


def test_each_decision_can_be_answered_right_and_wrong_and_hears_a_reason_each_time(samples):
    for sample in samples:
        for task in sample.tasks:
            offered = {choice.value for choice in task.choices}
            assert not offered or task.answer in offered, sample.key
            assert {slip.answer for slip in task.slips} <= offered or not offered, sample.key
            assert task.answer not in {slip.answer for slip in task.slips}, sample.key
            assert all(len(task.why[lang]) > 20 for lang in LOCALES), (sample.key, task.why)


def test_every_option_of_a_question_has_a_consequence_of_its_own(samples):
    for sample in samples:
        if sample.form == "choose":
            for task in sample.tasks:
                told = [task.why["id"], *(slip.why["id"] for slip in task.slips)]
                assert len(told) == len(set(told)) == len(task.choices), sample.key


def test_guessing_the_same_answer_each_time_leads_nowhere(samples):
    for sample in samples:
        if sample.form in ("match", "sort", "choose"):
            answers = Counter(task.answer for task in sample.tasks)
            assert answers.most_common(1)[0][1] < len(sample.tasks), sample.key
        if sample.form == "order":
            assert [number for number, _ in shown_order(sample)] != list(range(1, len(sample.tasks) + 1))


def test_what_is_to_be_marked_is_announced_and_has_company_that_looks_wrong(samples):
    for sample in samples:
        if sample.form == "mark":
            wrong = sum(task.answer == "x" for task in sample.tasks)
            assert 3 <= wrong <= 6 and wrong < len(sample.tasks), sample.key


def test_a_match_asks_of_every_row_and_uses_no_partner_twice(samples):
    for sample in samples:
        if sample.form == "match":
            partners = [task.answer for task in sample.tasks if task.answer != NO_PARTNER]
            assert len(partners) == len(set(partners)), sample.key


@pytest.mark.parametrize("lang", LOCALES)
def test_readers_read_words_and_numbers_not_keys(samples, lang):
    for sample in samples:
        for task in sample.tasks:
            shown = shown_answer(sample, task, task.answer, lang)
            if sample.form in ("match", "sort", "choose", "number", "fill"):
                assert shown and not re.fullmatch(r"[a-z]+\d+|none", shown), (sample.key, shown)


def test_no_name_of_a_person_or_company_and_no_address_occurs(site, samples):
    person, company = r"\b(?:Pak|Bu|Bapak|Ibu|Mr|Mrs|Ms) (?!Anda|HRD)[A-Z][a-z]+", r"\bPT [A-Z][a-z]+"
    named = re.compile(rf"{person}|{company}|@\w+\.\w+")
    for sample in samples:
        for lang in LOCALES:
            lines = [line.text[lang] for thing in sample.material for line in thing.lines]
            told = [sample.opening[lang], sample.instruction[lang], *lines]
            text = sample_data(site.catalog, sample, lang) + json.dumps(told)
            found = named.search(text)
            assert not found, (sample.key, found)
