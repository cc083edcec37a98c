"""From parsed data to programmes, certificates and places to learn. The checks have judged the data."""

from scripts.catalog.certificate import Certificate
from scripts.catalog.learning import LearningPlace
from scripts.catalog.programme import Lead, Programme
from scripts.catalog.role_fields import Data, build_statement, build_statements, optional_text
from scripts.catalog.statement import Statement
from scripts.catalog.text import Text


def build_programme(data: Data) -> Programme:
    """Return a programme with the roles that it leads to."""
    return Programme(
        key=data["key"],
        level=data["level"],
        slug=Text(data["slug"]),
        official=data["official"],
        name=Text(data["name"]),
        group=data.get("group"),
        abbreviations=tuple(data.get("abbreviations", ())),
        formerly=tuple(data.get("formerly", ())),
        learns=build_statement(data["learns"]),
        leads_to=tuple(_lead(lead) for lead in data["leads_to"]),
        show=build_statements(data["show"]),
        internship=_optional_statement(data.get("internship")),
        certificates=tuple(data.get("certificates", ())),
        study_on=tuple(data.get("study_on", ())),
        note=optional_text(data.get("note")),
        sources=tuple(data["sources"]),
    )


def _lead(data: Data) -> Lead:
    reason = build_statement(data)
    over = data.get("over")
    return Lead(reason.text, reason.sources, reason.as_of, role=data["role"], when=data["when"], over=over)


def build_certificate(data: Data) -> Certificate:
    """Return a certificate that a person can sit."""
    issuer, who, fee, adverts = (build_statement(data[name]) for name in ("issuer", "who", "fee", "adverts"))
    return Certificate(
        key=data["key"],
        kind=data["kind"],
        name=Text(data["name"]),
        short=data.get("short"),
        issuer=issuer,
        standard=_optional_statement(data.get("standard")),
        who=who,
        fee=fee,
        free=_optional_statement(data.get("free")),
        adverts=adverts,
        roles=tuple(data["roles"]),
        url=data.get("url"),
    )


def build_learning_place(data: Data) -> LearningPlace:
    """Return a place to learn with the skills that can be practised there."""
    skills = {item["skill"]: Text(item) for item in data["skills"]}
    return LearningPlace(**{**data, "lang": tuple(data["lang"]), "skills": skills})


def _optional_statement(data: Data | None) -> Statement | None:
    return build_statement(data) if data else None
