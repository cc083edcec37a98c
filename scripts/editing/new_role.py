"""A new role with every field that it needs, each marked until somebody has written it.

The fields are those that the schema requires, so a skeleton is never out of date.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, Final

import yaml

from scripts.catalog.statement import Route
from scripts.checks.placeholders import MARK
from scripts.config import DEFAULT_LOCALE, KEY_LOCALE, LOCALES
from scripts.editing.schema_refs import Schema, resolve_ref
from scripts.messages import in_language
from scripts.reading.schema import described

ALIASES = 3  # how many other titles a skeleton has room for

# The ways in that a skeleton asks about: from school, with a degree, and from another job.
ROUTES: Final[tuple[Route, ...]] = ("smk", "s1", "work")

# What each of them is better with: how open the door is, what adverts call the first job, and what comes next.
_ABOUT_A_WAY: Final = ("door", "titles", "show", "then")

# Whom a role fits and a sample task are our own advice, so no source is asked for.
_ADVICE: Final = ("fits", "does_not_fit", "sample_task")

_FIRST_CLAUSE = re.compile(r"(?<=[^.]{3})[.;:](?=\s|$)")  # ends a clause, and is no abbreviation's point


def role_skeleton(schema: Schema, titles: Mapping[str, str], family: str, lang: str = DEFAULT_LOCALE) -> str:
    """Return the YAML of a role as an item of `roles`, indented by two spaces.

    `schema` is that of roles.yaml, `titles` the title by language, and `family` the key of a family. Hints in the
    language `lang` say what each field is for.
    """
    role = placeholder(schema, schema["$defs"]["role"], lang)
    role |= {"key": role_key(titles), "family": family, "title": dict(titles)}
    role["slug"] = {language: slug(title) for language, title in titles.items()}
    role["aliases"] = {language: role["aliases"][language] * ALIASES for language in titles}
    way = schema["$defs"]["way_in"]
    way = {**way, "required": [*way["required"], *_ABOUT_A_WAY]}
    role["ways_in"] = [{**placeholder(schema, way, lang), "route": route} for route in ROUTES]
    for field in _ADVICE:
        claims = role[field] if isinstance(role[field], list) else [role[field]]
        for claim in claims:
            del claim["sources"]
            claim["advice"] = True
    return as_item(role)


def as_item(entry: Mapping[str, Any]) -> str:
    """Return an entry as YAML, as an item of a list that is indented by two spaces."""
    text = yaml.dump([entry], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9)
    return "".join(f"  {line}\n" for line in text.splitlines())


def role_key(titles: Mapping[str, str]) -> str:
    """Return the key of a role from its title by language."""
    return slug(titles[KEY_LOCALE])


def slug(title: str) -> str:
    """Return a title as the last part of an address: small ASCII letters, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


class _Dumper(yaml.SafeDumper):
    """Writes as the data files are written: lists of texts, and texts that are known, on one line in brackets."""

    def represent_sequence(
        self, tag: str, sequence: Iterable[Any], flow_style: bool | None = None
    ) -> yaml.SequenceNode:
        items = list(sequence)
        return super().represent_sequence(tag, items, flow_style=all(isinstance(item, str) for item in items))

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> yaml.MappingNode:
        known = all(isinstance(value, str) and not value.startswith(MARK) for value in mapping.values())
        return super().represent_mapping(tag, mapping, flow_style=known)


def placeholder(schema: Schema, part: Schema, lang: str, purpose: str = "") -> Any:
    """Return a value of the shape of a part of the schema, in which every text is still to be written.

    `purpose` says what the field around this part is for. A text in each language has no better hint.
    """
    part = resolve_ref(schema, part)
    hint = _FIRST_CLAUSE.split(in_language(described(part), lang))[0]
    if part.get("type") == "object":
        return {
            name: placeholder(schema, part["properties"][name], lang, (purpose or hint) if name in LOCALES else "")
            for name in _required(part)
        }
    if part.get("type") == "array":
        return [placeholder(schema, part["items"], lang, hint) for _ in range(part.get("minItems", 1))]
    return f"{MARK} {', '.join(map(str, part.get('enum', ()))) or purpose or hint}".strip()


def _required(part: Schema) -> list[str]:
    """Return the fields to be filled in: those required, and a name where either a name or a role's key will do.

    What is not marked as our advice needs its sources.
    """
    named_either_way = {"name", "role"} <= part["properties"].keys()
    unless_advice = part.get("then", {}).get("required", []) if "advice" in part["properties"] else []
    with_name = ["name", *part.get("dependentRequired", {}).get("name", [])] if named_either_way else []
    return [*with_name, *part["required"], *unless_advice]
