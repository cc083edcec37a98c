"""Languages: one says as much as the other."""

import re
from functools import lru_cache

from scripts.reading.bilingual_text import first_words

_DIGIT = re.compile(r"\d")
_NO_DIGIT = re.compile(r"\D")
_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,:]\d+)*(?![\w])")
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")

# Small numbers may stand as words in one language and as figures in the other.
_WORDS = {
    "id": "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(),
    "en": "zero one two three four five six seven eight nine ten eleven twelve".split(),
}
_OTHERS = {
    "id": {"pertama": "1", "sekali": "1", "kedua": "2", "ketiga": "3"},
    "en": {"first": "1", "once": "1", "second": "2", "twice": "2", "third": "3"},
}


def check(raw):
    """Aliases are as many in Indonesian as in English; a number and a placeholder of one stand in the other; no text is the same in both."""
    for tree in (*raw.content, raw.sources, raw.labels):
        for text in tree.prose:
            other = tree.get(text.twin)
            if isinstance(other, str) and text.path[-1] == text.lang:
                yield from _numbers(tree, text, other)
                yield from (_placeholders if tree is raw.labels else _same)(tree, text, other)
    yield from _aliases(raw.roles)


def _aliases(tree):
    for path, aliases in tree.find("roles", "*", "aliases"):
        if not isinstance(aliases, dict):
            continue
        lists = [aliases.get(lang) for lang in ("id", "en")]
        if all(isinstance(names, list) for names in lists) and len(lists[0]) != len(lists[1]):
            yield tree.problem(path, "style.aliases-differ", found=len(lists[0]), other=len(lists[1]))


def _numbers(tree, text, other):
    """Numbers are compared by their digits: 1.000,5 and 1,000.5 are the same."""
    there = _digits(other)
    missing = there.keys() - _digits(text.text).keys() if there else ()
    if not missing:
        return
    words = set(re.findall(r"\w+", text.text.lower()))
    spelled = {str(number) for number, word in enumerate(_WORDS[text.lang]) if word in words}
    spelled |= {number for word, number in _OTHERS[text.lang].items() if word in words}
    for digits in sorted(missing - spelled):
        yield tree.problem(text.path, "style.number-missing", of="values", found=there[digits])


@lru_cache(maxsize=8)  # asked for by both languages, one after the other
def _digits(text):
    """Return the numbers of a text as it writes them, by their digits."""
    return (
        {_NO_DIGIT.sub("", number).lstrip("0") or "0": number for number in _NUMBER.findall(text[:5000])}
        if _DIGIT.search(text)
        else {}
    )


def _placeholders(tree, text, other):
    missing = set(_PLACEHOLDER.findall(other)) - set(_PLACEHOLDER.findall(text.text))
    for name in sorted(missing):
        yield tree.problem(text.path, "style.placeholder", of="values", found=name)


def _same(tree, text, other):
    if text.lang == "en" and text.kind == "sentence" and text.text == other:
        yield tree.problem(text.path, "style.same-text", of="values", found=first_words(text.text))
