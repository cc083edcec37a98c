"""What checks found in entries of the data that they have looked at before: an entry that did not change is not looked at again."""

import pickle
from pathlib import Path

from scripts.cache import digest, read_cached, write_cached


def findings(entries, cache: Path, find):
    """Return the problems in entries, and those that `find` finds elsewhere; the file `cache` keeps the former.

    `entries` are the values of entries by file and path. `find` is told which of them are known, and returns the problems
    in the others and those that do not only rest on one entry, as two sets.
    """
    names = {place: digest(place[0], repr(place[1]), repr(entry)) for place, entry in entries.items()}
    content = read_cached(cache)
    before = pickle.loads(content) if content else {}
    new, others = find(frozenset(place for place, name in names.items() if name in before))
    found = {name: before.get(name, set()) for name in names.values()}
    for problem in new:
        found.get(names.get((problem.file, problem.at[0][:2])), others).add(problem)
    # What names a line holds only until lines are added above it.
    lasting = {name: own for name, own in found.items() if not any("line" in problem.values for problem in own)}
    if lasting != before:
        write_cached(cache, pickle.dumps(lasting, protocol=5))
    return others.union(*found.values())
