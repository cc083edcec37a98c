"""References: what one part of the data names in another is there."""

from scripts.tree import walk

ROLE_REFERENCES = (
    ("roles", "*", "related", "*"),
    ("roles", "*", "leads_to", "*", "role"),
    ("roles", "*", "confused_with", "*", "role"),
)


def check(raw):
    """A family, a role or a source that is named is defined; a role does not name itself."""
    families = keys(raw.roles, "families")
    roles = keys(raw.roles, "roles")
    sources = raw.sources.get(("sources",))
    yield from _unknown(raw.roles, ("roles", "*", "family"), families, "content.unknown-family")
    for pattern in ROLE_REFERENCES:
        yield from _unknown(raw.roles, pattern, roles, "content.unknown-role")
        yield from _itself(raw.roles, pattern)
    if not isinstance(sources, dict):
        return  # they could not be read; every citation would seem wrong
    for pattern in citation_patterns(raw.roles):
        yield from _unknown(raw.roles, pattern, set(sources), "content.unknown-source")
    yield from _unknown(raw.sources, ("sources", "*", "part_of"), set(sources), "content.unknown-source")


def keys(tree, group):
    """Return the keys of the families or roles in the order of the file."""
    return [value for _, value in tree.find(group, "*", "key") if isinstance(value, str)]


def citation_patterns(tree):
    """Return one pattern for each depth at which a role cites sources."""
    depths = {len(path) for path, _ in walk(tree.value) if "sources" in path}
    return [("roles", *["*"] * (depth - 3), "sources", "*") for depth in sorted(depths) if depth > 3]


def _unknown(tree, pattern, known, rule):
    for path, value in tree.find(*pattern):
        if isinstance(value, str) and value not in known:
            yield tree.problem(path, rule, of="values", found=value, known=known)


def _itself(tree, pattern):
    for path, value in tree.find(*pattern):
        if value == tree.get((*path[:2], "key")):
            yield tree.problem(path, "content.itself", of="values")
