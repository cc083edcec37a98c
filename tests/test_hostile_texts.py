"""A hostile text is refused where no text belongs: in keys, codes, dates and addresses of a role."""

import pytest
import yaml

from scripts.checks import check
from scripts.reading.loader import load
from tests.conftest import FIELDS_WITHOUT_TEXT, HOSTILE_TEXTS, NIGHTLY, TODAY


def paths_without_text(node, path=()):
    """Yield the path of each value of a role that is no text."""
    if isinstance(node, dict | list):
        for step, child in node.items() if isinstance(node, dict) else enumerate(node):
            yield from paths_without_text(child, (*path, step))
    elif FIELDS_WITHOUT_TEXT & {step for step in path if isinstance(step, str)}:
        yield path


def replace_value(node, path, value):
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value


@pytest.mark.parametrize("text", HOSTILE_TEXTS if NIGHTLY else HOSTILE_TEXTS[::25])
def test_no_key_code_date_or_address_may_be_a_hostile_text(good, text):
    file = good / "data" / "roles.yaml"
    original = file.read_text("utf-8")
    accepted, tried = [], set()
    for path in paths_without_text(yaml.safe_load(original)["roles"][0]):
        fields = tuple(step for step in path if isinstance(step, str))
        if fields in tried:
            continue
        tried.add(fields)
        data = yaml.safe_load(original)
        replace_value(data["roles"][0], path, text)
        file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
        raw = load(good, TODAY)
        line, _ = raw.roles.point(("roles", 0, *path), "value")
        if not any(problem.stops and problem.line == line for problem in check(raw)):
            accepted.append(fields)
    assert len(tried) > 20
    assert accepted == []
