"""Programmes and roles: which schooling leads to a role, and which first job titles wait behind a programme."""

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.catalog.catalog import Catalog
from scripts.catalog.certificate import Certificate
from scripts.catalog.programme import Lead, Programme
from scripts.catalog.role import Role
from scripts.catalog.statement import Route


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


def certificates_by_role(catalog: Catalog) -> Mapping[str, tuple[Certificate, ...]]:
    """Return the certificates that serve each role, by the key of the role."""
    return {
        key: tuple(certificate for certificate in catalog.certificates.values() if key in certificate.roles)
        for key in catalog.roles
    }
