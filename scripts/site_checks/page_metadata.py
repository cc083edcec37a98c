"""Page metadata: what a page tells search engines and other sites about itself."""

import json
from collections.abc import Iterator
from typing import Final

from scripts.config import DEFAULT_LOCALE, LOCALES
from scripts.site_checks.built_site import BuiltSite, Rule
from scripts.urls import language_of

REQUIRED_METAS: Final = ("description", "og:title", "og:description", "og:url", "og:image", "og:locale")


def check_identity(site: BuiltSite, register: str) -> Iterator[str]:
    """Each page names its own address and language, describes itself, and has a picture for shared links."""
    for path, document in site.pages.items():
        if document.canonical != site.url(path):
            yield f"{path}: the canonical address is {document.canonical}, not {site.url(path)}"
        if document.lang != language_of(path):
            yield f"{path}: is marked as {document.lang}, but its folder is that of {language_of(path)}"
        for name in REQUIRED_METAS:
            if not document.metas.get(name):
                yield f"{path}: has no {name}"
        picture = document.metas.get("og:image")
        if picture and site.file(picture)[0] not in site.files:
            yield f"{path}: its share image {picture} does not exist"


def check_translations(site: BuiltSite, register: str) -> Iterator[str]:
    """Each page names itself and its translations, and these name the same; x-default is the first language."""
    expected = (*LOCALES, "x-default")
    for path, document in site.pages.items():
        alternates = document.alternates
        if alternates.keys() != set(expected) or alternates["x-default"] != alternates[DEFAULT_LOCALE]:
            yield f"{path}: names the translations {alternates or 'none'}; it needs {', '.join(expected)}"
            continue
        if alternates.get(document.lang or "") != site.url(path):
            yield f"{path}: names {alternates.get(document.lang or '')} as itself"
        for address in dict.fromkeys(alternates[lang] for lang in LOCALES):
            translation = site.pages.get(site.file(address or "")[0] or "")
            if translation is None or translation.alternates != alternates:
                yield f"{path}: names {address} as a translation, which does not name this page in turn"


def check_structured_data(site: BuiltSite, register: str) -> Iterator[str]:
    """The JSON-LD of a page is JSON in the vocabulary of schema.org, and each node has a type."""
    for path, document in site.documents.items():
        for text in document.json_ld:
            try:
                value = json.loads(text)
            except ValueError as error:
                yield f"{path}: its JSON-LD is no JSON: {error}"
                continue
            if value.get("@context") != "https://schema.org":
                yield f"{path}: the @context of its JSON-LD is not https://schema.org"
            if not all(isinstance(node, dict) and node.get("@type") for node in value.get("@graph", [value])):
                yield f"{path}: a node of its JSON-LD has no @type"


RULES: tuple[Rule, ...] = (check_identity, check_translations, check_structured_data)
