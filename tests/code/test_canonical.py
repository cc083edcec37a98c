"""The canonical form: its rules by example, the real files, and that no value or comment is ever lost."""

import json
import re
from collections import Counter

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scripts.canonical import canonical
from tests.conftest import ROOT

SCHEMA = {
    "properties": {
        "first": {"$ref": "#/$defs/pair"},
        "items": {"items": {"$ref": "#/$defs/item"}},
        "group": {"additionalProperties": {"$ref": "#/$defs/pair"}},
    },
    "$defs": {
        "pair": {"properties": {"id": {"$ref": "known.schema.json#/$defs/word"}, "en": {}}},
        "item": {
            "allOf": [
                {"properties": {"key": {}, "name": {"$ref": "#/$defs/pair"}}},
                {"properties": {"key": {}, "text": {}, "below": {"items": {"$ref": "#/$defs/item"}}}},
            ]
        },
    },
}

# A plain scalar that is no text, https://yaml.org/spec/1.2.2/#1032-tag-resolution
CORE = re.compile(
    r"(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|"
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|)\Z"
)


class Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data):
        return True


class TextDates(yaml.SafeLoader):
    """YAML 1.1, but a plain date is a text."""


TextDates.add_constructor("tag:yaml.org,2002:timestamp", yaml.SafeLoader.construct_yaml_str)


