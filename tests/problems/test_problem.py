from scripts.problems.problem import Problem, suggest


def test_the_nearest_known_value_comes_first_and_then_all_of_them():
    assert suggest("senor", ["senior", "junior"], "en") == "Did you mean “senior”? Known: junior, senior."
    assert suggest("senor", ["senior", "junior"], "id") == "Mungkin maksud Anda “senior”? Yang dikenal: junior, senior."


def test_nothing_near_suggests_only_the_list():
    assert suggest("zzz", ["b", "a"], "en") == "Known: a, b."


def test_of_many_known_values_a_message_lists_only_some():
    assert suggest("source-7", [f"source-{n}" for n in range(100)], "en").endswith(" and 70 more.")


def test_a_long_value_does_not_flood_the_message():
    problem = Problem("a.yaml", 1, 1, "shape.unknown-value", "x", values={"value": "y" * 10_000, "known": ["a"]})
    assert all(len(sentence) < 200 for sentence in problem.explain("id"))


def test_a_value_with_braces_is_shown_as_it_is():
    problem = Problem("a.yaml", 1, 1, "markup.html", "x", values={"value": "<b>{path}{0}"})
    assert problem.explain("en").what == "x holds “<b>{path}{0}”"


def test_the_same_problem_found_twice_is_one():
    assert len({Problem("a", 1, 1, "shape.blank", "x", values={"a": 1}), Problem("a", 1, 1, "shape.blank", "x")}) == 1
