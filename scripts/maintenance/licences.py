"""The licences of all packages that the site is made with: python -m scripts.maintenance.licences

Writes them into the page about licences, in each language. `make lock` runs it, as the licences change only with the
lock files. A build does not run it, because a build must give the same bytes whatever is installed.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path
from typing import Final

from scripts.config import LOCALES, ROOT
from scripts.console import use_signs_of_terminal
from scripts.files import replace_file
from scripts.source_files import source_files

PAGE_ID: Final = "licences"  # in the front matter of the page, in each language

# The packages whose code is in the modules that readers get; frontend/licences.mjs adds their licences.
BUNDLED_PACKAGES: Final = ("@orama/stemmers", "minisearch")

# The SPDX name of each licence that older packages name in another way.
_SPDX_NAMES: Final = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
_MIT_TEXT: Final = "Permission is hereby granted, free of charge"


def python_licences(lock: str, describe: Callable[[str], PackageMetadata], known: Mapping[str, str]) -> dict[str, str]:
    """Return the licence of each package of a requirements.txt; `describe` returns a package's metadata by its name.

    A package that only other versions of Python need is not installed here; its licence is the `known` one.
    """

    def licence(name: str) -> str:
        try:
            return _licence(describe(name))
        except PackageNotFoundError:
            return known.get(name, "?")

    return {name: licence(name) for name in sorted(set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)))}


def listed_licences(page: str) -> dict[str, str]:
    """Return the licence of each package that a page lists."""
    items = re.findall(r"^- \*\*(.+)\*\*: (.*)$", page, re.MULTILINE)
    return {name: licence for licence, names in items for name in re.findall(r"`([^`]+)`", names)}


def npm_licences(lock: str) -> dict[str, str]:
    """Return the licence of each package of a package-lock.json, without those that only some platforms need."""
    packages = json.loads(lock)["packages"].items()
    return {
        path.rpartition("node_modules/")[2]: package["license"]
        for path, package in packages
        if path and not package.get("optional")
    }


def _licence(package: PackageMetadata) -> str:
    """Return the licence that a package names, or “?”.

    The newest way to name it is the field License-Expression, then the older field License, then the classifiers.
    """
    names = list(package.get_all("License-Expression") or [])
    for field in package.get_all("License") or []:
        if field.lstrip().startswith("Copyright") and _MIT_TEXT in field:
            names.append("MIT")  # the field holds the whole text of the licence
        elif not re.search(r"\s|UNKNOWN|^$", field):
            names.append(field)
    classifiers = [line for line in package.get_all("Classifier") or [] if line.startswith("License ::")]
    names += [line.rpartition(" :: ")[2] for line in classifiers]
    return next((_SPDX_NAMES.get(name, name) for name in names), "?")


def markdown_list(licences: Mapping[str, str]) -> str:
    """Return the packages as a list with one item for each licence, those of most packages first."""
    by_licence: dict[str, list[str]] = {}
    for name, licence in sorted(licences.items()):
        by_licence.setdefault(licence, []).append(f"`{name}`")
    return "\n".join(
        f"- **{licence}**: {', '.join(names)}"
        for licence, names in sorted(by_licence.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    )


def replace_lists(page: str, lists: Mapping[str, str]) -> str:
    """Return a page with the list of each section replaced, by the anchor of its heading; text above a list stays."""
    for anchor, items in lists.items():
        section = re.search(rf"\{{ #{anchor} \}}\n\n(?:[^-\n#].*\n+)*((?:- .*\n)*\n*)", page)
        if section:
            page = f"{page[: section.start(1)]}{items}\n\n{page[section.end(1) :]}"
    return page.rstrip() + "\n"


def licence_pages(docs: Path) -> Iterator[Path]:
    """Yield the page about licences in each language, from the folder of the hand-written pages."""
    for lang in LOCALES:
        for page in (path for path in source_files(docs / lang) if path.suffix == ".md"):
            if re.search(rf"^id: {PAGE_ID}$", page.read_text("utf-8"), re.MULTILINE):
                yield page


def licence_lists(root: Path) -> dict[str, str]:
    """Return the list of each section by its anchor, from the lock files in a folder and the installed packages.

    It is the same whatever Python they are installed for.
    """
    npm = npm_licences((root / "package-lock.json").read_text("utf-8"))
    known = listed_licences(next(licence_pages(root / "docs")).read_text("utf-8"))
    python = python_licences((root / "requirements.txt").read_text("utf-8"), metadata, known)
    return {
        "readers": markdown_list({name: npm[name] for name in BUNDLED_PACKAGES}),
        "python": markdown_list(python),
        "node": markdown_list({name: npm[name] for name in npm.keys() - set(BUNDLED_PACKAGES)}),
    }


def main() -> None:
    """Write the lists into the pages of this project."""
    lists = licence_lists(ROOT)
    for page in licence_pages(ROOT / "docs"):
        replace_file(page, replace_lists(page.read_text("utf-8"), lists))


if __name__ == "__main__":
    use_signs_of_terminal()
    main()
