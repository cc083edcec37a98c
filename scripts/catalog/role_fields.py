"""The fields of a role that have no attribute of their own: each is built by the shape that the schema gives it.

So a new field needs no Python: once the schema describes it, `role.fields["its_name"]` holds it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from scripts.catalog.statement import Duty, NamedStatement, Partner, RoleStatement, Season, SkillNeed, Statement, WayIn
from scripts.catalog.text import Text
from scripts.config import LOCALES

# YAML or JSON as parsed. The checks have judged it by the schema, so nothing here needs a guard.
Data: TypeAlias = Mapping[str, Any]

FieldValue: TypeAlias = (
    Statement | Text | tuple["FieldValue", ...] | Mapping[str, "FieldValue"] | str | int | float | None
)


@dataclass(frozen=True)
class Names:
    """What statements call the roles and skills that they name by key."""

    roles: Mapping[str, Text]
    skills: Mapping[str, Text]


def build_statement(data: Data) -> Statement:
    """Return a plain statement."""
    return Statement(*_text_and_sources(data))


def build_statements(entries: list[Data]) -> tuple[Statement, ...]:
    """Return a list of plain statements."""
    return tuple(build_statement(data) for data in entries)


def optional_text(data: Data | None) -> Text | None:
    """Return a text, or None where there is none."""
    return Text(data) if data else None


def build_fields(role: Data, schema: Data, attributes: frozenset[str], names: Names) -> dict[str, FieldValue]:
    """Return every field that the schema of roles.yaml describes, without those that are `attributes` of a Role.

    They have the order of the schema. A list that the role leaves out is empty, any other value None.
    Raises ValueError for a statement that no class holds.
    """
    definitions = schema["$defs"]
    return {
        name: _build(role.get(name), shape, definitions, names)
        for name, shape in definitions["role"]["properties"].items()
        if name not in attributes
    }


def statements_in(value: FieldValue) -> Iterator[Statement]:
    """Yield every statement that a field holds, in order."""
    if isinstance(value, Statement):
        yield value
    if isinstance(value, WayIn):
        yield from value.parts
    for child in _children(value):
        yield from statements_in(child)


def texts_in(value: FieldValue) -> Iterator[Text]:
    """Yield the text of every statement that a field holds, and every other text, in order."""
    if isinstance(value, Statement):
        yield from (statement.text for statement in statements_in(value))
    elif isinstance(value, Text):
        yield value
    for child in _children(value):
        yield from texts_in(child)


def _children(value: FieldValue) -> tuple[FieldValue, ...]:
    if isinstance(value, tuple):
        return value
    return tuple(value.values()) if isinstance(value, Mapping) and not isinstance(value, Text) else ()


def _build(value: Any, shape: Data, definitions: Data, names: Names) -> FieldValue:
    """Return a value as its shape, a part of the schema, describes it."""
    shape = definitions[shape["$ref"].removeprefix("#/$defs/")] if _is_local(shape) else shape
    if shape.get("type") == "array":
        return tuple(_build(item, shape["items"], definitions, names) for item in value or ())
    properties = shape.get("properties", {})
    if not isinstance(value, Mapping):
        plain: str | int | float | None = value
        return plain
    if all(isinstance(value.get(lang), str) for lang in LOCALES):
        return _text_or_statement(value, frozenset(properties) - {*LOCALES}, names)
    return {
        name: _build(value.get(name), properties.get(name, {}), definitions, names)
        for name in dict.fromkeys((*properties, *value))
    }


def _is_local(shape: Data) -> bool:
    """Return whether a shape stands elsewhere in the same schema; keys of other files are plain texts."""
    return str(shape.get("$ref", "")).startswith("#/$defs/")


def _text_or_statement(data: Data, properties: frozenset[str], names: Names) -> FieldValue:
    """Return what has a text in every language: a Text, or the kind of statement that has these other properties."""
    if not properties:
        return Text(data)
    build = _KINDS.get(properties - {"as_of", "advice"})
    if not build:
        raise ValueError(f"no class of scripts/catalog/statement.py has the fields {', '.join(sorted(properties))}")
    return build(data, names)


def _text_and_sources(data: Data) -> tuple[Text, tuple[str, ...], str | None]:
    return Text(data), tuple(data.get("sources", ())), data.get("as_of")


def _season(data: Data, names: Names) -> Season:
    months, weeks = (tuple(data.get(name, ())) for name in ("months", "weeks"))
    return Season(*_text_and_sources(data), name=Text(data["name"]), months=months, weeks=weeks)


def _name(data: Data, names: Names) -> Text:
    return Text(data["name"]) if "name" in data else names.roles[data["role"]]


def _role_statement(data: Data, names: Names) -> RoleStatement:
    return RoleStatement(*_text_and_sources(data), name=_name(data, names), role=data.get("role"))


def _partner(data: Data, names: Names) -> Partner:
    place = data.get("place")
    return Partner(*_text_and_sources(data), name=_name(data, names), role=data.get("role"), place=place)


def _skill_need(data: Data, names: Names) -> SkillNeed:
    skill = data["skill"]
    return SkillNeed(*_text_and_sources(data), name=names.skills[skill], skill=skill, need=data["need"])


def _way_in(data: Data, names: Names) -> WayIn:
    show, then = (build_statement(data[name]) if name in data else None for name in ("show", "then"))
    return WayIn(
        *_text_and_sources(data),
        route=data["route"],
        door=data.get("door", "open"),
        titles=tuple(data.get("titles", ())),
        certificates=tuple(data.get("certificates", ())),
        show=show,
        then=then,
    )


# How a statement is built, by its properties beside the texts and the date.
_KINDS: Final[Mapping[frozenset[str], Callable[[Data, Names], Statement]]] = {
    frozenset({"sources"}): lambda data, _: build_statement(data),
    frozenset({"sources", "key"}): lambda data, _: Duty(*_text_and_sources(data), key=data.get("key")),
    frozenset({"sources", "name"}): lambda data, _: NamedStatement(*_text_and_sources(data), name=Text(data["name"])),
    frozenset({"sources", "name", "months", "weeks"}): _season,
    frozenset({"sources", "name", "role"}): _role_statement,
    frozenset({"sources", "name", "role", "place"}): _partner,
    frozenset({"sources", "skill", "need"}): _skill_need,
    frozenset({"sources", "route", "door", "titles", "certificates", "show", "then"}): _way_in,
}
