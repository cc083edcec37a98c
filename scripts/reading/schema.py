"""The JSON Schemas of the data files, in data/schema/: the only definition of which fields there are."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from scripts.config import LOCALES, ROOT, SCHEMAS

# The other schemas take definitions from that of the roles.
_SHARED: Final = "roles.schema.json"


def schema(name: str, folder: Path = ROOT / SCHEMAS) -> dict[str, Any]:
    """Return the schema of a data file, e.g. `roles`, with the definitions that it takes from that of the roles.

    `folder` is the folder of the schemas.
    """
    text = (folder / f"{name}.schema.json").read_text("utf-8-sig")
    whole: dict[str, Any] = json.loads(text.replace(f"{_SHARED}#", "#"))
    if _SHARED in text:
        whole["$defs"] = schema("roles", folder)["$defs"] | whole.get("$defs", {})
    return whole


def described(part: Mapping[str, Any]) -> dict[str, str]:
    """Return the description of a part of a schema, by language.

    It stands there once in each language, in the order of LOCALES, parted by empty lines. A language that is missing
    has the description in the first one.
    """
    texts = part.get("description", "").split("\n\n")
    return {lang: texts[number] if number < len(texts) else texts[0] for number, lang in enumerate(LOCALES)}
