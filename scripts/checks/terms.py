"""Terms: one word for one thing, by the list of data/terms.yaml."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scripts.config import LOCALES
from scripts.problems.problem import LocalText, Problem
from scripts.reading.loader import SourceData

# What an editor cannot word otherwise: front matter, examples of code, anchors, and the addresses of links.
_NOT_WORDS = re.compile(
    r"\A---\n.*?\n---$|^```.*?^```$|`[^`\n]*`|\]\([^)\n]*\)|\{[^{}\n]*\}|https?://\S+", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True)
class _Term:
    pattern: re.Pattern[str]
    allowed: re.Pattern[str] | None  # the phrases in which a word that is not used may stand
    use: str
    why: Mapping[str, str]


def check(data: SourceData) -> Iterator[Problem]:
    """A sentence uses the word that data/terms.yaml names for a thing. Names, titles and quotations are not judged."""
    terms = {lang: [_term(entry) for entry in _entries(data) if entry["lang"] == lang] for lang in LOCALES}
    for tree in (*data.content, data.sources, data.labels):
        for prose in tree.prose:
            if prose.kind == "sentence":
                for start, end, term in _found(prose.text, terms[prose.lang]):
                    yield tree.problem_in(prose.path, start, end, "style.term", **_values(prose.text[start:end], term))
    for page in data.pages:
        for number, line in enumerate(_words_only(data.texts.get(page.file, "")).split("\n"), 1):
            for start, end, term in _found(line, terms[page.lang]):
                yield Problem(
                    page.file,
                    number,
                    start + 1,
                    "style.term",
                    page.file,
                    end - start,
                    _values(line[start:end], term),
                    start=start,
                )


def _words_only(text: str) -> str:
    """Blank out what is not words, so that every word keeps its line and column."""
    return _NOT_WORDS.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _entries(data: SourceData) -> list[dict[str, Any]]:
    """Return the entries that the schema accepts; it tells of the others."""
    return [
        entry
        for _, entry in data.terms.find("terms", "*")
        if isinstance(entry, dict)
        and {"lang", "use", "not", "why"} <= entry.keys()
        and _words(entry["not"])
        and isinstance(entry["why"], dict)
    ]


def _term(entry: Mapping[str, Any]) -> _Term:
    but = _words(entry.get("but"))
    return _Term(_any_of(_words(entry["not"])), _any_of(but) if but else None, entry["use"], entry["why"])


def _words(phrases: object) -> list[str]:
    """Return the phrases of a list that say anything: an empty one would be found everywhere."""
    return [str(phrase) for phrase in phrases if str(phrase).strip()] if isinstance(phrases, list) else []


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    """Return a pattern for any of the phrases as whole words; the Indonesian ending -nya makes no other word."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<![\w/-])(?:{'|'.join(map(re.escape, longest_first))})(?:nya)?(?![\w/-])", re.IGNORECASE)


def _found(text: str, terms: list[_Term]) -> Iterator[tuple[int, int, _Term]]:
    for term in terms:
        allowed = [match.span() for match in term.allowed.finditer(text)] if term.allowed else []
        for match in term.pattern.finditer(text):
            start, end = match.span()
            if not any(left <= start and end <= right for left, right in allowed):
                yield start, end, term


def _values(written: str, term: _Term) -> dict[str, object]:
    return {
        "value": written,
        "use": term.use,
        "reason": LocalText({lang: str(term.why.get(lang, "")) for lang in LOCALES}),
    }
