"""Where the text of a page is edited: file and line in the editor of the code host."""

from typing import Final
from urllib.parse import quote

from scripts.catalog.catalog import Catalog
from scripts.config import CONTENT_FILES
from scripts.pages.issue_forms import Repository
from scripts.pages.page import Page

# The data files that editors write, in the order in which they are listed.
EDITED_FILES: Final = (*CONTENT_FILES, "search", "sources")

# Where an entry that has a page of its own stands, by the kind of the page: the data file, and the list in it.
ENTRY_LISTS: Final = {
    "role": ("roles", "roles"),
    "family": ("roles", "families"),
    "programme": ("programmes", "programmes"),
    "skill": ("skills", "skills"),
    "story": ("stories", "stories"),
    "work-sample": ("work-samples", "samples"),
}

# The data file of each other kind of page that shows the entries of one file.
_FILES: Final = {
    "roles": "roles",
    "programmes": "programmes",
    "certificates": "certificates",
    "skills": "skills",
    "glossary": "glossary",
    "field": "glossary",
    "stories": "stories",
    "work-samples": "work-samples",
    "questions": "questions",
    "quiz": "quiz",
    "pay": "pay",
    "take-home-pay": "pay",
    "sources": "sources",
}


def edit_url(catalog: Catalog, page: Page, repository: Repository) -> str | None:
    """Return the address of a page's text in the editor of the code host, or None for a page worked out from others."""
    if page.template is None:
        return _file_url(repository, f"docs/{page.path}")
    key = page.key.replace("answers/", "work-sample/")  # both are written in one place
    if key in catalog.lines:
        return data_url(repository, ENTRY_LISTS[key.partition("/")[0]][0], catalog.lines[key])
    return data_url(repository, _FILES[page.kind]) if page.kind in _FILES else None


def data_url(repository: Repository, name: str, line: int | None = None) -> str:
    """Return the address of a data file in the editor of the code host, at a line if one is given."""
    return _file_url(repository, f"data/{name}.yaml") + (f"#L{line}" if line else "")


def _file_url(repository: Repository, file: str) -> str:
    return f"{repository.url}/edit/{quote(repository.branch)}/{quote(file)}"
