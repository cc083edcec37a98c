"""Edits of the small good project, and what the checks then report."""

from pathlib import Path

from scripts.checks import check, run_check
from scripts.config import DATA_FILES, KNOWN_IDS, SCHEMAS
from scripts.problems.problem import Problem
from scripts.problems.rules import Example
from scripts.reading.loader import SourceData, attribute_of, load
from scripts.reading.source_tree import SourceTree
from scripts.reading.today import Today
from scripts.reading.yaml_values import YamlValue
from tests.conftest import ROOT, TODAY

ROLES = "data/roles.yaml"


def edit(project: Path, old: str, new: str, file: str = ROLES) -> None:
    """Put a text in the place of another one that the file must hold."""
    path = project / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def problems_after(project: Path, old: str, new: str, file: str = ROLES) -> list[Problem]:
    """Return the problems of the project after an edit."""
    edit(project, old, new, file)
    return check(load(project, TODAY))


def reported(project: Path, name: str) -> list[tuple[str, str]]:
    """Return rule and path of what one check alone reports, in file order."""
    data = load(project, TODAY)
    problems = (problem for problem in run_check(data, name).problems if problem not in data.problems)
    return [(problem.rule, problem.path) for problem in problems]


def break_by(project: Path, example: Example) -> Path:
    """Put the wrong example of a rule in the place of the right one; return the file."""
    path = project / example.file
    text = path.read_text("utf-8")
    assert example.right in text, "the good data does not hold the right example"
    path.write_bytes(text.replace(example.right, example.wrong, 1).encode(example.encoding))
    return path


def data_with_role(**fields: YamlValue) -> SourceData:
    """Return data that holds one role with some fields and nothing else."""
    trees = {attribute_of(name): SourceTree(f"data/{name}.yaml") for name in DATA_FILES}
    trees["roles"] = SourceTree("data/roles.yaml", {"roles": [{"key": "clerk", **fields}]})
    return SourceData(
        **trees,
        known_ids=SourceTree(KNOWN_IDS),
        pages=(),
        texts={},
        problems=(),
        today=Today(TODAY, TODAY),
        schemas=ROOT / SCHEMAS,
    )
