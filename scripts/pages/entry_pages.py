"""The pages of which there is one for each entry: roles, families, skills, stories, comparisons and class sheets."""

from functools import partial

from scripts.catalog.catalog import Catalog
from scripts.catalog.family import Family
from scripts.catalog.programme import Programme
from scripts.catalog.role import Role
from scripts.catalog.skill import Skill
from scripts.catalog.story import Story
from scripts.features.at_a_glance import at_a_glance
from scripts.features.comparison import compare_pair
from scripts.features.comparison_pictures import glance
from scripts.features.confused_pairs import Pair
from scripts.features.lesson_plans import Exercise, Lesson
from scripts.features.name_language import NameLanguages
from scripts.features.programmes import free_places, narrow_doors, titles_of_programme
from scripts.label_placeholders import fill
from scripts.pages.page import Page
from scripts.pages.page_factory import cited_sources, entry_page
from scripts.pages.site_features import SiteFeatures
from scripts.reading.inline_markup import plain_text
from scripts.urls import MOVE_PARAMS, STEP_ANCHORS


def role_page(catalog: Catalog, role: Role, lang: str, features: SiteFeatures) -> Page:
    """Return the page of a role."""
    suffix = catalog.labels[lang]["role"]["description_suffix"]
    return entry_page(
        lang,
        "role",
        "roles",
        role,
        title=role.title[lang],
        description=f"{plain_text(role.summary.text[lang])} {suffix}",
        cites=tuple(dict.fromkeys((*role.sources, *catalog.pay.shown_with_roles))),
        parent=f"family/{role.family}",
        glance=at_a_glance(catalog, role, lang),
        skill_counts=features.skill_counts,
        programmes=features.programmes[role.key],
        certificates=features.certificates[role.key],
        moves=features.moves,
        move_params=MOVE_PARAMS[lang],
        name_languages=features.name_languages,
    )


def family_page(family: Family, roles: tuple[Role, ...], lang: str) -> Page:
    """Return the page of a family."""
    return entry_page(
        lang,
        "family",
        "families",
        family,
        title=family.name[lang],
        description=plain_text(family.summary[lang]),
        cites=cited_sources((*family.about, *family.differ)),
        parent="roles",
        roles=roles,
    )


def skill_page(catalog: Catalog, skill: Skill, lang: str) -> Page:
    """Return the page of a skill."""
    return entry_page(
        lang,
        "skill",
        "skills",
        skill,
        title=skill.name[lang],
        description=plain_text(skill.summary.text[lang]),
        cites=cited_sources((skill.summary, *skill.practise)),
        places=tuple(place for place in catalog.learning if skill.key in place.skills),
    )


def programme_page(catalog: Catalog, programme: Programme, lang: str) -> Page:
    """Return the page of a study programme."""
    return entry_page(
        lang,
        "programme",
        "programmes",
        programme,
        title=programme.name[lang],
        description=plain_text(programme.learns.text[lang]),
        cites=tuple(dict.fromkeys((*programme.sources, *cited_sources(programme.statements)))),
        titles=titles_of_programme(catalog, programme),
        narrow=narrow_doors(catalog, programme),
        places=free_places(catalog, programme),
    )


def story_page(story: Story, lang: str) -> Page:
    """Return the page of a story."""
    return entry_page(
        lang,
        "story",
        "stories",
        story,
        title=story.title[lang],
        description=plain_text(story.summary.text[lang]),
        cites=cited_sources((story.summary, *story.steps, *story.lessons)),
        anchor=STEP_ANCHORS[lang],
    )


def pair_page(catalog: Catalog, pair: Pair, lang: str, name_languages: NameLanguages) -> Page:
    """Return the page that compares two roles that people confuse."""
    title = fill(catalog.labels[lang]["compare"]["pair_title"], a=pair.first.title[lang], b=pair.second.title[lang])
    return entry_page(
        lang,
        "pair",
        "compare",
        pair,
        title=title,
        description=plain_text(pair.statements[0].text[lang]),
        cites=cited_sources(pair.statements),
        compared=partial(compare_pair, catalog, pair, lang),
        glance=partial(glance, catalog, pair.roles, lang),
        name_languages=name_languages,
    )


def lesson_page(catalog: Catalog, lesson: Lesson, lang: str) -> Page:
    """Return the class sheet about a family."""
    labels, family = catalog.labels[lang]["lesson"], lesson.family.name[lang]
    return entry_page(
        lang,
        "lesson",
        "teachers",
        lesson,
        title=fill(labels["title"], family=family),
        description=fill(labels["description"], family=family, count=len(lesson.roles), minutes=lesson.minutes),
        family=lesson.family,
    )


def exercise_page(catalog: Catalog, exercise: Exercise, lang: str) -> Page:
    """Return the class sheet about a story."""
    labels, story = catalog.labels[lang]["exercise"], exercise.story
    summary = plain_text(story.summary.text[lang])
    return entry_page(
        lang,
        "exercise",
        "teachers",
        exercise,
        title=fill(labels["title"], story=story.title[lang]),
        description=fill(labels["description"], story=summary, count=len(story.steps), minutes=exercise.minutes),
    )
