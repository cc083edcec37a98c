"""Roles from numbers are as valid as those that people wrote, and a role's page does not grow with them."""

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
def made(tmp_path_factory):
    """What was read of two projects with roles from numbers, by how many there are."""
    roots = {
        count: small_project(ROOT, tmp_path_factory.mktemp("made") / str(count), date.today()) for count in (FEW, MANY)
    }
    return {count: load(with_roles(root, count), date.today()) for count, root in roots.items()}


def test_roles_from_numbers_have_no_problem_and_are_as_many_as_are_asked_for(made):
    for count, raw in made.items():
        assert [problem for problem in check(raw) if problem.stops] == []
        assert len({role["key"] for role in raw.roles.value["roles"]}) == count


def test_the_same_numbers_give_the_same_roles(made):
    few, many = (made[count].roles.value["roles"] for count in (FEW, MANY))
    assert few[:6] == many[:6]


def test_the_page_of_a_role_weighs_the_same_among_few_and_many(made):
    few, many = (render_pages(list_pages(catalog_from(raw), raw.pages)) for raw in made.values())
    for path in ("id/pekerjaan/asisten-hrd.md", "en/roles/hr-assistant.md"):
        assert abs(len(many[path]) / len(few[path]) - 1) < 0.01
