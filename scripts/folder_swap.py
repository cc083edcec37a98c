"""Put a finished folder in the place of another, so that at any moment one of the two stands there whole."""

import ctypes
import os
import shutil
import sys
from filecmp import cmp
from pathlib import Path

_HERE = -100  # AT_FDCWD: relative paths start at the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE, renameat2(2); RENAME_SWAP, renamex_np(2)


def swap_in(new: Path, place: Path):
    """Make the folder `new` stand at `place`; what stood there is deleted.

    A build may be killed between any two steps. Where the system can exchange
    two names at once, `place` is never empty; elsewhere `heal` mends what a
    kill in that moment left.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.exists():
        new.rename(place)
    elif _exchange(new, place):
        shutil.rmtree(new)
    else:
        aside = _aside(place)
        shutil.rmtree(aside, ignore_errors=True)
        place.rename(aside)
        new.rename(place)
        shutil.rmtree(aside)


def reuse_unchanged(new: Path, place: Path):
    """Let each file of `new` that is at `place` already be that very file, time stamp and all.

    Who copies the site to a server then copies only what changed.
    """
    for path in new.rglob("*"):
        old = place / path.relative_to(new)
        if path.is_file() and old.is_file() and cmp(path, old, shallow=False):
            path.unlink()
            try:
                os.link(old, path)
            except OSError:
                shutil.copy2(old, path)


def restore(place: Path):
    """Bring back what stood at `place` if a killed build had just put it aside."""
    aside = _aside(place)
    if aside.exists() and not place.exists():
        aside.rename(place)


def _aside(place):
    return place.with_name(f".{place.name}.old")


def _exchange(one, other):
    """Exchange two folders at once; return whether the system could."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        system = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return system.renamex_np(*names, _EXCHANGE) == 0
        return system.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0
    except (OSError, TypeError, AttributeError):
        return False
