import pytest

from scripts.parse import parse


def read(text):
    problems = []
    return parse("data/x.yaml", text, problems), problems


def test_every_key_and_value_knows_its_place():
    tree, problems = read("roles:\n  - key: a\n    title: {id: A, en: B}\n")
    assert problems == []
    assert tree.value == {"roles": [{"key": "a", "title": {"id": "A", "en": "B"}}]}
    assert tree.place(("roles", 0, "title", "en")) == (3, 20)
    assert tree.place(("roles", 0, "title", "en"), of="values") == (3, 24)
    assert tree.place(("roles", 0, "title", "fr")) == (3, 5), "a missing field is placed at its parent"


def test_a_path_is_named_by_the_key_of_its_role_and_counts_from_one():
    tree, _ = read("roles:\n  - key: data-analyst\n    skills: [{}, {}, {}]\n")
    assert tree.name(("roles", 0, "skills", 2, "name", "en")) == "data-analyst → skills[3].name.en"
    assert tree.name(("roles", 1)) == "roles[2]"


def test_values_are_read_as_editors_read_them():
    tree, _ = read("a: no\nb: 1:30\nc: 0755\nd: 2026-11-23\ne: ~\nf: true\ng: 12\nh: '12'\ni:\n")
    assert tree.value == {
        "a": "no", "b": "1:30", "c": 755, "d": "2026-11-23", "e": None, "f": True, "g": 12, "h": "12", "i": None,
    }


def test_unparsable_text_is_one_problem_at_its_line():
    tree, problems = read("a: 1\nb: [1, 2\nc: 3\n")
    assert tree.value is None
    assert [(p.line, p.column) for p in problems] == [(3, 2)]
    assert "cannot be read as YAML" in problems[0].what


def test_a_key_given_twice_is_a_problem_that_names_the_first():
    _, problems = read("a: 1\nb: 2\na: 3\n")
    assert [(p.line, p.what) for p in problems] == [(3, "a is given twice")]
    assert "line 1" in problems[0].rule


def test_an_alias_is_a_problem_and_is_not_followed():
    _, problems = read("a: &x [1]\nb: *x\nc: &y [*y]\n")
    assert [p.what for p in problems] == ["b repeats another part with an alias (*)", "c[1] repeats another part with an alias (*)"]


@pytest.mark.parametrize(("text", "place", "words"), [
    ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n", (2, 1), "two versions of the file were joined"),
    ("a: be\x07ep\n", (1, 6), "invisible control character"),
    ("a: " + "[" * 100_000, (1, 34), "more than 30 levels deep"),
    ("".join(" " * i + "a:\n" for i in range(2000)), (32, 32), "more than 30 levels deep"),
    ("a: 1\n---\nb: 2\n", (2, 1), "a second document"),
    ("a: !!python/name:os.system x\n", (1, 4), "has a tag"),
    ("? [a]\n: b\n", (1, 3), "a name that is not a word"),
])
def test_what_no_editor_means_is_one_problem_at_its_place(text, place, words):
    _, problems = read(text)
    assert [(p.line, p.column) for p in problems] == [place]
    assert words in problems[0].what


def test_an_empty_file_is_a_problem():
    _, problems = read("# nothing\n")
    assert [p.what for p in problems] == ["the file is empty"]


def test_a_pattern_passes_over_other_shapes():
    tree, _ = read("roles:\n  - tags: [x, y]\n  - tags: z\n  - 3\n")
    assert list(tree.find("roles", "*", "tags", "*")) == [(("roles", 0, "tags", 0), "x"), (("roles", 0, "tags", 1), "y")]
