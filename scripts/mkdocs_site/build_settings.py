"""What the settings of a build say: its language, the address of the site, the time of its contents."""

import os
from datetime import UTC, datetime

from mkdocs.config.defaults import MkDocsConfig


def language(config: MkDocsConfig) -> str:
    """Return the language that is being built; mkdocs-static-i18n sets it."""
    return str(config.theme["language"])


def site_url(config: MkDocsConfig) -> str:
    """Return the address of the site, with a slash at its end."""
    return (config.site_url or "").rstrip("/") + "/"


def commit_time() -> datetime | None:
    """Return the time of the last commit, which our command sets, so that the same commit gives the same bytes."""
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH", 0))
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
