"""Whether two built sites are the same to a reader: python -m scripts.maintenance.compare_sites SITE OTHER

A pull request builds the same commit with MkDocs and with its maintained fork. The day one of them ends, the other is
known to make the same pages.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.console import use_signs_of_terminal


def differences(site: Path, other: Path) -> Iterator[str]:
    """Yield each file that only one of two folders has, or that holds other bytes there, in order."""
    files, of_other = _files(site), _files(other)
    for path in sorted(files | of_other):
        if path not in of_other:
            yield f"{path}: only in {site}"
        elif path not in files:
            yield f"{path}: only in {other}"
        elif (site / path).read_bytes() != (other / path).read_bytes():
            yield f"{path}: differs"


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def main(arguments: list[str] | None = None) -> int:
    """Print the differences of two folders; return 1 if there are any, or if there is nothing to compare."""
    parser = argparse.ArgumentParser(prog="python -m scripts.maintenance.compare_sites", description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("other", type=Path)
    options = parser.parse_args(arguments)
    count = len(_files(options.site))
    lines = list(differences(options.site, options.other))
    print(*lines, f"{count} files compared, {len(lines)} differences", sep="\n")
    return 1 if lines or not count else 0


if __name__ == "__main__":
    use_signs_of_terminal()
    sys.exit(main())
