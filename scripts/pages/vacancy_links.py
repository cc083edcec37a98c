"""Links to sites that list vacancies, with the title of a role as the words to look for.

They are plain links: nothing is asked of these sites by ours.
"""

import re
from typing import Final
from urllib.parse import quote_plus

from scripts.catalog.catalog import Labels
from scripts.catalog.role import Role

# The address of each site, by the label that names it: `{words}` stands for a role's title in a query, `{path}` for the
# same in small letters with hyphens. A site whose search has no address of its own is linked as it is.
_SITES: Final = {
    "vacancy_karirhub": "https://karirhub.kemnaker.go.id/",
    "vacancy_myrobin": "https://app.myrobin.id",
    "vacancy_jobstreet": "https://id.jobstreet.com/id/{path}-jobs",
    "vacancy_glints": "https://glints.com/id/opportunities/jobs/explore?country=ID&keyword={words}",
    "vacancy_linkedin": "https://www.linkedin.com/jobs/search/?location=Indonesia&keywords={words}",
    "vacancy_indeed": "https://id.indeed.com/jobs?q={words}",
}


def vacancy_links(role: Role, lang: str, labels: Labels) -> tuple[tuple[str, str], ...]:
    """Return name and absolute address of each site, the public one first."""
    title = role.title[lang]
    words, path = quote_plus(title), re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    return tuple((labels["page"][label], url.format(words=words, path=path)) for label, url in _SITES.items())
