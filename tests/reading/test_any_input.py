"""Whatever happens to a data file, it is accepted and shown, or refused with located problems; nothing crashes.

`make fuzz` tries far more, guided by what the code does.
"""

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from scripts.config import DATA_FILES
from tests.conftest import ROOT, TODAY, examples
from tests.fuzz import mutations
from tests.fuzz.outcome import outcome
from tests.fuzz.project import small_project

LEVELS = (mutations.of_bytes, mutations.of_lines, mutations.of_tokens, mutations.of_tree, mutations.of_texts)
PATIENCE = 2  # seconds of work after which an editor would think that it hangs


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = small_project(ROOT, tmp_path_factory.mktemp("any") / "project", TODAY)
    outcome(root, TODAY)  # starts up whatever is slow the first time, which no single test pays for
    return root


def become(project, name, data):
    """Return what becomes of the project with other bytes in one of its files."""
    path = project / "data" / f"{name}.yaml"
    good = path.read_bytes()
    path.write_bytes(data)
    started = time.process_time()
    try:
        return outcome(project, TODAY)
    finally:
        path.write_bytes(good)
        assert time.process_time() - started < PATIENCE


@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.__name__)
@settings(
    max_examples=examples(8),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    random=st.randoms(use_true_random=False),
    name=st.sampled_from(("roles", "roles", *DATA_FILES)),  # most edits are of roles
)
def test_a_changed_file_is_accepted_and_shown_or_refused(project, level, random, name):
    data = (project / "data" / f"{name}.yaml").read_bytes()
    for _ in range(random.choice((1, 1, 2, 3))):
        data = level(data, random)
    become(project, name, data)


@settings(max_examples=examples(10), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300))
@example(data=b"")
@example(data=b"\xff\xfe")
@example(data="roles: [\ud7ff]".encode())
def test_any_bytes_at_all_are_refused(project, data):
    assert not become(project, "roles", data).accepted


def test_the_data_as_it_is_is_accepted(project):
    assert outcome(project, date.today()).accepted
