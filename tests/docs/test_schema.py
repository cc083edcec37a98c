"""The schema that the site publishes is that of our data file, and fits the data."""

import json
import re

import jsonschema_rs
import pytest

from scripts.outputs.open_data import open_data
from scripts.reading.schema import schema


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
