"""Answers of work samples: every key can be worked out from what lies on the desk, and only one answer is right."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from scripts.catalog.formula import FormulaError, as_text, evaluate, exact, written_numbers
from scripts.catalog.work_sample import NO_PARTNER
from scripts.checks.desk import Desk
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree
from scripts.reading.yaml_values import KeyPath, YamlValue

# How many places to mark are wrong, from and to.
_FEWEST_MARKS: Final = 3
_MOST_MARKS: Final = 6

# Fewer questions may have their right answers in one place by chance.
_MANY: Final = 3


def check(data: SourceData) -> Iterator[Problem]:
    """An answer fits the material, is worked out from numbers that the reader sees, and is not the same each time.

    Each row of a match has one answer, and no partner has two; an order has no tie; of several options one is right; a
    place to mark has company that looks wrong and is right. A tempting wrong answer is not the right one, and sums have
    one.
    """
    tree = data.work_samples
    for sample, value in tree.find("samples", "*"):
        desk = Desk(tree, sample)
        match value.get("form") if isinstance(value, dict) else None:
            case "mark":
                yield from _marks(desk)
            case "match":
                yield from _choices(desk, [*desk.rows_of(tree.get((*sample, "right"))), *_no_partner(desk)])
                yield from _pairs(desk)
            case "sort":
                groups = [key for _, key in tree.find(*sample, "groups", "*", "key") if isinstance(key, str)]
                yield from _choices(desk, groups)
            case "order":
                yield from _order(tree, sample)
            case "choose" | "fill" | "number":
                yield from _options(tree, sample)
                yield from _sums(desk)


def _no_partner(desk: Desk) -> list[str]:
    return [NO_PARTNER] if desk.tree.get((*desk.sample, NO_PARTNER)) else []


def _answers(tree: SourceTree, sample: KeyPath) -> list[tuple[KeyPath, str]]:
    return [(path, key) for path, key in tree.find(*sample, "tasks", "*", "answer") if isinstance(key, str)]


def _choices(desk: Desk, known: list[str]) -> Iterator[Problem]:
    """Answers and tempting wrong ones are among what can be chosen."""
    tree, answers = desk.tree, _answers(desk.tree, desk.sample)
    slips = [
        (path, key)
        for path, key in tree.find(*desk.sample, "tasks", "*", "slips", "*", "answer")
        if isinstance(key, str)
    ]
    for path, key in (*answers, *slips):
        if known and key not in known:
            yield tree.problem(path, "samples.no-choice", "value", value=key, known=known)
    for path, key in slips:
        if key == tree.get((*path[:-3], "answer")):
            yield tree.problem(path, "samples.slip-right", "value", value=key)
    yield from _same(tree, desk.sample, answers)


def _same(tree: SourceTree, sample: KeyPath, answers: list[tuple[KeyPath, str]]) -> Iterator[Problem]:
    if len(answers) >= _MANY and len({answer for _, answer in answers}) == 1:
        yield tree.problem((*sample, "tasks"), "samples.same-answer", value=answers[0][1])


def _pairs(desk: Desk) -> Iterator[Problem]:
    """Each row of the left side has a task, and each partner at most one row."""
    tree = desk.tree
    first: dict[str, KeyPath] = {}
    for path, key in _answers(tree, desk.sample):
        if key != NO_PARTNER and first.setdefault(key, path) != path:
            line, _ = tree.point(first[key])
            yield tree.problem(path, "samples.pair-twice", "value", value=key, line=line)
    asked = [row for _, row in tree.find(*desk.sample, "tasks", "*", "at") if isinstance(row, str) and row in desk.rows]
    for thing in {desk.thing_of(row) for row in asked}:
        for row in desk.rows_of(thing):
            if row not in asked:
                yield tree.problem((*desk.sample, "tasks"), "samples.left", value=row)


def _marks(desk: Desk) -> Iterator[Problem]:
    """Three to six places are wrong and at least one looks so; all are cells, or all are rows and lines."""
    tree, tasks = desk.tree, (*desk.sample, "tasks")
    marks = [wrong for _, wrong in tree.find(*tasks, "*", "wrong") if isinstance(wrong, bool)]
    if marks and not (_FEWEST_MARKS <= sum(marks) <= _MOST_MARKS and sum(marks) < len(marks)):
        yield tree.problem(tasks, "samples.marks", value=sum(marks), fine=len(marks) - sum(marks))
    places = [(path, place) for path, place in tree.find(*tasks, "*", "at") if isinstance(place, str)]
    for path, place in places:
        if ("." in place) != ("." in places[0][1]):
            yield tree.problem(path, "samples.mixed", "value", value=place)


def _order(tree: SourceTree, sample: KeyPath) -> Iterator[Problem]:
    """No two steps say the same, and values that decide the order rise."""
    seen: dict[str, KeyPath] = {}
    earlier: float | None = None
    for path, task in tree.find(*sample, "tasks", "*"):
        fields = task if isinstance(task, dict) else {}
        step = str(fields.get("text") or fields.get("at"))
        if seen.setdefault(step, path) != path:
            yield tree.problem(path, "samples.tie", value=tree.point(seen[step])[0])
        value = fields.get("value")
        if isinstance(value, int | float):
            if earlier is not None and value <= earlier:
                yield tree.problem((*path, "value"), "samples.tie", "value", value=tree.point(path)[0])
            earlier = value


def _options(tree: SourceTree, sample: KeyPath) -> Iterator[Problem]:
    """Exactly one option is right, and not in the same place each time; a field to fill has options or a sum."""
    places = []
    for path, options in tree.find(*sample, "tasks", "*", "options"):
        right = [place[-2] for place, value in tree.find(*path, "*", "right") if value is True]
        if isinstance(options, list) and len(right) != 1:
            yield tree.problem(path, "samples.right", value=len(right))
        places += [(path, str(place)) for place in right]
    yield from _same(tree, sample, places)
    for path, task in tree.find(*sample, "tasks", "*"):
        if isinstance(task, dict) and ("options" in task) == ("answer" in task):
            yield tree.problem(path, "samples.one-way")
        elif isinstance(task, dict) and "answer" in task and "why" not in task:
            yield tree.problem(path, "samples.no-why")


def _sums(desk: Desk) -> Iterator[Problem]:
    tree, tasks = desk.tree, (*desk.sample, "tasks")
    for path, formula in tree.find(*tasks, "*", "answer"):
        right, *problems = _worked_out(desk, path, formula)
        yield from (problem for problem in problems if isinstance(problem, Problem))
        for slip, wrong in tree.find(*path[:-1], "slips", "*", "answer"):
            value, *problems = _worked_out(desk, slip, wrong)
            yield from (problem for problem in problems if isinstance(problem, Problem))
            if right is not None and value == right:
                yield tree.problem(slip, "samples.slip-right", "value", value=str(wrong))
    if tree.get((*desk.sample, "form")) == "number" and not any(tree.find(*tasks, "*", "slips")):
        yield tree.problem(tasks, "samples.no-slip")


def _worked_out(desk: Desk, path: KeyPath, formula: YamlValue) -> "tuple[Fraction | None, *tuple[Problem, ...]]":
    """Return the value of a formula, or None, and what is wrong with it."""
    if isinstance(formula, bool) or not isinstance(formula, int | float | str):
        return (None,)
    try:
        value, written = evaluate(formula, desk.numbers), written_numbers(formula)
    except FormulaError as error:
        known = [*desk.numbers.cells, *(f"sum({name})" for name in desk.numbers.columns)]
        return (None, desk.tree.problem(path, "samples.formula", "value", value=error.part, known=known))
    problems = [
        desk.tree.problem(path, "samples.number", "value", value=as_text(number))
        for number in written
        if number not in desk.given
    ]
    if value < 0 or exact(as_text(value)) != value:
        problems.append(desk.tree.problem(path, "samples.endless", "value", value=as_text(value)))
    return (value, *problems)
