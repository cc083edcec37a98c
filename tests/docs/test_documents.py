"""README, guides and settings agree with the code."""

import json
import re
import shutil
import subprocess
import tomllib
from typing import Any

import jsonschema_rs
import pytest
import yaml

from scripts.checks import check
from scripts.config import CONTENT_FILES, LOCALES, SCHEMAS
from scripts.own_settings import without_own_settings
from scripts.problems.reporters import as_text
from scripts.reading.loader import load
from scripts.reading.yaml_parser import parse_yaml
from scripts.urls import GENERATED_FOLDERS
from tests.conftest import ROOT, TODAY

FORMS = sorted(path for path in (ROOT / ".github" / "ISSUE_TEMPLATE").iterdir() if path.name != "config.yml")


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def guides() -> str:
    """Return the text of all guides for people who work on the project."""
    return "\n".join(path.read_text("utf-8") for path in sorted(ROOT.glob("*.md")))


def test_every_command_of_the_makefile_is_in_a_guide():
    targets = re.search(r"^\.PHONY: (.+)$", read("Makefile"), re.MULTILINE)
    assert targets
    assert [target for target in targets[1].split() if f"`make {target}`" not in guides()] == []


def test_a_guide_names_every_dependency_and_its_reason():
    project = tomllib.loads(read("pyproject.toml"))["project"]
    package = json.loads(read("package.json"))
    requirements = [
        *project["dependencies"],
        *(name for names in project["optional-dependencies"].values() for name in names),
    ]
    names = {re.split(r"[^a-z0-9-]", requirement)[0] for requirement in requirements}
    rows = [line.strip("| ").split("|") for line in guides().lower().splitlines() if line.startswith("|")]
    explained = " ".join(cells[0] for cells in rows if len(cells) > 1 and cells[-1].strip())
    assert [
        name
        for name in sorted(names | {*package["dependencies"], *package["devDependencies"]})
        if name not in explained
    ] == []


@pytest.fixture(scope="module")
def template():
    """The role that the contributing guide shows with every field."""
    example = re.search(r"```yaml\n(roles:\n.*?)```", read("CONTRIBUTING.md"), re.DOTALL)
    assert example
    tree, problems = parse_yaml("CONTRIBUTING.md", example[1])
    assert problems == ()
    value: Any = tree.value
    return value["roles"][0]


@pytest.fixture(scope="module")
def role_schema():
    """The validator of one role, with the keys that exist."""
    return validator_at("roles.schema.json#/$defs/role")


def validator_at(address: str) -> jsonschema_rs.Validator:
    """Return the validator of a part of a schema, which knows the keys that the data has."""
    base = "https://example.org/"
    schemas = [(base + path.name, json.loads(path.read_text("utf-8"))) for path in (ROOT / SCHEMAS).iterdir()]
    return jsonschema_rs.validator_for(
        {"$ref": f"{base}{address}"}, registry=jsonschema_rs.Registry(schemas), validate_formats=True
    )


def test_the_template_of_a_role_is_a_valid_role(template, role_schema):
    assert [f"{error.instance_path} {error.message}" for error in role_schema.iter_errors(template)] == []
    assert not role_schema.is_valid({}) and not role_schema.is_valid(template | {"unknown": 1})


def test_the_template_shows_every_field_of_the_schema(template):
    def defined_fields(node):
        if isinstance(node, dict):
            yield from node.get("properties", {})
            node = list(node.values())
        if isinstance(node, list):
            for child in node:
                yield from defined_fields(child)

    def used_fields(node):
        if isinstance(node, dict):
            yield from node
            node = list(node.values())
        if isinstance(node, list):
            for child in node:
                yield from used_fields(child)

    schema = json.loads(read("data/schema/roles.schema.json"))
    definitions = {name: part for name, part in schema["$defs"].items() if name != "family"}
    assert sorted(set(defined_fields(definitions)) - set(used_fields(template))) == []


# One record of each of these files is shown: the list that it is an entry of, and the part of the schema that it fits.
RECORDS = {
    "programmes": "programmes.schema.json#/$defs/programme",
    "certificates": "certificates.schema.json#/$defs/certificate",
    "places": "learning.schema.json#/$defs/place",
    "laws": "status.schema.json#/$defs/law",
    "minimum_wages": "pay.schema.json#/properties/minimum_wages/items",
}


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_that_the_guide_shows_is_valid_and_has_every_field(name):
    (example,) = re.findall(rf"```yaml\n({name}:\n.*?)```", read("CONTRIBUTING.md"), re.DOTALL)
    (record,) = yaml.load(example, yaml.BaseLoader)[name]
    tree, problems = parse_yaml("CONTRIBUTING.md", example)
    assert problems == ()
    value: Any = tree.value
    validator = validator_at(RECORDS[name])
    assert [f"{error.instance_path} {error.message}" for error in validator.iter_errors(value[name][0])] == []
    assert not validator.is_valid({})
    file, _, path = RECORDS[name].partition("#/")
    part = json.loads(read(f"data/schema/{file}"))
    for step in path.split("/"):
        part = part[step]
    assert list(record) == list(part["properties"]), "in the order that `make fmt` gives"


@pytest.mark.parametrize("name", CONTENT_FILES)
def test_guide_and_pages_for_editors_name_every_file_that_they_write(site, name):
    assert f"(data/{name}.yaml)" in read("CONTRIBUTING.md")
    for lang in LOCALES:
        assert f"`data/{name}.yaml`" in read(f"docs/{site.page('editing', lang).path}")


