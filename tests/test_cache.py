"""What a build keeps for the next: only values in use, and nothing that could be wrong."""

import pytest

from scripts.cache import cached_values


@pytest.fixture
def compute(tmp_path):
    """Get values through the cache, and return the names of those that it had to compute: `compute(a="one")`."""

    def get(function=str.upper, **inputs):
        computed = []

        def compute_values(names):
            computed.extend(names)
            return [function(inputs[name]) for name in names]

        values = cached_values(tmp_path / "cache", inputs, compute_values)
        assert values == {name: function(text) for name, text in inputs.items()}
        return computed

    return get


def test_only_values_that_are_new_or_have_new_inputs_are_computed(compute):
    assert compute(a="one", b="two") == ["a", "b"]
    assert compute(a="one", b="two") == []
    assert compute(a="one", b="three", c="four") == ["b", "c"]


def test_a_value_that_is_no_longer_in_use_is_not_kept(compute):
    compute(a="one", b="two")
    compute(a="one")
    assert compute(a="one", b="two") == ["b"]


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
def test_a_damaged_file_is_written_again(compute, tmp_path, damage):
    compute(a="one", b="two")
    whole = (tmp_path / "cache").read_bytes()
    (tmp_path / "cache").write_bytes(damage(whole))
    assert compute(a="one", b="two") == ["a", "b"]
    assert (tmp_path / "cache").read_bytes() == whole


def test_a_changed_program_uses_no_old_value(compute, monkeypatch):
    compute(a="one")
    monkeypatch.setattr("scripts.cache._program", lambda: b"another")
    assert compute(a="one") == ["a"]


def test_a_folder_in_the_way_of_the_file_is_no_cache(tmp_path):
    assert cached_values(tmp_path / "new" / "folder" / "cache", {"a": "one"}, lambda names: ["ONE"]) == {"a": "ONE"}
