"""The inspection of a built site as a whole."""

from scripts.site_checks import inspect
from tests.site_checks.conftest import REGISTER


def test_a_good_site_has_no_problem(built):
    assert inspect(built, REGISTER) == []


def test_all_problems_are_said_at_once(built):
    (built / "404.html").unlink()
    (built / "api/v1/roles.json").write_text("[", "utf-8")
    assert {problem.partition(":")[0] for problem in inspect(built, REGISTER)} == {"404.html", "api/v1/roles.json"}


def test_a_folder_without_a_site_is_said_to_be_none(built):
    (built / "index.html").unlink()
    assert inspect(built, REGISTER) == [
        "index.html: is missing or names no canonical address, so there is no site here"
    ]
