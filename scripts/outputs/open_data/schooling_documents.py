"""Study programmes and certificates as JSON."""

from scripts.catalog.certificate import Certificate
from scripts.catalog.programme import Programme
from scripts.outputs.open_data.edition import Edition
from scripts.outputs.open_data.fields import JsonObject, page_urls, plain_texts, present, statement_fields
from scripts.pages.site import Site


def programme_document(site: Site, programme: Programme, edition: Edition) -> JsonObject:
    """Return a study programme with everything its page says."""
    return present(
        id=programme.key,
        url=page_urls(site, edition, "programme", programme.key),
        level=programme.level,
        official_name=programme.official,
        name=plain_texts(programme.name),
        group=programme.group,
        abbreviations=list(programme.abbreviations),
        formerly=list(programme.formerly),
        learns=statement_fields(programme.learns),
        roles=[
            present(role=lead.role, when=lead.when, over=lead.over) | statement_fields(lead)
            for lead in programme.leads_to
        ],
        show=[statement_fields(statement) for statement in programme.show],
        internship=statement_fields(programme.internship) if programme.internship else None,
        certificates=list(programme.certificates),
        study_on=list(programme.study_on),
        sources=list(programme.sources),
    )


def certificate_document(site: Site, certificate: Certificate, edition: Edition) -> JsonObject:
    """Return a certificate with everything the page of certificates says of it."""
    statements = {name: statement_fields(statement) for name, statement in certificate.named_statements.items()}
    return present(
        id=certificate.key,
        url=page_urls(site, edition, "certificate", certificate.key),
        kind=certificate.kind,
        name=plain_texts(certificate.name),
        short=certificate.short,
        **statements,
        roles=list(certificate.roles),
        address=certificate.url,
    )
