"""What the catalog answers about its entries."""

from dataclasses import replace

import pytest

from scripts.catalog.statement import SkillNeed


def test_families_come_with_their_roles_and_a_family_without_roles_is_left_out(good_site):
    catalog = good_site.catalog
    (family,) = catalog.families
    empty = replace(family, key="empty")
    assert replace(catalog, families=(empty, family)).by_family() == ((family, tuple(catalog.roles.values())),)


def test_a_family_is_known_by_its_key(good_site):
    assert good_site.catalog.family("clerks") == good_site.catalog.families[0]
    with pytest.raises(KeyError):
        good_site.catalog.family("nobody")


def test_the_roles_that_need_a_skill_say_what_for(good_site):
    catalog = good_site.catalog
    needs = catalog.roles_needing("care", "essential")
    assert [role.key for role, _ in needs] == ["file-clerk", "records-manager"]
    for role, statement in needs:
        assert isinstance(statement, SkillNeed) and statement in role.skills and statement.skill == "care"
    assert catalog.roles_needing("care", "useful") == catalog.roles_needing("nothing", "useful") == ()


def test_a_field_of_another_shape_than_its_readers_expect_says_so(good_site):
    role = good_site.catalog.roles["file-clerk"]
    changed = replace(role, fields={**role.fields, "skills": role.duties})
    with pytest.raises(TypeError, match="skills of a role holds a Duty, and its readers expect a SkillNeed"):
        _ = changed.skills
