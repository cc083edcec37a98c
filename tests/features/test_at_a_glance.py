"""What a reader sees of a role first is short, and says what is further down the page."""

from dataclasses import replace

from scripts.features.at_a_glance import at_a_glance
from scripts.features.getting_in import narrow_schooling_names

LANG = "en"


def with_ways(role, *ways):
    """Return a role with ways in from schooling: each a route, its door, and its first job titles."""
    like = next(way for way in role.ways_in if way.door)
    made = [replace(like, route=route, door=door, titles=titles) for route, door, titles in ways]
    return replace(role, fields={**role.fields, "ways_in": tuple(made)})


def fact(site, role, icon):
    return {name: ", ".join(values) for name, _, values in at_a_glance(site.catalog, role, LANG)}.get(icon)


def test_schooling_from_which_it_is_harder_stands_behind_what_opens_the_door(site):
    role = with_ways(site.catalog.roles["accountant"], ("smk", "narrow", ()), ("d3", "closed", ()), ("s1", "open", ()))
    labels = site.catalog.labels[LANG]
    smk, s1 = labels["programme_level"]["smk"], labels["education"]["s1"]
    assert fact(site, role, "school") == f"{s1}; harder from {smk}"
    # A higher schooling than the open one is no worry of anybody's.
    role = with_ways(role, ("smk", "open", ()), ("d3", "narrow", ()))
    assert fact(site, role, "school") == smk
    role = with_ways(role, ("smk", "closed", ()), ("d3", "narrow", ()))
    assert narrow_schooling_names(role, labels) == ()


def test_two_first_titles_that_are_not_the_same_words_turned_around(site):
    titles = ("Staff Accounting", "Accounting Staff", "Junior Accountant", "Bookkeeper")
    role = with_ways(site.catalog.roles["accountant"], ("s1", "open", titles))
    assert fact(site, role, "first") == "Staff Accounting, Junior Accountant"


def test_a_fact_that_a_role_lacks_is_left_out(site):
    role = with_ways(site.catalog.roles["accountant"], ("s1", "open", ()))
    assert fact(site, role, "first") is None


def test_two_kinds_of_employers_are_named(site):
    role = next(role for role in site.catalog.roles.values() if len(role.hirers) > 2)
    assert fact(site, role, "hirer") == f"{role.hirers[0].name[LANG]}, {role.hirers[1].name[LANG]}"
