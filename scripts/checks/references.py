"""References: what one part of the data names in another is there."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final, TypeAlias

from scripts.config import DEFAULT_LOCALE
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_values import KeyPath, YamlValue
from scripts.urls import FOLDERS

# The fields of a role that name another role, or a party that has no page here.
_PARTIES: Final = ("works_with", "leads_to", "confused_with")
_ROLE_REFERENCES: Final = (("roles", "*", "related", "*"), *(("roles", "*", field, "*", "role") for field in _PARTIES))

# A key as the schemas want it.
GOOD_KEY: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_Values: TypeAlias = Iterable[tuple[KeyPath, YamlValue]]


def check(data: SourceData) -> Iterator[Problem]:
    """A family, role, skill, term, actor or source that is named is defined.

    A role and a term do not name themselves, a party has a name, a role no place but its own, and each skill is needed
    by a role.
    """
    families = data.roles.find("roles", "*", "family")
    known_families = keys(data.roles, "families")
    yield from _unknown(data.roles, families, known_families, "content.unknown-family")
    tastes = data.work_samples.find("taste", "*", "answers", "*", "families", "*")
    if data.roles.value is not None:
        yield from _unknown(data.work_samples, tastes, known_families, "content.unknown-family")
    yield from _roles(data)
    yield from _skills(data)
    terms = data.glossary.find("terms", "*", "see", "*")
    yield from _unknown(data.glossary, terms, keys(data.glossary, "terms"), "content.unknown-term")
    yield from _itself(data.glossary, ("terms", "*", "see", "*"))
    yield from _itself(data.programmes, ("programmes", "*", "study_on", "*"))
    yield from _actors(data.stories)
    yield from _schooling(data)
    yield from _search_targets(data)
    yield from _sources(data)


def _roles(data: SourceData) -> Iterator[Problem]:
    known = keys(data.roles, "roles")
    for pattern in _ROLE_REFERENCES:
        yield from _unknown(data.roles, data.roles.find(*pattern), known, "content.unknown-role")
        yield from _itself(data.roles, pattern)
    if data.roles.value is not None:
        actors = data.stories.find("stories", "*", "actors", "*", "role")
        yield from _unknown(data.stories, actors, known, "content.unknown-role")
    for tree, pattern in [
        (data.stories, ("stories", "*", "actors", "*")),
        *((data.roles, ("roles", "*", field, "*")) for field in _PARTIES),
    ]:
        for path, party in tree.find(*pattern):
            if isinstance(party, dict) and "role" not in party and "name" not in party:
                yield tree.problem(path, "content.nameless")
    for path, _ in data.roles.find("roles", "*", "works_with", "*", "place"):
        if data.roles.get((*path[:-1], "role")) is not None:
            yield data.roles.problem(path, "content.place-of-role")


def _schooling(data: SourceData) -> Iterator[Problem]:
    """Programmes, certificates, samples and places to learn name roles and skills; laws in motion name sources."""
    roles, skills = keys(data.roles, "roles"), keys(data.skills, "skills")
    defined = data.sources.get(("sources",))
    sources = list(defined) if isinstance(defined, dict) else []
    for tree, pattern, known, rule in (
        (data.programmes, ("programmes", "*", "leads_to", "*", "role"), roles, "content.unknown-role"),
        (data.programmes, ("programmes", "*", "leads_to", "*", "over"), roles, "content.unknown-role"),
        (data.certificates, ("certificates", "*", "roles", "*"), roles, "content.unknown-role"),
        (data.work_samples, ("samples", "*", "role"), roles, "content.unknown-role"),
        (data.learning, ("places", "*", "skills", "*", "skill"), skills, "content.unknown-skill"),
        (data.status, ("laws", "*", "touches", "*"), sources, "content.unknown-source"),
    ):
        if known:  # of a file that could not be read nothing is known
            yield from _unknown(tree, tree.find(*pattern), known, rule)


def _skills(data: SourceData) -> Iterator[Problem]:
    if data.skills.value is None:
        return  # which there are is not known
    known = keys(data.skills, "skills")
    needed = list(data.roles.find("roles", "*", "skills", "*", "skill"))
    yield from _unknown(data.roles, needed, known, "content.unknown-skill")
    statements = data.quiz.find("statements", "*", "skills", "*")
    yield from _unknown(data.quiz, statements, known, "content.unknown-skill")
    if data.roles.value is not None:
        named = {key for _, key in needed if isinstance(key, str)}
        for path, key in data.skills.find("skills", "*", "key"):
            if isinstance(key, str) and key not in named:
                yield data.skills.problem(path, "content.not-needed", "value", value=key)


def _actors(tree: SourceTree) -> Iterator[Problem]:
    """A step names an actor of its own story."""
    for story, _ in tree.find("stories", "*"):
        known = [key for _, key in tree.find(*story, "actors", "*", "key") if isinstance(key, str)]
        if isinstance(tree.get((*story, "actors")), list):
            steps = tree.find(*story, "steps", "*", "actor")
            yield from _unknown(tree, steps, known, "content.unknown-actor")


def _search_targets(data: SourceData) -> Iterator[Problem]:
    """What people type into the search leads to a page that is there."""
    known = targets(data)
    for path, value in data.search.find("typed", "*", "for"):
        kind, _, key = str(value).partition("/")
        names = known.get(kind)
        if names is not None and key not in names:
            suggestions = [f"{kind}/{name}" for name in names]
            yield data.search.problem(path, "content.unknown-page", "value", value=value, known=suggestions)


def _sources(data: SourceData) -> Iterator[Problem]:
    sources = data.sources.get(("sources",))
    if not isinstance(sources, dict):
        return  # they could not be read; every citation would seem wrong
    for tree in data.content:
        yield from _unknown(tree, citations(tree), set(sources), "content.unknown-source")
    for pattern in (("sources", "*", "part_of"), ("sources", "*", "replaces", "*")):
        yield from _unknown(data.sources, data.sources.find(*pattern), set(sources), "content.unknown-source")


def targets(data: SourceData) -> dict[str, Collection[str] | None]:
    """Return the keys by kind that a text or a search may lead to; None for a file that could not be read."""

    def named(tree: SourceTree, group: str) -> list[str] | None:
        return None if tree.value is None else keys(tree, group)

    sources = data.sources.get(("sources",))
    generated = FOLDERS[DEFAULT_LOCALE].keys() - {"checks", "families"}
    written = [page.front_matter.get(("id",)) for page in data.pages]
    return {
        "role": named(data.roles, "roles"),
        "family": named(data.roles, "families"),
        "skill": named(data.skills, "skills"),
        "programme": named(data.programmes, "programmes"),
        "certificate": named(data.certificates, "certificates"),
        "term": named(data.glossary, "terms"),
        "story": named(data.stories, "stories"),
        "question": named(data.questions, "questions"),
        "source": set(sources) if isinstance(sources, dict) else None,
        "page": generated | {key for key in written if isinstance(key, str)},
    }


def keys(tree: SourceTree, group: str) -> list[str]:
    """Return the keys of a list of entries (families, roles, skills …) in the order of the file."""
    return [value for _, value in tree.find(group, "*", "key") if isinstance(value, str)]


def citations(tree: SourceTree) -> Iterator[tuple[KeyPath, YamlValue]]:
    """Yield path and key of every source that a statement cites."""
    for path, value in tree.leaves:
        if len(path) > 3 and path[-2] == "sources" and isinstance(path[-1], int):
            yield path, value


def _unknown(tree: SourceTree, values: _Values, known: Collection[str], rule: str) -> Iterator[Problem]:
    for path, value in values:
        if isinstance(value, str) and value not in known:
            good = [key for key in known if GOOD_KEY.fullmatch(key)]  # a mistyped key cures nothing
            yield tree.problem(path, rule, "value", value=value, known=good, entry=path[1])


def _itself(tree: SourceTree, pattern: tuple[str, ...]) -> Iterator[Problem]:
    for path, value in tree.find(*pattern):
        if value == tree.get((*path[:2], "key")):
            yield tree.problem(path, "content.itself", "value")
