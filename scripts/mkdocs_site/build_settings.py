"""What the settings of a build say: its language, where it lives, the time of its contents."""

import os
from datetime import UTC, datetime

from mkdocs.config.defaults import MkDocsConfig

from scripts.config import ROOT
from scripts.pages.issue_forms import Repository

# What git writes when it clones: the branch that the code host shows first.
_DEFAULT_BRANCH = ROOT / ".git" / "refs" / "remotes" / "origin" / "HEAD"


def language(config: MkDocsConfig) -> str:
    """Return the language that is being built; mkdocs-static-i18n sets it."""
    return str(config.theme["language"])


def site_url(config: MkDocsConfig) -> str:
    """Return the address of the site, with a slash at its end."""
    return (config.site_url or "").rstrip("/") + "/"


def repository(config: MkDocsConfig) -> Repository:
    """Return where the project is edited: on the branch of the setting, else the one that git cloned first, or main."""
    try:
        cloned = _DEFAULT_BRANCH.read_text("utf-8").strip().partition("refs/remotes/origin/")[2]
    except OSError:  # no clone
        cloned = ""
    return Repository((config.repo_url or "").rstrip("/"), config.extra["branch"] or cloned or "main")


def commit_time() -> datetime | None:
    """Return the time of the last commit, which our command sets, so that the same commit gives the same bytes."""
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH", 0))
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
