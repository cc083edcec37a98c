from collections import Counter

from scripts.config import DEFAULT_LOCALE
from scripts.features.programmes import (
    certificates_by_role,
    free_places,
    narrow_doors,
    programmes_by_role,
    titles_of_programme,
)
from scripts.features.role_distance import TENTHS


def test_a_role_knows_the_programmes_of_each_way_in_and_what_they_say_of_it(good_site):
    ways = programmes_by_role(good_site.catalog)["file-clerk"]
    assert [(one.programme.key, one.lead.when) for one in ways["smk"]] == [("smk-office", "now")]
    assert [(one.programme.key, one.lead.when) for one in ways["d3"]] == [("d3-archives", "possible")]


def test_a_role_that_is_reached_later_comes_after_those_open_now(site):
    for ways in programmes_by_role(site.catalog).values():
        for leading in ways.values():
            order = [("now", "possible", "later").index(one.lead.when) for one in leading]
            assert order == sorted(order)


def test_first_titles_are_those_of_the_way_in_from_the_same_schooling(site):
    for programme in site.catalog.programmes.values():
        titles = titles_of_programme(site.catalog, programme)
        assert set(titles) == {lead.role for lead in programme.leads_to if lead.when != "later"}
        for key, named in titles.items():
            ways = [way for way in site.catalog.roles[key].ways_in if way.route == programme.route]
            assert named == (ways[0].titles if ways else ())


def test_a_role_knows_the_certificates_that_serve_it(good_site):
    serving = certificates_by_role(good_site.catalog)
    assert [certificate.key for certificate in serving["file-clerk"]] == ["office-certificate"]
    assert serving["records-manager"] == ()


def test_every_programme_names_free_places_for_skills_that_its_roles_ask_for(site):
    for programme in site.catalog.programmes.values():
        places = free_places(site.catalog, programme)
        leads = programme.leads("now") or programme.leads_to
        wanted = {need.skill for lead in leads for need in site.catalog.roles[lead.role].skills}
        named = [skill.key for _, skills in places for skill in skills]
        assert places and set(named) <= wanted and len(named) == len(set(named)), programme.key
        for place, skills in places:
            assert place.cost == "free" and {skill.key for skill in skills} <= set(place.skills)


def test_the_first_free_place_speaks_the_language_of_schools_and_teaches_most_of_what_is_asked_for(site):
    for programme in site.catalog.programmes.values():
        demand: Counter[str] = Counter()
        for lead in programme.leads("now") or programme.leads_to:
            demand.update({need.skill: TENTHS[need.need] for need in site.catalog.roles[lead.role].skills})
        ranks = {
            place.key: (DEFAULT_LOCALE in place.lang, sum(demand[skill] for skill in place.skills))
            for place in site.catalog.learning
            if place.cost == "free" and demand.keys() & place.skills.keys()
        }
        ((first, taught), *_) = free_places(site.catalog, programme)
        assert ranks[first.key] == max(ranks.values()), programme.key
        weights = [demand[skill.key] for skill in taught]
        assert weights == sorted((demand[key] for key in first.skills if key in demand), reverse=True)[: len(taught)]


def test_a_role_with_a_narrow_door_is_marked_among_those_open_now(site):
    for programme in site.catalog.programmes.values():
        for lead in programme.leads("now"):
            doors = {way.door for way in site.catalog.roles[lead.role].ways_in if way.route == programme.route}
            assert (lead.role in narrow_doors(site.catalog, programme)) == ("narrow" in doors)
