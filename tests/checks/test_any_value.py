"""Whatever a value of a data file becomes, every check that joins files goes on and says what is wrong."""

import copy
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from scripts.checks import CHECKS
from scripts.config import DATA_FILES
from scripts.reading.loader import attribute_of, load
from scripts.reading.source_tree import SourceTree
from tests.conftest import TODAY

# Lists and groups of fields where a text or number belongs, and what a date or number becomes by a slip.
ODD: tuple[Any, ...] = (["x"], {"a": 1}, None, True, "x y", 2.5)

# The checks that look up what they find among other values.
JOINING = ("references", "uniqueness", "dates", "ways_in", "pay", "json_schema", "renamed_keys")


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of everything in a value; of the entries of a list the first is enough."""
    if path:
        yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*path, key))
    elif isinstance(value, list):
        for number, entry in enumerate(value[:1]):
            yield from places(entry, (*path, number))


@pytest.mark.parametrize("name", [name for name in DATA_FILES if name not in ("labels", "access")])
def test_a_value_of_another_kind_stops_no_check(good, name):
    data = load(good, TODAY)
    tree = data.trees[name]
    checks = [CHECKS[check] for check in JOINING if check in CHECKS]
    assert len(checks) > 4
    for path in places(tree.value):
        for odd in ODD:
            value: Any = copy.deepcopy(tree.value)
            around = value
            for step in path[:-1]:
                around = around[step]
            around[path[-1]] = odd
            changed: Any = {attribute_of(name): SourceTree(tree.file, value, tree.position, tree.lines)}
            broken = replace(data, **changed)
            for check in checks:
                assert all(problem.line > 0 for problem in check(broken)), path
