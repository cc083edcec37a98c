"""The open data: the roles as files that other programs read."""

import json

from scripts.load import LOCALES
from scripts.pages import role_key


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
    return {"api/v1/roles.json": json.dumps(document, ensure_ascii=False, indent=2) + "\n"}


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
    return {lang: text[lang] for lang in LOCALES}
