"""The register of addresses: every address ever published leads somewhere for good.

`data/addresses.txt` holds them, one a line and sorted. A line `/old/ /new/` says where an address moved to. Addresses
count from the site's root, so the register holds wherever the site is hosted.
"""

import re
from collections.abc import Iterable, Iterator

from scripts.config import ADDRESSES
from scripts.pages.site import Site
from scripts.problems.problem import Problem
from scripts.urls import language_of

# The addresses that an edit of the data can take away. All others depend on the code alone, and site_checks holds the
# built site to them.
_FROM_DATA = re.compile(r".*/|/api/v1/roles/[^/]+\.json")


def entries(text: str) -> dict[str, str | None]:
    """Return where each address of a register moved to, or None, by address; lines of another form are left out."""
    lines = [line.split() for line in text.splitlines()]
    return {parts[0]: parts[1] if len(parts) > 1 else None for parts in lines if _is_entry(parts)}


def moved(text: str) -> dict[str, str]:
    """Return the new address of each that moved, by its old one."""
    return {old: new for old, new in entries(text).items() if new}


def extended(text: str, addresses: Iterable[str]) -> str:
    """Return a register with some addresses added; none is ever taken out."""
    known = dict.fromkeys(addresses) | entries(text)
    return "".join(f"{' '.join(filter(None, entry))}\n" for entry in sorted(known.items()))


def missing_urls(before: str, after: str) -> list[str]:
    """Return the addresses that a register held before and holds no more."""
    return sorted(entries(before).keys() - entries(after).keys())


def check(text: str, site: Site) -> Iterator[Problem]:
    """Each address of the register is a page or a file of the site, or says which one took its place."""
    current = data_addresses(site)
    unregistered = current - entries(text).keys()
    for number, line in enumerate(text.splitlines(), 1):
        parts = line.split()
        if not _is_entry(parts):
            yield Problem(ADDRESSES, number, 1, "pages.address-form", values={"value": line})
            continue
        old, new = parts[0], parts[1] if len(parts) > 1 else None
        problem, column = "", 1
        values: dict[str, str | set[str]] = {"value": old}
        if new is None:
            if old not in current and _FROM_DATA.fullmatch(old):
                problem, values = "lost", {"value": old, "known": _similar(old, unregistered)}
        elif old in current:
            problem, values = "used", {"value": old, "target": new}
        elif new not in _similar(old, current) and _FROM_DATA.fullmatch(old):
            problem, values = "nowhere", {"value": new, "known": _similar(old, current)}
            column = line.index(new, len(old)) + 1
        if problem:
            length = len(str(values["value"]))
            yield Problem(ADDRESSES, number, column, f"pages.address-{problem}", length=length, values=values)


def data_addresses(site: Site) -> set[str]:
    """Return the addresses that depend on the data: of all pages, and of the open data of each role."""
    return {
        *(f"/{page.url}" for page in site.pages.values()),
        *(f"/api/v1/roles/{key}.json" for key in site.catalog.roles),
    }


def _is_entry(parts: list[str]) -> bool:
    return len(parts) in (1, 2) and all(part.startswith("/") for part in parts)


def _similar(address: str, known: Iterable[str]) -> set[str]:
    """Return the known addresses of the same language and kind: pages, or files of the same type."""

    def language_and_kind(address: str) -> tuple[str, str]:
        return language_of(address), address.rpartition("/")[2].partition(".")[2]

    return {other for other in known if language_and_kind(other) == language_and_kind(address)}
