"""Alphabetical lists: of the roles and of the terms."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import Role
from scripts.catalog.term import Term
from scripts.features.name_language import NameLanguages
from scripts.urls import other_languages

_Entry = TypeVar("_Entry", Role, Term)


class AlphabetEntry(NamedTuple, Generic[_Entry]):
    """A name in an alphabetical list, the entry of the catalog that it names, and the language of the name."""

    name: str
    entry: _Entry
    lang: str


def roles_by_letter(catalog: Catalog, lang: str, languages: NameLanguages) -> dict[str, list[AlphabetEntry[Role]]]:
    """Return the names of all roles by first letter: titles, aliases, and the titles in the other languages."""
    entries: dict[tuple[str, str], AlphabetEntry[Role]] = {}
    for role in catalog.roles.values():
        names = [(role.title[lang], lang)]
        names += [(name, languages.language_of(name, lang)) for name in role.aliases[lang]]
        names += [(role.title[other], other) for other in other_languages(lang)]
        for name, name_lang in names:
            entries.setdefault((name, role.key), AlphabetEntry(name, role, name_lang))
    return _by_letter(entries.values())


def terms_by_letter(catalog: Catalog, lang: str) -> dict[str, list[AlphabetEntry[Term]]]:
    """Return the terms of the glossary by first letter."""
    return _by_letter(AlphabetEntry(term.term[lang], term, lang) for term in catalog.terms.values())


def _by_letter(entries: Iterable[AlphabetEntry[_Entry]]) -> dict[str, list[AlphabetEntry[_Entry]]]:
    letters: dict[str, list[AlphabetEntry[_Entry]]] = {}
    for entry in sorted(entries, key=lambda entry: (entry.name.casefold(), entry.entry.key)):
        letters.setdefault(entry.name[0].upper(), []).append(entry)
    return letters
