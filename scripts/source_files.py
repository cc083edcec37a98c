"""The files that people write, told from what editors and systems leave beside them for a while.

An editor writes a lock, a backup or a half-written copy into the same folder; none of them is a page or data.
"""

import os
import re
import stat
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import Final

# Names, in small letters, that nobody gives to a page, a data file or a part of the theme.
_TEMPORARY: Final = re.compile(
    r"\..*"  # .#roles.yaml of Emacs, .roles.yaml.swp of Vim, .DS_Store, .goutputstream-X; our own .partial files
    r"|~.*"  # ~$roles.yaml of Office
    r"|#.*#"  # what Emacs saves by itself
    r"|.*~"  # backups of most editors
    r"|.*~rf[0-9a-f]+\.tmp"  # Visual Studio
    r"|.*___jb_(?:tmp|old|bak)___"  # JetBrains
    r"|.*\.sb-[0-9a-f]+-[0-9a-z]+"  # macOS
    r"|.*\.(?:sw[a-z]|un~|tmp|temp|bak|backup|old|orig|rej|save|part|partial|crdownload|crswap|lock|lck)"
    r"|[0-9]+"  # 4913, with which Vim tries whether it may write
    r"|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r"
)


def is_temporary(name: str) -> bool:
    """Return whether a file or folder of this name was put there by an editor or a system, and will go away."""
    return bool(_TEMPORARY.fullmatch(name.lower()))


def is_readable_file(path: Path) -> bool:
    """Return whether a path is a file whose content can be read: no dangling link, folder, socket or pipe."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def source_files(folder: Path, leave_out: Container[str] = ()) -> Iterator[Path]:
    """Yield the files below a folder that people wrote, in order. `leave_out` holds paths of folders not to open."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not is_temporary(name) and os.path.join(here, name) not in leave_out
        )
        paths = (Path(here, name) for name in sorted(names) if not is_temporary(name))
        yield from (path for path in paths if is_readable_file(path))


def time_stamps(paths: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Return time stamp and size of those paths that people wrote: what tells whether one was written since."""
    stamps = {}
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue  # gone, or a link to nothing
        if stat.S_ISREG(status.st_mode) and not is_temporary(path.name):
            stamps[path] = (status.st_mtime_ns, status.st_size)
    return stamps
