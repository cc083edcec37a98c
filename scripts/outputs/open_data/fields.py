"""The values of the open data's fields: texts in all languages, statements with their sources, addresses of pages."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from scripts.catalog.role_fields import FieldValue
from scripts.catalog.statement import NamedStatement, Partner, RoleStatement, Season, SkillNeed, Statement, WayIn
from scripts.catalog.text import Text
from scripts.config import LOCALES
from scripts.outputs.open_data.edition import Edition
from scripts.pages.site import Site
from scripts.reading.inline_markup import plain_text

JsonObject: TypeAlias = dict[str, Any]


def present(**fields: object) -> JsonObject:
    """Return the fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None}


def plain_texts(text: Mapping[str, str]) -> dict[str, str]:
    """Return a text in every language, in plain words."""
    return {lang: plain_text(text[lang]) for lang in LOCALES}


def optional_texts(text: Mapping[str, str] | None) -> dict[str, str] | None:
    """Return a text in every language, or None if there is none."""
    return plain_texts(text) if text else None


def statement_fields(statement: Statement) -> JsonObject:
    """Return a statement, with what only its kind has."""
    return present(
        name=plain_texts(statement.name) if isinstance(statement, NamedStatement) else None,
        role=statement.role if isinstance(statement, RoleStatement) else None,
        place=statement.place if isinstance(statement, Partner) else None,
        months=(list(statement.months) or None) if isinstance(statement, Season) else None,
        weeks=(list(statement.weeks) or None) if isinstance(statement, Season) else None,
        skill=statement.skill if isinstance(statement, SkillNeed) else None,
        need=statement.need if isinstance(statement, SkillNeed) else None,
        text=plain_texts(statement.text),
        sources=list(statement.sources),
        advice=True if statement.is_advice else None,
        as_of=statement.as_of,
    ) | (_way_in_fields(statement) if isinstance(statement, WayIn) else {})


def _way_in_fields(way: WayIn) -> JsonObject:
    """Return what only a way in has."""
    return present(
        route=way.route,
        door=way.door,
        titles=list(way.titles),
        certificates=list(way.certificates),
        show=statement_fields(way.show) if way.show else None,
        then=statement_fields(way.then) if way.then else None,
    )


def json_value(value: FieldValue) -> Any:
    """Return a field of a role as JSON; a field that the schema gains is published without any change here."""
    if isinstance(value, Statement):
        return statement_fields(value)
    if isinstance(value, Text):
        return plain_texts(value)
    if isinstance(value, tuple):
        return [json_value(item) for item in value]
    if isinstance(value, Mapping):
        return present(**{name: json_value(child) for name, child in value.items()})
    return value


def page_urls(site: Site, edition: Edition, kind: str, key: str) -> dict[str, str]:
    """Return the absolute address of an entry in every language; `kind` as in page_and_anchor()."""
    return {lang: edition.address(site.entry_url(kind, key, lang)) for lang in LOCALES}