def kinds(node):
    """Return values as YAML 1.2 tells them apart: a text, or what was written plain and is something else."""
    if isinstance(node, str):
        node = yaml.compose(node.removeprefix("\ufeff"), Loader=yaml.CBaseLoader)
    if isinstance(node, yaml.SequenceNode):
        return [kinds(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {kinds(key): kinds(value) for key, value in node.value}
    return ("plain", node.value) if node.style is None and CORE.match(node.value) else node.value


def form(text):
    result = canonical(text, SCHEMA)
    assert canonical(result, SCHEMA) == result, "the form of the form is another"
    assert kinds(result) == kinds(text)
    return result


@pytest.mark.parametrize("name", ["roles", "sources", "labels", "exceptions"])
def test_the_real_files_keep_values_and_comments_and_are_canonical_after_one_pass(name):
    text = (ROOT / "data" / f"{name}.yaml").read_text("utf-8")
    schema = json.loads((ROOT / "data" / "schema" / f"{name}.schema.json").read_text("utf-8"))
    result = canonical(text, schema)
    assert canonical(result, schema) == result
    assert kinds(result) == kinds(text)
    assert yaml.load(result, yaml.CBaseLoader) == yaml.load(text, yaml.CBaseLoader)
    assert sorted(re.findall(r"(?m)^ *(#.*)", result)) == sorted(re.findall(r"(?m)^ *(#.*)", text))


NAMES = "a name of just eight words is short"
HALF = "W" * 71  # of a line of 150 signs, with the other half and `a: [, ]`

RULES = {
    "keys follow the schema, others come behind": (
        "items: []\nz: 1\nfirst: {en: B, x: 3, id: A}\ny: 2\n",
        'first: {id: A, en: B, x: 3}\n\nitems: []\n\nz: 1\n\n"y": 2\n',
    ),
    "keys of a named group keep their order": (
        "group: {b: {en: B, id: A}, a: {en: D, id: C}}",
        "group:\n  b: {id: A, en: B}\n  a: {id: C, en: D}\n",
    ),
    "order through allOf and a shape that holds itself": (
        "items: [{below: [{text: a, key: b}], name: {en: A, id: B}, key: c}]",
        "items:\n  - key: c\n    name: {id: B, en: A}\n    below:\n      - key: b\n        text: a\n",
    ),
    "two spaces, items below their key": ("a:\n-   b:  1\n    c :   2\n-   x\n", "a:\n  - b: 1\n    c: 2\n  - x\n"),
    "a text on one line": (
        "a: one\n  two\nb: >-\n  three\n  four\nc: 'five\n\n  six'\n",
        "a: one two\n\nb: three four\n\nc: |-\n  five\n  six\n",
    ),
    "lines in a literal block": (
        'a: "x\\n  y\\n\\nz"\nb: "x\\ny\\n"\n',
        "a: |-\n  x\n    y\n\n  z\n\nb: |\n  x\n  y\n",
    ),
    "lines that no literal block holds": (
        'a: |2-\n   x\n  y\nb: "x \\ny"\nc: "x\\n\\n"\nd: "\\nx"\n',
        'a: " x\\ny"\n\nb: "x \\ny"\n\nc: "x\\n\\n"\n\nd: "\\nx"\n',
    ),
    "quotes only where needed": (
        "a: \"x\"\nb: 'it’s'\nc: \"x: y\"\nd: 'x #y'\n",
        'a: x\n\nb: it’s\n\nc: "x: y"\n\nd: "x #y"\n',
    ),
    "addresses need none": (
        'a: "https://example.org/#x?y=1,2"\nb: ["https://example.org/"]\n',
        "a: https://example.org/#x?y=1,2\n\nb: [https://example.org/]\n",
    ),
    "commas, brackets and question marks need them in one line only": (
        "a: 'x, [y]?'\nb: ['x, y', 'x?', 'z']\n",
        'a: x, [y]?\n\nb: ["x, y", "x?", z]\n',
    ),
    "a plain number, bool or nothing stays": (
        "a: 0755\nb: 4416.01\nc: 0x1F\nd: .inf\ne: NULL\nf: True\ng: ~\nh:\ni: 12\n",
        "a: 0755\n\nb: 4416.01\n\nc: 0x1F\n\nd: .inf\n\ne: NULL\n\nf: True\n\ng: ~\n\nh:\n\ni: 12\n",
    ),
    "a date stays or becomes plain": ("a: 2026-11-23\nb: '2026-11-23'\n", "a: 2026-11-23\n\nb: 2026-11-23\n"),
    "what cannot be seen is escaped": (
        'a: "x\\u200by\\x85\\tz\\uFEFF"\nb: "é “中” 👩🏽 \\xA0"\nc: x\u200by\n',
        'a: "x\\u200By\\x85\\tz\\uFEFF"\n\nb: "é “中” 👩🏽 \u00a0"\n\nc: "x\\u200By"\n',
    ),
    "eight words are a name": (f"a:\n  id: {NAMES}\n  en: x\n", f"a: {{id: {NAMES}, en: x}}\n"),
    "nine are a sentence": (f"a: {{id: {NAMES} too, en: x}}\n", f"a:\n  id: {NAMES} too\n  en: x\n"),
    "what ends in a point is a sentence": (
        "a: {id: Yes indeed., en: Ya}\nb: [Yes indeed.]\n",
        "a:\n  id: Yes indeed.\n  en: Ya\n\nb:\n  - Yes indeed.\n",
    ),
    "lists of names on one line": (
        "a:\n  - x\n  - y z\nb:\n  - [1, ~]\n  -\n    - x\n",
        "a: [x, y z]\n\nb:\n  - [1, ~]\n  - [x]\n",
    ),
    "a line is full": (
        f"a: [{HALF}, {HALF}W]\nb: [{HALF}W, {HALF}W]\n",
        f"a: [{HALF}, {HALF}W]\n\nb:\n  - {HALF}W\n  - {HALF}W\n",
    ),
    "an item that is a group has lines of its own": ("a: [{id: x, en: z}, {}]", "a:\n  - id: x\n    en: z\n  - {}\n"),
    "a value that is nothing has a line of its own": (
        "a: {id: , en: x}\nb: [x, ]\nc:\n  -\n  - x\n",
        "a:\n  id:\n  en: x\n\nb: [x]\n\nc:\n  -\n  - x\n",
    ),
    "a comment above moves with its key": (
        "# of z\nz: 1\n# of first\n\n# and so on\nfirst: x # beside\n",
        "# of first\n\n# and so on\nfirst: x # beside\n\n# of z\nz: 1\n",
    ),
    "the head of the file stays, up to the last blank line": (
        "# head\n\n\n# more\n\n# of z\nz: 1\nfirst: 2\n",
        "# head\n\n# more\n\nfirst: 2\n\n# of z\nz: 1\n",
    ),
    "the end of the file stays": ("z: 1\nfirst: 2\n\n\n# end\n", "first: 2\n\nz: 1\n\n# end\n"),
    "a comment beside stays beside, one space away": (
        "a: x   #  why  \nb:    # of b\n  - y z  # last\nc: |- # of c\n  1\n  2\n",
        "a: x #  why\n\nb: # of b\n  - y z # last\n\nc: |- # of c\n  1\n  2\n",
    ),
    "a comment inside gives lines of their own": (
        "a: [x, # of x\n  z]\nb: {c: 1,\n  # of d\n  d: 2}\n",
        "a:\n  - x # of x\n  - z\n\nb:\n  c: 1\n  # of d\n  d: 2\n",
    ),
    "a comment at an opening or closing bracket does not": (
        "a: [ # one\n  x]\nb: {c: 1\n  } # two\n",
        "a: [x] # one\n\nb: {c: 1} # two\n",
    ),
    "a comment after the last key stays with its group": (
        "items:\n  - key: a\n    # text: later\n  # - key: b\n# of z\nz: 1\n",
        "items:\n  - key: a\n    # text: later\n  # - key: b\n\n# of z\nz: 1\n",
    ),
    "a comment behind a hyphen goes above it": (
        "a:\n  - # c\n    b: 1\n  -\n    # d\n    e: 2\n",
        "a:\n  # c\n  - b: 1\n  # d\n  - e: 2\n",
    ),
    "several comments for one line": ("a: # b\n  [ # c\n  x ] # d\n", "# b\n# c\na: [x] # d\n"),
    "signs in a text are no comment": (
        "a: x#y\nb: '# z'\nc: |-\n  # 1\n  # 2\n",
        'a: x#y\n\nb: "# z"\n\nc: |-\n  # 1\n  # 2\n',
    ),
    "one blank line above each key of the file": ("a: x\n\n\nb: z\nc:\n  d: {}\n", "a: x\n\nb: z\n\nc:\n  d: {}\n"),
    "blank lines directly below those stay, one at a time": (
        "a:\n\n  # b\n\n\n  c: {x: {}}\n  d: 1\n",
        "a:\n\n  # b\n\n  c:\n    x: {}\n  d: 1\n",
    ),
    "items parted once are all parted": (
        "a:\n  - b: 1\n  - b: 2\n\n  - b: 3\n",
        "a:\n\n  - b: 1\n\n  - b: 2\n\n  - b: 3\n",
    ),
    "no other blank lines": (
        "a:\n  b:\n    c: 1\n\n    # d\n\n    e:\n\n      - f: 1\n\n      - f: 2\n",
        "a:\n  b:\n    c: 1\n    # d\n    e:\n      - f: 1\n      - f: 2\n",
    ),
    "line ends, marks and byte order mark": (
        "\ufeff---\r\na: x # y\r\nb: |-\r\n  1\r\n  2\r\n...\r\n",
        "a: x # y\n\nb: |-\n  1\n  2\n",
    ),
    "old line ends": ("a: x\rb: z", "a: x\n\nb: z\n"),
}


@pytest.mark.parametrize(("before", "after"), RULES.values(), ids=RULES)
def test_a_rule_by_example(before, after):
    assert form(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "on",
        "Yes",
        "y",
        "N",
        "true",
        "null",
        "~",
        "",
        " ",
        "1:30",
        "0755",
        "4416.01",
        "43-4161.00",
        "12",
        "+62",
        ".5",
        "1e3",
        "1E-3",
        "1_000",
        "1_0e5",
        "0x1F",
        "0o17",
        "0b11",
        ".inf",
        "-.INF",
        ".nan",
        "2026-1-2",
        "2026-11-23 10:00",
        "2026-11-23T10:00:00Z",
        "<<",
        "=",
        "-",
        "- x",
        "-x",
        "? x",
        ": x",
        "x:",
        "x: y",
        "x #y",
        "#x",
        "&x",
        "*x",
        "!x",
        "|",
        ">x",
        "'x'",
        '"x"',
        "%x",
        "@x",
        "`x`",
        "[x",
        "{x",
        ", x",
        "... x",
        "--- x",
        " x",
        "x ",
        "\u00a0x",
        "x\t#y",
        "x\ty",
        "x\\\u200b",
        "\u2028",
        "\x07",
    ],
)
def test_a_text_that_a_reader_could_take_for_something_else_is_quoted(text):
    written = json.dumps(text, ensure_ascii=not text.isprintable())
    result = form(f"a: {written}\nb: [{written}]\n{written}: c\n")
    first, _, second, _, third = result.splitlines()
    assert first.startswith('a: "') and second.startswith('b: ["') and third.startswith('"')
    assert yaml.safe_load(result) == {"a": text, "b": [text], text: "c"}


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "x y",
        "SMA/SMK",
        "(x)",
        "x:y",
        "it's",
        'say "x"',
        "“x”",
        "…",
        "3D",
        "24 jam",
        "1st",
        "é",
        "中",
        "👍",
        "O*NET",
        "100% x",
        "x & y",
        "n/a",
        "Yes, indeed!",
        "2026-11-23",
    ],
)
def test_a_text_that_everybody_reads_alike_is_plain(text):
    assert form(f"a: {json.dumps(text, ensure_ascii=False)}\n") == f"a: {text}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: &x 1\n", "anchor"),
        ("a: &x 1\nb: *x\n", "anchor"),
        ("a: !!str 1\n", "tag"),
        ("a: ! 1\n", "tag"),
        ("%YAML 1.2\n---\na: 1\n", "directive"),
        ("a: 1\n---\nb: 2\n", "2 documents"),
        ("", "0 documents"),
        ("# only\n", "0 documents"),
        ("a: [1\n", "not readable"),
        ("a: \x07\n", "not readable"),
        ("a: 1\na: 2\n", "line 2: a is given twice"),
        ("1: a\n'1': b\n", "twice"),
        ("? [a]\n: b\n", "as a key"),
        ("just words\n", "neither a list nor a group"),
        ("a: x\x85b: y\n", "line end"),
        ("# x\u2028b: y\n", "line end"),
        ("a: " + "[" * 900 + "]" * 900, "too deep"),
        (": x\n", None),
        ("a: \ud800\n", None),
    ],
)
def test_what_has_no_canonical_form_raises(text, words):
    with pytest.raises(ValueError, match=words):
        canonical(text, SCHEMA)