def test_what_changes_every_year_is_named_by_file_and_key():
    """Line numbers would be wrong after the next edit, so the list names what can be looked for."""
    chapter = read("MAINTAINING.md").partition("\n## Every year")[2].partition("\n## ")[0]
    rows = [line.split("|")[1:-1] for line in chapter.splitlines() if line.startswith("| ")][1:]
    assert len(rows) >= 12
    named = []
    for *_, place in rows:
        places = re.findall(r"`data/(\w+)\.yaml`((?:,? `[^`]+`)*)", place)
        assert places, place
        named += [(file, keys) for file, text in places for keys in re.findall(r"`([^`]+)`", text)]
    for file, path in named:
        node: Any = yaml.safe_load(read(f"data/{file}.yaml"))
        for step in path.split("."):
            entries = {entry["key"]: entry for entry in node if "key" in entry} if isinstance(node, list) else node
            found = step in entries or (isinstance(node, list) and any(step in entry for entry in node))
            assert found, f"data/{file}.yaml has no {path}"
            node = entries[step] if step in entries else [entry[step] for entry in node if step in entry]
    assert {"pay", "certificates", "learning", "programmes", "status", "sources"} <= {file for file, _ in named}


def test_git_ignores_generated_folders(tmp_path):
    """In a repository of its own, as the project may have been unpacked from a ZIP file."""
    environment = without_own_settings()
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, env=environment, check=True)
    shutil.copy(ROOT / ".gitignore", tmp_path)
    pages = [f"docs/{folder}/page" for folder in GENERATED_FOLDERS]
    command = ["git", "check-ignore", "--no-index", *pages]
    result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert result.stdout.split() == pages


@pytest.mark.parametrize("path", sorted(ROOT.glob("requirements*.txt")), ids=lambda path: path.name)
def test_python_packages_are_locked_by_hash_and_without_an_address(path):
    text = path.read_text("utf-8")
    packages = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert packages and all(re.match(r"[a-z0-9-]+==\S+.*\\\n +--hash=sha256:", package) for package in packages)
    assert "://" not in text


@pytest.mark.parametrize("folder", ["", "tests/bench/", "tests/site/old_browsers/"])
def test_node_packages_are_locked_by_hash_and_without_an_address(folder):
    packages = json.loads(read(f"{folder}package-lock.json"))["packages"]
    assert [name for name, package in packages.items() if name and not package.keys() & {"integrity", "inBundle"}] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []


def test_the_hooks_of_git_run_the_commands_of_make_lint():
    printed = subprocess.run(
        ["make", "--dry-run", "--no-print-directory", "--old-file=.venv/test.ready", "lint"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    commands = printed.stdout.splitlines()
    (repository,) = yaml.safe_load(read(".pre-commit-config.yaml"))["repos"]
    entries = [hook["entry"] for hook in repository["hooks"]]
    assert printed.returncode == 0 and len(commands) == len(entries)
    assert [command for command in commands if not any(command in entry for entry in entries)] == []


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_an_issue_form_has_the_fields_that_links_fill_in(path):
    fields = {field["id"]: field for field in yaml.safe_load(path.read_text("utf-8"))["body"]}
    assert fields["language"]["attributes"]["options"] == list(LOCALES)
    assert fields.keys() & {"page", "role"}


def test_a_wrong_fact_can_be_of_every_kind_that_the_site_states():
    form = yaml.safe_load(read(".github/ISSUE_TEMPLATE/wrong-fact.yml"))
    (about,) = (field["attributes"]["options"] for field in form["body"] if field["id"] == "about")
    halves = [option.lower().split(" · ") for option in about]
    assert all(len(both) == len(LOCALES) and all(both) for both in halves)
    english = " / ".join(both[-1] for both in halves)
    kinds = ("role", "how to get in", "programme", "certificate", "fee", "place to learn", "minimum wage", "tax", "law")
    for kind in kinds:
        assert kind in english


@pytest.mark.parametrize("lang", LOCALES)
def test_the_page_for_editors_names_every_command_and_shows_a_real_message(site, tmp_path, lang):
    text = read(f"docs/{site.page('editing', lang).path}")
    for command in ("site", "check", "role", "status", "fmt"):
        assert f"`make {command}`" in text
    for folder in ("data", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    roles = tmp_path / "data" / "roles.yaml"
    roles.write_text(roles.read_text("utf-8").replace("level: junior", "level: juniro", 1), "utf-8")
    (problem,) = (problem for problem in check(load(tmp_path, TODAY)) if problem.rule == "shape.unknown-value")
    shown = re.search(r"```text\n(data/roles\.yaml.*?)```", text, re.DOTALL)
    message = as_text(problem, lang)
    assert shown and without_lines(shown[1]) == without_lines(message)
    matchers = [task["problemMatcher"] for task in json.loads(read(".vscode/tasks.json"))["tasks"]]
    (pattern,) = (matcher["pattern"]["regexp"] for matcher in matchers if matcher)
    assert re.match(pattern, message.partition("\n")[0]), "VS Code finds the line"


def without_lines(message: str) -> str:
    """Return a message without line numbers, which change with each edit, and the space that they take."""
    return " ".join(re.sub(r"\d+", "", message).split())
