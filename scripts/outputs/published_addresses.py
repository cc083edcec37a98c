"""Which addresses of a site others may keep: the register of addresses holds them for good."""

from scripts.config import DEFAULT_LOCALE, LOCALES
from scripts.outputs.atom_feed import atom_feeds
from scripts.outputs.open_data import open_data
from scripts.pages.site import Site
from scripts.pages.url_registry import data_addresses
from scripts.urls import url_prefix

# What devices, search engines and schools have kept the address of. The service worker can be retired only at its own.
_FIXED = (
    "/sw.js",
    *(f"/app/{lang}.webmanifest" for lang in LOCALES),
    *(f"/{url_prefix(lang)}opensearch.xml" for lang in LOCALES),
    "/sitemap.xml",
    "/balik-layar.zip",
)


def published_addresses(site: Site) -> set[str]:
    """Return every address that others may link to or fetch: pages, feeds and open data.

    Pictures, styles and scripts are not among them: their addresses may change.
    """
    files = (path for path in (*open_data(site, ""), *atom_feeds(site, "")) if not path.startswith("parts/"))
    return {*data_addresses(site), *_FIXED, *(f"/{path.removeprefix(f'{DEFAULT_LOCALE}/')}" for path in files)}
