"""One edition of the open data: where it is published, when its contents last changed, and under which licence."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.features.changelog import newest_day

# Addresses are kept for good; within v1 files and fields are only added.
API: Final = "api/v1"
SCHEMAS: Final = "schema/v1"

LICENCE: Final = {
    "licence": "CC-BY-4.0",
    "licence_url": "https://creativecommons.org/licenses/by/4.0/",
}


@dataclass(frozen=True)
class Edition:
    """An edition of the open data.

    `site_url` ends with a slash. `built` is the time of the contents in UTC. `notices` are pairs of the key of a source
    whose licence asks for a notice, and that notice.
    """

    site_url: str
    built: datetime
    notices: tuple[tuple[str, str], ...]

    @property
    def moment(self) -> str:
        """The time of the contents, e.g. `2026-11-27T08:30:01Z`."""
        return f"{self.built:%Y-%m-%dT%H:%M:%SZ}"

    @property
    def version(self) -> str:
        """The version of the contents, e.g. `v1-20261127T083001Z`."""
        return f"v1-{self.built:%Y%m%dT%H%M%SZ}"

    @property
    def credit(self) -> str:
        """How to credit the makers."""
        return f"Balik Layar contributors, CC BY 4.0, {self.site_url}"

    def address(self, path: str) -> str:
        """Return the absolute address of a path below the site's root."""
        return self.site_url + path


def edition(catalog: Catalog, site_url: str, built: datetime | None = None) -> Edition:
    """Return the edition of a catalog; without a time it is as old as the newest date in the data."""
    notices = tuple((source.key, source.notice) for source in catalog.sources.values() if source.notice)
    return Edition(site_url, built or newest_day(catalog), notices)
