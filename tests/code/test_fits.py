"""The quick look at the shape of the data: it calls nothing fitting that jsonschema does not."""

import pytest

from scripts.checks.json_schema import fits, validator
from scripts.config import DATA_FILES
from scripts.reading.source_tree import SourceTree

ODD = (
    None,
    True,
    0,
    8,
    -1,
    1.5,
    float("nan"),
    "",
    " ",
    "x",
    "A B",
    "2026-02-30",
    [],
    ["x"],
    ["x", "x"],
    [[], []],
    {},
    {"x": "x"},
    {"id": "x", "en": "x"},
    {"id": "x", "en": "x", "": "x"},
)


@pytest.mark.parametrize("name", DATA_FILES)
def test_the_data_fits(raw, name):
    assert fits(name)(getattr(raw, name).value)


@pytest.mark.parametrize("name", DATA_FILES)
def test_what_fits_when_something_in_it_is_changed_fits_for_jsonschema_too(raw, name):
    small = _first(getattr(raw, name).value, name)
    assert fits(name)(small)
    refused = 0
    places = list(_places(small))
    for path in places[:: max(1, len(places) // 40)]:
        for changed in _changed(small, path):
            if fits(name)(changed):
                assert validator(name).is_valid(changed), (path, SourceTree("", changed).get(path))
            else:
                refused += 1
    assert refused


def test_what_no_function_knows_never_fits():
    from scripts.fits import fitting

    assert fitting({"type": "string"}, {}, None)("x")
    assert not fitting({"type": "string", "maxLength": 9}, {}, None)("x")


def _first(value, name):
    """Return the value of a file with only the first of its roles, skills, sources …"""
    return {
        group: own[:1] if isinstance(own, list) else dict(list(own.items())[:3]) if group == name == "sources" else own
        for group, own in value.items()
    }


def _places(node, path=()):
    yield path
    for step, child in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield from _places(child, (*path, step))


def _changed(node, path):
    """Yield a value with each odd thing at a path, and with nothing there."""
    if not path:
        yield from ODD
        return
    if len(path) == 1 and isinstance(node, dict):
        yield {key: child for key, child in node.items() if key != path[0]}
    for child in _changed(node[path[0]], path[1:]):
        changed = node.copy()
        changed[path[0]] = child
        yield changed
