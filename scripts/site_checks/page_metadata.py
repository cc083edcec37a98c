"""Page metadata: what a page tells search engines and other sites about itself."""

import json
from collections.abc import Iterator
from typing import Final

from PIL import Image

from scripts.config import DEFAULT_LOCALE, LOCALES
from scripts.site_checks.built_site import BuiltSite, Document, Rule
from scripts.urls import language_of

REQUIRED_METAS: Final = (
    "description",
    "theme-color",
    "og:site_name",
    "og:type",
    "og:title",
    "og:description",
    "og:url",
    "og:locale",
    "og:locale:alternate",
    "twitter:card",
)


def check_identity(site: BuiltSite, register: str) -> Iterator[str]:
    """Each page names its own address and language, and describes itself."""
    for path, document in site.pages.items():
        if document.canonical != site.url(path):
            yield f"{path}: the canonical address is {document.canonical}, not {site.url(path)}"
        if document.lang != language_of(path):
            yield f"{path}: is marked as {document.lang}, but its folder is that of {language_of(path)}"
        for name in REQUIRED_METAS:
            if not document.metas.get(name):
                yield f"{path}: has no {name}"
        if document.metas.get("og:url") != document.canonical:
            yield f"{path}: og:url is {document.metas.get('og:url')}, the canonical address {document.canonical}"


def check_pictures(site: BuiltSite, register: str) -> Iterator[str]:
    """Each page, what is shown for a missing one too, has a picture for shared links, and tells its size and words."""
    for path, document in _with_head(site):
        address = document.metas.get("og:image") or ""
        file, _ = site.file(address)
        if file not in site.files:
            yield f"{path}: its share image {address or 'none'} does not exist"
            continue
        if not document.metas.get("og:image:alt"):
            yield f"{path}: its share image has no og:image:alt"
        with Image.open(site.folder / str(file)) as image:
            size, kind = image.size, Image.MIME[str(image.format)]
        told = tuple(document.metas.get(f"og:image:{name}") for name in ("width", "height", "type"))
        if told != (*map(str, size), kind):
            yield f"{path}: tells of its share image {told}; it is {size[0]} × {size[1]} pixels, {kind}"


def check_feed_links(site: BuiltSite, register: str) -> Iterator[str]:
    """Each page names the Atom feed of its language, with a title and an absolute address."""
    for path, document in _with_head(site):
        languages = {language_of(site.file(address)[0] or "") for address in document.feeds.values()}
        if "" in document.feeds or not all(site.file(address)[0] in site.files for address in document.feeds.values()):
            yield f"{path}: names the feeds {document.feeds}; each needs a title, and must exist"
        elif document.lang not in languages or (path in site.pages and len(languages) > 1):
            yield f"{path}: names feeds in {', '.join(sorted(languages)) or 'no language'}, not its own"


def _with_head(site: BuiltSite) -> Iterator[tuple[str, Document]]:
    """Yield the pages that readers find, and that for what is not found."""
    return ((path, document) for path, document in site.documents.items() if document.refresh is None)


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


RULES: tuple[Rule, ...] = (check_identity, check_pictures, check_feed_links, check_translations, check_structured_data)
