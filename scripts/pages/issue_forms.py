"""The forms in which readers and editors report something on the code host."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from scripts.pages.page import DERIVED_KINDS, ENTRY_KINDS, Page

# The file of each form in .github/ISSUE_TEMPLATE/, by the label that names the form.
FORMS: Final = {
    "form_fact": "wrong-fact.yml",
    "form_role": "new-role.yml",
    "form_translation": "translation.yml",
    "form_site": "site-problem.yml",
}

# The pages about this site, where a reader may have a problem with the site itself.
_ABOUT_THE_SITE = ("accessibility", "privacy")


@dataclass(frozen=True)
class Repository:
    """Where the code host has the project: the address, without a slash at its end, and the branch to change."""

    url: str
    branch: str


def blank_form_url(label: str, repository: Repository) -> str:
    """Return the address of a form in which nothing is filled in."""
    return f"{repository.url}/issues/new?{urlencode({'template': FORMS[label]})}"


def form_url(label: str, page: Page, page_url: str, repository: Repository) -> str:
    """Return the address of a form, filled in as far as the page knows; `page_url` is absolute."""
    values = {"template": FORMS[label], "page": page_url, "language": page.lang}
    if page.kind in ENTRY_KINDS and page.kind not in DERIVED_KINDS:
        values["role"] = page.key.partition("/")[2]  # the field has this name since it knew only roles
    return f"{repository.url}/issues/new?{urlencode(values, safe=':/')}"


def listed_forms(
    page: Page, labels: Mapping[str, str], page_url: str, repository: Repository
) -> tuple[tuple[str, str], ...]:
    """Return the label and address of each form that a page lists at its end.

    The page for editors lists all forms; pages about the site list the form for problems with it.
    """
    if page.key in _ABOUT_THE_SITE:
        return ((labels["form_site"], form_url("form_site", page, page_url, repository)),)
    if page.key != "editing":
        return ()
    return tuple(
        (labels[label], f"{blank_form_url(label, repository)}&{urlencode({'language': page.lang})}") for label in FORMS
    )
