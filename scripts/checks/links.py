"""Links: a hand-written page leads only to pages that are there."""

from collections.abc import Collection, Iterator
from posixpath import dirname, join, normpath
from typing import Final

from scripts.config import LOCALES
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree
from scripts.urls import FOLDERS, GLOSSARY_FIELDS, RULE_PAGES, SOURCE_GROUPS

# The data files whose entries have pages.
_MAKE_PAGES: Final = ("roles", "programmes", "skills", "stories", "glossary", "sources")


def check(data: SourceData) -> Iterator[Problem]:
    """A link from a hand-written page to a .md file names a page that exists or that the build makes."""
    if any(data.trees[name].value is None for name in _MAKE_PAGES):
        return  # which pages there will be is not known
    known = set(_paths(data))
    for page in data.pages:
        for target, line in page.links:
            path = normpath(join(dirname(page.path), target))
            if path not in known:
                near = [name for name in known if name.startswith(f"{page.lang}/")]
                values = {"value": path, "target": target, "known": near}
                yield Problem(page.file, line, 1, "pages.dead-link", values=values)


def _paths(data: SourceData) -> Iterator[str]:
    """Yield the path below docs/ of every page."""
    yield from (page.path for page in data.pages)
    fields = _known_values(data.glossary, ("terms", "*", "field"), GLOSSARY_FIELDS)
    groups = _known_values(data.sources, ("sources", "*", "group"), SOURCE_GROUPS)
    for lang in LOCALES:
        folders = FOLDERS[lang]
        yield from (
            f"{lang}/{folder}/index.md" for name, folder in folders.items() if name not in ("families", "checks")
        )
        yield from (f"{lang}/{folders['checks']}/{name}.md" for name in RULE_PAGES[lang].values())
        yield from (f"{lang}/{folders['glossary']}/{GLOSSARY_FIELDS[field][lang]}.md" for field in fields)
        yield from (f"{lang}/{folders['sources']}/{SOURCE_GROUPS[group][lang]}.md" for group in groups)
        for tree, group in (
            (data.roles, "roles"),
            (data.roles, "families"),
            (data.programmes, "programmes"),
            (data.skills, "skills"),
            (data.stories, "stories"),
        ):
            yield from (f"{lang}/{folders[group]}/{slug}.md" for _, slug in tree.find(group, "*", "slug", lang))


def _known_values(tree: SourceTree, pattern: tuple[str, ...], known: Collection[str]) -> set[str]:
    return {value for _, value in tree.find(*pattern) if isinstance(value, str) and value in known}
