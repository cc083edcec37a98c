"""The way of the data goes one way: a stage never imports a later one."""

import ast

import pytest

from tests.conftest import ROOT

# Each module may import those before it, and only the last six join the stages.
ORDER = [
    "spread",
    "lazy",
    "cache",
    "compiled",
    "rules",
    "problem",
    "report",
    "prose",
    "tree",
    "signs",
    "unreadable",
    "parse",
    "piecewise",
    "comments",
    "quoting",
    "canonical",
    "known_ids",
    "addresses",
    "load",
    "markup",
    "fits",
    "checks",
    "formed",
    "findings",
    "catalog",
    "model",
    "history",
    "terms",
    "embedded",
    "stored",
    "pages",
    "quiz",
    "role_map",
    "explore",
    "compare",
    "likeness",
    "moves",
    "ladder",
    "lessons",
    "plan",
    "structured_data",
    "snippet",
    "frame",
    "context",
    "open_data",
    "feed",
    "register",
    "redirects",
    "inspection",
    "figures",
    "smoke",
    "sbom",
    "reach",
    "asking",
    "search_documents",
    "cards",
    "install",
    "swap",
    "write",
    "portable",
    "offline",
    "render",
    "licences",
    "changes",
    "skeleton",
    "status",
    "node",
    "assets",
    "layout",
    "table_labels",
    "quick_inline",
    "convert",
    "made",
    "refinished",
    "pipeline",
    "publish",
    "preview",
    "editing",
    "mkdocs_hook",
    "__main__",
]
FILES = sorted((ROOT / "scripts").rglob("*.py"))


def stage(path):
    parts = path.relative_to(ROOT / "scripts").with_suffix("").parts
    return parts[0]


def imported(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "scripts":
            names = [node.module.split(".")[1]] if "." in node.module else [alias.name for alias in node.names]
            yield from names


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if path.parent.name != "scripts" or path.stem != "__init__"],
    ids=lambda path: path.stem,
)
def test_a_module_imports_only_earlier_stages(path):
    here = ORDER.index(stage(path))
    assert [name for name in imported(path) if ORDER.index(name) > here] == []


def test_only_load_reads_data_and_only_write_writes_pages():
    def using(call):
        return {stage(path) for path in FILES if call in path.read_text("utf-8")}

    assert using("read_bytes(") <= {"load", "write", "inspection", "smoke"}, "the last two read what was built"
    assert using("write_bytes(") == {"write"}
