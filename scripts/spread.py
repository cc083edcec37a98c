"""Work spread over the cores of the machine."""

import multiprocessing
import os
import sys
import threading


def spread(work, items):
    """Return what `work` makes of each item, in their order; what takes long had better come first.

    The processes are forks of this one, so `work` and all it knows need not be copied; what it returns must be
    something that can be pickled. Where forks are not safe, beside other threads and on other systems than
    Linux, the work is done here, one item after another.
    """
    items = list(items)
    if sys.platform != "linux" or threading.active_count() > 1 or len(items) < 2:
        return [work(item) for item in items]
    context = multiprocessing.get_context("fork")
    taken = context.Value("i", 0)
    others = [_start(context, work, items, taken) for _ in range(min(len(os.sched_getaffinity(0)), len(items)) - 1)]
    found = _take(work, items, taken)
    for process, answers in others:
        done, own = answers.recv()
        process.join()
        if not done:
            raise own
        found |= own
    return [found[number] for number in range(len(items))]


def _start(context, work, items, taken):
    """Return a process that takes part in the work, and the end of the pipe that it answers through."""
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(work, items, taken, theirs), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _answer(work, items, taken, answers):
    try:
        answer = True, _take(work, items, taken)
    except Exception as error:
        answer = False, error
    answers.send(answer)


def _take(work, items, taken):
    """Work on one item after another that nobody has taken yet; return what became of each, by its number."""
    found = {}
    while True:
        with taken.get_lock():
            number, taken.value = taken.value, taken.value + 1
        if number >= len(items):
            return found
        found[number] = work(items[number])
