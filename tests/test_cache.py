"""What a build keeps for the next: only what is asked for, and nothing that could be wrong."""

import pytest

from scripts.cache import cached_values


@pytest.fixture
def ask(tmp_path):
    """Ask for values and return what had to be made: `ask(a="one")`."""

    def ask(make=str.upper, **inputs):
        made = []

        def all_of(names):
            made.extend(names)
            return [make(inputs[name]) for name in names]

        found = cached_values(tmp_path / "kept", inputs, all_of)
        assert found == {name: make(text) for name, text in inputs.items()}
        return made

    return ask


def test_only_what_is_new_or_made_from_something_else_is_made(ask):
    assert ask(a="one", b="two") == ["a", "b"]
    assert ask(a="one", b="two") == []
    assert ask(a="one", b="three", c="four") == ["b", "c"]


def test_what_nobody_asks_for_any_more_is_not_kept(ask):
    ask(a="one", b="two")
    ask(a="one")
    assert ask(a="one", b="two") == ["b"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[:-1],
        lambda content: content + b" ",
        lambda content: content[:40] + b"\0" + content[41:],
        lambda content: b"\0" * len(content),
    ],
)
def test_a_damaged_file_is_made_anew(ask, tmp_path, damage):
    ask(a="one", b="two")
    whole = (tmp_path / "kept").read_bytes()
    (tmp_path / "kept").write_bytes(damage(whole))
    assert ask(a="one", b="two") == ["a", "b"]
    assert (tmp_path / "kept").read_bytes() == whole


def test_another_program_takes_nothing_over(ask, monkeypatch):
    ask(a="one")
    monkeypatch.setattr("scripts.cache._program", lambda: b"another")
    assert ask(a="one") == ["a"]


def test_a_folder_in_the_way_of_the_file_is_no_cache(tmp_path):
    assert cached_values(tmp_path / "new" / "folder" / "kept", {"a": "one"}, lambda names: ["ONE"]) == {"a": "ONE"}
