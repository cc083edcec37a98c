"""What an update changes of a built site, in figures: python -m scripts.maintenance.site_size BEFORE AFTER --seconds 31 30"""

import argparse
from pathlib import Path

from scripts.site_checks.weight import weight

HEAVIEST = 5


def figures(folder):
    """Return what a built site weighs, in bytes, and how many files and pages it has."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    pages = {path.relative_to(folder).as_posix(): weight(path) for path in files if path.suffix == ".html"}
    return {
        "files": len(files),
        "pages": len(pages),
        "bytes": sum(path.stat().st_size for path in files),
        "scripts": sum(weight(path) for path in files if path.suffix == ".js"),
        "styles": sum(weight(path) for path in files if path.suffix == ".css"),
        "page": max(pages.values()),
        "heaviest": dict(sorted(pages.items(), key=lambda entry: (-entry[1], entry[0]))[:HEAVIEST]),
    }


def table(before, after, seconds):
    """Return the figures of two sites side by side, as Markdown, and the heaviest pages of the second."""
    names = {
        "pages": "pages",
        "files": "files",
        "bytes": "bytes of all files",
        "page": "heaviest page, bytes as sent",
        "scripts": "all scripts, bytes as sent",
        "styles": "all style sheets, bytes as sent",
    }
    rows = [(words, before[name], after[name]) for name, words in names.items()] + [("building it, seconds", *seconds)]
    lines = ["| | before | after | |", "|---|---|---|---|"]
    lines += [f"| {words} | {old:,} | {new:,} | {_change(old, new)} |" for words, old, new in rows]
    lines += ["", "Heaviest pages, bytes as sent:", ""]
    lines += [f"- `{path}`: {size:,}" for path, size in after["heaviest"].items()]
    return "\n".join(lines) + "\n"


def _change(old, new):
    return f"{(new - old) / old:+.1%}" if old and new != old else "="


def main(arguments=None):
    parser = argparse.ArgumentParser(
        prog="python -m scripts.maintenance.site_size", description="Print what changed between two built sites."
    )
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--seconds", type=int, nargs=2, required=True, help="how long each took to build")
    options = parser.parse_args(arguments)
    print(table(figures(options.before), figures(options.after), options.seconds), end="")


if __name__ == "__main__":
    main()
