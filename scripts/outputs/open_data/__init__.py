"""The open data: what the site says, as files that other programs read."""

import json
from datetime import datetime

from scripts.outputs.open_data.archive import archive
from scripts.outputs.open_data.documents import full_roles, lists
from scripts.outputs.open_data.edition import API, edition
from scripts.outputs.open_data.linked_data import linked_data
from scripts.outputs.open_data.openapi import ARCHIVE, openapi
from scripts.outputs.open_data.page_parts import page_parts
from scripts.outputs.open_data.role_documents import role_path
from scripts.outputs.open_data.schemas import published_schemas
from scripts.outputs.open_data.tables import tables, workbooks
from scripts.pages.site import Site


def open_data(site: Site, site_url: str, built: datetime | None = None) -> dict[str, str | bytes]:
    """Return each file by path below docs/: a text, or the bytes of a workbook or the archive.

    Addresses are absolute below `site_url`, which ends with a slash. `built` is the time of the contents in UTC; the
    same time and data give the same bytes.
    """
    current = edition(site.catalog, site_url, built)
    documents = lists(site, current)
    parts: dict[str, str | bytes] = {
        **{f"{API}/{name}.json": _json(document) for name, document in documents.items()},
        **{role_path(key): _json(document) for key, document in full_roles(site, current).items()},
        **{f"{API}/{name}": text for name, text in tables(documents).items()},
        **{f"{API}/{name}": book for name, book in workbooks(documents, current.built).items()},
        f"{API}/roles.jsonld": _json(linked_data(site, current)),
        f"{API}/openapi.json": _json(openapi(site.catalog, current)),
        **{path: _json(schema) for path, schema in published_schemas(current).items()},
    }
    files = {**parts, f"{API}/{ARCHIVE}": archive(site.catalog, current, parts)}
    return files | page_parts(site, current, files)


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
