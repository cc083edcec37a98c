"""Install what commands need: python -m scripts.set_up site | test | fuzz | bench | properdocs | npm …

Silent where all is there. `npm …` runs npm with the user's settings of where packages come from, and no others. Only
the standard library is needed, and Python 3.11, for which the Makefile looks.
"""

import errno
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from scripts.config import CACHE, ROOT
from scripts.one_at_a_time import one_at_a_time
from scripts.set_up.installers import install, make_venv, run_npm
from scripts.set_up.messages import SetUpError, tell
from scripts.set_up.parts import PARTS, VENV, works


def main(arguments: Sequence[str]) -> int:
    """Set up the part that the first argument names, or run npm; return the code to end with."""
    name, *rest = arguments
    try:
        if name == "npm":
            return run_npm(rest, ROOT)
        if not _is_whole(name, ROOT):
            set_up(name, ROOT)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        return _explain(error)
    return 0


def set_up(name: str, root: Path) -> None:
    """Install a part and what it needs. Raises SetUpError or OSError if that fails."""
    if not os.access(root, os.W_OK):
        raise SetUpError("not-writable", path=root)
    with one_at_a_time(root / CACHE / "set-up.lock", partial(tell, "waiting")):
        if _is_whole(name, root):  # the other one did it
            return
        is_usable = works(root)
        whole = {part for parts in PARTS.values() for part in parts if is_usable and part.is_whole(root)}
        for stamp in (root / VENV).glob("*.ready"):
            stamp.unlink()
        missing = [part for part in PARTS[name] if part not in whole]
        tell("installing", files=", ".join(part.requirements for part in missing))
        if not is_usable:
            make_venv(root)
        for part in missing:
            install(part, root)
        for part in whole | set(PARTS[name]):
            part.stamp(root).write_text(part.expected_stamp(root), "utf-8")


def _is_whole(name: str, root: Path) -> bool:
    return works(root) and all(part.is_whole(root) for part in PARTS[name])


def _explain(error: OSError) -> int:
    path = error.filename or ROOT
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        tell("disk-full", path=path)
    elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        tell("not-writable", path=path)
    else:
        tell("failed", tool=f"{error}")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
