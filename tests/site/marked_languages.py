"""Which words of a built page are in another language than their markup says, as far as the data knows."""

from html.parser import HTMLParser

from scripts.catalog.catalog import Catalog
from scripts.config import LOCALES
from scripts.features.name_language import NameLanguages
from scripts.urls import other_languages

_VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr", "path", "rect", "circle"}
_NOT_READ = {"script", "style", "code", "pre"}
_LONG = 3  # spaces in a name that is looked for inside other texts too; shorter ones may be words of both languages


class MarkedTexts(HTMLParser):
    """The texts of a page, each with the language that its markup says."""

    def __init__(self, html: str):
        super().__init__()
        self._open: list[tuple[str, str | None]] = []
        self.texts: list[tuple[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        lang = dict(attrs).get("lang") or (self._open[-1][1] if self._open else None)
        if tag not in _VOID:
            self._open.append((tag, lang))

    def handle_endtag(self, tag: str) -> None:
        while self._open and tag in {name for name, _ in self._open}:
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if data.strip() and not _NOT_READ & {name for name, _ in self._open}:
            self.texts.append((" ".join(data.split()), self._open[-1][1] if self._open else None))


def names_of_one_language(catalog: Catalog) -> dict[str, set[str]]:
    """Return the names that only one language uses: titles of roles, codes and sources, and terms.

    A name that another language uses too, such as that of a product, belongs to none; nor does an alias whose words are
    of another language, as adverts in Indonesian have many.
    """
    languages = NameLanguages(catalog)
    names: dict[str, set[str]] = {lang: set() for lang in LOCALES}
    used: dict[str, set[str]] = {lang: set() for lang in LOCALES}
    for role in catalog.roles.values():
        for lang in LOCALES:
            aliases = {alias for alias in role.aliases[lang] if languages.language_of(alias, lang) == lang}
            names[lang] |= {role.title[lang], *aliases}
            used[lang] |= {name[lang] for statement in role.statements if (name := getattr(statement, "name", None))}
        for code in role.codes:
            names[code.lang].add(code.title)
    for term in catalog.terms.values():
        for lang in LOCALES:
            names[lang].add(term.term[lang])
            used[lang] |= {*term.forms[lang]}
    for skill in catalog.skills.values():
        for lang in LOCALES:
            used[lang].add(skill.name[lang])
    for source in catalog.sources.values():
        names[source.lang].add(source.title)
        for lang in other_languages(source.lang):
            used[lang] |= {source.publisher}
    known = {lang: {name.casefold() for name in names[lang] | used[lang]} for lang in LOCALES}
    return {
        lang: {
            name for name in names[lang] if not any(name.casefold() in known[other] for other in other_languages(lang))
        }
        for lang in LOCALES
    }


def unmarked_names(html: str, lang: str, names: dict[str, set[str]]) -> list[str]:
    """Return the names of other languages that a page shows as its own language.

    A short name counts when it is a whole text, a long one inside a text too.
    """
    foreign = {name for other in other_languages(lang) for name in names[other]}
    texts = {text.strip(' (“").,:;”') for text, marked in MarkedTexts(html).texts if marked == lang}
    whole = "\n".join(texts)
    return sorted(texts & foreign | {name for name in foreign if name.count(" ") >= _LONG and name in whole})
