"""The lists of packages that a release carries."""

import json
import re
import shutil
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from scripts.maintenance.sbom import sbom_documents
from tests.conftest import ROOT

LOCKS = ("requirements.txt", "package-lock.json", "package.json", "pyproject.toml", ".npmrc")


@pytest.fixture(scope="module")
def documents():
    return sbom_documents(ROOT)


def fault(text):
    document = json.loads(text)
    return JsonStrictValidator(SchemaVersion.from_version(document["specVersion"])).validate_str(text)


def test_each_is_valid_cyclonedx(documents):
    for text in documents.values():
        assert fault(text) is None
        assert fault(text.replace('"type": "library"', '"type": "nonsense"', 1)) is not None


def test_they_hold_every_pinned_package_with_its_hash(documents):
    pinned = set(re.findall(r"^([a-z0-9-]+)==([^ ;]+)", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE))
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    locked = {(name.rpartition("node_modules/")[2], package["version"]) for name, package in packages.items() if name}
    for name, expected in (("python.cdx.json", pinned), ("npm.cdx.json", locked)):
        components = json.loads(documents[name])["components"]
        assert {(component["name"], component["version"]) for component in components} == expected
        assert all('"hashes"' in json.dumps(component) for component in components)


def test_the_same_lock_files_give_the_same_bytes_elsewhere(documents, tmp_path):
    elsewhere = Path(tmp_path, "lain")
    elsewhere.mkdir()
    for name in LOCKS:
        shutil.copy(ROOT / name, elsewhere)
    assert sbom_documents(elsewhere) == documents
