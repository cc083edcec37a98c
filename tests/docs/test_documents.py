"""README, guides and settings agree with the code."""

import json
import re
import subprocess

import pytest
import yaml

from scripts.checks import json_schema
from scripts.problems.problem import Problem
from scripts.problems.reporters import as_text
from scripts.reading.yaml_parser import parse_yaml
from scripts.urls import GENERATED_FOLDERS
from tests.conftest import ROOT


def read(name):
    return (ROOT / name).read_text("utf-8")


def test_every_command_of_the_makefile_is_in_the_readme():
    phony = re.search(r"^\.PHONY: (.+)$", read("Makefile"), re.MULTILINE)[1].split()
    assert [target for target in phony if f"`make {target}`" not in read("README.md")] == []


def test_the_readme_names_every_dependency_and_says_why():
    project = read("pyproject.toml")
    package = json.loads(read("package.json"))
    names = [*package["dependencies"], *package["devDependencies"]]
    names += re.findall(r'^  "([a-z0-9-]+)', project, re.MULTILINE) + re.findall(
        r'"([a-z-]+)>=', "".join(re.findall(r"^(?:test|fuzz) = (.+)$", project, re.MULTILINE))
    )
    rows = {
        row.split("|")[1].strip(" `*").lower(): row for row in read("README.md").splitlines() if row.startswith("|")
    }
    for name in names:
        assert any(name in key for key in rows), name


def test_the_readme_names_the_i18n_plugin():
    assert "mkdocs-static-i18n" in read("README.md")


@pytest.fixture(scope="module")
def template():
    """The role that the contributing guide shows with every field."""
    tree, problems = parse_yaml(
        "CONTRIBUTING.md", re.search(r"```yaml\n(roles:\n.*?)```", read("CONTRIBUTING.md"), re.DOTALL)[1]
    )
    assert problems == ()
    return tree.value["roles"][0]


def test_the_template_of_a_role_is_a_valid_role(template):
    schema = json.loads(read("data/schema/roles.schema.json"))
    validator = json_schema.validator_of({"$ref": "#/$defs/role", "$defs": schema["$defs"]})
    assert [str(error) for error in validator.iter_errors(template)] == []


def test_the_template_shows_every_field_of_the_schema(template):
    schema = json.loads(read("data/schema/roles.schema.json"))

    def fields(node):
        if isinstance(node, dict):
            yield from node.get("properties", {})
            for child in node.values():
                yield from fields(child)
        elif isinstance(node, list):
            for child in node:
                yield from fields(child)

    def used(node):
        if isinstance(node, dict):
            yield from node
            node = list(node.values())
        if isinstance(node, list):
            for child in node:
                yield from used(child)

    definitions = {name: part for name, part in schema["$defs"].items() if name != "family"}
    assert sorted(set(fields(definitions)) - set(used(template))) == []


def test_generated_folders_are_left_out_of_git():
    ignored = subprocess.run(
        ["git", "check-ignore", "--no-index", *(f"docs/{folder}/x" for folder in GENERATED_FOLDERS)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert len(ignored.stdout.split()) == len(GENERATED_FOLDERS)


def test_every_interface_word_is_used():
    labels = yaml.safe_load(read("data/labels.yaml"))
    places = [
        *(ROOT / "scripts").rglob("*.py"),
        *(ROOT / "scripts" / "templates").iterdir(),
        *(ROOT / "theme").rglob("*.html"),
        *(ROOT / "theme" / "modules").rglob("*.js"),
    ]
    code = "\n".join(path.read_text("utf-8") for path in places)
    groups_used_whole = {
        "level",
        "education",
        "route",
        "need",
        "match",
        "classification",
        "read",
        "interest",
        "deals_with",
        "exposure",
        "field",
        "office",
        "group",
        "search",
    }
    for group, words in labels.items():
        assert re.search(rf"\b{group}\b", code), group
        for word in words if group not in groups_used_whole else ():
            built = (
                f'words["{word.partition("_")[0]}_" ~' in code
            )  # such as words["state_" ~ …]; tests of those pages hold each to its list
            assert built or re.search(rf'[."]{word}\b', code), f"{group}.{word}"


def test_dependencies_are_locked_by_hash_and_name_no_address():
    for name in ("requirements.txt", "requirements-test.txt", "requirements-fuzz.txt", "requirements-bench.txt"):
        text = read(name)
        assert "://" not in text
        assert not re.search(r"^\s*--(?!hash)", text, re.MULTILINE)
        pinned = re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE)
        assert len(pinned) == len(re.findall(r"^[a-z0-9]", text, re.MULTILINE))


@pytest.mark.parametrize("folder", ["", "tests/bench/"])
def test_npm_packages_are_locked_by_hash_and_name_no_registry(folder):
    packages = json.loads(read(f"{folder}package-lock.json"))["packages"]
    for name, package in packages.items():
        assert "resolved" not in package
        assert not name or "integrity" in package, name
    assert "omit-lockfile-registry-resolved=true" in read(f"{folder}.npmrc")


def test_the_published_site_is_built_strictly_and_not_quietly():
    main = read("scripts/__main__.py")
    assert 'load_config(str(pipeline.ROOT / "mkdocs.yml"), strict=True' in main
    for path in [ROOT / "Makefile", *(ROOT / ".github").rglob("*.yml"), ROOT / "scripts" / "__main__.py"]:
        assert not re.search(r"mkdocs\S* .*(?:-q\b|--quiet)", path.read_text("utf-8"))


def forms():
    return [path for path in sorted((ROOT / ".github" / "ISSUE_TEMPLATE").iterdir()) if path.name != "config.yml"]


@pytest.mark.parametrize("path", forms(), ids=lambda path: path.name)
def test_an_issue_form_has_the_fields_that_pages_fill_in(path):
    form = yaml.safe_load(path.read_text("utf-8"))
    fields = {field["id"]: field for field in form["body"]}
    assert fields["language"]["attributes"]["options"] == ["id", "en"]
    assert fields.keys() & {"page", "role"}
    assert all("·" in field["attributes"]["label"] for field in form["body"]), "in both languages"


@pytest.mark.parametrize(("guide", "lang"), [("docs/id/menyunting.md", "id"), ("docs/en/editing.md", "en")])
def test_the_page_for_editors_names_every_command_and_shows_a_real_message(guide, lang):
    text = read(guide)
    for command in ("site", "check", "role", "status", "fmt"):
        assert f"`make {command}`" in text
    problem = Problem(
        "data/roles.yaml",
        52,
        12,
        "shape.unknown-value",
        "hr-assistant → level",
        6,
        {"value": "juniro", "known": ["junior", "mid", "senior"]},
        "    level: juniro",
    )
    assert as_text(problem, lang).strip() in text


def test_ci_runs_what_the_readme_says():
    assert "make test" in read(".ci/run")
    assert "`make test`" in read("README.md")
