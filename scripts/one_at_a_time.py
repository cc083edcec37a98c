"""Let only one process at a time work on a folder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # on Windows, where nobody waits
    fcntl = None  # type: ignore[assignment]


@contextmanager
def one_at_a_time(file: Path, tell: Callable[[], None]) -> Iterator[None]:
    """Hold a lock while the body runs. Where another process holds it, call `tell` and wait for its end.

    The system takes the lock from a process that was killed. `file` stays empty. Raises OSError if it cannot be made.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w") as lock:
        if fcntl:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                tell()
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield
