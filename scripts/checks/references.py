"""References: what one part of the data names in another is there."""

from scripts.urls import FOLDERS

# The fields of a role that name another role, or a party that has no page here.
LINKED = ("works_with", "leads_to", "confused_with")
ROLE_REFERENCES = (("roles", "*", "related", "*"), *(("roles", "*", field, "*", "role") for field in LINKED))


def check(raw):
    """A family, role, skill, term, actor or source that is named is defined; a role and a term do not name themselves; a party has a name."""
    yield from _unknown(
        raw.roles, raw.roles.find("roles", "*", "family"), keys(raw.roles, "families"), "content.unknown-family"
    )
    yield from _roles(raw)
    if raw.skills.value is not None:
        yield from _unknown(
            raw.roles,
            raw.roles.find("roles", "*", "skills", "*", "skill"),
            keys(raw.skills, "skills"),
            "content.unknown-skill",
        )
        yield from _unknown(
            raw.quiz,
            raw.quiz.find("statements", "*", "skills", "*"),
            keys(raw.skills, "skills"),
            "content.unknown-skill",
        )
    yield from _unknown(
        raw.glossary, raw.glossary.find("terms", "*", "see", "*"), keys(raw.glossary, "terms"), "content.unknown-term"
    )
    yield from _itself(raw.glossary, ("terms", "*", "see", "*"))
    yield from _actors(raw.stories)
    yield from _searched(raw)
    sources = raw.sources.get(("sources",))
    if not isinstance(sources, dict):
        return  # they could not be read; every citation would seem wrong
    for tree in raw.content:
        yield from _unknown(tree, citations(tree), set(sources), "content.unknown-source")
    yield from _unknown(
        raw.sources, raw.sources.find("sources", "*", "part_of"), set(sources), "content.unknown-source"
    )


def _roles(raw):
    known = keys(raw.roles, "roles")
    for pattern in ROLE_REFERENCES:
        yield from _unknown(raw.roles, raw.roles.find(*pattern), known, "content.unknown-role")
        yield from _itself(raw.roles, pattern)
    if raw.roles.value is not None:
        yield from _unknown(
            raw.stories, raw.stories.find("stories", "*", "actors", "*", "role"), known, "content.unknown-role"
        )
    for tree, pattern in [
        (raw.stories, ("stories", "*", "actors", "*")),
        *((raw.roles, ("roles", "*", field, "*")) for field in LINKED),
    ]:
        for path, party in tree.find(*pattern):
            if isinstance(party, dict) and "role" not in party and "name" not in party:
                yield tree.problem(path, "content.nameless")


def _actors(tree):
    """A step names an actor of its own story."""
    for path, story in tree.find("stories", "*"):
        if isinstance(story, dict) and isinstance(story.get("actors"), list):
            known = [
                actor["key"]
                for actor in story["actors"]
                if isinstance(actor, dict) and isinstance(actor.get("key"), str)
            ]
            found = (
                (where, actor) for where, actor in tree.find("stories", "*", "steps", "*", "actor") if where[:2] == path
            )
            yield from _unknown(tree, found, known, "content.unknown-actor")


def _searched(raw):
    """What people type for a page is typed for one that is there."""
    known = targets(raw)
    for path, value in raw.search.find("typed", "*", "for"):
        kind, _, key = str(value).partition("/")
        own = known.get(kind)
        if kind in known and own is not None and key not in own:
            yield raw.search.problem(
                path, "content.unknown-page", of="values", found=value, known=[f"{kind}/{name}" for name in own]
            )


def targets(raw):
    """Return the keys by kind that a text or a search may lead to; None for a file that could not be read."""

    def named(tree, group):
        return None if tree.value is None else keys(tree, group)

    sources = raw.sources.get(("sources",))
    pages = {page.front_matter.get(("id",)) for page in raw.pages} | {*FOLDERS["en"]} - {"checks", "families"}
    return {
        "role": named(raw.roles, "roles"),
        "family": named(raw.roles, "families"),
        "skill": named(raw.skills, "skills"),
        "term": named(raw.glossary, "terms"),
        "story": named(raw.stories, "stories"),
        "question": named(raw.questions, "questions"),
        "source": set(sources) if isinstance(sources, dict) else None,
        "page": {key for key in pages if isinstance(key, str)},
    }


def keys(tree, group):
    """Return the keys of a list of entries (families, roles, skills …) in the order of the file."""
    return [value for _, value in tree.find(group, "*", "key") if isinstance(value, str)]


def citations(tree):
    """Yield path and key of every source that a claim names."""
    for path, value in tree.leaves:
        if len(path) > 3 and path[-2] == "sources" and isinstance(path[-1], int):
            yield path, value


def _unknown(tree, found, known, rule):
    for path, value in found:
        if isinstance(value, str) and value not in known:
            yield tree.problem(path, rule, of="values", found=value, known=known)


def _itself(tree, pattern):
    for path, value in tree.find(*pattern):
        if value == tree.get((*path[:2], "key")):
            yield tree.problem(path, "content.itself", of="values")