def test_a_form_that_would_say_something_else_is_never_returned(monkeypatch):
    for name, broken in (
        ("quoted", lambda value, in_line=False: value.text),
        ("_lift", lambda entry, moved: moved.clear()),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(f"scripts.canonical.{name}", broken)
            with pytest.raises(ValueError, match="not say the same"):
                canonical('items:\n  - text: "1"\n    # c\n    key: x\n', SCHEMA)


NASTY = st.sampled_from(
    [
        "- x",
        "# x",
        "x # y",
        "x: y",
        "x:",
        ": ",
        "'",
        '"',
        "\\",
        "no",
        "12",
        "1e3",
        "~",
        "",
        " ",
        "\n",
        "\n\n",
        "x\ny",
        " x\ny",
        "x\n",
        "x\n\ny\n",
        "\tx\ny",
        "x\n# y",
        "x\n\ty",
        "---",
        "...",
        "{x}",
        "a, b",
        "2026-11-23",
        "👩🏽‍💻",
        "a?",
        "a:b",
        "a]b",
        "(a)",
        "\u00a0",
        "\u200b",
        "\x85",
        "\ufeff",
        "id",
        "en",
        "key",
    ]
)
TEXTS = st.one_of(
    NASTY, st.text(st.characters(exclude_categories=["Cs"]), max_size=12), st.lists(NASTY, max_size=4).map("".join)
)
LEAVES = st.one_of(TEXTS, st.integers(), st.booleans(), st.none())
KEYS = st.one_of(st.sampled_from(["first", "items", "id", "en", "key", "name", "text", "below"]), TEXTS)


def files(leaves):
    """Trees that begin as a list or a group."""

    def around(below):
        return st.one_of(st.lists(below, max_size=4), st.dictionaries(KEYS, below, max_size=4))

    return around(st.recursive(leaves, around, max_leaves=15))


STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([True, False, None]),
        "default_style": st.sampled_from([None, None, '"', "'", "|", ">"]),
        "width": st.sampled_from([5, 30, 200]),
        "indent": st.sampled_from([2, 4, 7]),
        "allow_unicode": st.booleans(),
        "explicit_start": st.booleans(),
        "explicit_end": st.booleans(),
    }
)


