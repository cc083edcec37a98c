"""The open data: what the site says, as files that other programs read."""

import json

from scripts.outputs.open_data.archive import archive
from scripts.outputs.open_data.documents import full_roles, lists, role_path
from scripts.outputs.open_data.edition import API, edition
from scripts.outputs.open_data.linked_data import linked_data
from scripts.outputs.open_data.openapi import ARCHIVE, openapi
from scripts.outputs.open_data.page import parts
from scripts.outputs.open_data.schemas import published
from scripts.outputs.open_data.tables import tables


def open_data(site, site_url, built=None):
    """Return each file by path below docs/: a text, or the bytes of the archive.

    Addresses are absolute below `site_url`, which ends with a slash. `built` is the time of the
    contents in UTC; the same time and data give the same bytes.
    """
    this = edition(site.catalog, site_url, built)
    documents = lists(site, this)
    files = {
        **{f"{API}/{name}.json": _json(document) for name, document in documents.items()},
        **{role_path(key): _json(document) for key, document in full_roles(site, this).items()},
        **{f"{API}/{name}": text for name, text in tables(documents).items()},
        f"{API}/roles.jsonld": _json(linked_data(site, this)),
        f"{API}/openapi.json": _json(openapi(site, this)),
        **{path: _json(schema) for path, schema in published(this).items()},
    }
    files[f"{API}/{ARCHIVE}"] = archive(site, this, files)
    return files | parts(site, this, files)


def _json(document):
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
