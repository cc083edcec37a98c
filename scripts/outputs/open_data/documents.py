"""The JSON documents: what the pages say, for programs. Lists keep the order of the data files."""

from collections.abc import Mapping

from scripts.catalog.statement import NamedStatement, RoleStatement, SkillNeed, Statement, WayIn
from scripts.catalog.text import Text
from scripts.config import LOCALES
from scripts.features.role_distance import difference
from scripts.outputs.open_data.edition import API, LICENCE, SCHEMAS
from scripts.pages.page import page_and_anchor
from scripts.reading.inline_markup import plain_text


def lists(site, edition):
    """Return the document of each list by its name."""
    catalog = site.catalog
    held = {
        "roles": {
            "families": [_family_in_short(family) for family in catalog.families],
            "roles": [_role(site, role, edition) for role in catalog.roles.values()],
        },
        "families": {"families": [_family(site, family, edition) for family in catalog.families]},
        "skills": {"skills": [_skill(site, skill, edition) for skill in catalog.skills.values()]},
        "terms": {"terms": [_term(site, term, edition) for term in catalog.terms.values()]},
        "stories": {"stories": [_story(site, story, edition) for story in catalog.stories.values()]},
        "sources": {"sources": [_source(site, source, edition) for source in catalog.sources.values()]},
        "moves": {
            "moves": [
                _move(catalog, role, claim) for role in catalog.roles.values() for claim in role.leads_to if claim.role
            ],
            "nearest": [
                _nearest(key, move)
                for key in catalog.roles
                for move in site.page("moves", LOCALES[0]).context["moves"].nearest(key)
            ],
        },
    }
    return {name: _about(edition, name) | own for name, own in held.items()}


def full_roles(site, edition):
    """Return the document of each role with everything its page says, by its key."""
    return {
        key: _about(edition, "role") | _role(site, role, edition) | _in_full(role)
        for key, role in site.catalog.roles.items()
    }


def role_path(key):
    return f"{API}/roles/{key}.json"


def _about(edition, name):
    return {
        "$schema": edition.address(f"{SCHEMAS}/{name}.schema.json"),
        **LICENCE,
        "credit": edition.credit,
        "notices": [{"source": source, "text": notice} for source, notice in edition.notices],
        "version": edition.version,
        "built": edition.moment,
        "languages": list(LOCALES),
    }


def _role(site, role, edition):
    codes = {code.classification: _present(code=code.code, title=code.title, url=code.url) for code in role.codes}
    return {
        "id": role.key,
        "url": _url(site, edition, "role", role.key),
        "file": edition.address(role_path(role.key)),
        "title": both(role.title),
        "aliases": {lang: list(role.aliases[lang]) for lang in LOCALES},
        "summary": both(role.summary.text),
        "family": role.family,
        "level": role.level,
        "education": list(role.education),
        "interests": role.interests,
        "exposure": role.exposure,
        "codes": _present(match=role.match, note=role.match_note and both(role.match_note)) | codes,
        "related": list(role.related),
        "sources": list(role.sources),
        "reviewed": role.reviewed,
    }


def _in_full(role):
    fields = _present(**{name: _field(value) for name, value in role.fields.items()})
    hours = [{"at": hour.at.replace(".", ":"), "text": both(hour.text)} for hour in role.day.hours]
    return (
        {"summary_sources": list(role.summary.sources)}
        | fields
        | {"day": {"hours": hours, "sources": list(role.day.sources)}}
    )


def _family_in_short(family):
    return {"id": family.key, "name": both(family.name), "summary": both(family.summary)}


def _family(site, family, edition):
    roles = [role.key for role in site.catalog.roles.values() if role.family == family.key]
    # A family without roles has no page.
    url = {"url": _url(site, edition, "family", family.key)} if roles else {}
    return (
        _family_in_short(family)
        | url
        | {
            "about": [_claim(claim) for claim in family.about],
            "differ": [_claim(claim) for claim in family.differ],
            "roles": roles,
        }
    )


