"""A module can be read on a few screens."""

import pytest

from tests.conftest import ROOT

MOST_LINES = 200


@pytest.mark.parametrize(("folder", "pattern"), [("scripts", "*.py"), ("scripts", "*.mjs"), ("theme/modules", "*.js")])
def test_no_module_is_longer_than_a_few_screens(folder, pattern):
    lines = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in (ROOT / folder).rglob(pattern)
    }
    assert lines and {name: count for name, count in lines.items() if count > MOST_LINES} == {}
