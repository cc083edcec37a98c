"""The checks: one module a concern, each with `check(data) -> Iterator[Problem]`, and its rules in YAML beside it.

A check yields problems and never raises. Its docstring is the rule.
"""

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from scripts.checks import (
    checklists,
    citations,
    dates,
    exceptions,
    figures,
    json_schema,
    known_ids,
    lengths,
    links,
    markup,
    near_duplicates,
    occupation_codes,
    page_translations,
    pay,
    pay_plausible,
    placeholders,
    references,
    renamed_keys,
    replaced_sources,
    role_sentences,
    style_guide,
    terms,
    translation_parity,
    typography,
    uniqueness,
    ways_in,
    work_sample_answers,
    work_samples,
)
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.yaml_parser import LINE_END

Check: TypeAlias = Callable[[SourceData], Iterator[Problem]]

CHECKS: Final[Mapping[str, Check]] = {
    "json_schema": json_schema.check,
    "references": references.check,
    "ways_in": ways_in.check,
    "uniqueness": uniqueness.check,
    "occupation_codes": occupation_codes.check,
    "dates": dates.check,
    "citations": citations.check,
    "replaced_sources": replaced_sources.check,
    "page_translations": page_translations.check,
    "checklists": checklists.check,
    "pay": pay.check,
    "pay_plausible": pay_plausible.check,
    "figures": figures.check,
    "work_samples": work_samples.check,
    "work_sample_answers": work_sample_answers.check,
    "links": links.check,
    "placeholders": placeholders.check,
    "markup": markup.check,
    "lengths": lengths.check,
    "typography": typography.check,
    "style_guide": style_guide.check,
    "terms": terms.check,
    "role_sentences": role_sentences.check,
    "near_duplicates": near_duplicates.check,
    "translation_parity": translation_parity.check,
    "known_ids": known_ids.check,
}


@dataclass(frozen=True)
class CheckResult:
    """What one check reports, in file order, and how long it took in seconds."""

    name: str
    problems: tuple[Problem, ...]
    seconds: float


def check(data: SourceData) -> list[Problem]:
    """Return every problem of the data, in file order, those that reading met included.

    Every check runs even after another found something, so that an editor can mend all at once. What
    data/exceptions.yaml excuses is left out, and what only follows from a mistyped key is counted there.
    """
    problems = set(data.problems).union(*(run(data) for run in CHECKS.values()))
    told, meant = renamed_keys.apply(data, _without_unwritten(problems))
    return _in_file_order(data, exceptions.apply(data, told, meant))


def run_check(data: SourceData, name: str, clock: Callable[[], float] = time.perf_counter) -> CheckResult:
    """Run one of CHECKS. The problems of reading are in the result, too: what cannot be read is not checked.

    An exception that excuses nothing is no problem here: another check may need it.
    Raises KeyError for a name that no check has.
    """
    run, start = CHECKS[name], clock()
    problems = {*data.problems, *run(data)}
    seconds = clock() - start
    told, meant = renamed_keys.apply(data, problems)
    return CheckResult(name, tuple(_in_file_order(data, exceptions.without_excused(data, told, meant))), seconds)


def stops(problems: Iterable[Problem]) -> bool:
    """Return whether a problem among these keeps the site from being built."""
    return any(problem.stops for problem in problems)


def _without_unwritten(problems: Collection[Problem]) -> set[Problem]:
    """Leave out what other rules say of a text that is still to be written."""
    unwritten = {(p.file, p.path) for p in problems if p.rule == "content.unwritten"}
    return {p for p in problems if p.rule == "content.unwritten" or (p.file, p.path) not in unwritten}


def _in_file_order(data: SourceData, problems: Collection[Problem]) -> list[Problem]:
    """Return problems in the order of files and lines, each with the line that it stands on."""
    lines = {file: LINE_END.split(data.texts.get(file, "")) for file in {problem.file for problem in problems}}
    return sorted(replace(problem, source=_line(lines[problem.file], problem.line)) for problem in problems)


def _line(lines: list[str], number: int) -> str:
    return lines[number - 1] if number <= len(lines) else ""
