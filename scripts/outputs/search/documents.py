"""What the search knows of each page: its names, its answer in a line, and the words of its sections, in both languages."""

import re
from itertools import chain

from scripts.pages.page import page_and_anchor
from scripts.pages.page_context import FORMS
from scripts.reading.inline_markup import plain_text

# The sections of a role that say what it is; one that speaks of other roles would lead to the wrong one.
SECTIONS = {
    "duties": "duties",
    "day": "day",
    "fits": "fits",
    "skills": "skills",
    "tools": "tools",
    "ways-in": "ways_in",
    "myths": "myths",
    "questions": "questions",
}

# The pages written by hand on which nobody would look for something.
LEFT_OUT = ("search", "editing")

_TAG = re.compile(r"<[^>]*>|\[\d+\]")


def search(site, lang, entries, repo_url):
    """Return what the search of a language is made of, as assets.py wants it."""
    queries, labels = site.catalog.search_queries, site.catalog.labels[lang]
    return {
        "documents": documents(site, lang, entries),
        "ignored": queries.ignored[lang],
        "light": queries.light,
        "asking": queries.asking[lang],
        "alike": queries.alike,
        "words": labels["search"],
        "report": f"{repo_url.rstrip('/')}/issues/new?template={FORMS['form_site']}",
    }


def documents(site, lang, entries):
    """Yield one document a page, question and term of a language, as plain values for JSON.

    `entries` are those of MkDocs' search index: `location` below the site's root, `title` and `text`.
    The hand-written pages are taken from them, all others from the catalog.

    A document has `kind`, `key` (with its kind in front), `url`, `title`, `lead` (the answer in a line), `family` (its name), `also`
    (other names that the page shows), `typed` and `typed_there` (what people type for it in this language and in the other), `codes` (pairs
    of a name and a code), `twin` (its names in the other language), `sections` ([anchor, heading, words] of each)
    and `other` (the words of the twin page).
    """
    other = "en" if lang == "id" else "id"
    kinds = (_roles, _families, _skills, _terms, _stories, _questions)
    made = chain(*(kind(site, lang, other) for kind in kinds), _hand(site, lang, other, entries))
    return (
        _with_typed(document, site.catalog.search_queries.typed.get(document["key"]), lang, other) for document in made
    )


def _with_typed(document, typed, lang, other):
    if not typed:
        return document
    return {**document, "typed": [*document["typed"], *typed[lang]], "typed_there": list(typed[other])}


def _document(kind, key, url, title, lead, **rest):
    empty = {
        "family": "",
        "also": [],
        "typed": [],
        "typed_there": [],
        "codes": [],
        "twin": [],
        "sections": [],
        "other": "",
    }
    return {"kind": kind, "key": f"{kind}/{key}", "url": url, "title": title, "lead": lead, **empty, **rest}


def _roles(site, lang, other):
    catalog = site.catalog
    labels = catalog.labels[lang]
    for key, role in catalog.roles.items():
        yield _document(
            "role",
            key,
            site.page(f"role/{key}", lang).url,
            role.title[lang],
            plain_text(role.summary.text[lang]),
            family=catalog.family(role.family).name[lang],
            also=list(role.aliases[lang]),
            codes=[[labels["classification"][code.classification], code.code] for code in role.codes],
            twin=[role.title[other], *role.aliases[other]],
            sections=[
                [anchor, labels["role"][anchor.replace("-", "_")], _said(_statements(role, field), lang)]
                for anchor, field in SECTIONS.items()
            ],
            other=" ".join(
                (
                    plain_text(role.summary.text[other]),
                    *(_said(_statements(role, field), other) for field in SECTIONS.values()),
                )
            ),
        )


def _families(site, lang, other):
    label = site.catalog.labels[lang]["role"]["family"].lower()
    for family, roles in site.catalog.by_family():
        names = " · ".join(role.title[lang] for role in roles)
        yield _document(
            "family",
            family.key,
            site.page(f"family/{family.key}", lang).url,
            family.name[lang],
            plain_text(family.summary[lang]),
            typed=[f"{label} {part.lower()}" for part in re.split(" dan | and |, ", family.name[lang])],
            twin=[family.name[other]],
            sections=[["roles", "", names]],
            other=_said(family.about, other),
        )


def _skills(site, lang, other):
    labels = site.catalog.labels[lang]["skills"]
    for key, skill in site.catalog.skills.items():
        yield _document(
            "skill",
            key,
            site.page(f"skill/{key}", lang).url,
            skill.name[lang],
            plain_text(skill.summary.text[lang]),
            twin=[skill.name[other]],
            sections=[["practise", labels["practise"], _said(skill.practise, lang)]],
            other=f"{plain_text(skill.summary.text[other])} {_said(skill.practise, other)}",
        )


def _terms(site, lang, other):
    for key, term in site.catalog.terms.items():
        page, anchor = page_and_anchor(site.catalog, "term", key)
        yield _document(
            "term",
            key,
            f"{site.page(page, lang).url}#{anchor}",
            term.term[lang],
            plain_text(term.meaning.text[lang]),
            typed=list(term.forms[lang]),
            twin=[term.term[other], *term.forms[other]],
            other=plain_text(term.meaning.text[other]),
        )


def _stories(site, lang, other):
    labels = site.catalog.labels[lang]["stories"]
    for key, story in site.catalog.stories.items():
        yield _document(
            "story",
            key,
            site.page(f"story/{key}", lang).url,
            story.title[lang],
            plain_text(story.summary.text[lang]),
            twin=[story.title[other]],
            sections=[
                ["steps", labels["steps"], _said(story.steps, lang)],
                ["lessons", labels["lessons"], _said(story.lessons, lang)],
            ],
            other=f"{plain_text(story.summary.text[other])} {_said(story.steps, other)}",
        )


def _questions(site, lang, other):
    for question in site.catalog.questions:
        yield _document(
            "question",
            question.key,
            f"{site.page('questions', lang).url}#{question.key}",
            question.question[lang],
            plain_text(question.answer.text[lang]),
            twin=[question.question[other]],
            other=plain_text(question.answer.text[other]),
        )


def _hand(site, lang, other, entries):
    """Yield the pages that are written by hand, with the sections that MkDocs found in them, and the lists of all."""
    for (key, page_lang), page in site.pages.items():
        if page_lang == lang and "/" not in key and key not in LEFT_OUT:
            twin = site.twin(page)
            own, theirs = (_sections(entries, p.url) if not p.template else [] for p in (page, twin))
            yield _document(
                "page",
                key,
                page.url,
                page.title,
                page.description,
                twin=[twin.title],
                sections=own,
                other=" ".join((twin.description, *(words for _, _, words in theirs))),
            )


def _sections(entries, url):
    found = (entry for entry in entries if entry["location"].partition("#")[0] == url)
    return [[entry["location"].partition("#")[2], entry["title"], _TAG.sub(" ", entry["text"])] for entry in found]


def _statements(role, field):
    """Return what a section of a role's page says: the statements of a field, or the hours of its day."""
    return role.day.hours if field == "day" else role.fields[field]


def _said(claims, lang):
    """Return what claims or the hours of a day say, names first."""
    return " ".join(
        plain_text(f"{claim.name[lang]} {claim.text[lang]}" if getattr(claim, "name", None) else claim.text[lang])
        for claim in claims
    )
