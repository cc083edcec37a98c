"""Work samples on the pages: the shuffle, the way on, and what the browser module gets."""

import json

import pytest

from scripts.config import LOCALES
from scripts.features.work_samples import (
    nearest_samples,
    next_sample,
    sample_data,
    short_name,
    shown_answer,
    shown_order,
    taste_data,
    things_to_mark,
)


@pytest.fixture
def good_catalog(good_site):
    return good_site.catalog


@pytest.fixture
def samples(good_catalog):
    return good_catalog.work_samples


def test_steps_are_shuffled_the_same_way_each_time_and_never_into_the_right_order(samples):
    order = samples["file-a-letter"]
    numbers = [number for number, _ in shown_order(order)]
    assert sorted(numbers) == [1, 2, 3] and numbers != [1, 2, 3]
    assert shown_order(order) == shown_order(order)
    assert [number for number, _ in shown_order(samples["count-pages"])] == [1, 2, 3]


def test_only_the_material_that_is_judged_can_be_marked(samples):
    assert things_to_mark(samples["wrong-labels"]) == ("list",)
    assert things_to_mark(samples["count-pages"]) == ()


def test_a_place_is_called_as_the_reader_sees_it(samples):
    marks, cards = samples["wrong-labels"], samples["letters-and-cards"]
    assert short_name(marks, "r2.pages", "en") == "Pages: Surat B"
    assert short_name(cards, "l1", "en") == "Undangan, Senin"
    assert short_name(cards, "c2", "en") == "A bill on Tuesday."


def test_an_answer_is_shown_as_readers_write_it(samples):
    cards, count, choose = samples["letters-and-cards"], samples["count-pages"], samples["borrowed-file"]
    assert shown_answer(cards, cards.tasks[0], "c1", "en") == "A. An invitation on Monday."
    assert shown_answer(cards, cards.tasks[2], "none", "id") == "Tanpa kartu"
    assert shown_answer(count, count.tasks[1], "64", "id") == "64"
    assert shown_answer(choose, choose.tasks[0], "1", "en") == "Ask the borrower"


def test_after_a_sample_comes_the_next_of_the_role_then_one_of_the_nearest_role(good_catalog, samples):
    after, last = next_sample(good_catalog, samples["wrong-labels"]), next_sample(good_catalog, samples["count-pages"])
    assert after and after.key == "letters-and-cards"
    assert last and last.role == "records-manager"
    for sample in samples.values():
        near = nearest_samples(good_catalog, sample)
        assert near and sample.role not in {other.role for other in near}


def test_the_keys_that_the_page_gets_are_worked_out_from_the_material(good_catalog, samples):
    data = json.loads(sample_data(good_catalog, samples["count-pages"], "en"))
    assert [task[0] for task in data["tasks"]] == ["50", "64", "28"]
    assert data["tasks"][0][3] == {"10": "That is the difference."}
    assert [task[5] for task in data["tasks"]] == [1, 1, 1]
    filled = json.loads(sample_data(good_catalog, samples["loan-card"], "en"))
    assert [(task[0], task[5]) for task in filled["tasks"]] == [("8", 1), ("2", 0), ("1", 0)]


@pytest.mark.parametrize("lang", LOCALES)
def test_the_list_knows_the_family_and_address_of_each_sample(good_catalog, samples, lang):
    data = json.loads(taste_data(good_catalog, lang, {key: f"{key}/" for key in samples}))
    assert [(key, family, url) for key, family, url, *_ in data["samples"]] == [
        (key, "clerks", f"{key}/") for key in samples
    ]
    assert data["questions"] == [[["clerks"], ["clerks"]]] * 3
