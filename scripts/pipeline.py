"""The first stages joined: from the files on disk to the pages that there will be."""

import shutil
import sys
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

from scripts.catalog.builder import build_catalog
from scripts.catalog.catalog import Catalog
from scripts.checks import CheckResult, check, run_check, stops
from scripts.config import ADDRESSES, CACHE
from scripts.folder_swap import swap_in
from scripts.messages import message
from scripts.one_at_a_time import one_at_a_time
from scripts.pages import url_registry
from scripts.pages.edit_links import ENTRY_LISTS
from scripts.pages.page_list import list_pages
from scripts.pages.site import Site
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData, load
from scripts.reading.schema import schema
from scripts.reading.today import Today
from scripts.source_files import source_files
from scripts.urls import GENERATED_FOLDERS

LAST_GOOD = CACHE / "last-good"


def read_site(root: Path) -> tuple[Site | None, list[Problem]]:
    """Return the site of the data below `root` and its problems; while one of them stops a build there is no site."""
    data = load(root, Today.now())
    problems = check(data)
    if stops(problems):
        return None, problems
    published = data.texts.get(ADDRESSES, "")
    site = replace(list_pages(catalog_from(data), data.pages), moved=url_registry.moved(published))
    problems += url_registry.check(published, site)  # which pages there are is known only now
    return (None if stops(problems) else site), problems


def catalog_from(data: SourceData) -> Catalog:
    """Return the catalog of what was read from a project; its checks found no problem that stops a build."""
    lines = {
        f"{kind}/{key}": data.trees[file].point(path)[0]
        for kind, (file, entries) in ENTRY_LISTS.items()
        for path, key in data.trees[file].find(entries, "*", "key")
    }
    return build_catalog(data.values, lines, schema("roles", data.schemas))


def read_and_run_check(root: Path, name: str) -> CheckResult:
    """Read the data below `root` and run one check by its name. Raises KeyError for a name that no check has."""
    return run_check(load(root, Today.now()), name)


def read_site_copy(root: Path) -> tuple[Site | None, list[Problem]]:
    """Do what `read_site` does with a copy of the data, and keep the copy for `last_good_site` if it has no problem.

    An edit may arrive while the data is read; what is kept must be what was checked.
    """

    copy = root / CACHE / "newest"
    generated = {str(root / "docs" / folder) for folder in GENERATED_FOLDERS}
    with _one_copy(root):
        shutil.rmtree(copy, ignore_errors=True)
        for path in (file for folder in ("data", "docs") for file in source_files(root / folder, generated)):
            target = copy / path.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        site, problems = read_site(copy)
        if site:
            swap_in(copy, root / LAST_GOOD)
    return site, problems


def last_good_site(root: Path) -> Site | None:
    """Return the site of the data that last had no problem, or None."""
    with _one_copy(root):
        return read_site(root / LAST_GOOD)[0] if (root / LAST_GOOD).is_dir() else None


def one_build(root: Path, lang: str) -> AbstractContextManager[None]:
    """Let only one build at a time write below `root`; the next one says that it waits.

    Builds write the generated pages where the others read them, and finish in the same folder.
    """
    return one_at_a_time(root / CACHE / "build.lock", lambda: print(message("command.waiting", lang), file=sys.stderr))


def _one_copy(root: Path) -> AbstractContextManager[None]:
    return one_at_a_time(root / CACHE / "newest.lock", lambda: None)  # a copy takes less than a second
