"""Work spread over the cores of the machine."""

import multiprocessing
import os
import sys
import threading
from tempfile import TemporaryFile

WIDTH = 4  # bytes of a number


def parallel_map(work, items):
    """Return what `work` makes of each item, in their order; what takes long had better come first.

    The processes are forks of this one, so `work` and all it knows need not be copied; what it returns must be
    something that can be pickled. Where forks are not safe, beside other threads and on other systems than
    Linux, the work is done here, one item after another.
    """
    items = list(items)
    if sys.platform != "linux" or threading.active_count() > 1 or len(items) < 2:
        return [work(item) for item in items]
    context = multiprocessing.get_context("fork")
    with TemporaryFile(buffering=0) as tickets:
        tickets.write(b"".join(number.to_bytes(WIDTH) for number in range(len(items))))
        tickets.seek(0)
        others = [
            _start(context, work, items, tickets) for _ in range(min(len(os.sched_getaffinity(0)), len(items)) - 1)
        ]
        found = _take(work, items, tickets)
    for process, answers in others:
        done, own = answers.recv()
        process.join()
        if not done:
            raise own
        found |= own
    return [found[number] for number in range(len(items))]


def _start(context, work, items, tickets):
    """Return a process that takes part in the work, and the end of the pipe that it answers through."""
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(work, items, tickets, theirs, os.getpid()), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _answer(work, items, tickets, answers, parent):
    try:
        answer = True, _take(work, items, tickets, lambda: os.getppid() == parent)
    except Exception as error:
        answer = False, error
    if os.getppid() == parent:  # it may have been killed
        answers.send(answer)


def _take(work, items, tickets, wanted=lambda: True):
    """Work on one item after another that nobody has taken yet, as long as it is wanted; return what became of each, by its number.

    Processes that share an open file share the place up to which it was read. A lock would stay locked for good when
    the process that holds it is killed, and the others would wait for ever.
    """
    found = {}
    while wanted() and (ticket := tickets.read(WIDTH)):
        number = int.from_bytes(ticket)
        found[number] = work(items[number])
    return found