def _skill(site, skill, edition):
    return {
        "id": skill.key,
        "url": _url(site, edition, "skill", skill.key),
        "group": skill.group,
        "name": both(skill.name),
        "summary": both(skill.summary.text),
        "summary_sources": list(skill.summary.sources),
        "practise": [_claim(claim) for claim in skill.practise],
        **{
            need: [role.key for role, _ in site.catalog.roles_needing(skill.key, need)]
            for need in ("essential", "useful")
        },
    }


def _term(site, term, edition):
    meaning = _claim(term.meaning)
    return {
        "id": term.key,
        "url": _url(site, edition, "term", term.key),
        "field": term.field,
        "term": both(term.term),
        "forms": {lang: list(term.forms[lang]) for lang in LOCALES},
        "meaning": meaning.pop("text"),
        **meaning,
        "see": list(term.see),
    }


def _story(site, story, edition):
    return {
        "id": story.key,
        "url": _url(site, edition, "story", story.key),
        "title": both(story.title),
        "summary": both(story.summary.text),
        "summary_sources": list(story.summary.sources),
        "actors": [
            _present(id=actor.key, office=actor.office, name=both(actor.name), role=actor.role)
            for actor in story.actors
        ],
        "steps": [
            _present(actor=step.actor, hands=step.hands and both(step.hands)) | _claim(step) for step in story.steps
        ],
        "lessons": [_claim(claim) for claim in story.lessons],
    }


def _source(site, source, edition):
    return _present(
        id=source.key,
        url=_url(site, edition, "source", source.key),
        group=source.group,
        title=source.title,
        lang=source.lang,
        publisher=source.publisher,
        year=source.year,
        address=source.url,
        accessed=source.accessed,
        read=source.read,
        via=list(source.via),
        supports=both(source.supports),
        licence=source.licence,
        notice=source.notice,
        part_of=source.part_of,
    )


def _move(catalog, role, claim):
    said = _claim(claim)
    found = difference(role, catalog.roles[claim.role])
    return _way(role.key, claim.role, found) | {name: said[name] for name in said if name not in ("name", "role")}


def _nearest(key, move):
    return _way(key, move.role, move.difference)


def _way(start, end, found):
    """Return what lies between two roles, counted as scripts/features/role_distance.py says."""
    kept, added = ([claim.skill for claim in claims] for claims in (found.kept, found.added))
    return {"id": f"{start}.{end}", "from": start, "to": end, "distance": found.distance, "kept": kept, "added": added}


def _field(value):
    """Return a field of a role as JSON; a field that the schema gains is published without any change here."""
    if isinstance(value, Statement):
        return _claim(value)
    if isinstance(value, Text):
        return both(value)
    if isinstance(value, tuple):
        return [_field(item) for item in value]
    if isinstance(value, Mapping):
        return _present(**{name: _field(child) for name, child in value.items()})
    return value


def _claim(claim):
    """Return a statement, with what only its kind has."""
    return _present(
        name=both(claim.name) if isinstance(claim, NamedStatement) else None,
        role=claim.role if isinstance(claim, RoleStatement) else None,
        skill=claim.skill if isinstance(claim, SkillNeed) else None,
        need=claim.need if isinstance(claim, SkillNeed) else None,
        route=claim.route if isinstance(claim, WayIn) else None,
        text=both(claim.text),
        sources=list(claim.sources),
        as_of=claim.as_of,
    )


def _url(site, edition, kind, key):
    page, anchor = page_and_anchor(site.catalog, kind, key)
    return {lang: edition.address(site.page(page, lang).url) + (f"#{anchor}" if anchor else "") for lang in LOCALES}


def _present(**fields):
    """Leave out what has no value."""
    return {name: value for name, value in fields.items() if value is not None}


def both(text):
    """Return a text in both languages, in plain words."""
    return {lang: plain_text(text[lang]) for lang in LOCALES}
