"""Uniqueness: a key, an address or a name means one thing."""

from scripts.load import LOCALES


def check(raw):
    """No key, slug, title or alias stands twice; case does not tell two names apart."""
    tree = raw.roles
    yield from _twice(tree, tree.find("families", "*", "key"), "key")
    yield from _twice(tree, tree.find("roles", "*", "key"), "key")
    for lang in LOCALES:
        yield from _twice(tree, tree.find("roles", "*", "slug", lang), "slug")
        names = [*tree.find("roles", "*", "title", lang), *tree.find("roles", "*", "aliases", lang, "*")]
        yield from _twice(tree, names, "name")


def _twice(tree, found, noun):
    first = {}
    for path, value in found:
        if not isinstance(value, str):
            continue
        earlier = first.setdefault(value.casefold(), path)
        if earlier != path:
            line = tree.place(earlier)[0]
            yield tree.problem(path, f'"{value}" is taken', f"A {noun} stands once; {tree.name(earlier)} has it already, on line {line}.", f"Choose another {noun}, or take this one out.", of="values")
