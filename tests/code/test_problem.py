from scripts.problem import Problem, report, suggest

FIRST = Problem("data/roles.yaml", 2, 3, "a → b is wrong", "The rule, 100%.", "Do this.")
SECOND = Problem("data/roles.yaml", 10, 1, "c is wrong", "The rule.", "Do that.")


def test_problems_are_reported_in_file_order_once_each_with_a_count():
    assert report([SECOND, FIRST, FIRST]).splitlines() == [
        "data/roles.yaml:2:3: a → b is wrong", "  The rule, 100%.", "  Do this.",
        "data/roles.yaml:10:1: c is wrong", "  The rule.", "  Do that.",
        "2 problems in 1 file. Nothing was built.",
    ]


def test_a_pull_request_shows_the_problem_on_its_line():
    assert FIRST.as_github() == "::error file=data/roles.yaml,line=2,col=3,title=a → b is wrong::The rule, 100%25. Do this."


def test_nothing_near_suggests_only_the_list():
    assert suggest("zzz", ["b", "a"]) == "Known: a, b."
