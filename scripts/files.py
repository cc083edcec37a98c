"""Write generated files: each folder of them whole or not at all, and only if something in it changed."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from scripts.folder_swap import restore, swap_in
from scripts.parallel import parallel_map
from scripts.urls import GENERATED_FOLDERS


def write_generated(files, docs: Path, partial: Path):
    """Make the generated folders below `docs` hold just `files`; return the paths that changed.

    `files` maps a path below `docs` to its text, or to the bytes of a picture; each is asked for once, by one of several
    processes. Folders are made beside `partial`, on the same disk, and then change places with the old ones. An unchanged
    file keeps its time stamp, so a watching server does not build again. A folder that `files` says nothing of stays.
    """
    for left in partial.parent.glob(f"{partial.name}.*"):
        shutil.rmtree(left, ignore_errors=True)
    partial = partial.with_name(
        f"{partial.name}.{os.getpid()}"
    )  # processes of a build that was killed may still write to theirs
    for folder in GENERATED_FOLDERS:
        restore(docs / folder)
    new = parallel_map(lambda path: _put(_bytes(files[path]), docs / path, partial / path), files)
    changed = [path for path, is_new in zip(files, new, strict=True) if is_new]
    for folder in GENERATED_FOLDERS:
        own = {path for path in files if path.startswith(f"{folder}/")}
        if own:
            changed += _write_set(own, changed, docs, folder, partial)
    shutil.rmtree(partial, ignore_errors=True)
    return sorted(changed)


def find_orphans(files, docs: Path, folder):
    """Return the generated files of a folder that no page claims any more.

    A renamed role would otherwise stay online under its old address.
    """
    found = (path.relative_to(docs).as_posix() for path in (docs / folder).rglob("*") if path.is_file())
    return sorted(name for name in found if name not in files)


def _put(content, old, new):
    """Write what is new to its place beside; return whether it is."""
    if old.is_file() and old.read_bytes() == content:
        return False
    new.parent.mkdir(parents=True, exist_ok=True)
    new.write_bytes(content)
    return True


def _write_set(paths, changed, docs, folder, partial):
    """Put a folder in the place of the old one if something in it changed; return the paths that are gone."""
    gone, changed = find_orphans(paths, docs, folder), set(changed)
    if gone or not changed.isdisjoint(paths):
        for path in paths:
            if path not in changed:
                _keep(docs / path, partial / path)
        swap_in(partial / folder, docs / folder)
    return gone


def _keep(old, new):
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def _bytes(content):
    return content.encode("utf-8") if isinstance(content, str) else content


def replace_file(path: Path, text):
    """Write a text file whole or not at all."""
    partial = path.with_name(f".{path.name}.partial")
    partial.write_bytes(text.encode("utf-8"))
    os.replace(partial, path)


class FolderFiles(Mapping):
    """The bytes of every file below one or more folders, by path; a file is read each time it is asked for. Where two have a file, that of the first counts."""

    def __init__(self, *folders: Path):
        self.places = {path: place for folder in reversed(folders) for path, place in _below(folder)}

    def __getitem__(self, path):
        with open(self.places[path], "rb") as file:
            return file.read()

    def __iter__(self):
        return iter(sorted(self.places))

    def __len__(self):
        return len(self.places)


def _below(folder):
    """Yield the path of each file below a folder, and where that is. Thousands of Path objects would take ten times the time and room."""
    for here, _, names in os.walk(folder):
        below = os.path.relpath(here, folder).replace(os.sep, "/")
        for name in names:
            yield name if below == "." else f"{below}/{name}", os.path.join(here, name)


def add_files(folder: Path, files):
    """Put files into a folder that nobody reads yet."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
