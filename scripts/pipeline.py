"""The first stages joined: from the files on disk to the pages that there will be."""

import gc
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from scripts.catalog.builder import build_catalog
from scripts.checks import find, settled, stops
from scripts.config import ADDRESSES
from scripts.findings import findings
from scripts.folder_swap import swap_in
from scripts.formed import formed
from scripts.pages import url_registry
from scripts.pages.page_list import list_pages
from scripts.parallel import parallel_map
from scripts.piecewise import parse_piecewise
from scripts.reading.loader import load
from scripts.reading.yaml_parser import parse_yaml
from scripts.urls import GENERATED_FOLDERS

ROOT = Path(__file__).parents[1]
CACHE = Path(".cache")
LAST_GOOD = CACHE / "last-good"


def read_site(root, reader=parse_yaml):
    """Return the Site and the problems below `root`; while one of them stops a build there is no Site."""
    collects = gc.isenabled()
    gc.disable()  # reading throws nothing away, and looking for it takes a third of a check
    try:
        return _read(root, reader)
    finally:
        if collects:
            gc.enable()


def _read(root, reader):
    raw = load(root, date.today(), reader)
    raw = replace(raw, formed=formed(raw.texts, ROOT / CACHE / "formed"))
    found = findings(raw.entries, ROOT / CACHE / "findings", lambda known: find(raw, parallel_map, known))
    problems = settled(raw, found)
    if stops(problems):
        return None, problems
    published = raw.texts.get(ADDRESSES, "")
    site = replace(list_pages(build_catalog(raw), raw.pages), moved=url_registry.moved(published))
    problems += url_registry.check(published, site)  # which pages there are is known only now
    return (None if stops(problems) else site), problems


def read_site_copy(root):
    """Like `read`, but from a copy, which is kept for `recall` if it has no problem, and for a process that reads again and again.

    An edit may arrive while a server builds; what is kept must be what was checked.
    """

    def generated(folder, names):
        return [name for name in names if Path(folder, name).relative_to(root / "docs").as_posix() in GENERATED_FOLDERS]

    copy = root / CACHE / "newest"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(root / "data", copy / "data")
    shutil.copytree(root / "docs", copy / "docs", ignore=generated)
    site, problems = read_site(copy, parse_piecewise)
    if site:
        swap_in(copy, root / LAST_GOOD)
    return site, problems


def last_good_site(root):
    """Return the Site of the data that last had no problem, or None."""
    return read_site(root / LAST_GOOD)[0] if (root / LAST_GOOD).is_dir() else None
