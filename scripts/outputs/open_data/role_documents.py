"""Roles, families and the moves between roles as JSON."""

from collections.abc import Iterator
from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.catalog.family import Family
from scripts.catalog.role import Role
from scripts.catalog.statement import RoleStatement
from scripts.config import DEFAULT_LOCALE, LOCALES
from scripts.features.career_moves import Moves
from scripts.features.role_distance import Difference, difference
from scripts.outputs.open_data.edition import API, Edition
from scripts.outputs.open_data.fields import (
    JsonObject,
    json_value,
    optional_texts,
    page_urls,
    plain_texts,
    present,
    statement_fields,
)
from scripts.pages.site import Site

# Hours have a colon in the open data, whatever the separator of a language.
_TIME_SEPARATORS: Final = str.maketrans(".", ":")


def role_path(key: str) -> str:
    """Return where the document of a role is published, below the site's root."""
    return f"{API}/roles/{key}.json"


def role_summary(site: Site, role: Role, edition: Edition) -> JsonObject:
    """Return a role as the list of roles has it."""
    codes = {code.classification: present(code=code.code, title=code.title, url=code.url) for code in role.codes}
    return {
        "id": role.key,
        "url": page_urls(site, edition, "role", role.key),
        "file": edition.address(role_path(role.key)),
        "title": plain_texts(role.title),
        "aliases": {lang: list(role.aliases[lang]) for lang in LOCALES},
        "summary": plain_texts(role.summary.text),
        "family": role.family,
        "level": role.level,
        "place": role.place,
        "education": list(role.education),
        "interests": role.interests,
        "exposure": role.exposure,
        "codes": present(match=role.match, note=optional_texts(role.match_note)) | codes,
        "related": list(role.related),
        "sources": list(role.sources),
        "reviewed": role.reviewed,
    }


def role_details(role: Role) -> JsonObject:
    """Return what only the document of the role itself has: everything else that its page says."""
    hours = [{"at": hour.at.translate(_TIME_SEPARATORS), "text": plain_texts(hour.text)} for hour in role.day.hours]
    return {
        "summary_sources": list(role.summary.sources),
        **present(**{name: json_value(value) for name, value in role.fields.items()}),
        "day": {"hours": hours, "sources": list(role.day.sources)},
    }


def family_summary(family: Family) -> JsonObject:
    """Return a family as the list of roles has it."""
    return {"id": family.key, "name": plain_texts(family.name), "summary": plain_texts(family.summary)}


def family_document(site: Site, family: Family, edition: Edition) -> JsonObject:
    """Return a family with everything its page says; a family without roles has no page."""
    roles = [role.key for role in site.catalog.roles.values() if role.family == family.key]
    return {
        **family_summary(family),
        **({"url": page_urls(site, edition, "family", family.key)} if roles else {}),
        "about": [statement_fields(statement) for statement in family.about],
        "differ": [statement_fields(statement) for statement in family.differ],
        "roles": roles,
    }


def next_steps(catalog: Catalog) -> Iterator[JsonObject]:
    """Yield each step from a role to a next one that its page names."""
    for role in catalog.roles.values():
        for statement in role.leads_to:
            if statement.role:
                yield _next_step(catalog, role, statement, statement.role)


def nearest_moves(site: Site) -> Iterator[JsonObject]:
    """Yield the moves to the roles that are nearest to each role."""
    moves: Moves = site.page("moves", DEFAULT_LOCALE).context["moves"]
    for key in site.catalog.roles:
        for move in moves.nearest(key):
            yield _way(key, move.role, move.difference)


def _next_step(catalog: Catalog, role: Role, statement: RoleStatement, target: str) -> JsonObject:
    fields = statement_fields(statement)
    del fields["name"], fields["role"]
    return _way(role.key, target, difference(role, catalog.roles[target])) | fields


def _way(start: str, end: str, between: Difference) -> JsonObject:
    """Return what lies between two roles, counted as scripts/features/role_distance.py says."""
    return {
        "id": f"{start}.{end}",
        "from": start,
        "to": end,
        "distance": between.distance,
        "kept": [need.skill for need in between.kept],
        "added": [need.skill for need in between.added],
    }
