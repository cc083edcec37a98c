"""Which pages exist: the address, template and context of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from posixpath import relpath
from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.catalog.certificate import CERTIFICATE_KINDS
from scripts.catalog.programme import PROGRAMME_LEVELS
from scripts.checks.lengths import WORDS_IN_SENTENCE
from scripts.config import LOCALES
from scripts.features.career_moves_data import moves_page
from scripts.features.comparison_files import module_words
from scripts.features.getting_in import first_job_titles, from_another_job
from scripts.features.quiz import quiz_context
from scripts.features.role_explorer import RoleExplorer
from scripts.json_script import json_for_script
from scripts.pages import entry_pages, group_pages
from scripts.pages.alphabet import roles_by_letter, terms_by_letter
from scripts.pages.browser_storage import CACHES, STORAGE_KEYS
from scripts.pages.checklists import guides
from scripts.pages.component_page import component_page
from scripts.pages.page import TOOLS, Page
from scripts.pages.page_factory import cited_sources, index_page
from scripts.pages.pay_pages import pay_page, take_home_page
from scripts.pages.site import Site
from scripts.pages.site_features import SiteFeatures, work_out_features
from scripts.pages.work_sample_pages import work_sample_pages
from scripts.reading.hand_written_page import HandWrittenPage
from scripts.reading.inline_markup import plain_text
from scripts.urls import MOVE_PARAMS

# The question that the page of certificates answers first, in the words of the page of questions.
_CERTIFICATE_QUESTION: Final = "certificate"


def list_pages(catalog: Catalog, hand_written: Iterable[HandWrittenPage]) -> Site:
    """Return the site: the hand-written pages and all that are generated from the catalog."""
    features = work_out_features(catalog)
    pages = [_hand_written(page) for page in hand_written]
    for lang in LOCALES:
        pages += _catalog_pages(catalog, lang, features)
        pages += _tool_pages(catalog, lang, features, guides(pages, lang))
        pages += _teachers_pages(catalog, lang, features)
        pages += _pages_about_the_site(catalog, lang, features)
    by_key = {(page.key, page.lang): page for page in pages}
    return Site(catalog, by_key, dict(_fragments(by_key)))


def _hand_written(page: HandWrittenPage) -> Page:
    cites = tuple(dict.fromkeys(key for key, _ in page.citations))
    context = {"checklist": page.checklist}
    return Page(
        page.meta("id"), page.lang, page.path, page.meta("title"), page.meta("description"), cites, context=context
    )


def _catalog_pages(catalog: Catalog, lang: str, features: SiteFeatures) -> Iterator[Page]:
    """Yield the lists of roles, skills, terms, stories and questions, each followed by the pages of its entries."""
    yield index_page(
        catalog,
        lang,
        "roles",
        cites=("onet", *catalog.pay.work_groups_table.sources),
        letters=roles_by_letter(catalog, lang, features.name_languages),
        explore=RoleExplorer(catalog, lang, features.role_map),
        tools=TOOLS[1:],
    )
    for family, roles in catalog.by_family():
        yield entry_pages.family_page(family, roles, lang)
    for role in catalog.roles.values():
        yield entry_pages.role_page(catalog, role, lang, features)
    yield from _schooling_pages(catalog, lang)
    yield index_page(catalog, lang, "skills")
    for skill in catalog.skills.values():
        yield entry_pages.skill_page(catalog, skill, lang)
    yield index_page(catalog, lang, "glossary", letters=terms_by_letter(catalog, lang))
    yield from group_pages.field_pages(catalog, lang)
    yield index_page(catalog, lang, "stories")
    for story in catalog.stories.values():
        yield entry_pages.story_page(story, lang)
    yield from work_sample_pages(catalog, lang)
    yield index_page(catalog, lang, "questions", cites=cited_sources(q.answer for q in catalog.questions))


def _schooling_pages(catalog: Catalog, lang: str) -> Iterator[Page]:
    """Yield the list of study programmes, the page of each, and the page of certificates."""
    yield index_page(catalog, lang, "programmes", levels=PROGRAMME_LEVELS)
    for programme in catalog.programmes.values():
        yield entry_pages.programme_page(catalog, programme, lang)
    needed = [question for question in catalog.questions if question.key == _CERTIFICATE_QUESTION]
    statements = [one for certificate in catalog.certificates.values() for one in certificate.statements]
    cites = cited_sources((*(question.answer for question in needed), *statements))
    yield index_page(catalog, lang, "certificates", cites=cites, questions=needed, kinds=CERTIFICATE_KINDS)


def _tool_pages(
    catalog: Catalog, lang: str, features: SiteFeatures, checklists: Mapping[str, object]
) -> Iterator[Page]:
    """Yield the tools that are no lists, each followed by its ready answers; `checklists` are those of guides()."""
    yield index_page(catalog, lang, "quiz", cites=("onet",), **quiz_context(catalog, lang, features.profiles))
    words = json_for_script(module_words(catalog, lang))
    compare = index_page(catalog, lang, "compare", pairs=features.pairs, module_words=words)
    yield compare
    for pair in features.pairs:
        yield entry_pages.pair_page(catalog, pair, lang, features.name_languages)
    yield index_page(
        catalog,
        lang,
        "moves",
        moves=features.moves,
        move_params=MOVE_PARAMS[lang],
        data=moves_page(catalog, lang),
        entering={role.key: (from_another_job(role, lang), first_job_titles(role)) for role in catalog.roles.values()},
    )
    yield pay_page(catalog, lang)
    yield take_home_page(catalog, lang)
    words = json_for_script(
        {
            "words": catalog.labels[lang]["list"],
            "compare": compare.url,
            "roles": list(catalog.roles),
            "guides": checklists,
        }
    )
    yield index_page(catalog, lang, "list", module_words=words)


def _teachers_pages(catalog: Catalog, lang: str, features: SiteFeatures) -> Iterator[Page]:
    tools = (*TOOLS, "stories")
    yield index_page(catalog, lang, "teachers", lessons=features.lessons, exercises=features.exercises, tools=tools)
    for lesson in features.lessons:
        yield entry_pages.lesson_page(catalog, lesson, lang)
    for exercise in features.exercises:
        yield entry_pages.exercise_page(catalog, exercise, lang)


def _pages_about_the_site(catalog: Catalog, lang: str, features: SiteFeatures) -> Iterator[Page]:
    words = json_for_script(catalog.labels[lang]["offline"])
    yield index_page(catalog, lang, "offline", module_words=words)
    yield index_page(catalog, lang, "accessibility", longest=_longest_answer(catalog, lang), limit=WORDS_IN_SENTENCE)
    yield index_page(catalog, lang, "privacy", storage_keys=STORAGE_KEYS, caches=CACHES)
    yield index_page(catalog, lang, "changes", changes=features.changes)
    yield component_page(catalog, lang, features)
    yield index_page(catalog, lang, "sources")
    yield from group_pages.source_pages(catalog, lang)
    yield from group_pages.rule_pages(catalog, lang)


def _longest_answer(catalog: Catalog, lang: str) -> int:
    """Return how many words the longest one-sentence answer about a role has."""
    return max(len(plain_text(role.summary.text[lang]).split()) for role in catalog.roles.values())


def _fragments(pages: Mapping[tuple[str, str], Page]) -> Iterator[tuple[str, Page]]:
    """Yield the parts that hand-written pages include, by path below docs/."""
    for lang in LOCALES:
        home, search = pages["home", lang], pages["search", lang]
        for name, page, template, context in (
            ("front-middle-back", home, "front-middle-back", {}),
            ("role-cards", home, "role-cards", {}),
            ("story-teaser", home, "story-teaser", {}),
            (
                "search-form",
                home,
                "search-form",
                {"action": relpath(search.url, home.url or ".") + "/", "again": False},
            ),
            ("search-again", search, "search-form", {"action": "./", "again": True}),
        ):
            yield f"parts/{name}.{lang}.md", replace(page, template=f"{template}.md.j2", context=context)
