"""Work spread over the cores of the machine."""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from tempfile import TemporaryFile
from typing import BinaryIO, TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
_Worker = tuple[BaseProcess, Connection]

_NUMBER_SIZE = 4  # bytes


def parallel_map(function: Callable[[_Item], _Result], items: Iterable[_Item]) -> list[_Result]:
    """Return what a function makes of each item, in their order; what takes long had better come first.

    The processes are forks of this one, so that neither the function nor what it refers to is copied; its results must
    be values that can be pickled. Where forks are not safe, beside other threads and on other systems than Linux, one
    item is worked on after another. Raises what the function raises.
    """
    items = list(items)
    if sys.platform != "linux" or threading.active_count() > 1 or len(items) < 2:
        return [function(item) for item in items]
    results: dict[int, _Result] = {}
    with TemporaryFile(buffering=0) as queue:
        queue.write(b"".join(number.to_bytes(_NUMBER_SIZE) for number in range(len(items))))
        queue.seek(0)
        count = min(len(os.sched_getaffinity(0)), len(items)) - 1
        workers = [_start_worker(function, items, queue) for _ in range(count)]
        results |= _work(function, items, queue)
    for process, connection in workers:
        error, of_worker = connection.recv()
        process.join()
        if error:
            raise error
        results |= of_worker
    return [results[number] for number in range(len(items))]


def _start_worker(function: Callable[[_Item], _Result], items: Sequence[_Item], queue: BinaryIO) -> _Worker:
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_run_worker, args=(function, items, queue, sender, os.getpid()), daemon=True)
    process.start()
    sender.close()
    return process, receiver


def _run_worker(
    function: Callable[[_Item], _Result], items: Sequence[_Item], queue: BinaryIO, sender: Connection, parent: int
) -> None:
    """Send the error that ended the work, or None, and the results. Do nothing for a parent that was killed."""
    answer: tuple[Exception | None, dict[int, _Result]]
    try:
        answer = None, _work(function, items, queue, lambda: os.getppid() == parent)
    except Exception as error:  # whatever it is, the parent raises it
        answer = error, {}
    if os.getppid() == parent:
        sender.send(answer)


def _work(
    function: Callable[[_Item], _Result],
    items: Sequence[_Item],
    queue: BinaryIO,
    is_wanted: Callable[[], bool] = lambda: True,
) -> dict[int, _Result]:
    """Work on one item after another that no other process has taken; return the results by the items' numbers.

    The queue is a file of numbers. Processes that share an open file share the position up to which it was read, so
    each number is read once. A lock would stay locked when the process that holds it is killed, and the others would
    wait for ever.
    """
    results = {}
    while is_wanted() and (ticket := queue.read(_NUMBER_SIZE)):
        number = int.from_bytes(ticket)
        results[number] = function(items[number])
    return results
