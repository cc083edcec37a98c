"""Skills, terms, stories, work samples, minimum wages and sources as JSON."""

from typing import get_args

from scripts.catalog.minimum_wage import MinimumWage
from scripts.catalog.skill import Skill
from scripts.catalog.source import Source
from scripts.catalog.statement import Need
from scripts.catalog.story import Story
from scripts.catalog.term import Term
from scripts.catalog.work_sample import WorkSample
from scripts.config import LOCALES
from scripts.outputs.open_data.edition import Edition
from scripts.outputs.open_data.fields import (
    JsonObject,
    optional_texts,
    page_urls,
    plain_texts,
    present,
    statement_fields,
)
from scripts.pages.site import Site


def skill_document(site: Site, skill: Skill, edition: Edition) -> JsonObject:
    """Return a skill with everything its page says."""
    needs: tuple[Need, ...] = get_args(Need)
    return {
        "id": skill.key,
        "url": page_urls(site, edition, "skill", skill.key),
        "group": skill.group,
        "name": plain_texts(skill.name),
        "summary": plain_texts(skill.summary.text),
        "summary_sources": list(skill.summary.sources),
        "practise": [statement_fields(statement) for statement in skill.practise],
        **{need: [role.key for role, _ in site.catalog.roles_needing(skill.key, need)] for need in needs},
    }


def term_document(site: Site, term: Term, edition: Edition) -> JsonObject:
    """Return a term with everything the glossary says of it."""
    meaning = statement_fields(term.meaning)
    return {
        "id": term.key,
        "url": page_urls(site, edition, "term", term.key),
        "field": term.field,
        "term": plain_texts(term.term),
        "forms": {lang: list(term.forms[lang]) for lang in LOCALES},
        "meaning": meaning.pop("text"),
        **meaning,
        "see": list(term.see),
    }


def story_document(site: Site, story: Story, edition: Edition) -> JsonObject:
    """Return a story with everything its page says."""
    return {
        "id": story.key,
        "url": page_urls(site, edition, "story", story.key),
        "title": plain_texts(story.title),
        "summary": plain_texts(story.summary.text),
        "summary_sources": list(story.summary.sources),
        "actors": [
            present(id=actor.key, office=actor.office, name=plain_texts(actor.name), role=actor.role)
            for actor in story.actors
        ],
        "steps": [
            present(actor=step.actor, hands=optional_texts(step.hands)) | statement_fields(step) for step in story.steps
        ],
        "lessons": [statement_fields(statement) for statement in story.lessons],
    }


def work_sample_document(site: Site, sample: WorkSample, edition: Edition) -> JsonObject:
    """Return what a work sample is about; its tasks and answers stand on its pages."""
    return {
        "id": sample.key,
        "url": page_urls(site, edition, "work-sample", sample.key),
        "title": plain_texts(sample.title),
        "role": sample.role,
        "form": sample.form,
        "minutes": sample.minutes,
        "duties": list(sample.duties),
        "skills": list(sample.skills),
    }


def minimum_wage_document(wage: MinimumWage) -> JsonObject:
    """Return the minimum wage of an area; its source is the most exact of its sources, the last that is named."""
    return present(
        id=wage.key,
        area=wage.area,
        kind=wage.kind,
        province=plain_texts(wage.province.name),
        amount=wage.amount,
        year=wage.year,
        last_year=wage.last_year,
        decree=wage.decree,
        sure=wage.sure,
        source=wage.sources[-1],
        sources=list(wage.sources),
    )


def source_document(site: Site, source: Source, edition: Edition) -> JsonObject:
    """Return a source with everything that its page says."""
    return present(
        id=source.key,
        url=page_urls(site, edition, "source", source.key),
        group=source.group,
        title=source.title,
        lang=source.lang,
        publisher=source.publisher,
        year=source.year,
        address=source.url,
        accessed=source.accessed,
        read=source.read,
        via=list(source.via),
        supports=plain_texts(source.supports),
        licence=source.licence,
        notice=source.notice,
        part_of=source.part_of,
        replaces=list(source.replaces) or None,
    )
