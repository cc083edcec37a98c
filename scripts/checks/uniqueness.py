"""Uniqueness: a key, an address, a name or a step to a next role means one thing."""

from itertools import groupby

from scripts.config import LOCALES


def check(raw):
    """No key, slug, title, term or alias stands twice, nor is an alias another role’s title; case does not tell names apart. A role leads to another once."""
    for tree in raw.content:
        for group in tree.value if isinstance(tree.value, dict) else ():
            yield from _twice(tree, tree.find(group, "*", "key"), "content.key-taken")
            for lang in LOCALES:
                yield from _twice(tree, tree.find(group, "*", "slug", lang), "content.address-taken")
                yield from _twice(tree, tree.find(group, "*", "name", lang), "content.name-taken")
    for story, _ in raw.stories.find("stories", "*"):
        yield from _twice(
            raw.stories,
            (found for found in raw.stories.find("stories", "*", "actors", "*", "key") if found[0][:2] == story),
            "content.key-taken",
        )
    for lang in LOCALES:
        terms = [*raw.glossary.find("terms", "*", "term", lang), *raw.glossary.find("terms", "*", "forms", lang, "*")]
        yield from _twice(raw.glossary, terms, "content.name-taken")
    yield from _twice(raw.search, raw.search.find("typed", "*", "for"), "content.key-taken")
    tree = raw.roles
    for _, found in groupby(tree.find("roles", "*", "leads_to", "*", "role"), key=lambda entry: entry[0][:2]):
        yield from _twice(tree, found, "content.leads-twice")
    titles = list(tree.find("roles", "*", "title", "*"))
    for lang in LOCALES:
        yield from _twice(tree, tree.find("roles", "*", "title", lang), "content.name-taken")
        aliases = list(tree.find("roles", "*", "aliases", lang, "*"))
        yield from _titles(tree, aliases, titles)
        yield from _twice(tree, aliases, "content.name-taken")


def _twice(tree, found, rule):
    first = {}
    for path, value in found:
        if not isinstance(value, str):
            continue
        earlier = first.setdefault(value.casefold(), path)
        if earlier != path:
            yield tree.problem(
                path, rule, of="values", found=value, other=tree.name(earlier), line=tree.place(earlier)[0]
            )


def _titles(tree, aliases, titles):
    """A title in either language counts: readers search in both."""
    known = {value.casefold(): path for path, value in titles if isinstance(value, str)}
    for path, value in aliases:
        title = known.get(value.casefold()) if isinstance(value, str) else None
        if title and title[:2] != path[:2]:
            yield tree.problem(
                path,
                "content.alias-is-title",
                of="values",
                found=value,
                other=tree.name(title),
                line=tree.place(title)[0],
            )
