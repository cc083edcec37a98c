"""Links: a hand-written page leads only to pages that are there."""

from posixpath import dirname, join, normpath

from scripts.load import CHECKS, FOLDERS, LOCALES
from scripts.problem import Problem


def check(raw):
    """A link from a hand-written page to a .md file names a page that exists or that the build makes."""
    if raw.roles.value is None:
        return  # which role pages there will be is not known
    known = set(_paths(raw))
    for page in raw.pages:
        for target, line in page.links:
            path = normpath(join(dirname(page.path), target))
            if path not in known:
                near = [name for name in known if name.startswith(f"{page.lang}/")]
                yield Problem(page.file, line, 1, "pages.dead-link", values={"found": path, "target": target, "known": near})


def _paths(raw):
    """Yield the path below docs/ of every page."""
    for page in raw.pages:
        yield page.path
    for lang in LOCALES:
        folders = FOLDERS[lang]
        yield from (f"{lang}/{folders[name]}/index.md" for name in ("roles", "sources"))
        yield from (f"{lang}/{folders['checks']}/{name}.md" for name in CHECKS[lang].values())
        yield from (f"{lang}/{folders['roles']}/{slug}.md" for _, slug in raw.roles.find("roles", "*", "slug", lang))
