"""What the search knows of the entries of the catalog: roles, families, skills, terms, stories and questions."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import Role
from scripts.catalog.role_fields import statements_in
from scripts.outputs.search.document import Said, SearchDocument, words_of
from scripts.pages.site import Site
from scripts.reading.inline_markup import plain_text
from scripts.urls import other_languages

# The sections of a role's page that say what it is, by anchor, with the field of each. Sections about other roles are
# left out: they would lead to the wrong role.
_SECTIONS: Final = {
    "duties": "duties",
    "day": "day",
    "fits": "fits",
    "skills": "skills",
    "tools": "tools",
    "ways-in": "ways_in",
    "myths": "myths",
    "questions": "questions",
}

_WORD_OR_COMMA: Final = re.compile(r"[^\s,]+|,")


def entry_documents(site: Site, lang: str) -> Iterator[SearchDocument]:
    """Yield one document for each entry of the catalog."""
    for documents in (_roles, _families, _skills, _terms, _stories, _questions):
        yield from documents(site, lang)


def _roles(site: Site, lang: str) -> Iterator[SearchDocument]:
    catalog, others = site.catalog, other_languages(lang)
    labels = catalog.labels[lang]
    for key, role in catalog.roles.items():
        sections = {anchor: _section(role, field) for anchor, field in _SECTIONS.items()}
        yield SearchDocument(
            kind="role",
            key=f"role/{key}",
            url=site.page(f"role/{key}", lang).url,
            title=role.title[lang],
            lead=plain_text(role.summary.text[lang]),
            family=catalog.family(role.family).name[lang],
            also=role.aliases[lang],
            codes=tuple((labels["classification"][code.classification], code.code) for code in role.codes),
            twin=tuple(name for other in others for name in (role.title[other], *role.aliases[other])),
            sections=tuple(
                (anchor, labels["role"][anchor.replace("-", "_")], words_of(statements, lang))
                for anchor, statements in sections.items()
            ),
            other=_join(
                words_of(statements, other) for other in others for statements in ([role.summary], *sections.values())
            ),
        )


def _section(role: Role, field: str) -> tuple[Said, ...]:
    """Return what a section of a role's page says: the hours of the day, or the statements of a field."""
    return role.day.hours if field == "day" else tuple(statements_in(role.fields[field]))


def _families(site: Site, lang: str) -> Iterator[SearchDocument]:
    label, others = site.catalog.labels[lang]["role"]["family"].lower(), other_languages(lang)
    for family, roles in site.catalog.by_family():
        yield SearchDocument(
            kind="family",
            key=f"family/{family.key}",
            url=site.page(f"family/{family.key}", lang).url,
            title=family.name[lang],
            lead=plain_text(family.summary[lang]),
            typed=tuple(f"{label} {part}" for part in _parts(site.catalog, family.name[lang], lang)),
            twin=tuple(family.name[other] for other in others),
            sections=(("roles", "", " · ".join(role.title[lang] for role in roles)),),
            other=_join(words_of(family.about, other) for other in others),
        )


def _parts(catalog: Catalog, name: str, lang: str) -> list[str]:
    """Return the parts of a name that a comma or a word such as “and” joins, in small letters."""
    ignored = catalog.search_queries.ignored[lang]
    parts: list[list[str]] = [[]]
    for word in _WORD_OR_COMMA.findall(name.lower()):
        if word == "," or word in ignored:
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts if part]


def _skills(site: Site, lang: str) -> Iterator[SearchDocument]:
    labels, others = site.catalog.labels[lang]["skills"], other_languages(lang)
    for key, skill in site.catalog.skills.items():
        yield SearchDocument(
            kind="skill",
            key=f"skill/{key}",
            url=site.page(f"skill/{key}", lang).url,
            title=skill.name[lang],
            lead=plain_text(skill.summary.text[lang]),
            twin=tuple(skill.name[other] for other in others),
            sections=(("practise", labels["practise"], words_of(skill.practise, lang)),),
            other=_join(words_of((skill.summary, *skill.practise), other) for other in others),
        )


def _terms(site: Site, lang: str) -> Iterator[SearchDocument]:
    others = other_languages(lang)
    for key, term in site.catalog.terms.items():
        yield SearchDocument(
            kind="term",
            key=f"term/{key}",
            url=site.entry_url("term", key, lang),
            title=term.term[lang],
            lead=plain_text(term.meaning.text[lang]),
            typed=term.forms[lang],
            twin=tuple(name for other in others for name in (term.term[other], *term.forms[other])),
            other=_join(plain_text(term.meaning.text[other]) for other in others),
        )


def _stories(site: Site, lang: str) -> Iterator[SearchDocument]:
    labels, others = site.catalog.labels[lang]["stories"], other_languages(lang)
    for key, story in site.catalog.stories.items():
        yield SearchDocument(
            kind="story",
            key=f"story/{key}",
            url=site.page(f"story/{key}", lang).url,
            title=story.title[lang],
            lead=plain_text(story.summary.text[lang]),
            twin=tuple(story.title[other] for other in others),
            sections=(
                ("steps", labels["steps"], words_of(story.steps, lang)),
                ("lessons", labels["lessons"], words_of(story.lessons, lang)),
            ),
            other=_join(words_of((story.summary, *story.steps), other) for other in others),
        )


def _questions(site: Site, lang: str) -> Iterator[SearchDocument]:
    others = other_languages(lang)
    for question in site.catalog.questions:
        yield SearchDocument(
            kind="question",
            key=f"question/{question.key}",
            url=f"{site.page('questions', lang).url}#{question.key}",
            title=question.question[lang],
            lead=plain_text(question.answer.text[lang]),
            twin=tuple(question.question[other] for other in others),
            other=_join(plain_text(question.answer.text[other]) for other in others),
        )


def _join(texts: Iterable[str]) -> str:
    return " ".join(texts)
