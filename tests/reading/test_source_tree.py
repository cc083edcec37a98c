"""Where a key, a value or a part of a text stands, and how it is named."""

import pytest

from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_parser import parse_yaml


def read(text):
    tree, problems = parse_yaml("data/x.yaml", text)
    return tree, list(problems)


def test_every_key_and_value_knows_its_place():
    tree, problems = read("roles:\n  - key: a\n    title: {id: A, en: B}\n")
    assert problems == []
    assert tree.value == {"roles": [{"key": "a", "title": {"id": "A", "en": "B"}}]}
    assert tree.point(("roles", 0, "title", "en")) == (3, 20)
    assert tree.point(("roles", 0, "title", "en"), side="value") == (3, 24)
    assert tree.point(("roles", 0, "title", "fr")) == (3, 5), "a missing field is placed at its parent"


def test_a_path_is_named_by_the_key_of_its_role_and_counts_from_one():
    tree, _ = read("roles:\n  - key: data-analyst\n    skills: [{}, {}, {}]\n")
    assert tree.name(("roles", 0, "skills", 2, "name", "en")) == "data-analyst → skills[3].name.en"
    assert tree.name(("roles", 1)) == "roles[2]"


def test_a_part_of_a_text_has_its_own_place():
    tree, _ = read('a:\n  id: "satu dua"\n  en: one two\n')
    problem = tree.problem_in(("a", "id"), 5, 8, "markup.html")
    assert (problem.line, problem.column, problem.length) == (2, 13, 3)
    problem = tree.problem_in(("a", "en"), 4, 7, "markup.html")
    assert (problem.line, problem.column, problem.length) == (3, 11, 3)


def test_a_pattern_passes_over_other_shapes():
    tree, _ = read("roles:\n  - tags: [x, y]\n  - tags: z\n  - 3\n")
    assert list(tree.find("roles", "*", "tags", "*")) == [
        (("roles", 0, "tags", 0), "x"),
        (("roles", 0, "tags", 1), "y"),
    ]


def test_a_pattern_may_name_one_entry_of_a_list():
    tree, _ = read("roles:\n  - tags: [x, y]\n  - tags: [z]\n")
    assert list(tree.find("roles", 1, "tags", "*")) == [(("roles", 1, "tags", 0), "z")]
    assert list(tree.find("roles", 2, "tags")) == []


@pytest.mark.parametrize("path", [("b",), ("a", 1), ("a", "x"), ("a", 0, "x")])
def test_what_is_not_there_is_none_and_stands_at_its_nearest_parent(path):
    tree, _ = read("z: 1\na: [x]\n")
    assert tree.get(path) is None and tree.written(path) == ""
    assert tree.point(path, "value")[0] == (2 if path[0] == "a" else 1)


def test_a_value_over_several_lines_is_marked_as_a_whole():
    tree, _ = read('a: "one\n  two three"\n')
    problem = tree.problem_in(("a",), 8, 13, "markup.html")
    assert (problem.line, problem.column, problem.length) == (1, 4, len('"one'))


def test_a_key_is_marked_in_its_length_and_a_value_as_it_is_written():
    tree, _ = read("level: 0755\n")
    assert tree.problem(("level",), "shape.empty").length == len("level")
    assert tree.problem(("level",), "shape.empty", "value").length == len("0755")


def test_a_tree_without_text_has_problems_at_its_first_line():
    problem = SourceTree("data/x.yaml", {"a": 1}).problem(("a",), "shape.empty", "value")
    assert (problem.line, problem.column, problem.path) == (1, 1, "a")
