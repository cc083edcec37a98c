"""Ways in: programmes, certificates and roles agree on how somebody gets into a role, and Indonesia answers it."""

from collections.abc import Iterator
from typing import Final

from scripts.catalog.programme import ROUTE_OF_LEVEL
from scripts.checks.references import keys
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_values import KeyPath

_SCHOOL: Final = {"smk", "sma"}

# The ways in that are no schooling.
_NO_SCHOOLING: Final = {"work", "certification"}

# The fields that ask how one gets in, who hires, at what hours and for what pay.
_INDONESIAN: Final = ("ways_in", "hirers", "working_time", "selection", "pay")

# What sources about jobs in the United States are called.
_AMERICAN: Final = "onet"


def check(data: SourceData) -> Iterator[Problem]:
    """Programmes, certificates and roles that are named are there, and programmes and roles agree.

    A role says how a school leaver gets in, or that the door is closed. No way in, and nothing on who hires, how, at
    what hours and for what pay, rests on a source about the United States. What is marked as our advice cites nothing.
    """
    yield from _references(data)
    for path, _ in data.roles.find("roles", "*"):
        yield from _role(data.roles, path)
    yield from _agreement(data)
    for path, over in data.programmes.find("programmes", "*", "leads_to", "*", "over"):
        lead = path[:-1]
        if over == data.programmes.get((*lead, "role")) or data.programmes.get((*lead, "when")) in ("now", "possible"):
            yield data.programmes.problem(path, "content.over-nowhere", "value", value=over)
    for tree in data.content:
        for path, value in tree.leaves:
            if path[-1:] == ("advice",) and value is True and tree.get((*path[:-1], "sources")):
                yield tree.problem(path, "content.advice-with-source")


def _references(data: SourceData) -> Iterator[Problem]:
    certificates = set(keys(data.certificates, "certificates"))
    programmes = set(keys(data.programmes, "programmes"))
    for tree, pattern, known, rule in (
        (data.programmes, ("programmes", "*", "study_on", "*"), programmes, "content.unknown-programme"),
        (data.programmes, ("programmes", "*", "certificates", "*"), certificates, "content.unknown-certificate"),
        (data.roles, ("roles", "*", "ways_in", "*", "certificates", "*"), certificates, "content.unknown-certificate"),
    ):
        for path, value in tree.find(*pattern) if known else ():  # a file that could not be read names nothing
            if isinstance(value, str) and value not in known:
                yield tree.problem(path, rule, "value", value=value, known=sorted(known))


def _role(tree: SourceTree, role: KeyPath) -> Iterator[Problem]:
    ways = (*role, "ways_in")
    routes = {str(value) for _, value in tree.find(*ways, "*", "route")}
    if routes and not routes & _SCHOOL:
        yield tree.problem(ways, "content.no-school-way")
    doors = [(tree.get((*path[:-1], "door")), str(route)) for path, route in tree.find(*ways, "*", "route")]
    if doors and all(door == "closed" for door, route in doors if route not in _NO_SCHOOLING):
        yield tree.problem(ways, "content.no-open-way")
    cited = [pattern for name in _INDONESIAN for pattern in ((name, "sources"), (name, "*", "sources"))]
    for path, key in (found for pattern in cited for found in tree.find(*role, *pattern, "*")):
        if isinstance(key, str) and key.startswith(_AMERICAN):
            yield tree.problem(path, "content.american-way", "value", value=key)


def _agreement(data: SourceData) -> Iterator[Problem]:
    """A programme leads at once only to roles that have a way in from its schooling, not a closed one."""
    ways: dict[str, set[str]] = {}  # the ways into each role that are not closed
    for path, route in data.roles.find("roles", "*", "ways_in", "*", "route"):
        opens = ways.setdefault(str(data.roles.get((*path[:2], "key"))), set())
        if data.roles.get((*path[:-1], "door")) != "closed":
            opens.add(str(route))
    for path, role in data.programmes.find("programmes", "*", "leads_to", "*", "role"):
        if not isinstance(role, str) or role not in ways:
            continue  # it is not there or has no way in at all, which is a problem of its own
        level = data.programmes.get((*path[:2], "level"))
        route = next((route for known, route in ROUTE_OF_LEVEL.items() if known == level), None)
        if data.programmes.get((*path[:-1], "when")) == "now" and route and route not in ways[role]:
            yield data.programmes.problem(path, "content.no-such-way", "value", value=role, route=route)
