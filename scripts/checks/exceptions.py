"""Exceptions: where a rule of style does not hold, by name and with its reason."""

from collections.abc import Collection, Iterator, Mapping

from scripts.problems.problem import Problem, shorten
from scripts.problems.rules import excusable
from scripts.reading.loader import SourceData
from scripts.reading.yaml_values import KeyPath, YamlValue


def apply(data: SourceData, problems: Collection[Problem], meant: Mapping[str, str] | None = None) -> set[Problem]:
    """Return the problems that no exception excuses, with those of the exceptions themselves.

    `meant` has the right key of an entry by the name that a mistyped key gives it.

    An exception that is no longer needed would one day hide a mistake. It is a problem, too, once nothing but style is
    wrong: before that, the text that it is for may not have been read.
    """
    excused = _excused(data, problems, meant or {})
    remaining = set(problems).difference(*excused.values())
    only_style = all(problem.rule in excusable() or not problem.stops for problem in remaining)
    unneeded = {path for path, covered in excused.items() if not covered} if only_style else set()
    return remaining | set(_wrong_entries(data, unneeded))


def without_excused(data: SourceData, problems: Collection[Problem], meant: Mapping[str, str]) -> set[Problem]:
    """Return the problems that no exception excuses, and nothing of the exceptions themselves."""
    return set(problems).difference(*_excused(data, problems, meant).values())


def _excused(data: SourceData, problems: Collection[Problem], meant: Mapping[str, str]) -> dict[KeyPath, list[Problem]]:
    """Return the problems that each exception excuses, by the path of the exception."""
    allowed = [problem for problem in problems if problem.rule in excusable()]
    return {
        path: [problem for problem in allowed if _covers(entry, problem, meant)]
        for path, entry in data.exceptions.find("exceptions", "*")
        if isinstance(entry, dict)
    }


def _covers(entry: dict[str, YamlValue], problem: Problem, meant: Mapping[str, str]) -> bool:
    name = problem.path.partition(" → ")[0]
    return (
        entry.get("rule") == problem.rule
        and shorten(entry.get("text")) == shorten(problem.values.get("value"))
        and entry.get("in") in (None, problem.file, name, meant.get(name, name))
    )


def _wrong_entries(data: SourceData, unneeded: Collection[KeyPath]) -> Iterator[Problem]:
    tree = data.exceptions
    for path, rule in tree.find("exceptions", "*", "rule"):
        if not isinstance(rule, str):
            continue  # the schema refuses it
        if rule not in excusable():
            yield tree.problem(path, "content.not-excusable", "value", value=rule, known=excusable())
        elif path[:-1] in unneeded:
            text = tree.get((*path[:-1], "text"))
            yield tree.problem(path[:-1], "content.excused-for-nothing", rule_name=rule, value=text)
