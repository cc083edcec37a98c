"""Work spread over the cores of the machine."""

import multiprocessing
import os
import sys
import threading


def spread(work, items):
    """Return what `work` makes of each item, in their order.

    The processes are forks of this one, so `work` and all it knows need not be copied; what it returns must be
    something that can be pickled. Where forks are not safe, beside other threads and on other systems than
    Linux, the work is done here, one item after another.
    """
    items = list(items)
    count = min(len(os.sched_getaffinity(0)), len(items)) if sys.platform == "linux" and threading.active_count() == 1 else 1
    others = [_start(work, items[number::count]) for number in range(1, count)]
    results = [None] * len(items)
    results[::max(1, count)] = map(work, items[:: max(1, count)])
    for number, (process, answers) in enumerate(others, 1):
        done, found = answers.recv()
        process.join()
        if not done:
            raise found
        results[number::count] = found
    return results


def _start(work, items):
    """Return a process that works on items, and the end of the pipe that it answers through."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(work, items, theirs), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _answer(work, items, answers):
    try:
        answer = True, [work(item) for item in items]
    except Exception as error:
        answer = False, error
    answers.send(answer)