def commented(text, data):
    """Return a text with comments between lines and at line ends, wherever they are no part of a scalar, and those comments."""
    lines = text.split("\n")
    taken, ends = set(), set()
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent):
            first, last = event.start_mark.line, event.end_mark.line
            block = event.style in ("|", ">")
            taken |= set(range(first + 1, last + (not block)))  # no comment above these lines
            ends |= set(range(first + block, last))  # nor at the end of these
    result, comments = [], []
    for number, line in enumerate(lines):
        if number not in taken and data.draw(st.integers(0, 4)) == 0:
            result.append(" " * data.draw(st.integers(0, 6)) + f"# own {number} '\" x: #y")
            comments.append(result[-1].strip())
            if data.draw(st.booleans()):
                result.append("")
        if line and number not in ends and not line.startswith("...") and data.draw(st.integers(0, 3)) == 0:
            comments.append(f"# beside {number}, [ö]")
            line += " " + comments[-1]
        result.append(line)
    return "\n".join(result), comments


@settings(max_examples=500, deadline=None)
@given(tree=files(LEAVES), style=STYLES, line_end=st.sampled_from(["\n", "\r\n"]), mark=st.booleans(), data=st.data())
def test_no_value_and_no_comment_is_ever_lost(tree, style, line_end, mark, data):
    written = yaml.dump(tree, Dumper=Dumper, sort_keys=False, **style)
    assume(not re.search("[\x85\u2028\u2029]", written))
    text, comments = commented(written, data)
    try:
        same = kinds(text) == kinds(written)
    except yaml.YAMLError:
        same = False
    assume(same)  # a comment below a block of text may have become a part of it
    assume(
        not any(getattr(event, "tag", None) for event in yaml.parse(written, Loader=yaml.CSafeLoader))
    )  # PyYAML tags what it cannot write otherwise
    result = canonical("\ufeff" * mark + text.replace("\n", line_end), SCHEMA)
    assert kinds(result) == kinds(text)
    assert canonical(result, SCHEMA) == result
    found = re.findall(r"# own \d+ '\" x: #y|# beside \d+, \[ö\]", result)
    assert Counter(found) == Counter(comments)
    assert result.endswith("\n") and "\r" not in result and not re.search(r"[ \t]\n", result)
    assert "\n\n\n" not in result or "|" in result, "two blank lines, and no text that holds them"


@settings(max_examples=300, deadline=None)
@given(tree=files(TEXTS))
def test_every_reader_of_yaml_reads_the_same_texts(tree):
    result = canonical(yaml.dump(tree, Dumper=Dumper, default_style='"'), SCHEMA)
    assert yaml.load(result, TextDates) == tree, "YAML 1.1"
    assert kinds(result) == tree, "YAML 1.2"
