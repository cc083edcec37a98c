"""The words of the glossary as texts write them: where a page first uses one, it leads to its meaning."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import Role
from scripts.catalog.text import Text
from scripts.config import LANGUAGES, LOCALES
from scripts.urls import other_languages

_WORD: Final = re.compile(r"[^\W_]+(?:[-’/.][^\W_]+)*")
_PLURAL_SUFFIXES: Final = {language.code: language.plural_suffix for language in LANGUAGES}

# Each form of a term as its words in small letters, with the form as written and the key of the term.
Forms: TypeAlias = Mapping[tuple[str, ...], tuple[str, str]]

# The forms by their first word: pairs of a number of words and the forms of that many words, the longest first.
FormIndex: TypeAlias = Mapping[str, tuple[tuple[int, Forms], ...]]


class TermLinker:
    """Finds the terms in the texts of one page, each only where the page first uses it.

    Only what all languages of a text call by a form of the term is linked, so that the translations of a page have the
    same links.
    """

    def __init__(self, indexes: Mapping[str, FormIndex], lang: str, explained: Iterable[str] = ()) -> None:
        """Take the index of the forms of each language; `explained` are terms that the page itself explains."""
        self._indexes, self._lang, self._seen = indexes, lang, set(explained)

    def split(self, words: str, text: Text) -> Iterator[tuple[str, str | None]]:
        """Yield the parts of some words in order, each with the key of the term that it is, or None.

        `words` are a part of `text` in the language of the page.
        """
        end_of_last, shared = 0, None
        for start, end, key in find_terms(words, self._indexes[self._lang]):
            if key in self._seen:
                continue
            if shared is None:
                shared = self._shared_terms(text)
            if key in shared:
                self._seen.add(key)
                yield words[end_of_last:start], None
                yield words[start:end], key
                end_of_last = end
        yield words[end_of_last:], None

    def _shared_terms(self, text: Text) -> set[str]:
        """Return the terms that a text uses in every language but that of the page."""
        terms = [terms_of(text[lang], self._indexes[lang]) for lang in other_languages(self._lang)]
        return set.intersection(*terms) if terms else terms_of(text[self._lang], self._indexes[self._lang])


def find_terms(text: str, index: FormIndex) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and key of every term in a text; of two terms that begin together, the longer."""
    words = list(_WORD.finditer(text))
    folded = [word[0].casefold() for word in words]
    first = 0
    while first < len(words):
        for length, forms in index.get(folded[first], ()):
            form, key = forms.get(tuple(folded[first : first + length]), ("", ""))
            if key and _is_form(form, text[words[first].start() : words[first + length - 1].end()]):
                yield words[first].start(), words[first + length - 1].end(), key
                first += length - 1
                break
        first += 1


def terms_of(text: str, index: FormIndex) -> set[str]:
    """Return the keys of the terms in a text."""
    return {key for _, _, key in find_terms(text, index)}


@dataclass(frozen=True)
class TermUses:
    """Which roles use which term; worked out when it is first asked for, as few pages show it and it takes long."""

    catalog: Catalog

    @cached_property
    def by_term(self) -> Mapping[str, tuple[Role, ...]]:
        """Return the roles that use each term, by its key; a text uses a term if it does so in every language."""
        indexes = {lang: index_by_first_word(term_forms(self.catalog, lang)) for lang in LOCALES}
        uses: dict[str, list[Role]] = {key: [] for key in self.catalog.terms}
        for role in self.catalog.roles.values():
            in_texts = (
                set.intersection(*(terms_of(text[lang], indexes[lang]) for lang in LOCALES)) for text in role.texts
            )
            for key in set().union(*in_texts):
                uses[key].append(role)
        return {key: tuple(roles) for key, roles in uses.items()}


def term_forms(catalog: Catalog, lang: str) -> Forms:
    """Return every form of every term in a language: its names, its other forms, and all of these as plurals."""
    forms: dict[tuple[str, ...], tuple[str, str]] = {}
    for term in catalog.terms.values():
        for form in (*_names(term.term[lang]), *term.forms[lang]):
            for written in (form, f"{form}{_PLURAL_SUFFIXES[lang]}"):
                forms.setdefault(tuple(word.casefold() for word in _WORD.findall(written)), (written, term.key))
    forms.pop((), None)
    return forms


def index_by_first_word(forms: Forms) -> FormIndex:
    """Return forms by their first word, since most words of a text begin none."""
    index: dict[str, dict[int, dict[tuple[str, ...], tuple[str, str]]]] = {}
    for words in sorted(forms, key=len, reverse=True):
        index.setdefault(words[0], {}).setdefault(len(words), {})[words] = forms[words]
    return {first: tuple(by_length.items()) for first, by_length in index.items()}


def _names(term: str) -> tuple[str, ...]:
    """Return the ways in which a term's own name is written: “Tunjangan hari raya (THR)” has two."""
    match = re.fullmatch(r"(.+) \((.+)\)", term)
    return (match[1], match[2]) if match else (term,)


def _is_form(form: str, written: str) -> bool:
    """Return whether the words in a text are a form of a term.

    An acronym counts only as it is written, other words in small letters or capitals. Only single spaces part words.
    """
    if "  " in written or len(written) != len(form):
        return False
    is_acronym = any(letter.isupper() for letter in form[1:])
    return written == form if is_acronym else written.casefold() == form.casefold()
