"""Which words of a built page are of another language than they are said to be, as far as the data knows."""

from html.parser import HTMLParser

from scripts.catalog.statement import NamedStatement

_EMPTY = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr", "path", "rect", "circle"}
_UNREAD = {"script", "style", "code", "pre"}


class Said(HTMLParser):
    """The texts of a page, each with the language that it is marked as."""

    def __init__(self, html):
        super().__init__()
        self.open, self.texts = [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        lang = dict(attributes).get("lang") or (self.open[-1][1] if self.open else None)
        if tag not in _EMPTY:
            self.open.append((tag, lang))

    def handle_endtag(self, tag):
        while self.open and tag in {name for name, _ in self.open}:
            if self.open.pop()[0] == tag:
                break

    def handle_data(self, data):
        if data.strip() and not _UNREAD & {name for name, _ in self.open}:
            self.texts.append((" ".join(data.split()), self.open[-1][1] if self.open else None))


def foreign(catalog):
    """Return the names that are of one language only, by language: titles of roles, codes and sources, and terms.

    A name that the other language uses too, such as that of a product, is of neither.
    """
    names = {"id": set(), "en": set()}
    used = {"id": set(), "en": set()}
    for role in catalog.roles.values():
        for lang in names:
            names[lang] |= {role.title[lang], *role.aliases[lang]}
            used[lang] |= {named.name[lang] for named in role.statements if isinstance(named, NamedStatement)}
        for code in role.codes:
            names[code.lang].add(code.title)
    for term in catalog.terms.values():
        for lang in names:
            names[lang].add(term.term[lang])
            used[lang] |= {*term.forms[lang]}
    for skill in catalog.skills.values():
        for lang in names:
            used[lang].add(skill.name[lang])
    for source in catalog.sources.values():
        names[source.lang].add(source.title)
        used["en" if source.lang == "id" else "id"] |= {source.publisher}
    own = {lang: {name.casefold() for name in names[lang] | used[lang]} for lang in names}
    return {
        lang: {name for name in names[lang] if name.casefold() not in own[other]}
        for lang, other in (("id", "en"), ("en", "id"))
    }


def unmarked(html, lang, names):
    """Return the names of the other language that a page does not mark as such: those that are a text of their own, and long ones within a text."""
    other = names["en" if lang == "id" else "id"]
    long = [name for name in other if name.count(" ") > 2]
    texts = {text.strip(' (“").,:;”') for text, said in Said(html).texts if said == lang}
    whole = "\n".join(texts)
    return sorted({text for text in texts if text in other} | {name for name in long if name in whole})
