"""Write files whole or not at all, each generated folder only if something in it changed."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from scripts.folder_swap import restore, swap_in
from scripts.urls import GENERATED_FOLDERS

Contents = Mapping[str, str | bytes]  # a text or the bytes of a picture, by path below a folder


def write_generated(files: Contents, docs: Path, partial: Path) -> list[str]:
    """Make the generated folders below `docs` hold just `files`; return the paths that changed, in order.

    Folders are made beside `partial`, on the same disk, and then change places with the old ones. An unchanged file
    keeps its time stamp. A folder that `files` has nothing for stays as it is.
    """
    for earlier in partial.parent.glob(f"{partial.name}.*"):
        shutil.rmtree(earlier, ignore_errors=True)  # of a build that was killed
    partial = partial.with_name(f"{partial.name}.{os.getpid()}")
    changed = []
    try:
        for folder in GENERATED_FOLDERS:
            restore(docs / folder)
            in_folder = {path: _as_bytes(content) for path, content in files.items() if path.startswith(f"{folder}/")}
            if in_folder:
                changed += _write_folder(in_folder, docs, folder, partial)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return sorted(changed)


def _write_folder(files: Mapping[str, bytes], docs: Path, folder: str, partial: Path) -> list[str]:
    """Put a new folder in the place of the old one if something in it changed; return the paths that changed."""
    orphans = find_orphans(files, docs, folder)
    changed = [path for path, content in files.items() if not _holds(docs / path, content)]
    if changed or orphans:
        add_files(partial, {path: files[path] for path in changed})
        for path in files.keys() - set(changed):
            _link(docs / path, partial / path)
        swap_in(partial / folder, docs / folder)
    return changed + orphans


def find_orphans(files: Iterable[str], docs: Path, folder: str) -> list[str]:
    """Return the generated files of a folder below `docs` that no page claims any more, in order.

    A renamed role would otherwise stay online under its old address.
    """
    existing = (path.relative_to(docs).as_posix() for path in (docs / folder).rglob("*") if path.is_file())
    return sorted(set(existing) - set(files))


def replace_file(path: Path, text: str) -> None:
    """Write a text file whole or not at all."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        partial.write_bytes(text.encode("utf-8"))
        os.replace(partial, path)
    except OSError:
        partial.unlink(missing_ok=True)
        raise


def add_files(folder: Path, files: Contents) -> None:
    """Put files into a folder that nobody reads yet."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(_as_bytes(content))


class FolderFiles(Mapping[str, bytes]):
    """The bytes of every file below some folders, by path; where two have a file, the first folder's counts.

    Which files there are is looked up once, a file is read each time it is asked for: a site takes tens of megabytes.
    """

    def __init__(self, *folders: Path) -> None:
        paths = ((path, folder) for folder in reversed(folders) for path in folder.rglob("*") if path.is_file())
        self._paths = {path.relative_to(folder).as_posix(): path for path, folder in paths}

    def __getitem__(self, path: str) -> bytes:
        return self._paths[path].read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._paths))

    def __len__(self) -> int:
        return len(self._paths)


def _as_bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _link(existing: Path, new: Path) -> None:
    """Let a file stand at a second path as well; where the disk knows no links, as a copy with the same time stamp."""
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(existing, new)
    except OSError:
        shutil.copy2(existing, new)
