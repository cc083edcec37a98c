"""Write generated files: only those whose text changed, each whole or not at all."""

import os
from pathlib import Path

from scripts.load import GENERATED


def write(files, docs: Path):
    """Make the generated folders below `docs` hold just `files`; return the paths that changed.

    `files` maps a path below `docs` to its text, or to the bytes of a picture. An unchanged file keeps its
    time stamp, so a watching server does not build again.
    """
    changed = [path for path, content in files.items() if _replace(docs / path, content)]
    for orphan in find_orphans(files, docs):
        (docs / orphan).unlink()
        changed.append(orphan)
    return sorted(changed)


def find_orphans(files, docs: Path):
    """Return the generated files that no page claims any more.

    A renamed role would otherwise stay online under its old address.
    """
    found = (path for folder in GENERATED for path in (docs / folder).rglob("*") if path.is_file())
    return sorted(name for path in found if (name := path.relative_to(docs).as_posix()) not in files)


def _replace(path, content):
    if isinstance(content, str):
        content = content.encode("utf-8")
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    partial.write_bytes(content)
    os.replace(partial, path)
    return True
