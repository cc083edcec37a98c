"""`make check`: what is wrong in the data, or how much of it is right."""

import sys
from pathlib import Path

from scripts import pipeline
from scripts.checks import CHECKS, stops
from scripts.messages import message
from scripts.pages.site import Site
from scripts.problems.problem import Problem, suggest
from scripts.problems.reporters import Format, format_problems

# Formats that programs read: nothing else may be printed beside them.
_FOR_PROGRAMS = ("json", "sarif")


def check_data(root: Path, lang: str, style: Format = "text", only: str | None = None) -> int:
    """Print the problems of the data below `root`, of all checks or only of one; return the code to end with.

    `style` is one of reporters.FORMATS. An unknown check is answered with the nearest name and the list of all.
    """
    if only is None:
        return print_result(*pipeline.read_site(root), lang, style)
    if only not in CHECKS:
        print(message("check.unknown", lang, check=only, suggestion=suggest(only, CHECKS, lang)), file=sys.stderr)
        return 2
    result = pipeline.read_and_run_check(root, only)
    if result.problems or style in _FOR_PROGRAMS:
        print(format_problems(result.problems, lang, style))
    if style not in _FOR_PROGRAMS:
        print(message("check.seconds", lang, check=only, seconds=f"{result.seconds:.2f}", count=len(result.problems)))
    return 1 if stops(result.problems) else 0


def print_result(site: Site | None, problems: list[Problem], lang: str, style: Format = "text") -> int:
    """Print the problems of data that was read, and how many roles, sources and pages it has; return the exit code."""
    if problems or style in _FOR_PROGRAMS:
        print(format_problems(problems, lang, style))
    if site and style not in _FOR_PROGRAMS:
        counts = {"roles": len(site.catalog.roles), "sources": len(site.catalog.sources), "pages": len(site.pages)}
        print(message("command.good", lang, **counts))
    return 1 if stops(problems) else 0
