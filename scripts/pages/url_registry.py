"""The register: every address ever published leads somewhere for good.

`data/addresses.txt` holds them, one a line and in order; behind one that moved stands where to: `/old/ /new/`.
Addresses count from the site's root, so the register holds wherever the site lives.
"""

import re

from scripts.config import ADDRESSES
from scripts.outputs.atom_feed import atom_feeds
from scripts.outputs.open_data import open_data
from scripts.problems.problem import Problem

# What a change of the data can take away. Other files only the code can, and the built site is held to those.
_BY_DATA = re.compile(r".*/|/api/v1/roles/[^/]+\.json")


# What devices, search engines and schools have kept the address of; a service worker can be retired only at its own.
FIXED = (
    "/sw.js",
    "/app/id.webmanifest",
    "/app/en.webmanifest",
    "/opensearch.xml",
    "/en/opensearch.xml",
    "/sitemap.xml",
    "/balik-layar.zip",
)


def entries(text):
    """Return where each address of a register moved to, or None, by address; lines that hold none are left out."""
    parts = [line.split() for line in text.splitlines()]
    return {own[0]: own[1] if len(own) > 1 else None for own in parts if _is_entry(own)}


def moved(text):
    """Return the new address of each that moved."""
    return {old: new for old, new in entries(text).items() if new}


def addresses(site):
    """Return every address that others may link to or fetch: pages, feeds and open data. Pictures, styles and other scripts may go."""
    files = [
        path.removeprefix("id/")
        for path in (*open_data(site, "", None), *atom_feeds(site, ""))
        if not path.startswith("parts/")
    ]
    return {*_of_the_data(site), *FIXED, *(f"/{path}" for path in files)}


def extended(text, site):
    """Return a register with the addresses of a Site added; none is ever taken out."""
    known = dict.fromkeys(addresses(site)) | entries(text)
    return "".join(f"{' '.join(filter(None, entry))}\n" for entry in sorted(known.items()))


def missing_urls(before, after):
    """Return the addresses that a register held before and holds no more."""
    return sorted(entries(before).keys() - entries(after).keys())


def check(text, site):
    """Each address of the register is a page or a file of the Site, or says which one took its place."""
    here = _of_the_data(site)
    new = here - entries(text).keys()
    for number, line in enumerate(text.splitlines(), 1):
        parts = line.split()
        if not _is_entry(parts):
            yield Problem(ADDRESSES, number, 1, "pages.address-form", values={"found": line})
            continue
        old, target = (*parts, None)[:2]
        if target is None and old not in here and _BY_DATA.fullmatch(old):
            yield Problem(
                ADDRESSES,
                number,
                1,
                "pages.address-lost",
                length=len(old),
                values={"found": old, "known": _like(old, new)},
            )
        elif target and old in here:
            yield Problem(
                ADDRESSES, number, 1, "pages.address-used", length=len(old), values={"found": old, "target": target}
            )
        elif target and target not in _like(old, here) and _BY_DATA.fullmatch(old):
            yield Problem(
                ADDRESSES,
                number,
                line.index(target, len(old)) + 1,
                "pages.address-nowhere",
                length=len(target),
                values={"found": target, "known": _like(old, here)},
            )


def _of_the_data(site):
    return {
        *(f"/{page.url}" for page in site.pages.values()),
        *(f"/api/v1/roles/{key}.json" for key in site.catalog.roles),
    }


def _is_entry(parts):
    return len(parts) in (1, 2) and all(part.startswith("/") for part in parts)


def _like(address, known):
    """Return the addresses of the same language and kind: pages, or files of the same type."""

    def sort(one):
        return one.startswith("/en/"), one.rpartition("/")[2].partition(".")[2]

    return {one for one in known if sort(one) == sort(address)}
