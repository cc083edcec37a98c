"""Keys come in the order of the schema; values, comments and blank lines stay."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.editing.key_order import sort_keys

SCHEMA = {
    "properties": {
        "first": {"$ref": "#/$defs/pair"},
        "items": {"items": {"$ref": "#/$defs/item"}},
        "group": {"additionalProperties": {"$ref": "#/$defs/pair"}},
    },
    "$defs": {
        "pair": {"properties": {"id": {"$ref": "known.schema.json#/$defs/word"}, "en": {}}},
        "item": {
            "properties": {"key": {}, "name": {"$ref": "#/$defs/pair"}, "below": {"items": {"$ref": "#/$defs/item"}}}
        },
    },
}

EXAMPLES = {
    "a text in order stays as it is": ("first: 1\nitems: []\n", "first: 1\nitems: []\n"),
    "keys of the document": ("items: []\nfirst: 1\n", "first: 1\nitems: []\n"),
    "unknown keys come last, in their old order": (
        "z: 1\nitems: []\na: 2\nfirst: 3\n",
        "first: 3\nitems: []\nz: 1\na: 2\n",
    ),
    "keys that stand for entries keep their order": (
        "group:\n  z: {en: 1, id: 2}\n  a: {id: 3}\n",
        "group:\n  z: {id: 2, en: 1}\n  a: {id: 3}\n",
    ),
    "in braces": ("items: [{name: {en: é中, id: 👩🏽}, key: a}]\n", "items: [{key: a, name: {id: 👩🏽, en: é中}}]\n"),
    "behind a hyphen": (
        "items:\n  - name: x\n    key: a\n  - key: b\n",
        "items:\n  - key: a\n    name: x\n  - key: b\n",
    ),
    "inside one another": (
        "items:\n  - below:\n      - name:\n          en: x\n          id: y\n        key: b\n    key: a\n",
        "items:\n  - key: a\n    below:\n      - key: b\n        name:\n          id: y\n          en: x\n",
    ),
    "texts of several lines move whole": (
        "items:\n  - name: |\n      # one\n\n      two\n    key: a\n",
        "items:\n  - key: a\n    name: |\n      # one\n\n      two\n",
    ),
    "comments above and beside a key move with it": (
        "# of items\n# and more\nitems: [] # beside\n# of first\nfirst: 1\n",
        "# of first\nfirst: 1\n# of items\n# and more\nitems: [] # beside\n",
    ),
    "comments at the head and the end of the file stay": (
        "# head\n\nitems: []\n\nfirst: 1\n\n# end\n",
        "# head\n\nfirst: 1\n\nitems: []\n\n# end\n",
    ),
    "a comment inside a value moves with it": (
        "items:\n  - name:\n      id: x\n      # en: later\n    key: a\n",
        "items:\n  - key: a\n    name:\n      id: x\n      # en: later\n",
    ),
    "a comment above a list item stays above the item": (
        "items:\n  # of the item\n  - name: x\n    # of the key\n    key: a\n",
        "items:\n  # of the item\n  - # of the key\n    key: a\n    name: x\n",
    ),
    "blank lines stay where they are": ("group: {}\n\nitems: []\nfirst: 1\n", "first: 1\n\nitems: []\ngroup: {}\n"),
    "keys without a value": ("items:\nfirst:\n", "first:\nitems:\n"),
    "what has another shape than the schema says": (
        "items: {b: 1, a: 2}\nfirst: [1]\n",
        "first: [1]\nitems: {b: 1, a: 2}\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), EXAMPLES.values(), ids=EXAMPLES)
def test_a_rule_by_example(before, after):
    assert sort_keys(before, SCHEMA) == after
    assert sort_keys(after, SCHEMA) == after


def test_a_text_whose_values_would_change_is_left_alone():
    ends_in_blank_lines = "items: |+\n  x\n\n\nfirst: 1\n"
    assert sort_keys(ends_in_blank_lines, SCHEMA) == ends_in_blank_lines


KEYS = st.sampled_from(["first", "items", "group", "id", "en", "key", "name", "below", "other"])
TEXTS = st.sampled_from(["x", "# x", "x: y", "1", "", "- x", "x\ny\n", "\n# x\n\ny", "é中👩🏽", "x\n\n\n"])


def trees(leaves):
    def around(below):
        return st.one_of(st.lists(below, max_size=4), st.dictionaries(KEYS, below, max_size=4))

    return around(st.recursive(leaves, around, max_leaves=15))


@settings(max_examples=200, deadline=None)
@given(tree=trees(TEXTS), flow=st.sampled_from([True, False, None]), style=st.sampled_from([None, '"', "|"]))
def test_no_value_and_no_line_is_ever_lost(tree, flow, style):
    text = yaml.safe_dump(tree, sort_keys=False, default_flow_style=flow, default_style=style, width=10**9, indent=4)
    result = sort_keys(text, SCHEMA)
    assert yaml.safe_load(result) == tree
    assert sorted(result) == sorted(text)
    assert sort_keys(result, SCHEMA) == result
