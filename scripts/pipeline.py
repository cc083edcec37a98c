"""The stages joined: from the files on disk to the generated pages in docs/."""

import shutil
from datetime import date
from pathlib import Path

from scripts.cards import cards
from scripts.checks import check
from scripts.load import GENERATED, load
from scripts.model import model
from scripts.open_data import open_data
from scripts.pages import plan
from scripts.render import render
from scripts.write import write

ROOT = Path(__file__).parents[1]
LAST_GOOD = Path(".cache", "last-good")


def read(root):
    """Return the Site and the problems below `root`; with a problem there is no Site."""
    raw = load(root, date.today())
    problems = check(raw)
    return (None, problems) if problems else (plan(model(raw), raw.pages), [])


def publish(site, root, site_url, pictures=True):
    """Write the generated files of a Site; return the paths that changed.

    A server does without the pictures for shared links, which nobody sees there and which take longest.
    """
    return write(render(site) | open_data(site, site_url) | (cards(site) if pictures else {}), root / "docs")


def read_copy(root):
    """Like `read`, but from a copy, which is kept for `recall` if it has no problem.

    An edit may arrive while a server builds; what is kept must be what was checked.
    """
    def generated(folder, names):
        return [name for name in names if Path(folder, name).relative_to(root / "docs").as_posix() in GENERATED]

    copy, last_good = root / LAST_GOOD.with_name("newest"), root / LAST_GOOD
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(root / "data", copy / "data")
    shutil.copytree(root / "docs", copy / "docs", ignore=generated)
    site, problems = read(copy)
    if site:
        shutil.rmtree(last_good, ignore_errors=True)
        copy.rename(last_good)
    return site, problems


def recall(root):
    """Return the Site of the data that last had no problem, or None."""
    return read(root / LAST_GOOD)[0] if (root / LAST_GOOD).is_dir() else None
