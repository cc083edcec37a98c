"""An empty work sample for a new role, each text marked until somebody has written it."""

from collections.abc import Mapping
from typing import Any, Final

from scripts.config import DEFAULT_LOCALE
from scripts.editing.new_role import as_item, placeholder, role_key, slug
from scripts.editing.schema_refs import Schema

_QUESTIONS: Final = 3
_OPTIONS: Final = 2
_MINUTES: Final = 10


def sample_skeleton(schema: Schema, titles: Mapping[str, str], lang: str = DEFAULT_LOCALE) -> str:
    """Return the YAML of a work sample as an item of `samples`, indented by two spaces.

    `schema` is that of work-samples.yaml, `titles` the title of its role by language. Hints in the language `lang` say
    what each field is for. Its form is the simplest, questions with consequences.
    """
    definitions = schema["$defs"]
    sample = placeholder(schema, definitions["sample"], lang)
    sample |= {"key": f"{role_key(titles)}-1", "role": role_key(titles), "form": "choose", "minutes": _MINUTES}
    sample["slug"] = {language: f"{slug(title)}-1" for language, title in titles.items()}
    line = definitions["material"]["properties"]["lines"]["items"]
    note = placeholder(schema, definitions["material"], lang)
    lines = [{"key": "n1", "text": _text(schema, line, lang)}]
    sample["material"] = [note | {"key": "note", "kind": "note", "lines": lines}]
    sample["tasks"] = [_question(schema, number, lang) for number in range(_QUESTIONS)]
    return as_item(sample)


def _text(schema: Schema, part: Schema, lang: str) -> Any:
    return placeholder(schema, part["properties"]["text"], lang)


def _question(schema: Schema, number: int, lang: str) -> dict[str, Any]:
    """Return a question; the place of the right option differs from one to the next."""
    option = schema["$defs"]["option"]
    options = []
    for place in range(_OPTIONS):
        written = placeholder(schema, option, lang)
        right = {"right": True} if place == number % _OPTIONS else {}
        options.append({"text": f"{written['text']} {place + 1}", **right, "why": written["why"]})
    return {"text": f"{_text(schema, schema['$defs']['task'], lang)} {number + 1}", "options": options}
