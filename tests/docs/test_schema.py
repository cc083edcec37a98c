"""One definition of shape: the catalog reads every field of the schema, and the site publishes the schema."""

import json
import re

import jsonschema_rs
import pytest

from scripts.checks.json_schema import schema
from scripts.outputs.open_data import open_data
from scripts.pipeline import catalog_from
from scripts.reading.loader import load
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_parser import parse_yaml
from tests.conftest import ROOT, TODAY


@pytest.fixture(scope="module")
def template():
    """The role that the contributing guide shows with every field."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    return parse_yaml("CONTRIBUTING.md", re.search(r"```yaml\n(roles:\n.*?)```", text, re.DOTALL)[1], []).value[
        "roles"
    ][0]


class RecordingFields(dict):
    """A group of fields that records which of them were read."""

    def __init__(self, fields):
        super().__init__((name, recording(value)) for name, value in fields.items())
        self.read = set()

    def __getitem__(self, name):
        self.read.add(name)
        return super().__getitem__(name)

    def get(self, name, default=None):
        self.read.add(name)
        return super().get(name, default)

    def unread(self, path=""):
        """Yield the paths of the fields that were not read."""
        for name, value in self.items():
            if name not in self.read:
                yield f"{path}{name}"
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, RecordingFields):
                    yield from item.unread(f"{path}{name}.")


def recording(node):
    if isinstance(node, dict):
        return RecordingFields(node)
    return [recording(item) for item in node] if isinstance(node, list) else node


def test_the_catalog_reads_every_field_that_the_template_shows(template):
    """The template has every field of the schema (test_documents.py), so the catalog reads the whole schema."""
    raw = load(ROOT, TODAY)
    role = RecordingFields(template)
    others = [other for other in raw.roles.value["roles"] if other["key"] != role["key"]]  # the role names some of them
    roles = SourceTree("data/roles.yaml", {**raw.roles.value, "roles": [role, *others]})
    catalog_from(type(raw)(**{**vars(raw), "roles": roles}))
    assert sorted(set(role.unread())) == []


@pytest.fixture(scope="module")
def published(site):
    return json.loads(open_data(site, "https://example.org/x/")["schema/v1/roles.schema.json"])


def test_the_published_schema_holds_the_schema_of_our_data_file(published):
    """Our file's schema was published at this address first, so what was valid stays valid."""
    assert published["$id"] == "https://example.org/x/schema/v1/roles.schema.json"
    ours = json.dumps(schema("roles") | {"$schema": None}).replace('"$schema": null, ', "")
    ours = re.sub(r"known\.schema\.json#/\$defs/\w+", "#/$defs/key", ours)
    assert published["$defs"]["data_file"] == json.loads(ours.replace('"#/$defs/', '"#/$defs/data_file/$defs/'))


def test_the_published_schema_stands_alone_and_fits_the_data(published, raw):
    validator = jsonschema_rs.validator_for(published)
    assert validator.is_valid(raw.roles.value)
    assert not validator.is_valid({**raw.roles.value, "more": 1}) and not validator.is_valid({})
