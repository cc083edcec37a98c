"""The words in addresses: where each kind of page lives, in each language. An address never changes once published."""

from pathlib import Path
from typing import Final

import yaml

from scripts.config import DEFAULT_LOCALE, LOCALES

_Words = dict[str, dict[str, str]]
_SECTIONS: Final[dict[str, _Words]] = yaml.safe_load(Path(__file__).with_name("url_words.yaml").read_text("utf-8"))


def _by_language(section: str) -> _Words:
    """Return the words of a section, by language and key."""
    words = _SECTIONS[section]
    return {lang: {key: word.get(lang, key) for key, word in words.items()} for lang in LOCALES}


def _by_key(section: str) -> _Words:
    """Return the words of a section, by key and language."""
    return {key: {lang: word.get(lang, key) for lang in LOCALES} for key, word in _SECTIONS[section].items()}


FOLDERS: Final = _by_language("folders")
RULE_PAGES: Final = _by_language("rule_pages")
MOVE_PARAMS: Final = _by_language("move_params")
EXPLORER_PARAMS: Final = _by_language("explorer_params")
GLOSSARY_FIELDS: Final = _by_key("glossary_fields")
SOURCE_GROUPS: Final = _by_key("source_groups")
SLUG_WORDS: Final = _by_key("slug_words")
STEP_ANCHORS: Final = _by_key("anchors")["step"]

# The folders below docs/ that the build writes whole; everything else there is written by hand.
GENERATED_FOLDERS: Final = (
    *(f"{lang}/{folder}" for lang, folders in FOLDERS.items() for folder in folders.values()),
    "parts",
    "api",
    "cards",
    "app",
    "schema",
)


def entry_url(folder: str, slug: str, lang: str) -> str:
    """Return the address of an entry's page below the site's root, as in `pekerjaan/asisten-hrd/`.

    `folder` is a key of FOLDERS, `slug` the entry's own in the language.
    """
    return f"{url_prefix(lang)}{FOLDERS[lang][folder]}/{slug}/"


def url_prefix(lang: str) -> str:
    """Return what the addresses of a language begin with, below the site's root: nothing for the first, else `en/`."""
    return "" if lang == DEFAULT_LOCALE else f"{lang}/"


def language_of(path: str) -> str:
    """Return the language of an address or a file of the built site, given below the site's root."""
    first = path.lstrip("/").partition("/")[0]
    return first if first in LOCALES else DEFAULT_LOCALE


def other_languages(lang: str) -> tuple[str, ...]:
    """Return the languages that a text in this one is translated to."""
    return tuple(other for other in LOCALES if other != lang)
