"""Generated roles are as valid as those that people wrote, and the page of a role does not grow with their number."""

from datetime import date

import pytest

from scripts.checks import check
from scripts.pages.markdown import render_pages
from scripts.pages.page_list import list_pages
from scripts.pipeline import catalog_from
from scripts.reading.loader import load
from tests.conftest import ROOT
from tests.fuzz.project import small_project
from tests.generator import with_roles

FEW, MANY = 12, 120


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """The data of two projects with generated roles, by the number of roles."""
    roots = {
        count: small_project(ROOT, tmp_path_factory.mktemp("generated") / str(count), date.today())
        for count in (FEW, MANY)
    }
    return {count: load(with_roles(root, count), date.today()) for count, root in roots.items()}


def test_generated_roles_have_no_problem_and_are_as_many_as_are_asked_for(data):
    for count, raw in data.items():
        assert [problem for problem in check(raw) if problem.stops] == []
        assert len({role["key"] for role in raw.roles.value["roles"]}) == count


def test_the_same_numbers_give_the_same_roles(data):
    few, many = (data[count].roles.value["roles"] for count in (FEW, MANY))
    assert few[:6] == many[:6]


def test_the_page_of_a_role_weighs_the_same_among_few_and_many(data):
    few, many = (render_pages(list_pages(catalog_from(raw), raw.pages)) for raw in data.values())
    for path in ("id/pekerjaan/asisten-hrd.md", "en/roles/hr-assistant.md"):
        assert abs(len(many[path]) / len(few[path]) - 1) < 0.01
