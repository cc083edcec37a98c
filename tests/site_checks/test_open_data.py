import pytest

from scripts.site_checks.open_data import RULES
from tests.site_checks.conftest import HOME, problems


@pytest.mark.parametrize(
    ("path", "old", "new", "problem"),
    [
        ("api/v1/roles.json", "}", "", "cannot be read"),
        ("api/v1/roles.json", '"roles": []', '"roles": 3', '$.roles: 3 is not of type "array"'),
        ("api/v1/roles.json", '"roles": []', '"roles": [], "built": "x"', '$.built: "x" is not a "date"'),
        (
            "api/v1/roles.json",
            "schema/v1/roles",
            "schema/v1/jobs",
            f"names the schema {HOME}schema/v1/jobs.schema.json, which is not published",
        ),
        ("api/v1/roles.csv", '"b, c"', "b, c", "row 2 has 3 cells, its head 2"),
        ("api/v1/roles.excel.csv", "a;b", "a;b;c", "row 2 has 3 cells, its head 2"),
    ],
)
def test_a_file_of_another_shape_is_a_problem(built, break_site, path, old, new, problem):
    break_site(path, old, new)
    (said,) = problems(built, RULES)
    assert said.startswith(f"{path}: {problem}")


def test_a_site_without_schemas_is_a_problem(built):
    assert problems(built, RULES) == []
    (built / "schema/v1/roles.schema.json").unlink()
    assert problems(built, RULES) == ["schema/: holds no schema"]


def test_an_archive_that_was_cut_off_is_a_problem(built):
    with (built / "api/v1/all.zip").open("r+b") as file:
        file.truncate(40)
    (said,) = problems(built, RULES)
    assert said.startswith("api/v1/all.zip: cannot be read")
