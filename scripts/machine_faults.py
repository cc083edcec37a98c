"""What is wrong with the machine, not with our program: a full disk, a file that may not be written."""

import errno
import tempfile
from pathlib import Path

from scripts.messages import message

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def machine_fault(error: OSError, root: Path, lang: str) -> str | None:
    """Return in a sentence what the machine lacks and what to do, or None if that is not why the error came.

    `root` is where we write; an error does not always say where it came from.
    """
    path = error.filename2 or error.filename  # the second is what was written, where a file was copied
    if error.errno in _FULL:
        return message(
            "machine.disk-full",
            lang,
            path=path or message("machine.somewhere", lang, root=root, temporary=_temporary_folder()),
        )
    if error.errno in _FORBIDDEN:
        return message("machine.forbidden", lang, path=path or root)
    if _temporary_folder() is None:
        return message("machine.no-temporary-folder", lang)
    return None


def _temporary_folder() -> str | None:
    try:
        return tempfile.gettempdir()
    except FileNotFoundError:  # none that can be written: Python has tried several
        return None
