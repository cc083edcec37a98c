import pytest

from scripts.reading.yaml_builder import LONGEST_TEXT
from scripts.reading.yaml_parser import parse_yaml


def read(text):
    tree, problems = parse_yaml("data/x.yaml", text)
    return tree, list(problems)


def test_values_are_read_as_editors_read_them():
    tree, _ = read("a: no\nb: 1:30\nc: 0755\nd: 2026-11-23\ne: ~\nf: true\ng: 12\nh: '12'\ni:\n")
    assert tree.value == {
        "a": "no",
        "b": "1:30",
        "c": 755,
        "d": "2026-11-23",
        "e": None,
        "f": True,
        "g": 12,
        "h": "12",
        "i": None,
    }


def test_unparsable_text_is_one_problem_at_its_line():
    tree, problems = read("a: 1\nb: [1, 2\nc: 3\n")
    assert tree.value is None
    assert [(p.line, p.column, p.rule) for p in problems] == [(2, 4, "reading.bracket")]


def test_every_entry_that_cannot_be_read_is_named_at_once():
    _, problems = read(
        'roles:\n  - key: a\n    x: b: c\n  - key: d\n    y: e\n  - key: f\n    z: "g\n    h: 1"\n    i: @\n'
    )
    assert [(p.line, p.rule) for p in problems] == [(3, "reading.colon"), (9, "reading.sign")]


def test_a_key_given_twice_is_a_problem_that_names_the_first():
    _, problems = read("a: 1\nb: 2\na: 3\n")
    assert [(p.line, p.rule, p.path, p.values["first"]) for p in problems] == [(3, "reading.twice", "a", 1)]


def test_an_alias_is_a_problem_and_is_not_followed():
    _, problems = read("a: &x [1]\nb: *x\nc: &y [*y]\n")
    assert [(p.rule, p.path) for p in problems] == [("reading.alias", "b"), ("reading.alias", "c[1]")]


def test_aliases_that_multiply_are_one_problem_each_and_no_more():
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    _, problems = read("\n".join(lines) + "\n")
    assert {p.rule for p in problems} == {"reading.alias"} and len(problems) == 99


