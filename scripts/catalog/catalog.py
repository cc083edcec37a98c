"""The catalog: everything that pages are made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from scripts.catalog.certificate import Certificate
from scripts.catalog.family import Family
from scripts.catalog.law_status import LawStatus
from scripts.catalog.learning import LearningPlace
from scripts.catalog.pay import Pay
from scripts.catalog.programme import Programme
from scripts.catalog.question import Question
from scripts.catalog.quiz_statement import QuizStatement
from scripts.catalog.role import Role
from scripts.catalog.search_queries import SearchQueries
from scripts.catalog.skill import Skill
from scripts.catalog.source import Source
from scripts.catalog.statement import Need, SkillNeed
from scripts.catalog.story import Story
from scripts.catalog.term import Term
from scripts.catalog.work_sample import TasteQuestion, WorkSample

# Interface words of one language, by group and name: `labels["role"]["duties"]`.
Labels: TypeAlias = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Catalog:
    """All that pages are made of, by key and in the order of the data files.

    `lines` has the line of its data file on which an entry begins, by the key of its page, e.g. `role/hr-assistant`.
    `labels` are the interface words by language, `access` the results of the last accessibility test as access.yaml
    holds them.
    """

    families: tuple[Family, ...]
    roles: Mapping[str, Role]
    skills: Mapping[str, Skill]
    terms: Mapping[str, Term]
    stories: Mapping[str, Story]
    questions: tuple[Question, ...]
    programmes: Mapping[str, Programme]
    certificates: Mapping[str, Certificate]
    learning: tuple[LearningPlace, ...]
    laws: tuple[LawStatus, ...]
    work_samples: Mapping[str, WorkSample]
    taste: tuple[TasteQuestion, ...]  # quick questions that choose three work samples
    search_queries: SearchQueries
    quiz_statements: tuple[QuizStatement, ...]
    quiz_old_order: tuple[str, ...]  # keys of statements, as addresses from before December 2026 had them
    pay: Pay
    sources: Mapping[str, Source]
    lines: Mapping[str, int]
    labels: Mapping[str, Labels]
    access: Mapping[str, Any]

    def by_family(self) -> tuple[tuple[Family, tuple[Role, ...]], ...]:
        """Return each family that has roles, with its roles."""
        groups = ((family, tuple(r for r in self.roles.values() if r.family == family.key)) for family in self.families)
        return tuple((family, roles) for family, roles in groups if roles)

    def family(self, key: str) -> Family:
        """Return the family of a key; raises KeyError if there is none."""
        return self._families[key]

    def roles_needing(self, skill: str, need: Need) -> tuple[tuple[Role, SkillNeed], ...]:
        """Return each role to which a skill is essential, or useful, with what the role says of the skill."""
        return self._needs.get((skill, need), ())

    def programmes_leading_to(self, role: str) -> tuple[str, ...]:
        """Return the keys of the programmes from which a role can be reached at once, or where the employer allows."""
        return self._leading.get(role, ())

    def newer_sources(self, key: str) -> tuple[str, ...]:
        """Return the keys of the sources that replace this one."""
        return tuple(source.key for source in self.sources.values() if key in source.replaces)

    def work_samples_of(self, role: str) -> tuple[WorkSample, ...]:
        """Return the work samples of a role, in the order of the file."""
        return tuple(sample for sample in self.work_samples.values() if sample.role == role)

    @cached_property
    def _leading(self) -> dict[str, tuple[str, ...]]:
        leading: dict[str, tuple[str, ...]] = {}
        for programme in self.programmes.values():
            for lead in programme.leads_to:
                if lead.when != "later":
                    leading[lead.role] = (*leading.get(lead.role, ()), programme.key)
        return leading

    @cached_property
    def _families(self) -> dict[str, Family]:
        return {family.key: family for family in self.families}

    @cached_property
    def _needs(self) -> dict[tuple[str, Need], tuple[tuple[Role, SkillNeed], ...]]:
        needs: dict[tuple[str, Need], tuple[tuple[Role, SkillNeed], ...]] = {}
        for role in self.roles.values():
            for statement in role.skills:
                key = statement.skill, statement.need
                needs[key] = (*needs.get(key, ()), (role, statement))
        return needs
