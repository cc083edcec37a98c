"""Programmes and roles: which schooling leads to a role, and which first job titles wait behind a programme."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.catalog.certificate import Certificate
from scripts.catalog.learning import LearningPlace
from scripts.catalog.programme import Lead, Programme
from scripts.catalog.role import Role
from scripts.catalog.skill import Skill
from scripts.catalog.statement import Route
from scripts.config import DEFAULT_LOCALE
from scripts.features.role_distance import TENTHS

# Free places to learn that the page of a programme names, and skills that it names of each.
_MOST_PLACES: Final = 4
_MOST_SKILLS: Final = 3


@dataclass(frozen=True)
class Leading:
    """A programme that leads to a role, with what it says of the role."""

    programme: Programme
    lead: Lead


def programmes_by_role(catalog: Catalog) -> Mapping[str, Mapping[Route, tuple[Leading, ...]]]:
    """Return for each role, by key, the programmes of each way in, those that are open now first."""
    leading: dict[str, dict[Route, tuple[Leading, ...]]] = {key: {} for key in catalog.roles}
    for programme in catalog.programmes.values():
        for lead in programme.leads_to:
            ways = leading[lead.role]
            ways[programme.route] = (*ways.get(programme.route, ()), Leading(programme, lead))
    order = {"now": 0, "possible": 1, "later": 2}
    return {
        key: {route: tuple(sorted(every, key=lambda one: order[one.lead.when])) for route, every in ways.items()}
        for key, ways in leading.items()
    }


def first_titles(role: Role, route: Route) -> tuple[str, ...]:
    """Return the first job titles of a way into a role; none where the role has no such way."""
    return next((way.titles for way in role.ways_in if way.route == route), ())


def titles_of_programme(catalog: Catalog, programme: Programme) -> Mapping[str, tuple[str, ...]]:
    """Return the first job titles of each role that a programme leads to, by the key of the role."""
    return {
        lead.role: first_titles(catalog.roles[lead.role], programme.route)
        for lead in programme.leads_to
        if lead.when != "later"
    }


def narrow_doors(catalog: Catalog, programme: Programme) -> frozenset[str]:
    """Return the keys of the roles to which a programme leads at once, though few adverts take its leavers."""
    return frozenset(
        lead.role
        for lead in programme.leads("now")
        for way in catalog.roles[lead.role].ways_in
        if way.route == programme.route and way.door == "narrow"
    )


def free_places(catalog: Catalog, programme: Programme) -> tuple[tuple[LearningPlace, tuple[Skill, ...]], ...]:
    """Return where the skills that the roles behind a programme ask for most are taught free of charge, with them.

    Roles that come later count only where none is open at once. Places that teach in the language of the schools come
    first, and each place is taken for what those before it do not teach.
    """
    leads = programme.leads("now") or programme.leads_to
    wanted: Counter[str] = Counter()
    for lead in leads:
        wanted.update({need.skill: TENTHS[need.need] for need in catalog.roles[lead.role].skills})
    chosen: list[tuple[LearningPlace, tuple[Skill, ...]]] = []
    while len(chosen) < _MOST_PLACES:
        free = [place for place in catalog.learning if place.cost == "free" and wanted.keys() & place.skills.keys()]
        if not free:
            break
        place = max(free, key=lambda one: (DEFAULT_LOCALE in one.lang, sum(wanted[skill] for skill in one.skills)))
        taught = [skill for skill, _ in wanted.most_common() if skill in place.skills][:_MOST_SKILLS]
        chosen.append((place, tuple(catalog.skills[skill] for skill in taught)))
        for skill in place.skills:
            wanted.pop(skill, None)
    return tuple(chosen)


def certificates_by_role(catalog: Catalog) -> Mapping[str, tuple[Certificate, ...]]:
    """Return the certificates that serve each role, by the key of the role."""
    return {
        key: tuple(certificate for certificate in catalog.certificates.values() if key in certificate.roles)
        for key in catalog.roles
    }
