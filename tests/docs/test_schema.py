"""One definition of shape: what the schema says, the model reads, the template shows and the site publishes."""

import json
import re

import pytest
from jsonschema_rs import Draft202012Validator

from scripts.outputs.open_data import open_data
from scripts.pipeline import catalog_from
from scripts.reading.loader import load
from scripts.reading.schema import schema
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_parser import parse_yaml
from tests.conftest import ROOT, TODAY


@pytest.fixture(scope="module")
def template():
    """The role that the contributing guide shows with every field."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    return parse_yaml("CONTRIBUTING.md", re.search(r"```yaml\n(roles:\n.*?)```", text, re.DOTALL)[1])[0].value[
        "roles"
    ][0]


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
    catalog_from(
        type(raw)(
            **{**vars(raw), "roles": SourceTree("data/roles.yaml", {**raw.roles.value, "roles": [role, *others]})}
        )
    )
    assert sorted(set(role.unread())) == []


@pytest.fixture(scope="module")
def published(site):
    return json.loads(open_data(site, "https://example.org/x/")["schema/v1/roles.schema.json"])


def test_the_published_schema_holds_the_shape_of_our_file_as_well(published):
    """The address was first that of our file's shape, and what was valid under it stays valid."""
    assert published["$id"] == "https://example.org/x/schema/v1/roles.schema.json"
    ours = json.dumps(schema("roles") | {"$schema": None}).replace('"$schema": null, ', "")
    ours = re.sub(r"known\.schema\.json#/\$defs/\w+", "#/$defs/key", ours)
    assert published["$defs"]["data_file"] == json.loads(ours.replace('"#/$defs/', '"#/$defs/data_file/$defs/'))


def test_the_published_schema_stands_alone_and_fits_the_data(published, raw):
    validator = Draft202012Validator(published)
    assert validator.is_valid(raw.roles.value)
    assert not validator.is_valid({**raw.roles.value, "more": 1}) and not validator.is_valid({})
