"""A new role with every field that it needs, each marked until somebody has written it.

The schema says which fields those are, so a skeleton cannot fall behind it.
"""

import re
import unicodedata

import yaml

from scripts.checks.json_schema import described
from scripts.checks.placeholders import MARK
from scripts.config import LOCALES

ALIASES = 3


def skeleton(schema, titles, family, lang="id"):
    """Return the YAML of a role in the list of roles; hints are in the editor’s language.

    `titles` is the title by language, `family` a known key.
    """
    role = _blank(schema, schema["$defs"]["role"], lang)
    role |= {"key": slug(titles["en"]), "family": family, "title": dict(titles)}
    role["slug"] = {name: slug(title) for name, title in titles.items()}
    role["aliases"] = {name: role["aliases"][name] * ALIASES for name in titles}
    lines = yaml.safe_dump([role], allow_unicode=True, sort_keys=False, width=10**9).splitlines()
    return "".join(f"  {line}\n" for line in lines)


def slug(title):
    """Return a title as the last part of an address: small ASCII letters, digits and single hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _blank(schema, part, lang, about=""):
    """Return a value of a part’s shape in which every text is still to be written.

    `about` is what the field is for; a text in two languages has no better hint.
    """
    part = _resolved(schema, part)
    own = re.split(r"(?<=[^.]{3})[.;:](?=\s|$)", described(part)[lang])[0]
    if part.get("type") == "object":
        return {
            name: _blank(schema, part["properties"][name], lang, (about or own) if name in LOCALES else "")
            for name in _needed(part)
        }
    if part.get("type") == "array":
        return [_blank(schema, part["items"], lang, own) for _ in range(part.get("minItems", 1))]
    return f"{MARK} {', '.join(map(str, part.get('enum', ()))) or about or own}".strip()


def _needed(part):
    """Return the fields to be filled in; a party that may be named in two ways gets a name."""
    return ["name"] * ({"name", "role"} <= part["properties"].keys()) + part["required"]


def _resolved(schema, part):
    """Follow references within the schema; what stands beside one counts more than what it names."""
    name = part.get("$ref", "")
    if not name.startswith("#/$defs/"):
        return part
    return {
        **_resolved(schema, schema["$defs"][name.removeprefix("#/$defs/")]),
        **{key: value for key, value in part.items() if key != "$ref"},
    }
