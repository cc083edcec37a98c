"""What each role still lacks, counted by language: the list that a maintainer works from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from scripts.checks.dates import as_day, is_old
from scripts.config import LOCALES
from scripts.messages import message
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData

# The fields that a role may leave out, but is better with.
OPTIONAL: Final = ("notes", "pay")

_COUNTED: Final = ("unwritten", "mistakes", "unsourced")
_UNSOURCED_RULES: Final = ("shape.missing", "shape.too-few", "content.unknown-source")


def status(raw: SourceData, problems: Sequence[Problem], lang: str) -> str:
    """Return a table with a row for each role and language, and a last line with the totals.

    `problems` are all problems of the data, as check() returns them.
    """
    rows: list[tuple[str, ...]] = []
    totals: Counter[str] = Counter()
    for path, role in raw.roles.find("roles", "*"):
        name = raw.roles.name(path)
        of_role = [p for p in problems if p.file == raw.roles.file and p.path.partition(" → ")[0] == name]
        fields = role if isinstance(role, dict) else {}
        day = as_day(fields.get("reviewed"))
        is_past = day is not None and is_old(day, raw.today)
        totals += Counter(roles=1, old=int(is_past)) + _count(of_role)
        reviewed = f"{day or '–'} {message('status.old', lang) if is_past else ''}".strip()
        missing = ", ".join(field for field in OPTIONAL if fields and field not in fields)
        for language in LOCALES:
            counts = _count(p for p in of_role if _language(p) in (None, language))
            rows.append((name, language, *(str(counts[kind]) for kind in _COUNTED), reviewed, missing))
    head = tuple(message("status.columns", lang).split(" | "))
    values = {kind: totals[kind] for kind in ("roles", *_COUNTED, "old")}
    return "\n".join([*table(head, rows), "", message("status.total", lang, **values)])


def _count(problems: Iterable[Problem]) -> Counter[str]:
    return Counter(kind for problem in problems if (kind := _kind(problem)))


def _kind(problem: Problem) -> str | None:
    """Return under which of `_COUNTED` a problem counts; a warning counts under none."""
    if problem.rule in _UNSOURCED_RULES and "sources" in problem.path:
        return "unsourced"
    if problem.rule == "content.unwritten":
        return "unwritten"
    return "mistakes" if problem.stops else None


def _language(problem: Problem) -> str | None:
    """Return the language that a problem is in, or None where it concerns all."""
    steps = problem.path.replace("[", ".").split(".")
    return next((lang for lang in LOCALES if lang in steps[1:]), None)


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield the lines of a table whose columns stand below one another."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, ["-" * width for width in widths], *rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
