"""Work on all cores gives the same results in the same order, and raises errors."""

import os
import signal
import subprocess
import sys
import threading

import pytest

from scripts.parallel import parallel_map
from tests.conftest import ROOT


def halves(number):
    if number == 7:
        raise ValueError("seven")
    return number / 2


@pytest.fixture(params=["several processes", "one process"])
def in_either_way(request):
    """Have the work done by several processes, and by one, as beside another thread."""
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    if request.param == "one process":
        other.start()
    yield
    done.set()
    if request.param == "one process":
        other.join()


def test_results_come_in_order(in_either_way):
    numbers = [number for number in range(1000) if number != 7]
    assert parallel_map(halves, numbers) == [number / 2 for number in numbers]
    assert parallel_map(halves, []) == []
    assert parallel_map(halves, [4]) == [2]


def test_an_error_in_a_worker_is_raised(in_either_way):
    with pytest.raises(ValueError, match="seven"):
        parallel_map(halves, range(1000))


def test_beside_another_thread_nothing_is_forked():
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert set(parallel_map(lambda _: os.getpid(), range(50))) == {os.getpid()}
    finally:
        done.set()
        other.join()


KILLED = """
import os, signal
from scripts.parallel import parallel_map

first = os.getpid()

def work(number):
    if os.getpid() == first:
        os.kill(first, signal.SIGKILL)
    os.write(1, b"x")

parallel_map(work, range(200_000))
"""


def test_workers_stop_when_their_parent_is_killed():
    killed = subprocess.Popen([sys.executable, "-c", KILLED], cwd=ROOT, stdout=subprocess.PIPE, start_new_session=True)
    try:
        output, _ = killed.communicate(timeout=60)  # ends when all processes have
    except subprocess.TimeoutExpired:
        os.killpg(killed.pid, signal.SIGKILL)
        raise
    assert killed.returncode == -signal.SIGKILL
    assert len(output) < 200_000 - 1
