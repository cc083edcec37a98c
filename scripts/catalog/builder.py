"""From parsed data to the catalog. The checks have judged the data, so nothing here needs a guard."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from scripts.catalog.catalog import Catalog, Labels
from scripts.catalog.code import CLASSIFICATION_NAMES, Classification, Code
from scripts.catalog.family import Family
from scripts.catalog.law_status import LawStatus
from scripts.catalog.pay_builder import build_pay
from scripts.catalog.question import Question
from scripts.catalog.quiz_statement import QuizStatement
from scripts.catalog.role import INTERESTS, Day, Hour, Role
from scripts.catalog.role_fields import Data, Names, build_fields, build_statement, build_statements, optional_text
from scripts.catalog.schooling_builder import build_certificate, build_learning_place, build_programme
from scripts.catalog.search_queries import SearchQueries
from scripts.catalog.skill import Skill
from scripts.catalog.source import Source
from scripts.catalog.story import Actor, Step, Story
from scripts.catalog.term import Term
from scripts.catalog.text import Text
from scripts.catalog.work_sample_builder import build_taste_question, build_work_sample
from scripts.config import CLASSIFICATIONS, LOCALES

_ROLE_ATTRIBUTES: Final = frozenset(field.name for field in fields(Role))


def build_catalog(values: Mapping[str, Any], lines: Mapping[str, int], role_schema: Data) -> Catalog:
    """Return the Catalog of data that the checks found without a problem.

    `values` holds each data file as parsed YAML, by its name in config.DATA_FILES. `lines` are those of the
    Catalog; `role_schema` is the JSON Schema of roles.yaml: it says what fields a role has.
    """
    roles, skills, sources = values["roles"], values["skills"]["skills"], values["sources"]["sources"]
    names = Names(
        roles={role["key"]: Text(role["title"]) for role in roles["roles"]},
        skills={skill["key"]: Text(skill["name"]) for skill in skills},
    )
    code_langs = {name: sources[CLASSIFICATIONS[name]]["lang"] for name in CLASSIFICATION_NAMES}
    return Catalog(
        families=tuple(_family(family) for family in roles["families"]),
        roles={role["key"]: _role(role, role_schema, names, code_langs) for role in roles["roles"]},
        skills={skill["key"]: _skill(skill) for skill in skills},
        terms={term["key"]: _term(term) for term in values["glossary"]["terms"]},
        stories={story["key"]: _story(story, names) for story in values["stories"]["stories"]},
        questions=tuple(_question(question) for question in values["questions"]["questions"]),
        programmes={item["key"]: build_programme(item) for item in values["programmes"]["programmes"]},
        certificates={item["key"]: build_certificate(item) for item in values["certificates"]["certificates"]},
        learning=tuple(build_learning_place(place) for place in values["learning"]["places"]),
        laws=tuple(_law(law) for law in values["status"]["laws"]),
        work_samples={one["key"]: build_work_sample(one) for one in values["work-samples"]["samples"]},
        taste=tuple(build_taste_question(one) for one in values["work-samples"]["taste"]),
        search_queries=_search_queries(values["search"]),
        quiz_statements=tuple(_quiz_statement(statement) for statement in values["quiz"]["statements"]),
        quiz_old_order=tuple(values["quiz"].get("old_order", ())),
        pay=build_pay(values["pay"]),
        sources={key: _source(key, source) for key, source in sources.items()},
        lines=lines,
        labels={lang: _labels(values["labels"], lang) for lang in LOCALES},
        access=values["access"],
    )


def _family(data: Data) -> Family:
    return Family(
        key=data["key"],
        slug=Text(data["slug"]),
        name=Text(data["name"]),
        summary=Text(data["summary"]),
        about=build_statements(data["about"]),
        differ=build_statements(data["differ"]),
    )


def _role(data: Data, schema: Data, names: Names, code_langs: Mapping[Classification, str]) -> Role:
    codes = data["codes"]
    return Role(
        key=data["key"],
        family=data["family"],
        slug=Text(data["slug"]),
        title=Text(data["title"]),
        aliases=_lists(data["aliases"]),
        summary=build_statement(data["summary"]),
        level=data["level"],
        place=data.get("place", "back"),
        interests={name: float(data["interests"][name]) for name in INTERESTS},
        exposure=data["exposure"],
        codes=tuple(_code(name, codes[name], code_langs[name]) for name in CLASSIFICATION_NAMES),
        match=codes["match"],
        match_note=optional_text(codes.get("note")),
        reviewed=data["reviewed"],
        day=Day(
            hours=tuple(Hour(hour["at"], Text(hour)) for hour in data["day"]["hours"]),
            sources=tuple(data["day"]["sources"]),
        ),
        related=tuple(data["related"]),
        fields=build_fields(data, schema, _ROLE_ATTRIBUTES, names),
    )


def _code(name: Classification, data: Data, lang: str) -> Code:
    url: str | None = data.get("uri")  # ESCO's
    if name == "onet":
        url = f"https://www.onetonline.org/link/summary/{data['code']}"
    return Code(name, data["code"], data["title"], lang, url)


def _skill(data: Data) -> Skill:
    return Skill(
        key=data["key"],
        group=data["group"],
        deals_with=data.get("deals_with"),
        slug=Text(data["slug"]),
        name=Text(data["name"]),
        summary=build_statement(data["summary"]),
        practise=build_statements(data["practise"]),
    )


def _term(data: Data) -> Term:
    return Term(
        key=data["key"],
        field=data["field"],
        term=Text(data["term"]),
        forms=_lists(data.get("forms", {})),
        meaning=build_statement(data),
        see=tuple(data.get("see", ())),
    )


def _story(data: Data, names: Names) -> Story:
    return Story(
        key=data["key"],
        slug=Text(data["slug"]),
        title=Text(data["title"]),
        summary=build_statement(data["summary"]),
        actors=tuple(_actor(actor, names) for actor in data["actors"]),
        steps=tuple(_step(step) for step in data["steps"]),
        lessons=build_statements(data["lessons"]),
    )


def _actor(data: Data, names: Names) -> Actor:
    role = data.get("role")
    name = Text(data["name"]) if "name" in data else names.roles[data["role"]]
    return Actor(data["key"], data["office"], name, role)


def _step(data: Data) -> Step:
    statement = build_statement(data)
    return Step(
        statement.text,
        statement.sources,
        statement.as_of,
        actor=data["actor"],
        hands=optional_text(data.get("hands")),
    )


def _question(data: Data) -> Question:
    return Question(data["key"], data["group"], Text(data["question"]), build_statement(data))


def _law(data: Data) -> LawStatus:
    return LawStatus(data["key"], Text(data["title"]), build_statement(data), data["look"], tuple(data["touches"]))


def _search_queries(data: Data) -> SearchQueries:
    return SearchQueries(
        ignored=_lists(data["ignored"]),
        light=tuple(dict.fromkeys(word for words in _lists(data["light"]).values() for word in words)),
        asking=_lists(data["asking"]),
        alike={word: group["means"] for group in data["alike"] for word in group["typed"]},
        seeking={group["kind"]: _lists(group) for group in data["seeking"]},
        typed={group["for"]: _lists(group) for group in data["typed"]},
    )


def _quiz_statement(data: Data) -> QuizStatement:
    return QuizStatement(data["key"], Text(data), tuple(data["interests"]), tuple(data["skills"]))


def _source(key: str, data: Data) -> Source:
    lists = {name: tuple(data.get(name, ())) for name in ("via", "replaces")}
    return Source(**{**data, "key": key, "supports": Text(data["supports"]), **lists})


def _labels(groups: Mapping[str, Mapping[str, Mapping[str, str]]], lang: str) -> Labels:
    return {group: {name: texts[lang] for name, texts in words.items()} for group, words in groups.items()}


def _lists(data: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return a list of words for each language of the site; one that the data leaves out is empty."""
    return {lang: tuple(data.get(lang, ())) for lang in LOCALES}
