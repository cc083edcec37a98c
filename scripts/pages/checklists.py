"""The checklists of the guides, for the browser modules that store what readers tick (theme/modules/saved/)."""

import json
import re
from collections.abc import Iterable
from typing import Final

from scripts.config import DEFAULT_LOCALE
from scripts.pages.page import Page
from scripts.pages.site import Site
from scripts.urls import FOLDERS

# The file that says which item each text stands for, below docs/ and below the site's root.
_FILE: Final = f"{FOLDERS[DEFAULT_LOCALE]['list']}/checklists.json"

_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")


def guides(pages: Iterable[Page], lang: str) -> dict[str, tuple[str, str, list[str]]]:
    """Return address, title and keys of the items of each page of a language that has a checklist, by its key."""
    return {
        page.key: (page.url, page.title, [item.key for item in page.checklist])
        for page in pages
        if page.lang == lang and page.checklist
    }


def checklist_url() -> str:
    """Return the address of the file of checklist_files() below the site's root."""
    return _FILE


def checklist_files(site: Site) -> dict[str, str]:
    """Return the file that tells page and item of each text, in all languages, by path below docs/.

    Ticks were stored by address and text until December 2026. Modules fetch the file where they find such ticks.
    """
    pages = {
        page.url: [page.key, {_LINK.sub(r"\1", item.text): item.key for item in page.checklist}]
        for page in site.pages.values()
        if page.checklist
    }
    return {f"{DEFAULT_LOCALE}/{_FILE}": json.dumps(pages, ensure_ascii=False, separators=(",", ":"))}