# What an editor may do, the rule that says so, and where.
MISTAKES = {
    "a conflict": ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n", "reading.conflict", (2, 1)),
    "a control character": ("a: be\x07ep\n", "reading.control", (1, 6)),
    "a line separator": ("a: b\u2028c\n", "reading.control", (1, 5)),
    "a direction mark": ("a: b\u202ec\n", "reading.invisible", (1, 5)),
    "brackets without end": ("a: " + "[" * 100_000, "reading.too-deep", (1, 34)),
    "indents without end": ("".join(" " * i + "a:\n" for i in range(2000)), "reading.too-deep", (32, 32)),
    "a second document": ("a: 1\n---\nb: 2\n", "reading.second-document", (2, 1)),
    "a tag": ("a: !!python/name:os.system x\n", "reading.tag", (1, 4)),
    "a list as a name": ("? [a]\n: b\n", "reading.odd-name", (1, 3)),
    "a colon": ("a: Tugas: mencatat\n", "reading.colon", (1, 9)),
    "a tab": ("a:\n\tb: 1\n", "reading.tab", (2, 1)),
    "a tab behind spaces": ("a:\n  \tb: 1\n  c: 2\n", "reading.tab", (2, 3)),
    "an open quote": ('a: "x\nb: y\n', "reading.quote", (1, 4)),
    "an open quote, closed by the next": ('a: {b: "x, c: y}\nd: {b: "z", c: y}\n', "reading.quote", (1, 8)),
    "words behind a quote": ('a: "x" y\n', "reading.after-quote", (1, 8)),
    "a bracket left open": ("a: {b: c\nd: e\n", "reading.bracket", (1, 4)),
    "a line too far left": ("a:\n   b: 1\n  c: 2\n", "reading.indent", (3, 3)),
    "a line too far right": ("a:\n  b: 1\n    c: 2\n", "reading.indent", (3, 5)),
    "no space behind a colon": ("a:\n  - id:Tugas\n    en: Task\n", "reading.no-space", (2, 7)),
    "no space behind a hyphen": ("a:\n  -id: Tugas\n   en: Task\n", "reading.hyphen", (2, 3)),
    "another sign for a hyphen": ("a:\n  – id: Tugas\n    en: Task\n", "reading.hyphen", (2, 3)),
    "a text broken in two": ("a:\n  - id: satu\ndua\n    en: one\n", "reading.no-colon", (3, 1)),
    "a link first in a text": ("a:\n  id: [Staf](role:x) kas\n  en: y\n", "reading.sign", (2, 7)),
    "a comma forgotten in long braces": ("a:\n  - {\n      b: c\n      d: e,\n    }\n", "reading.bracket", (4, 8)),
    "an at sign": ("a: @b\n", "reading.sign", (1, 4)),
    "a percent sign": ("a: %b\n", "reading.sign", (1, 4)),
    "a back quote": ("a: `b`\n", "reading.sign", (1, 4)),
    "a backslash": ('a: "b\\q"\n', "reading.escape", (1, 6)),
    "a name without a colon": ("a: 1\nb\nc: 2\n", "reading.no-colon", (2, 1)),
    "a comment that cuts": ("a:\n  id: Staf # 1\n", "reading.cut-off", (2, 12)),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_what_no_editor_means_is_a_problem_at_its_place(name):
    text, rule, place = MISTAKES[name]
    _, problems = read(text)
    assert [(p.rule, (p.line, p.column)) for p in problems][:1] == [(rule, place)]


def test_a_role_is_named_by_its_key_wherever_in_it_the_key_stands():
    _, problems = read("roles:\n  - level: a\n    level: b\n    summary: {id: *x}\n    key: clerk\n")
    assert [p.path for p in problems] == ["clerk → level", "clerk → summary.id"]


def test_line_ends_of_windows_and_a_mark_of_byte_order_change_nothing():
    tree, problems = read("a: b\r\nc: d\r\n")
    assert (tree.value, problems) == ({"a": "b", "c": "d"}, [])
    assert tree.point(("c",)) == (2, 1)


def test_a_line_of_a_million_wrong_signs_is_one_problem_and_soon_found():
    """As a file saved as UTF-16 looks; counting lines for each sign would take minutes."""
    _, problems = read("a: " + "\x00" * 1_000_000)
    assert [(p.rule, p.column) for p in problems] == [("reading.control", 4)]


def test_a_text_as_long_as_a_book_is_refused_and_read_no_further():
    tree, problems = read("a: " + "kata " * 100_000)
    assert [(p.rule, p.path) for p in problems] == [("reading.too-long", "a")]
    assert len(tree.value["a"]) == LONGEST_TEXT


def test_a_conflict_is_found_with_line_ends_of_windows_too():
    _, problems = read("a: 1\r\n<<<<<<< HEAD\r\nb: 2\r\n=======\r\nb: 3\r\n>>>>>>> other\r\n")
    assert [(p.rule, p.line) for p in problems] == [
        ("reading.conflict", 2),
        ("reading.conflict", 4),
        ("reading.conflict", 6),
    ]


def test_an_empty_file_is_a_problem():
    _, problems = read("# nothing\n")
    assert [p.rule for p in problems] == ["reading.empty"]


def test_a_text_may_begin_further_down_in_its_file():
    tree, problems = parse_yaml("docs/id/x.md", "id: a\nid: b\n", first_line=2)
    assert tree.point(("id",)) == (2, 1)
    assert [(p.line, p.values["first"]) for p in problems] == [(3, 2)]


def test_an_invisible_character_is_a_problem_but_the_file_is_read():
    tree, problems = read("a: b\u200bc\nd: e\n")
    assert [p.rule for p in problems] == ["reading.invisible"]
    assert tree.get(("d",)) == "e"
