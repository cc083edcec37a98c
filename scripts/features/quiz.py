"""The quiz: how much each role asks for what a statement is about, compared with the other roles."""

from statistics import fmean, pstdev

from scripts.catalog.statement import NEED_WEIGHTS
from scripts.pages.json_script import json_for_script
from scripts.urls import FOLDERS

# Steps of a profile: the average role is in the middle, two standard deviations fill half of it.
MOST = 9


SHOWN = 3  # roles named for a statement

# The words that the page's module says.
WORDS = ("done", "few", "same", "likeness", "shared", "disliked", "unused", "families", "share")


def quiz_context(catalog, lang, numbers):
    """Return what the page of the quiz shows of these profiles: the roles that ask most for each statement, by its key, and what its module reads, as JSON that is safe inside a script element."""
    roles = catalog.roles.values()
    asking = {
        s.key: sorted(roles, key=lambda role, i=i: -numbers[role.key][i])[:SHOWN]
        for i, s in enumerate(catalog.quiz_statements)
    }
    families, folders = [family for family, _ in catalog.by_family()], FOLDERS[lang]
    order = [family.key for family in families]
    data = {
        "roles": [
            [
                f"../{folders['roles']}/{role.slug[lang]}/",
                role.title[lang],
                order.index(role.family),
                "".join(map(str, numbers[role.key])),
            ]
            for role in roles
        ],
        "families": [[f"../{folders['families']}/{family.slug[lang]}/", family.name[lang]] for family in families],
        "words": {name: catalog.labels[lang]["quiz"][name] for name in WORDS},
    }
    return {"most_asking": asking, "data": json_for_script(data)}


def role_profiles(catalog):
    """Return for each role, by key, a number from 0 to 9 for each statement: 4 or 5 is what the average role asks for."""
    roles = catalog.roles.values()
    columns = [_compared([_asked(role, statement) for role in roles]) for statement in catalog.quiz_statements]
    return {role.key: tuple(column[i] for column in columns) for i, role in enumerate(roles)}


def _asked(role, statement):
    """Return how much a role asks for what a statement is about, from 0 to 1: O*NET's interests and our skills count the same."""
    parts = []
    if statement.interests:
        parts.append(fmean((role.interests[name] - 1) / 6 for name in statement.interests))
    if statement.skills:
        parts.append(min(1, sum(NEED_WEIGHTS[claim.need] for claim in role.skills if claim.skill in statement.skills)))
    return fmean(parts)


def _compared(values):
    mean, spread = fmean(values), pstdev(values)
    return [
        max(0, min(MOST, round(MOST / 2 + MOST / 4 * (value - mean) / spread))) if spread else MOST // 2
        for value in values
    ]
