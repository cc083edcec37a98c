"""Build the site: from data that was read to site/, which is replaced only when all is there."""

import logging
import os
import shutil
import sys
from contextlib import chdir
from pathlib import Path

from scripts.config import CACHE
from scripts.folder_swap import restore, reuse_unchanged, swap_in
from scripts.mkdocs_site.commit_time import commit_seconds
from scripts.pages.site import Site
from scripts.pipeline import one_build


def replace_site(root: Path, site: Site, lang: str) -> bool:
    """Build a site that was read beside `root`/site, and put it in its place; return whether that worked.

    While another build runs it waits, and says so in a language. Raises OSError if something cannot be written.
    """
    target, partial = root / "site", root / CACHE / "site"
    with one_build(root, lang):
        restore(target)
        shutil.rmtree(partial, ignore_errors=True)
        try:
            if not build_site(root, partial, site):
                return False
            reuse_unchanged(partial, target)
        except OSError:
            shutil.rmtree(partial, ignore_errors=True)  # a full disk has no room for half a site
            raise
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
    # An error of the machine reaches our command, which tells it in a sentence.
    logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "[Errno " not in record.getMessage())
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
    return {"SOURCE_DATE_EPOCH": commit_seconds(root), "NO_MKDOCS_2_WARNING": "1", **os.environ}
