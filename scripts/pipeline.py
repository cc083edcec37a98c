"""The stages joined: from the files on disk to the generated pages in docs/."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

from scripts import register
from scripts.addresses import GENERATED
from scripts.cards import cards
from scripts.checks import check, stops
from scripts.compare import columns
from scripts.feed import feeds
from scripts.install import install
from scripts.layout import layouts
from scripts.load import ADDRESSES, load
from scripts.model import model
from scripts.moves import move_files
from scripts.open_data import open_data
from scripts.plan import plan
from scripts.render import render
from scripts.spread import spread
from scripts.swap import put
from scripts.write import write

ROOT = Path(__file__).parents[1]
CACHE = Path(".cache")
LAST_GOOD = CACHE / "last-good"


def read(root):
    """Return the Site and the problems below `root`; while one of them stops a build there is no Site."""
    raw = load(root, date.today())
    problems = check(raw, spread)
    if stops(problems):
        return None, problems
    published = raw.texts.get(ADDRESSES, "")
    site = replace(plan(model(raw), raw.pages), moved=register.moved(published))
    problems += register.check(published, site)  # which pages there are is known only now
    return (None if stops(problems) else site), problems


def publish(site, root, site_url, built=None, pictures=True):
    """Write the generated files of a Site; return the paths that changed. `built` is the time of the contents in UTC.

    A server does without the pictures for shared links, which nobody sees there and which take longest.
    """
    shapes = [page.context["ladder"].shape for page in site.pages.values() if page.context.get("ladder")]
    files = install(site) | columns(site) | move_files(site) | open_data(site, site_url, built) | feeds(site, site_url)
    # Rendering is spread over processes; what all pages ask for, such as the moves, has been worked out by then.
    files |= render(site, layouts(shapes, root)) | (cards(site, root / CACHE / "cards") if pictures else {})
    return write(files, root / "docs", root / CACHE / "partial")


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
