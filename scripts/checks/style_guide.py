"""Style guide: duties begin with a verb, readers are addressed in one way, acronyms are spelled out."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from scripts.checks.language_rules import language_rules
from scripts.config import LOCALES
from scripts.problems.problem import Problem
from scripts.reading.bilingual_text import Prose, by_entry
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree

_FIRST_WORD: Final = re.compile(r"\W*([^\W\d]*)")
# Words such as BI-FAST are one; numbers of documents such as INV-014 and names such as PT A are none.
_ACRONYM: Final = re.compile(r"(?<![\w*.-])[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?:-[A-Z]{2,})*(?![\w*]|\.\w|-\d| [A-Z]\b)")


def check(data: SourceData) -> Iterator[Problem]:
    """A duty begins with a verb; Indonesian texts say Anda; an acronym is spelled out where a page first uses it.

    What lies on the desk of a work sample is written as people write at work.
    """
    for prose in data.roles.prose:
        if len(prose.path) == 5 and prose.path[2] == "duties":
            yield from _verb(data.roles, prose)
    for tree in (*data.content, data.sources, data.labels):
        for prose in tree.prose:
            if not _is_material(prose):
                yield from _address(tree, prose)
    for tree in data.content:
        for entry in [tree.prose] if tree is data.certificates else by_entry(tree.prose):  # they share one page
            for lang in LOCALES:
                yield from _acronyms(tree, (prose for prose in entry if prose.lang == lang))


def _is_material(prose: Prose) -> bool:
    """Return whether a text lies on the desk of a work sample."""
    return "material" in prose.path


def _verb(tree: SourceTree, prose: Prose) -> Iterator[Problem]:
    verbs, word = language_rules(prose.lang).verbs, _FIRST_WORD.match(prose.text)
    if verbs and word and not verbs.is_verb(word[1]):
        yield tree.problem_in(prose.path, *word.span(1), "style.verb", value=word[1] or prose.text[:20])


def _address(tree: SourceTree, prose: Prose) -> Iterator[Problem]:
    pattern = language_rules(prose.lang).wrong_address
    for match in pattern.finditer(prose.text) if pattern else ():
        yield tree.problem_in(prose.path, *match.span(), "style.address", value=match[0])


def _acronyms(tree: SourceTree, texts: Iterable[Prose]) -> Iterator[Problem]:
    """A heading or a name may carry an acronym; the first sentence that does says what it means."""
    explained = set()
    for prose in texts:
        for match in _ACRONYM.finditer(prose.text):
            acronym = match[0]
            if _is_material(prose):
                explained.add(acronym)
            if acronym in explained or prose.kind == "name":
                continue
            if not _is_spelled_out(prose.text, match):
                yield tree.problem_in(prose.path, *match.span(), "style.acronym", value=acronym)
            explained.add(acronym)


def _is_spelled_out(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    return bool(re.search(r"\w[”*]* \([^()]*$", before)) or bool(re.match(r"[”*]* \(\w+\W+\w", after))
