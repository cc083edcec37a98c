from scripts.site_checks.html_validity import RULES
from tests.site_checks.conftest import problems


def test_html_that_is_not_valid_is_a_problem(built, break_site):
    assert problems(built, RULES) == []
    break_site("kerja/index.html", "<p>", "<p><div>")
    found = problems(built, RULES)
    assert found and all(problem.startswith("kerja/index.html: line") for problem in found)
