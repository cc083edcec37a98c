"""A sign that only looks like one of YAML is named at its place, and nothing else is blamed for it."""

import pytest

from scripts.reading.odd_signs import clean_text
from scripts.reading.yaml_parser import parse_yaml

GOOD = """roles:
  - key: a
    level: junior
    codes: {code: "1", title: x}
    related: [b, c]
    duties:
      - id: Satu.
        en: One.
"""
NBSP, SPACE, SIGN, INVISIBLE = "\u00a0", "reading.odd-space", "reading.odd-sign", "reading.invisible"
MISTAKES = {
    "indentation": ("    level", f"{NBSP}   level", (SPACE, 3, 1)),
    "all of an indentation": ("    level", f"{NBSP * 4}level", (SPACE, 3, 1)),
    "an ideographic space": ("    level", "\u3000 level", (SPACE, 3, 1)),
    "behind a hyphen": ("- id", f"-{NBSP}id", (SPACE, 7, 8)),
    "behind a colon": ("level: j", f"level:{NBSP}j", (SPACE, 3, 11)),
    "behind a colon and a space": ("level: j", "level: \u202fj", (SPACE, 3, 12)),
    "before a colon": ("level:", "level\u2009:", (SPACE, 3, 10)),
    "in a key": ("level:", f"le{NBSP}vel:", (SPACE, 3, 7)),
    "at the end": ("junior", f"junior{NBSP}", (SPACE, 3, 18)),
    "in braces": ("{code: ", f"{{code:{NBSP}", (SPACE, 4, 18)),
    "in brackets": ("[b, c]", f"[b,{NBSP}c]", (SPACE, 5, 17)),
    "an empty line": ("    duties", f"  {NBSP}\n    duties", (SPACE, 6, 3)),
    "no width, in an indentation": ("    level", "  \u200b  level", (INVISIBLE, 3, 3)),
    "a soft hyphen in a key": ("level", "le\u00advel", (INVISIBLE, 3, 7)),
    "a mark of byte order": ("  - key", "  - \ufeffkey", (INVISIBLE, 2, 5)),
    "a full-width colon": ("level: j", "level：j", (SIGN, 3, 10)),
    "a full-width colon in braces": ("title: x", "title：x", (SIGN, 4, 29)),
    "quotes around a key": ("level:", "“level”:", (SIGN, 3, 5)),
    "quotes around a text": ("id: Satu.", "id: “Satu: dua.”", (SIGN, 7, 13)),
    "single quotes around a text": ("id: Satu.", "id: ‘Satu: dua’", (SIGN, 7, 13)),
    "quotes around a text in braces": ("title: x", "title: “x, y”", (SIGN, 4, 31)),
    "quotes around a value": ("level: junior", "level: “junior”", (SIGN, 3, 12)),
    "a quote that the other does not match": ("id: Satu.", 'id: "Satu.”', (SIGN, 7, 19)),
    "a dash for a hyphen": ("- id", "– id", ("reading.hyphen", 7, 7)),
    "a minus for a hyphen": ("- id", "− id", ("reading.hyphen", 7, 7)),
    "a tab": ("    level", "\tlevel", ("reading.tab", 3, 1)),
    "a tab behind a hyphen": ("- id", "-\tid", ("reading.tab", 7, 8)),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_the_sign_is_named_at_its_place_and_nothing_else(name):
    right, wrong, expected = MISTAKES[name]
    _, problems = parse_yaml("data/x.yaml", GOOD.replace(right, wrong, 1))
    assert [(p.rule, p.line, p.column) for p in problems] == [expected]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Satu.", f"Rp{NBSP}5.000."),
        ("Satu.", "“Satu” dan “dua”."),
        ("Satu.", "“Satu.”"),
        ("Satu.", "Satu – dua："),
        ("- id: Satu.", '- id: "a: b, “c： d”"'),
        ("level: junior", "level:\tjunior"),
    ],
)
def test_what_a_text_may_hold_is_left_alone(right, wrong):
    assert clean_text("x", GOOD.replace(right, wrong, 1)).problems == ()
    assert parse_yaml("x", GOOD.replace(right, wrong, 1))[1] == ()


def test_a_problem_further_right_stands_where_the_file_has_it():
    _, problems = parse_yaml("x", "a:\u200b {b: c, b：d}\n")
    assert [(p.rule, p.column) for p in problems] == [(INVISIBLE, 3), (SIGN, 13), ("reading.twice", 12)]


def test_decimal_commas_in_braces_are_each_told_in_the_right_form():
    tree, problems = parse_yaml("x", "a: {amount: 5,999,443, rate: 3,75}\n")
    assert [p.values["right"] for p in sorted(problems)] == ["5999443", "3.75"]
    tree, problems = parse_yaml("x", "a: {realistic: 1,49, social: 1.234,5, enterprising: 2,49}\n")
    assert sorted((p.column, p.values["right"]) for p in problems) == [(16, "1.49"), (30, "1234.5"), (53, "2.49")]
    assert tree.value == {"a": {"realistic": 1.49, "social": 1234.5, "enterprising": 2.49}}


@pytest.mark.parametrize(
    "line", ["a: “" + ": " * 900, "“a, " * 450, "a: " + "\u00a0" * 100_000 + "x", "\u00a0- " * 600]
)
def test_no_line_takes_long(line):
    """Without bounds the patterns would need minutes, and the run ends in a time-out."""
    assert len(clean_text("x", line).problems) <= 20
