import json

from scripts.config import KNOWN_IDS, LOCALES
from scripts.editing.editor_completions import known_ids, known_ids_of
from scripts.messages import message
from scripts.reading.loader import load
from tests.conftest import ROOT, TODAY


def test_the_schema_of_known_keys_is_that_of_the_data(raw):
    assert known_ids_of(raw) == (ROOT / KNOWN_IDS).read_text("utf-8")


def test_each_kind_of_key_has_its_own_and_says_in_every_language_what_it_is():
    kinds = json.loads(
        known_ids(
            {
                "source": ["s"],
                "role": ["r"],
                "family": ["f"],
                "skill": ["k"],
                "term": ["t"],
                "programme": ["p"],
                "certificate": ["c"],
            }
        )
    )["$defs"]
    assert {kind: definition["enum"] for kind, definition in kinds.items()} == {
        "source": ["s"],
        "role": ["r"],
        "family": ["f"],
        "skill": ["k"],
        "term": ["t"],
        "programme": ["p"],
        "certificate": ["c"],
    }
    for kind, definition in kinds.items():
        assert all(message(f"known-ids.{kind}", lang) in definition["description"] for lang in LOCALES)


def test_data_that_cannot_be_read_has_no_known_keys(good):
    (good / "data" / "skills.yaml").write_text("skills: [\n", "utf-8")
    assert known_ids_of(load(good, TODAY)) is None
