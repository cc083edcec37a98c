"""Put a finished folder in the place of another, so that at any moment one of the two stands there whole."""

import ctypes
import os
import shutil
import sys
from filecmp import cmp
from pathlib import Path

_HERE = -100  # AT_FDCWD: relative paths start at the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE, renameat2(2); RENAME_SWAP, renamex_np(2)


def swap_in(new: Path, target: Path) -> None:
    """Put the folder `new` in the place of `target`, which is deleted.

    A build may be killed between any two steps. Where the system can exchange
    two names at once, `target` is never empty; elsewhere `restore` mends what a
    kill in that moment left.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    if new.stat().st_dev != target.parent.stat().st_dev:
        new = _move_beside(new, target)
    if not target.exists():
        new.rename(target)
    elif _exchange(new, target):
        shutil.rmtree(new)
    else:
        aside = _aside(target)
        shutil.rmtree(aside, ignore_errors=True)
        target.rename(aside)
        try:
            new.rename(target)
        except OSError:
            aside.rename(target)
            raise
        shutil.rmtree(aside)


def _move_beside(new: Path, target: Path) -> Path:
    """Bring a folder from another disk to that of `target`, as only there it can change its name; return it."""
    beside = target.with_name(f".{target.name}.new")
    shutil.rmtree(beside, ignore_errors=True)  # of a build that was killed
    try:
        shutil.copytree(new, beside)
    except OSError:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    shutil.rmtree(new)
    return beside


def reuse_unchanged(new: Path, target: Path) -> None:
    """Let each file of `new` that is at `target` already be that very file, time stamp and all.

    Who copies the site to a server then copies only what changed.
    """
    for path in new.rglob("*"):
        old = target / path.relative_to(new)
        if path.is_file() and old.is_file() and cmp(path, old, shallow=False):
            path.unlink()
            try:
                os.link(old, path)
            except OSError:
                shutil.copy2(old, path)


def restore(target: Path) -> None:
    """Bring back what stood at `target` if a killed build had just put it aside."""
    aside = _aside(target)
    if aside.exists() and not target.exists():
        aside.rename(target)


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders at once; return whether the system could."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        system = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return bool(system.renamex_np(*names, _EXCHANGE) == 0)
        return bool(system.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)
    except (OSError, TypeError, AttributeError):
        return False
