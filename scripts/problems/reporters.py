"""Problems as an editor reads them in a terminal or a pull request, and as programs read them."""

import json
import unicodedata
from collections.abc import Collection, Iterable
from typing import Any, Final, Literal, get_args

from scripts.messages import message
from scripts.problems.problem import Problem
from scripts.problems.rules import rules

Format = Literal["text", "github", "json", "sarif"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)

# So much of a long line fits on a screen; the part around the mistake is shown.
WIDTH: Final = 96


def format_problems(problems: Iterable[Problem], lang: str, style: Format = "text") -> str:
    """Return all problems in file order and their number, in a language and one of `FORMATS`."""
    unique = sorted(set(problems))
    if style == "json":
        return _json(unique, lang)
    if style == "sarif":
        return _sarif(unique, lang)
    lines = [as_github(problem, lang) if style == "github" else as_text(problem, lang) for problem in unique]
    return "\n".join([*lines, summary(unique, lang)])


def as_text(problem: Problem, lang: str) -> str:
    """Return a problem for a terminal: place, excerpt with a mark below the mistake, reason and advice."""
    what, why, fix = problem.explain(lang)
    lines = [
        f"{problem.file}:{problem.line}:{problem.column}: "
        + (what if problem.stops else message("report.warning-mark", lang, what=what)),
        *_excerpt(problem),
        f"  {why}",
        f"  {message('report.rule', lang, fix=fix, rule=problem.rule)}",
        "",
    ]
    return "\n".join(lines)


def as_github(problem: Problem, lang: str) -> str:
    """Return the workflow command that puts the problem on its line of a pull request."""
    what, why, fix = problem.explain(lang)
    title = _escape(what).replace(":", "%3A").replace(",", "%2C")
    position = f"line={problem.line},col={problem.column},endColumn={problem.column + problem.length}"
    return f"::{problem.level} file={problem.file},{position},title={title}::{_escape(f'{why} {fix}')}"


def summary(problems: Collection[Problem], lang: str) -> str:
    """Return how many mistakes and warnings stand in how many files, and whether the site can be built."""
    errors = sum(problem.stops for problem in problems)
    counts = [_count("error", errors, lang)] if errors else []
    counts += [_count("warning", len(problems) - errors, lang)] if errors < len(problems) else []
    files = _count("file", len({problem.file for problem in problems}), lang, problems=", ".join(counts))
    return f"{files} {message('report.nothing-built' if errors else 'report.still-built', lang)}"


def _count(noun: str, count: int, lang: str, **values: object) -> str:
    return message(f"report.{noun if count == 1 else f'{noun}s'}", lang, count=count, **values)


def _excerpt(problem: Problem) -> list[str]:
    """Return the line with a mark below the mistake; of a long line the part around it."""
    source = problem.source
    if not source.strip():
        return []
    start = max(0, min(problem.column - 1 - WIDTH // 3, len(source) - WIDTH))
    part = source[start : start + WIDTH]
    before, after = "…" if start else "", "…" if start + WIDTH < len(source) else ""
    number = str(problem.line)
    offset = problem.column - 1 - start
    length = max(1, min(problem.length, len(part) - offset))
    gap = " " * _columns(before + part[:offset])
    marks = "^" * max(1, _columns(part[offset : offset + length]))
    printable = "".join(character if character.isprintable() else "·" for character in part)
    return [f"  {number} | {before}{printable}{after}", f"  {' ' * len(number)} | {gap}{marks}"]


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


# In JSON every sign can be written with ASCII letters, so programs read it whatever encoding the output has.
def _json(problems: list[Problem], lang: str) -> str:
    errors = sum(problem.stops for problem in problems)
    entries = [_json_entry(problem, lang) for problem in problems]
    document = {"language": lang, "errors": errors, "warnings": len(problems) - errors, "problems": entries}
    return json.dumps(document, indent=2)


def _json_entry(problem: Problem, lang: str) -> dict[str, Any]:
    what, why, fix = problem.explain(lang)
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "length": problem.length,
        "path": problem.path,
        "rule": problem.rule,
        "level": problem.level,
        "what": what,
        "why": why,
        "fix": fix,
        "source": problem.source,
    }


def _sarif(problems: list[Problem], lang: str) -> str:
    """Return the problems as SARIF 2.1.0 (OASIS), which code hosts and editors read."""
    names = sorted({problem.rule for problem in problems})
    driver = {
        "name": "Balik Layar",
        "version": "1",
        "rules": [{"id": name, "defaultConfiguration": {"level": rules()[name].level}} for name in names],
    }
    results = [_sarif_result(problem, names.index(problem.rule), lang) for problem in problems]
    document = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(document, indent=2)


def _sarif_result(problem: Problem, rule_index: int, lang: str) -> dict[str, Any]:
    what, why, fix = problem.explain(lang)
    region = {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endColumn": problem.column + problem.length,
    }
    return {
        "ruleId": problem.rule,
        "ruleIndex": rule_index,
        "level": problem.level,
        "message": {"text": f"{what}. {why} {fix}"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": problem.file}, "region": region}}],
    }
