"""Heads: what a page tells search engines and other sites about itself."""

import json

NAMED = ("description", "og:title", "og:description", "og:url", "og:image", "og:locale")


def name_the_page(built, register):
    """The canonical address of each page is its own, its language is that of its folder, and it describes itself."""
    for path, document in built.pages.items():
        if document.canonical != built.url(path):
            yield f"{path}: the canonical address is {document.canonical}, not {built.url(path)}"
        if document.lang != ("en" if path.startswith("en/") else "id"):
            yield f"{path}: is marked as {document.lang}, which is not the language of its folder"
        for name in NAMED:
            if not document.metas.get(name):
                yield f"{path}: says no {name}"
        if document.metas.get("og:image") and built.file(document.metas["og:image"])[0] not in built.files:
            yield f"{path}: its picture {document.metas['og:image']} is not there"


def pair_the_languages(built, register):
    """Each page names itself and its twin, and the twin names it; readers of other languages get the Indonesian one."""
    for path, document in built.pages.items():
        own = document.alternates
        if own.keys() != {"id", "en", "x-default"} or own["x-default"] != own["id"]:
            yield f"{path}: names {own or 'no twin'}, not its addresses in id, en and x-default"
            continue
        if own.get(document.lang) != built.url(path):
            yield f"{path}: names {own.get(document.lang)} as itself"
        for address in {own["id"], own["en"]}:
            twin = built.pages.get(built.file(address)[0])
            if twin is None or twin.alternates != own:
                yield f"{path}: {address} does not lead back to it as its twin"


def say_what_they_are(built, register):
    """JSON-LD is JSON, and each thing of it has a type."""
    for path, document in built.documents.items():
        for text in document.structured:
            try:
                value = json.loads(text)
            except ValueError as error:
                yield f"{path}: its JSON-LD is no JSON: {error}"
                continue
            if value.get("@context") != "https://schema.org":
                yield f"{path}: its JSON-LD does not say that it speaks schema.org"
            if not all(isinstance(thing, dict) and thing.get("@type") for thing in value.get("@graph", [value])):
                yield f"{path}: a thing in its JSON-LD has no @type"


RULES = (name_the_page, pair_the_languages, say_what_they_are)
