"""A module can be read on a few screens."""

import pytest

from tests.conftest import ROOT

MOST_LINES = 200
MODULES = sorted(
    path
    for folder, endings in (("scripts", {".py", ".mjs"}), ("theme/modules", {".js"}))
    for path in (ROOT / folder).rglob("*")
    if path.suffix in endings
)


@pytest.mark.parametrize("folder", ["scripts", "theme/modules"])
def test_no_module_is_longer_than_a_few_screens(folder):
    own = [path for path in MODULES if path.is_relative_to(ROOT / folder)]
    lines = {path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in own}
    assert lines and {name: count for name, count in lines.items() if count > MOST_LINES} == {}
