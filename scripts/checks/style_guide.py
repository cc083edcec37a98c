"""Wording: duties begin with a verb, readers are “Anda”, acronyms are spelled out."""

import re

from scripts.checks.verbs import is_verb
from scripts.reading.bilingual_text import by_entry

_ADDRESS = re.compile(r"\b(?:[Kk]amu(?:lah)?|[Kk]au|[Ee]ngkau|[Kk]alian|[Ee]lo|gue|lu|anda(?:lah)?)\b")
_ACRONYM = re.compile(r"(?<![\w*.-])[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?![\w*]|\.\w)")


def check(raw):
    """A duty begins with a verb; Indonesian texts say Anda; an acronym is spelled out where a page first uses it."""
    tree = raw.roles
    for path, text in tree.find("roles", "*", "duties", "*", "*"):
        if path[-1] in ("id", "en") and isinstance(text, str) and text.strip():
            yield from _verb(tree, path, text)
    for each in (*raw.content, raw.sources, raw.labels):
        for text in each.prose:
            for match in _ADDRESS.finditer(text.text) if text.lang == "id" else ():
                yield each.problem_in(text.path, *match.span(), "style.address", found=match[0])
    for each in raw.content:
        for texts in by_entry(each):
            for lang in ("id", "en"):
                yield from _acronyms(each, [text for text in texts if text.lang == lang])


def _verb(tree, path, text):
    word = re.match(r"\W*([^\W\d]*)", text)
    if not is_verb(word[1], path[-1]):
        yield tree.problem_in(path, word.start(1), word.end(1), "style.verb", found=word[1] or text[:20])


def _acronyms(tree, texts):
    """A heading or a name may carry an acronym; the first sentence that does says what it means."""
    explained = set()
    for text in texts:
        for match in _ACRONYM.finditer(text.text):
            name = match[0]
            if name in explained or text.kind == "name":
                continue
            if not _spelled_out(text.text, match):
                yield tree.problem_in(text.path, *match.span(), "style.acronym", found=name)
            explained.add(name)


def _spelled_out(text, match):
    before, after = text[: match.start()], text[match.end() :]
    return bool(re.search(r"\w[”*]* \([^()]*$", before)) or bool(re.match(r"[”*]* \(\w+\W+\w", after))
