"""Uniqueness: a key, an address, a name or a step to a next role means one thing."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from scripts.config import LOCALES
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_values import KeyPath, YamlValue

_Values: TypeAlias = Iterable[tuple[KeyPath, YamlValue]]


def check(data: SourceData) -> Iterator[Problem]:
    """No key, slug, title, term or alias stands twice, nor is an alias another role’s title.

    Capital and small letters do not tell names apart. A role or programme leads to a role once, and a place to learn
    stands there once, with each of its skills once.
    """
    for tree in data.content:
        for group in tree.value if isinstance(tree.value, dict) else ():
            yield from _repeated(tree, tree.find(group, "*", "key"), "content.key-taken")
            for lang in LOCALES:
                yield from _repeated(tree, tree.find(group, "*", "slug", lang), "content.address-taken")
                yield from _repeated(tree, tree.find(group, "*", "name", lang), "content.name-taken")
    for story, _ in data.stories.find("stories", "*"):
        yield from _repeated(data.stories, data.stories.find(*story, "actors", "*", "key"), "content.key-taken")
    for tree, pattern, rule in (
        (data.roles, ("roles", "*", "leads_to", "*", "role"), "content.leads-twice"),
        (data.programmes, ("programmes", "*", "leads_to", "*", "role"), "content.row-twice"),
        (data.learning, ("places", "*", "skills", "*", "skill"), "content.row-twice"),
    ):
        for entry, _ in tree.find(*pattern[:2]):
            yield from _repeated(tree, tree.find(*entry, *pattern[2:]), rule)
    yield from _repeated(data.learning, data.learning.find("places", "*", "url"), "content.address-taken")
    yield from _repeated(data.search, data.search.find("typed", "*", "for"), "content.key-taken")
    for lang in LOCALES:
        terms, forms = (data.glossary.find("terms", "*", *path) for path in (("term", lang), ("forms", lang, "*")))
        yield from _repeated(data.glossary, (*terms, *forms), "content.name-taken")
        yield from _repeated(data.roles, data.roles.find("roles", "*", "title", lang), "content.name-taken")
        aliases = list(data.roles.find("roles", "*", "aliases", lang, "*"))
        yield from _repeated(data.roles, aliases, "content.name-taken")
        yield from _titles_of_others(data.roles, aliases)


def _repeated(tree: SourceTree, values: _Values, rule: str) -> Iterator[Problem]:
    first: dict[str, KeyPath] = {}
    for path, value in values:
        if not isinstance(value, str):
            continue
        earlier = first.setdefault(value.casefold(), path)
        if earlier != path:
            yield _taken(tree, path, rule, value, earlier)


def _titles_of_others(tree: SourceTree, aliases: _Values) -> Iterator[Problem]:
    """A title in any language counts: readers search in all of them."""
    titles = {value.casefold(): path for path, value in tree.find("roles", "*", "title", "*") if isinstance(value, str)}
    for path, value in aliases:
        title = titles.get(value.casefold()) if isinstance(value, str) else None
        if title and title[:2] != path[:2]:
            yield _taken(tree, path, "content.alias-is-title", value, title)


def _taken(tree: SourceTree, path: KeyPath, rule: str, value: YamlValue, earlier: KeyPath) -> Problem:
    line, _ = tree.point(earlier)
    return tree.problem(path, rule, "value", value=value, other=tree.name(earlier), line=line)
