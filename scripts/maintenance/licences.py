"""The licences of all packages that the site is made with: python -m scripts.maintenance.licences

Writes them into the sections of docs/id/lisensi.md and docs/en/licences.md that are made of the lock files. They are written
when the lock files are (`make lock`) and not in the build, which gives the same bytes whatever is installed.
"""

import json
import re
from importlib.metadata import metadata
from pathlib import Path

from scripts.files import replace_file

ROOT = Path(__file__).parents[2]
PAGES = ("docs/id/lisensi.md", "docs/en/licences.md")

# The packages whose code is in the modules that readers get; frontend.mjs bundles them.
READERS = ("@orama/stemmers", "minisearch")

# What older packages call their licence, as SPDX names it.
_CALLED = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}


def of_python(lock, described):
    """Return the licence of each package of a lock file of Python; `described` gives what a package says of itself."""
    return {name: _licence(described(name)) for name in sorted(set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)))}


def of_node(lock):
    """Return the licence of each package of a lock file of npm but those for single platforms."""
    packages = json.loads(lock)["packages"].items()
    return {
        path.rpartition("node_modules/")[2]: package["license"]
        for path, package in packages
        if path and not package.get("optional")
    }


def _licence(said):
    """The expression is the newest way to say it; then a field that once held anything, and a list of names."""
    field = said.get("License", "")
    listed = [line.rpartition(" :: ")[2] for line in said.get_all("Classifier", []) if line.startswith("License ::")]
    short = [field] if field and not re.search(r"\s|UNKNOWN", field) else []
    if field.lstrip().startswith("Copyright") and "Permission is hereby granted, free of charge" in field:
        return "MIT"  # its whole text
    return said.get("License-Expression") or next((_CALLED.get(name, name) for name in (*short, *listed)), "?")


def listed(licences):
    """Return a list with one entry a licence, those of most packages first."""
    by_licence = {}
    for name, licence in sorted(licences.items()):
        by_licence.setdefault(licence, []).append(f"`{name}`")
    return "\n".join(
        f"- **{licence}**: {', '.join(names)}"
        for licence, names in sorted(by_licence.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    )


def page(text, lists):
    """Return a page with its sections' lists put in, by anchor; what stands before a list stays."""
    for anchor, entries in lists.items():
        text = re.sub(
            rf"(\{{ #{anchor} \}}\n\n(?:[^-\n#].*\n+)*)(?:- .*\n)*\n*",
            lambda match, entries=entries: f"{match[1]}{entries}\n\n",
            text,
        )
    return text.rstrip() + "\n"


def main():
    node, python = (
        of_node((ROOT / "package-lock.json").read_text("utf-8")),
        of_python((ROOT / "requirements.txt").read_text("utf-8"), metadata),
    )
    lists = {
        "readers": listed({name: node[name] for name in READERS}),
        "python": listed(python),
        "node": listed({name: node[name] for name in node.keys() - set(READERS)}),
    }
    for name in PAGES:
        replace_file(ROOT / name, page((ROOT / name).read_text("utf-8"), lists))


if __name__ == "__main__":
    main()
