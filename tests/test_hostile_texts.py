"""What is no text in a role, such as a key, a code or an address, is refused when it holds what would like to run."""

import pytest
import yaml

from scripts.checks import check
from scripts.reading.loader import load
from tests.conftest import FIXTURES, TODAY

HOSTILE = (FIXTURES / "hostile.txt").read_text("utf-8").splitlines()
NO_TEXT = {
    "key",
    "family",
    "slug",
    "level",
    "education",
    "interests",
    "exposure",
    "match",
    "code",
    "uri",
    "reviewed",
    "sources",
    "skill",
    "need",
    "route",
    "role",
    "related",
    "as_of",
}


def places(node, path=()):
    """Yield the path of each value of a role that is no text."""
    if isinstance(node, dict | list):
        for step, child in node.items() if isinstance(node, dict) else enumerate(node):
            yield from places(child, (*path, step))
    elif NO_TEXT & {step for step in path if isinstance(step, str)}:
        yield path


def put(node, path, value):
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value


@pytest.mark.parametrize("text", HOSTILE[::14])
def test_no_key_code_or_address_may_hold_it(good, text):
    file = good / "data" / "roles.yaml"
    before = file.read_text("utf-8")
    accepted, tried = [], set()
    for path in places(yaml.safe_load(before)["roles"][0]):
        kind = tuple(step for step in path if isinstance(step, str))
        if kind in tried:
            continue
        tried.add(kind)
        data = yaml.safe_load(before)
        put(data["roles"][0], path, text)
        file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
        raw = load(good, TODAY)
        line, _ = raw.roles.point(("roles", 0, *path), "value")
        if not any(problem.stops and problem.line == line for problem in check(raw)):
            accepted.append(kind)
    assert len(tried) > 20
    assert accepted == []
