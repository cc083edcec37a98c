"""One publication of the open data: where it lives, when its contents last changed, and under which licence."""

from dataclasses import dataclass
from datetime import UTC, datetime

from scripts.features.changelog import list_changes

# Addresses never die; within v1 files and fields are only added.
API, SCHEMAS = "api/v1", "schema/v1"

LICENCE = {
    "licence": "CC-BY-4.0",
    "licence_url": "https://creativecommons.org/licenses/by/4.0/",
}


@dataclass(frozen=True)
class Edition:
    """`site_url` ends with a slash; `notices` are the keys of the sources that ask for one, with its words."""

    site_url: str
    built: datetime  # in UTC
    notices: tuple[tuple[str, str], ...]

    @property
    def moment(self):
        return f"{self.built:%Y-%m-%dT%H:%M:%SZ}"

    @property
    def version(self):
        return f"v1-{self.built:%Y%m%dT%H%M%SZ}"

    @property
    def credit(self):
        return f"Balik Layar contributors, CC BY 4.0, {self.site_url}"

    def address(self, path):
        return self.site_url + path


def edition(catalog, site_url, built=None):
    """Return the Edition; without a time of its own it is as old as the newest date in the data."""
    newest = datetime.fromisoformat(list_changes(catalog)[0].day).replace(tzinfo=UTC)
    notices = tuple((source.key, source.notice) for source in catalog.sources.values() if source.notice)
    return Edition(site_url, built or newest, notices)
