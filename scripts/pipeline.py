"""The first stages joined: from the files on disk to the pages that there will be."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from scripts import register
from scripts.addresses import GENERATED
from scripts.checks import check, stops
from scripts.formed import formed
from scripts.load import ADDRESSES, load
from scripts.model import model
from scripts.plan import plan
from scripts.spread import spread
from scripts.swap import put

ROOT = Path(__file__).parents[1]
CACHE = Path(".cache")
LAST_GOOD = CACHE / "last-good"


def read(root):
    """Return the Site and the problems below `root`; while one of them stops a build there is no Site."""
    raw = load(root, date.today())
    raw = replace(raw, formed=formed(raw.texts, ROOT / CACHE / "formed"))
    problems = check(raw, spread)
    if stops(problems):
        return None, problems
    published = raw.texts.get(ADDRESSES, "")
    site = replace(plan(model(raw), raw.pages), moved=register.moved(published))
    problems += register.check(published, site)  # which pages there are is known only now
    return (None if stops(problems) else site), problems


def read_copy(root):
    """Like `read`, but from a copy, which is kept for `recall` if it has no problem.

    An edit may arrive while a server builds; what is kept must be what was checked.
    """
    def generated(folder, names):
        return [name for name in names if Path(folder, name).relative_to(root / "docs").as_posix() in GENERATED]

    copy = root / CACHE / "newest"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(root / "data", copy / "data")
    shutil.copytree(root / "docs", copy / "docs", ignore=generated)
    site, problems = read(copy)
    if site:
        put(copy, root / LAST_GOOD)
    return site, problems


def recall(root):
    """Return the Site of the data that last had no problem, or None."""
    return read(root / LAST_GOOD)[0] if (root / LAST_GOOD).is_dir() else None
