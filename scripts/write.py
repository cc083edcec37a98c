"""Write generated files: each folder of them whole or not at all, and only if something in it changed."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from scripts.addresses import GENERATED
from scripts.swap import heal, put


def write(files, docs: Path, partial: Path):
    """Make the generated folders below `docs` hold just `files`; return the paths that changed.

    `files` maps a path below `docs` to its text, or to the bytes of a picture. Folders are made at
    `partial`, on the same disk, and then change places with the old ones. An unchanged file keeps its
    time stamp, so a watching server does not build again. A folder that `files` says nothing of stays.
    """
    changed = []
    for folder in GENERATED:
        own = {path: _bytes(content) for path, content in files.items() if path.startswith(f"{folder}/")}
        heal(docs / folder)
        if own:
            changed += _write_set(own, docs, folder, partial)
    return sorted(changed)


def find_orphans(files, docs: Path, folder):
    """Return the generated files of a folder that no page claims any more.

    A renamed role would otherwise stay online under its old address.
    """
    found = (path.relative_to(docs).as_posix() for path in (docs / folder).rglob("*") if path.is_file())
    return sorted(name for name in found if name not in files)


def _write_set(files, docs, folder, partial):
    changed = [path for path, content in files.items() if not _holds(docs / path, content)]
    changed += find_orphans(files, docs, folder)
    if changed:
        shutil.rmtree(partial, ignore_errors=True)
        for path, content in files.items():
            target = partial / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if path in changed:
                target.write_bytes(content)
            else:
                _keep(docs / path, target)
        put(partial / folder, docs / folder)
        shutil.rmtree(partial)
    return changed


def _holds(path, content):
    return path.is_file() and path.read_bytes() == content


def _keep(old, new):
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


class Files(Mapping):
    """The bytes of every file below one or more folders, by path; a file is read each time it is asked for. Where two have a file, that of the first counts."""

    def __init__(self, *folders: Path):
        self.places = {path.relative_to(folder).as_posix(): path for folder in reversed(folders) for path in folder.rglob("*") if path.is_file()}

    def __getitem__(self, path):
        return self.places[path].read_bytes()

    def __iter__(self):
        return iter(sorted(self.places))

    def __len__(self):
        return len(self.places)


def add_files(folder: Path, files):
    """Put files into a folder that nobody reads yet."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
