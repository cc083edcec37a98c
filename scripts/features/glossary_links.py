"""The words of the glossary as texts write them: where a page first uses one, it leads to its meaning."""

import re
from dataclasses import dataclass
from functools import cached_property

from scripts.catalog.catalog import Catalog
from scripts.config import LOCALES

_WORD = re.compile(r"[^\W_]+(?:[-’/.][^\W_]+)*")


class TermLinker:
    """Finds the terms in the texts of one page, each once, in the order in which the page says them.

    `beginnings` are what by_beginning() says of both languages, `known` the terms that the page explains
    itself, and that need no link. Only what both languages of a text call by the
    term's name is one, so that twin pages have the same links.
    """

    def __init__(self, beginnings, lang, known=()):
        self.beginnings, self.lang, self.seen = beginnings, lang, set(known)

    def split(self, text, twin):
        """Yield the parts of a text in order, each with the key of the term that it is, or None; `twin` is the text in the other language."""
        at, other = 0, next(lang for lang in LOCALES if lang != self.lang)
        shared = None
        for start, end, key in find_terms(text, self.beginnings[self.lang]):
            if key not in self.seen and shared is None:
                shared = {key for _, _, key in find_terms(twin, self.beginnings[other])}
            if key not in self.seen and key in shared:
                self.seen.add(key)
                yield text[at:start], None
                yield text[start:end], key
                at = end
        yield text[at:], None


def find_terms(text, beginnings):
    """Yield start, end and key of every term in a text; of two that begin together, the longer."""
    words = list(_WORD.finditer(text))
    folded = [word[0].casefold() for word in words]
    place = 0
    while place < len(words):
        for length, own in beginnings.get(folded[place], ()):
            form, key = own.get(tuple(folded[place : place + length]), (None, None))
            if key and _is(form, text[words[place].start() : words[place + length - 1].end()]):
                yield words[place].start(), words[place + length - 1].end(), key
                place += length - 1
                break
        place += 1


@dataclass(frozen=True)
class TermUses:
    """Who uses which term, worked out when it is first asked for: it takes as long as many pages, and few need it."""

    catalog: Catalog

    @cached_property
    def by_term(self):
        """Return the roles that use each term, in both languages of a text, by the term's key."""
        catalog = self.catalog
        found, own = (
            {key: [] for key in catalog.terms},
            {lang: index_by_first_word(term_forms(catalog, lang)) for lang in LOCALES},
        )
        for role in catalog.roles.values():
            used = set()
            for text in role.texts:
                used |= set.intersection(
                    *({key for _, _, key in find_terms(text[lang], own[lang])} for lang in LOCALES)
                )
            for key in used:
                found[key].append(role)
        return found


def term_forms(catalog, lang):
    """Return each form of each term as its words in small letters, with the form as written and the term's key."""
    found = {}
    for term in catalog.terms.values():
        for form in (*_names(term.term[lang]), *term.forms[lang]):
            for written in (form, f"{form}s") if lang == "en" else (form,):
                found.setdefault(tuple(word.casefold() for word in _WORD.findall(written)), (written, term.key))
    found.pop((), None)
    return found


def index_by_first_word(forms):
    """Return what forms() says by the first word of each form: pairs of a length and the forms of as many words, the longest first; most words of a text begin none."""
    beginnings = {}
    for words in sorted(forms, key=len, reverse=True):
        beginnings.setdefault(words[0], {}).setdefault(len(words), {})[words] = forms[words]
    return {first: tuple(own.items()) for first, own in beginnings.items()}


def _names(term):
    """Return the ways in which a term's own name is written: “Tunjangan hari raya (THR)” has two."""
    match = re.fullmatch(r"(.+) \((.+)\)", term)
    return match.groups() if match else (term,)


def _is(form, written):
    """An acronym counts only as it is written; other words in any case. Only a space may part words."""
    if "  " in written or len(written) != len(form):
        return False
    return written == form if any(letter.isupper() for letter in form[1:]) else written.casefold() == form.casefold()
