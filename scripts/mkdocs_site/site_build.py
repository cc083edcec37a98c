"""Build the site: from data that was read to site/, which is replaced only when all is there."""

import logging
import os
import shutil
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

from scripts.config import CACHE
from scripts.folder_swap import restore, reuse_unchanged, swap_in
from scripts.pages.site import Site


def replace_site(root: Path, site: Site) -> bool:
    """Build a site that was read beside `root`/site, and put it in its place; return whether that worked."""
    target, partial = root / "site", root / CACHE / "site"
    restore(target)
    shutil.rmtree(partial, ignore_errors=True)
    if not build_site(root, partial, site):
        return False
    reuse_unchanged(partial, target)
    swap_in(partial, target)
    return True


def build_site(root: Path, folder: Path, site: Site) -> bool:
    """Have MkDocs build a site that was read into a folder; what stops it, it prints. Return whether that worked."""
    os.environ.update(build_environment(root))
    # Only a build needs MkDocs, and Material looks at the environment when it is imported.
    from mkdocs.exceptions import Abort, MkDocsException

    from scripts.mkdocs_site.build_state import BuildState
    from scripts.mkdocs_site.internals import run_build

    logging.basicConfig(format="%(levelname)s: %(message)s")  # a warning stops the build, so it must be seen
    folder.parent.mkdir(parents=True, exist_ok=True)
    state = BuildState(site)
    try:
        with chdir(root):
            run_build(str(root / "mkdocs.yml"), str(folder), strict=True, site_url=None, extra=state.as_setting())
    except (Abort, MkDocsException) as error:
        print(error, file=sys.stderr)
        return False
    return True


def build_environment(root: Path) -> dict[str, str]:
    """Return the environment that builds want: what the outer one says goes first."""
    return {"SOURCE_DATE_EPOCH": _commit_time(root), "NO_MKDOCS_2_WARNING": "1", **os.environ}


def _commit_time(root: Path) -> str:
    """Return the time of the last commit in seconds since 1970, so that the same commit gives the same bytes."""
    git = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=False)
    return git.stdout.strip() or "0"
