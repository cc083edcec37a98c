"""The quiz: how much each role asks for what a statement is about, compared with the other roles.

A statement is about interests and skills. How much a role asks for it is the mean of two parts, each from 0 to 1:
O*NET's ratings of the interests, which go from 1 to 7, and the weights of the skills that the role needs, added up to 1
at most. This formula is our own. The profile of a role says for each statement how far the role is from the mean of all
roles, in standard deviations (a standard score), as a step from 0 to 9.
"""

import hashlib
from collections.abc import Mapping, Sequence
from math import fsum
from statistics import fmean, pstdev
from typing import Final, TypedDict

from scripts.catalog.catalog import Catalog
from scripts.catalog.quiz_statement import QuizStatement
from scripts.catalog.role import Role
from scripts.catalog.statement import NEED_WEIGHTS
from scripts.features.getting_in import first_job_titles, group_pay, schooling_names
from scripts.features.quiz_order import balanced_order
from scripts.json_script import json_for_script
from scripts.urls import FOLDERS

HIGHEST_STEP: Final = 9  # of a profile; the mean role is in the middle, and two standard deviations fill half of it
ROLES_PER_STATEMENT: Final = 3  # that the page names

# The interface words that the page's browser module shows.
WORDS: Final = (
    "position",
    "opened",
    "next",
    "skip",
    "until",
    "so_far",
    "based",
    "sharpen",
    "go_on",
    "done",
    "result",
    "few",
    "same",
    "likeness",
    "shared",
    "disliked",
    "unused",
    "families",
    "share",
    "open_to",
    "titles",
    "group_pay",
    "group_source",
    "changed",
    "damaged",
    "damaged_why",
    "anew",
    "sent",
    "tried_yes",
    "tried_some",
    "tried_no",
    "try_work",
)

MARK_LETTERS: Final = 6  # theme/modules/quiz/answers.js writes as many as it needs to tell the statements apart


class QuizContext(TypedDict):
    """What the template of the quiz shows: the statements in the order in which they are asked, by the key of each the
    roles that ask most for it, and JSON.
    """

    statements: tuple[QuizStatement, ...]
    most_asking: dict[str, list[Role]]
    data: str


def asked_statements(catalog: Catalog) -> tuple[QuizStatement, ...]:
    """Return the statements in the order in which they are asked, which is that of all numbers in this module."""
    return balanced_order(catalog.quiz_statements, catalog.skills)


def role_profiles(catalog: Catalog) -> dict[str, tuple[int, ...]]:
    """Return the profile of each role, by key: a step from 0 to 9 for each statement, 4 or 5 for the mean role."""
    roles = catalog.roles.values()
    columns = [_standard_steps([_demand(role, one) for role in roles]) for one in asked_statements(catalog)]
    return {role.key: tuple(column[number] for column in columns) for number, role in enumerate(roles)}


def quiz_context(catalog: Catalog, lang: str, profiles: Mapping[str, Sequence[int]]) -> QuizContext:
    """Return what the page of the quiz shows; `profiles` are those of role_profiles()."""
    statements = asked_statements(catalog)
    return {
        "statements": statements,
        "most_asking": {one.key: _most_asking(catalog, profiles, number) for number, one in enumerate(statements)},
        "data": json_for_script(_browser_data(catalog, lang, profiles)),
    }


def _most_asking(catalog: Catalog, profiles: Mapping[str, Sequence[int]], number: int) -> list[Role]:
    """Return the roles that ask most for the statement of a number."""
    return sorted(catalog.roles.values(), key=lambda role: -profiles[role.key][number])[:ROLES_PER_STATEMENT]


def _browser_data(catalog: Catalog, lang: str, profiles: Mapping[str, Sequence[int]]) -> dict[str, object]:
    """Return what the page's browser module reads: of each role address, title, number of its family, profile,
    the schooling it is open to, first job titles and number of its group of work.
    """
    folders = FOLDERS[lang]
    families = [family for family, _ in catalog.by_family()]
    numbers = {family.key: number for number, family in enumerate(families)}
    groups = {role.key: group_pay(catalog, role, lang) for role in catalog.roles.values()}
    group_numbers = {group: number for number, group in enumerate(dict.fromkeys(groups.values()))}
    return {
        "roles": [
            [
                f"../{folders['roles']}/{role.slug[lang]}/",
                role.title[lang],
                numbers[role.family],
                "".join(map(str, profiles[role.key])),
                ", ".join(schooling_names(role, catalog.labels[lang])),
                ", ".join(first_job_titles(role)),
                group_numbers[groups[role.key]],
            ]
            for role in catalog.roles.values()
        ],
        "families": [
            [f"../{folders['families']}/{family.slug[lang]}/", family.name[lang], family.key] for family in families
        ],
        "groups": list(group_numbers),
        "samples": _samples(catalog, lang),
        "pay": f"../{folders['pay']}/",
        "edition": _edition(catalog),
        "words": {name: catalog.labels[lang]["quiz"][name] for name in WORDS},
    }


def _samples(catalog: Catalog, lang: str) -> list[list[object]]:
    """Return key, number of the role, title and address of each work sample."""
    numbers = {key: number for number, key in enumerate(catalog.roles)}
    folder = FOLDERS[lang]["work-samples"]
    return [
        [key, numbers[sample.role], sample.title[lang], f"../{folder}/{sample.slug[lang]}/"]
        for key, sample in catalog.work_samples.items()
    ]


def _edition(catalog: Catalog) -> dict[str, object]:
    """Return how answers are written into addresses: the mark of each statement, and its place in old addresses."""
    positions = {statement.key: number for number, statement in enumerate(asked_statements(catalog))}
    return {
        "marks": [statement_mark(key) for key in positions],
        "old": [positions.get(key, -1) for key in catalog.quiz_old_order],
    }


def statement_mark(key: str) -> str:
    """Return the letters that stand for a statement in the addresses of results: they depend on its key alone."""
    number = int.from_bytes(hashlib.sha256(key.encode()).digest())
    return "".join(chr(ord("a") + number // 26**place % 26) for place in range(MARK_LETTERS))


def _demand(role: Role, statement: QuizStatement) -> float:
    """Return how much a role asks for what a statement is about, from 0 to 1."""
    parts: list[float] = []
    if statement.interests:
        parts.append(fmean((role.interests[name] - 1) / 6 for name in statement.interests))
    if statement.skills:
        parts.append(min(1, fsum(NEED_WEIGHTS[need.need] for need in role.skills if need.skill in statement.skills)))
    return fmean(parts)


def _standard_steps(values: Sequence[float]) -> list[int]:
    """Return the standard score of each value as a step from 0 to 9, the ends for two standard deviations and more."""
    mean, deviation = fmean(values), pstdev(values)
    if not deviation:
        return [HIGHEST_STEP // 2 for _ in values]
    steps = (HIGHEST_STEP / 2 + HIGHEST_STEP / 4 * (value - mean) / deviation for value in values)
    return [max(0, min(HIGHEST_STEP, round(step))) for step in steps]
