import pytest

from scripts.label_placeholders import fill


def test_placeholders_are_filled_all_at_once():
    assert fill("{a} or {b}?", a="{b}", b=2) == "{b} or 2?"
    assert fill("{ no } {} placeholder") == "{ no } {} placeholder"


def test_a_value_that_is_missing_is_an_error():
    with pytest.raises(KeyError):
        fill("{count} roles", number=3)
