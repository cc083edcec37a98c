"""Links: a hand-written page leads only to pages that are there."""

from posixpath import dirname, join, normpath

from scripts.config import LOCALES
from scripts.problems.problem import Problem
from scripts.urls import FOLDERS, GLOSSARY_FIELDS, RULE_PAGES, SOURCE_GROUPS


def check(raw):
    """A link from a hand-written page to a .md file names a page that exists or that the build makes."""
    if None in (raw.roles.value, raw.skills.value, raw.stories.value, raw.glossary.value, raw.sources.value):
        return  # which pages there will be is not known
    known = set(_paths(raw))
    for page in raw.pages:
        for target, line in page.links:
            path = normpath(join(dirname(page.path), target))
            if path not in known:
                near = [name for name in known if name.startswith(f"{page.lang}/")]
                yield Problem(
                    page.file, line, 1, "pages.dead-link", values={"found": path, "target": target, "known": near}
                )


def _paths(raw):
    """Yield the path below docs/ of every page."""
    for page in raw.pages:
        yield page.path
    for lang in LOCALES:
        folders = FOLDERS[lang]
        yield from (
            f"{lang}/{folder}/index.md" for name, folder in folders.items() if name not in ("families", "checks")
        )
        yield from (f"{lang}/{folders['checks']}/{name}.md" for name in RULE_PAGES[lang].values())
        yield from (
            f"{lang}/{folders['glossary']}/{GLOSSARY_FIELDS[field][lang]}.md"
            for field in _named(raw.glossary, ("terms", "*", "field"), GLOSSARY_FIELDS)
        )
        yield from (
            f"{lang}/{folders['sources']}/{SOURCE_GROUPS[group][lang]}.md"
            for group in _named(raw.sources, ("sources", "*", "group"), SOURCE_GROUPS)
        )
        for tree, group in (
            (raw.roles, "roles"),
            (raw.roles, "families"),
            (raw.skills, "skills"),
            (raw.stories, "stories"),
        ):
            yield from (f"{lang}/{folders[group]}/{slug}.md" for _, slug in tree.find(group, "*", "slug", lang))


def _named(tree, pattern, known):
    return {value for _, value in tree.find(*pattern) if isinstance(value, str) and value in known}
