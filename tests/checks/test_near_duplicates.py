"""Two texts of a page that say the same, found without comparing each with each."""

import re

from hypothesis import given
from hypothesis import strategies as st

from scripts.checks import near_duplicates
from tests.checks.edits import data_with_role

WORDS = st.sampled_from([letter * length for letter in "abcdefg" for length in (1, 2, 3)])


def said_twice(texts):
    data = data_with_role(duties=[{"en": text} for text in texts])
    return [(problem.path, problem.values["other"]) for problem in near_duplicates.check(data)]


def alike(text, other):
    words, others = (set(re.findall(r"\w+", each)) for each in (text, other))
    return words == others if min(len(words), len(others)) < 5 else len(words & others) / len(words | others) >= 0.85


@given(st.lists(st.lists(WORDS, min_size=1, max_size=24).map(" ".join), max_size=8))
def test_a_text_names_the_first_that_it_repeats(texts):
    expected = []
    for number, text in enumerate(texts):
        twin = next((earlier for earlier in range(number) if alike(text, texts[earlier])), None)
        if twin is not None:
            expected.append((f"clerk → duties[{number + 1}].en", f"clerk → duties[{twin + 1}].en"))
    assert said_twice(texts) == expected


def test_one_word_of_many_may_differ():
    words = "to check each invoice against its order and its receipt before payment"
    assert said_twice([words, f"{words} today"]) == [("clerk → duties[2].en", "clerk → duties[1].en")]
    assert said_twice([words, "to pay each invoice when its order and its receipt agree"]) == []
