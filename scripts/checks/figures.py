"""Figures: every amount and share has its date, and none of them is about the United States."""

import re
from collections.abc import Iterator
from typing import Any, Final

from scripts.checks.language_rules import language_rules
from scripts.problems.problem import Problem
from scripts.reading.bilingual_text import Prose
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree

_FIGURE: Final = re.compile(r"\bRp ?\d[\d.,]*|\d[\d.,]* ?%")


def check(data: SourceData) -> Iterator[Problem]:
    """A statement with an amount of money or a percentage has sources and a date; our advice names neither.

    No text gives a share of people who were asked in the United States. What a typical day tells and what a sample task
    counts with is made up and needs no date.
    """
    for tree in data.content:
        for prose in tree.prose:
            claim = tree.get(prose.path[:-1])
            if prose.kind == "sentence" and isinstance(claim, dict):
                yield from _american(tree, prose)
                if "sample_task" not in prose.path:
                    yield from _figure(tree, prose, claim)


def _american(tree: SourceTree, prose: Prose) -> Iterator[Problem]:
    rules = language_rules(prose.lang)
    share = rules.share.search(prose.text) if rules.share else None
    if share and rules.america and rules.america.search(prose.text):
        yield tree.problem_in(prose.path, *share.span(), "content.american-share", value=share.group())


def _figure(tree: SourceTree, prose: Prose, claim: dict[str, Any]) -> Iterator[Problem]:
    figure = _FIGURE.search(prose.text)
    if not figure:
        return
    if claim.get("advice"):
        yield tree.problem_in(prose.path, *figure.span(), "content.figure-in-advice", value=figure.group())
    elif "sources" in claim and not claim.get("as_of"):
        yield tree.problem_in(prose.path, *figure.span(), "content.figure-undated", value=figure.group())
