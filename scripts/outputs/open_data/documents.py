"""The JSON documents: what the pages say, for programs. Lists keep the order of the data files."""

from scripts.config import LOCALES
from scripts.outputs.open_data.edition import LICENCE, SCHEMAS, Edition
from scripts.outputs.open_data.entry_documents import (
    minimum_wage_document,
    skill_document,
    source_document,
    story_document,
    term_document,
    work_sample_document,
)
from scripts.outputs.open_data.fields import JsonObject
from scripts.outputs.open_data.role_documents import (
    family_document,
    family_summary,
    nearest_moves,
    next_steps,
    role_details,
    role_summary,
)
from scripts.outputs.open_data.schooling_documents import certificate_document, programme_document
from scripts.pages.site import Site


def lists(site: Site, edition: Edition) -> dict[str, JsonObject]:
    """Return the document of each list by its name."""
    catalog = site.catalog
    contents: dict[str, JsonObject] = {
        "roles": {
            "families": [family_summary(family) for family in catalog.families],
            "roles": [role_summary(site, role, edition) for role in catalog.roles.values()],
        },
        "families": {"families": [family_document(site, family, edition) for family in catalog.families]},
        "skills": {"skills": [skill_document(site, skill, edition) for skill in catalog.skills.values()]},
        "programmes": {"programmes": [programme_document(site, item, edition) for item in catalog.programmes.values()]},
        "certificates": {
            "certificates": [certificate_document(site, item, edition) for item in catalog.certificates.values()]
        },
        "terms": {"terms": [term_document(site, term, edition) for term in catalog.terms.values()]},
        "stories": {"stories": [story_document(site, story, edition) for story in catalog.stories.values()]},
        "work-samples": {
            "work_samples": [work_sample_document(site, sample, edition) for sample in catalog.work_samples.values()]
        },
        "sources": {"sources": [source_document(site, source, edition) for source in catalog.sources.values()]},
        "minimum-wages": {"minimum_wages": [minimum_wage_document(wage) for wage in catalog.pay.minimum_wages]},
        "moves": {"moves": [*next_steps(catalog)], "nearest": [*nearest_moves(site)]},
    }
    return {name: _head(edition, name) | content for name, content in contents.items()}


def full_roles(site: Site, edition: Edition) -> dict[str, JsonObject]:
    """Return the document of each role with everything its page says, by its key."""
    return {
        key: _head(edition, "role") | role_summary(site, role, edition) | role_details(role)
        for key, role in site.catalog.roles.items()
    }


def _head(edition: Edition, name: str) -> JsonObject:
    """Return what every document says of itself: its schema, licence and version."""
    return {
        "$schema": edition.address(f"{SCHEMAS}/{name}.schema.json"),
        **LICENCE,
        "credit": edition.credit,
        "notices": [{"source": source, "text": notice} for source, notice in edition.notices],
        "version": edition.version,
        "built": edition.moment,
        "languages": list(LOCALES),
    }
