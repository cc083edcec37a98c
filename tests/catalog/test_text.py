"""Texts in every language of the site."""

import pickle
from typing import Any

import pytest

from scripts.catalog.text import Text
from scripts.config import LOCALES

WORDS = {lang: f"words in {lang}" for lang in LOCALES}


def test_a_text_has_the_words_of_each_language_and_of_no_other():
    text = Text({**WORDS, "sources": "no language"})
    assert dict(text) == WORDS
    assert all(text[lang] == WORDS[lang] for lang in LOCALES)


def test_a_text_without_a_language_of_the_site_is_none():
    with pytest.raises(KeyError, match=LOCALES[-1]):
        Text({lang: WORDS[lang] for lang in LOCALES[:-1]})


def test_texts_of_the_same_words_are_one_in_a_set():
    assert len({Text(WORDS), Text(dict(reversed(WORDS.items()))), Text({**WORDS, LOCALES[0]: "other"})}) == 2


def test_a_text_passes_between_processes():
    assert pickle.loads(pickle.dumps(Text(WORDS))) == Text(WORDS)


def test_a_text_cannot_be_changed():
    text: Any = Text(WORDS)
    with pytest.raises(TypeError):
        text[LOCALES[0]] = "other"
