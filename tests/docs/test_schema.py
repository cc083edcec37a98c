"""One definition of shape: what the schema says, the model reads, the template shows and the site publishes."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from scripts.checks.shape import schema, validator
from scripts.load import load
from scripts.model import model
from scripts.open_data import SCHEMA, open_data
from scripts.parse import parse
from scripts.tree import Tree
from tests.conftest import ROOT, TODAY


@pytest.fixture(scope="module")
def template():
    """The role that the contributing guide shows with every field."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    return parse("CONTRIBUTING.md", re.search(r"```yaml\n(roles:\n.*?)```", text, re.DOTALL)[1], []).value["roles"][0]


class Watched(dict):
    """A group of fields that remembers which of them were read."""

    def __init__(self, fields):
        super().__init__((name, watched(value)) for name, value in fields.items())
        self.read = set()

    def __getitem__(self, name):
        self.read.add(name)
        return super().__getitem__(name)

    def get(self, name, default=None):
        return self[name] if name in self else default

    def unread(self, path=""):
        for name, value in self.items():
            if name not in self.read:
                yield f"{path}{name}"
            yield from unread(value, f"{path}{name}.")


def watched(node):
    if isinstance(node, dict):
        return Watched(node)
    return [watched(item) for item in node] if isinstance(node, list) else node


def unread(node, path):
    if isinstance(node, Watched):
        yield from node.unread(path)
    for item in node if isinstance(node, list) else ():
        yield from unread(item, path)


def test_the_model_reads_every_field_that_the_template_shows(template):
    """The template has every field of the schema (test_documents.py), so the model reads the whole schema."""
    raw = load(ROOT, TODAY)
    role = Watched(template)
    others = [other for other in raw.roles.value["roles"] if other["key"] != role["key"]]  # which it names
    model(type(raw)(**{**vars(raw), "roles": Tree("data/roles.yaml", {**raw.roles.value, "roles": [role, *others]})}))
    assert sorted(set(role.unread())) == []


def test_the_published_schema_is_ours_under_its_own_address(site):
    published = json.loads(open_data(site, "https://example.org/x/")[SCHEMA])
    assert published.pop("$id") == f"https://example.org/x/{SCHEMA}"
    ours = json.loads(re.sub(r"known\.schema\.json#/\$defs/\w+", "#/$defs/key", json.dumps(schema("roles"))))
    assert published == ours


def test_the_published_schema_stands_alone_and_fits_the_data(site, raw):
    published = Draft202012Validator(json.loads(open_data(site, "https://example.org/x/")[SCHEMA]))
    assert published.is_valid(raw.roles.value)
    assert not published.is_valid({**raw.roles.value, "more": 1}) and not published.is_valid({})


def test_the_check_uses_the_schema_that_editors_use():
    assert validator("roles").schema == json.loads((ROOT / "data/schema/roles.schema.json").read_text("utf-8"))
