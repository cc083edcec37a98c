"""The keys that the data has, as a JSON Schema: editors complete them and underline all others."""

import json
from collections.abc import Iterable, Mapping
from typing import Final

from scripts.checks.references import keys
from scripts.config import LOCALES
from scripts.messages import message
from scripts.reading.loader import SourceData

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def known_ids(keys_by_kind: Mapping[str, Iterable[str]]) -> str:
    """Return the text of data/schema/known.schema.json for the keys of each kind."""
    document = {
        "$schema": _DIALECT,
        "$comment": "Made by `make fmt` from the data; changes here are lost.",
        "title": "Balik Layar: known keys",
        "$defs": {
            kind: {"type": "string", "enum": list(known), "description": _description(kind)}
            for kind, known in keys_by_kind.items()
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def known_ids_of(raw: SourceData) -> str | None:
    """Return the text of data/schema/known.schema.json for the data as read, or None if a file of it cannot be read."""
    sources = raw.sources.get(("sources",))
    if not isinstance(sources, dict) or any(
        tree.value is None for tree in (raw.roles, raw.skills, raw.glossary, raw.programmes, raw.certificates)
    ):
        return None
    return known_ids(
        {
            "source": sources,
            "role": keys(raw.roles, "roles"),
            "family": keys(raw.roles, "families"),
            "skill": keys(raw.skills, "skills"),
            "term": keys(raw.glossary, "terms"),
            "programme": keys(raw.programmes, "programmes"),
            "certificate": keys(raw.certificates, "certificates"),
        }
    )


def _description(kind: str) -> str:
    """Return what a key is, in every language; a language without a text of its own adds nothing."""
    return "\n\n".join(dict.fromkeys(message(f"known-ids.{kind}", lang) for lang in LOCALES))
