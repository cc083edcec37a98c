"""Exceptions: where a rule of style does not hold, by name and with its reason."""

from scripts.problems.problem import short
from scripts.problems.rules import excusable


def apply(raw, found):
    """Return the problems without those that are excused, and with the exceptions that excuse nothing.

    An exception that is no longer needed would one day hide a mistake.
    """
    entries = [(path, entry) for path, entry in raw.exceptions.find("exceptions", "*") if isinstance(entry, dict)]
    excused, kept = set(), set()
    for problem in found:
        by = [path for path, entry in entries if _covers(entry, problem)]
        excused.update(by)
        if not by:
            kept.add(problem)
    kept.update(
        _useless(
            raw, entries, excused, settled=all(problem.rule in excusable() or not problem.stops for problem in kept)
        )
    )
    return kept


def _covers(entry, problem):
    place = entry.get("in")
    return (
        entry.get("rule") == problem.rule
        and problem.rule in excusable()
        and short(entry.get("text")) == short(problem.values.get("found"))
        and place in (None, problem.file, problem.path.partition(" → ")[0])
    )


def _useless(raw, entries, excused, settled):
    """Only where nothing but style is wrong does it show which exceptions nobody needs."""
    tree = raw.exceptions
    for path, entry in entries:
        rule = entry.get("rule")
        if not isinstance(rule, str):
            continue  # the shape check has said so
        if rule not in excusable():
            yield tree.problem((*path, "rule"), "content.not-excusable", of="values", found=rule, known=excusable())
        elif path not in excused and settled:
            yield tree.problem(path, "content.excused-for-nothing", rule_name=rule, found=entry.get("text"))
