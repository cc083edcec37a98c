"""The change in size between two built sites: python -m scripts.maintenance.site_size BEFORE AFTER --seconds 31 30"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scripts.console import use_signs_of_terminal
from scripts.site_checks.budgets import sent_size

HEAVIEST_PAGES: Final = 5  # so many are listed


@dataclass(frozen=True)
class SiteSize:
    """The size of a built site. A weight is in bytes as sent, that is compressed and with the head of the answer."""

    files: int
    pages: int
    bytes_on_disk: int
    scripts_weight: int
    styles_weight: int
    heaviest_pages: tuple[tuple[str, int], ...]  # path and weight, the heaviest first


def measure(folder: Path) -> SiteSize:
    """Return the size of the site in a folder, which has at least one page."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    pages = [(path.relative_to(folder).as_posix(), sent_size(path)) for path in files if path.suffix == ".html"]
    return SiteSize(
        files=len(files),
        pages=len(pages),
        bytes_on_disk=sum(path.stat().st_size for path in files),
        scripts_weight=sum(sent_size(path) for path in files if path.suffix == ".js"),
        styles_weight=sum(sent_size(path) for path in files if path.suffix == ".css"),
        heaviest_pages=tuple(sorted(pages, key=lambda page: (-page[1], page[0]))[:HEAVIEST_PAGES]),
    )


def comparison(before: SiteSize, after: SiteSize, seconds: tuple[int, int]) -> str:
    """Return two sizes side by side as Markdown, and the heaviest pages of the second.

    `seconds` says how long each site took to build.
    """
    rows = [
        ("pages", before.pages, after.pages),
        ("files", before.files, after.files),
        ("bytes of all files", before.bytes_on_disk, after.bytes_on_disk),
        ("heaviest page, bytes as sent", before.heaviest_pages[0][1], after.heaviest_pages[0][1]),
        ("all scripts, bytes as sent", before.scripts_weight, after.scripts_weight),
        ("all style sheets, bytes as sent", before.styles_weight, after.styles_weight),
        ("building it, seconds", *seconds),
    ]
    lines = ["| | before | after | |", "|---|---|---|---|"]
    lines += [f"| {name} | {old:,} | {new:,} | {_change(old, new)} |" for name, old, new in rows]
    lines += ["", "Heaviest pages, bytes as sent:", ""]
    lines += [f"- `{path}`: {size:,}" for path, size in after.heaviest_pages]
    return "\n".join(lines) + "\n"


def _change(old: int, new: int) -> str:
    return f"{(new - old) / old:+.1%}" if old and new != old else "="


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the change between two built sites as Markdown."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.maintenance.site_size", description="Print what changed between two built sites."
    )
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--seconds", type=int, nargs=2, required=True, help="how long each took to build")
    options = parser.parse_args(arguments)
    print(comparison(measure(options.before), measure(options.after), tuple(options.seconds)), end="")


if __name__ == "__main__":
    use_signs_of_terminal()
    main()
