"""What the commands say to editors: the texts stand in messages.yaml, by language."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

import yaml

from scripts.config import DEFAULT_LOCALE

_Text = TypeVar("_Text")


def in_language(texts: Mapping[str, _Text], lang: str) -> _Text:
    """Return the text in a language, or in the first language of the site where that one is missing."""
    return texts[lang] if lang in texts else texts[DEFAULT_LOCALE]


def message(name: str, lang: str, **values: object) -> str:
    """Return a text of messages.yaml, filled in; `name` is `<group>.<key>`, e.g. `command.good`.

    Raises KeyError for a name or a value that is missing.
    """
    return in_language(translations(name), lang).format_map(values)


def translations(name: str) -> dict[str, str]:
    """Return a text of messages.yaml by language, not filled in. Raises KeyError for a name that is missing."""
    group, _, key = name.partition(".")
    return _texts()[group][key]


@cache
def _texts() -> dict[str, dict[str, dict[str, str]]]:
    texts: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(
        Path(__file__).with_name("messages.yaml").read_text("utf-8")
    )
    return texts
