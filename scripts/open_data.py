"""The open data: the roles as files that other programs read."""

import json
import re

from scripts.checks.shape import schema
from scripts.load import LOCALES
from scripts.markup import plain
from scripts.pages import role_key

SCHEMA = "schema/v1/roles.schema.json"


def open_data(site, site_url):
    """Return the text of each open-data file by path below docs/.

    Addresses are absolute below `site_url`, which ends with a slash.
    """
    document = {
        "licence": "CC-BY-4.0",
        "languages": list(LOCALES),
        "families": [{"id": f.key, "name": _both(f.name), "summary": _both(f.summary)} for f in site.catalog.families],
        "roles": [_role(site, role, site_url) for role in site.catalog.roles.values()],
    }
    files = {"api/v1/roles.json": document, SCHEMA: _published(schema("roles"), site_url)}
    return {path: json.dumps(content, ensure_ascii=False, indent=2) + "\n" for path, content in files.items()}


def _published(part, site_url):
    """Return the schema under its own address; the keys that only our files know are any keys there."""
    own = re.sub(r"known\.schema\.json#/\$defs/\w+", "#/$defs/key", json.dumps(part))
    return {"$id": site_url + SCHEMA, **json.loads(own)}


def _role(site, role, site_url):
    return {
        "id": role.key,
        "url": {lang: site_url + site.page(role_key(role), lang).url for lang in LOCALES},
        "title": _both(role.title),
        "aliases": {lang: list(role.aliases[lang]) for lang in LOCALES},
        "summary": _both(role.summary.text),
        "family": role.family,
        "level": role.level,
        "education": list(role.education),
        "codes": {
            "match": role.match,
            **{code.classification: {"code": code.code, "title": code.title, **({"url": code.url} if code.url else {})} for code in role.codes},
        },
        "related": list(role.related),
        "sources": list(role.sources),
        "reviewed": role.reviewed,
    }


def _both(text):
    return {lang: plain(text[lang]) for lang in LOCALES}
