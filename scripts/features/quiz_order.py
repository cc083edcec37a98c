"""The order in which the quiz asks its statements.

A reader may stop after twelve answers, so those must be about everything: each statement is about a few themes, and the
one that comes next is about those that were asked about least.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from scripts.catalog.quiz_statement import QuizStatement
from scripts.catalog.skill import Skill


def themes_of(statement: QuizStatement, skills: Mapping[str, Skill]) -> frozenset[str]:
    """Return what a statement is about: interests, and what one deals with who uses its skills.

    Where neither says anything, such as for keeping secrets, it is about the groups of its skills.
    """
    used = [skills[key] for key in statement.skills]
    themes = frozenset(statement.interests) | {skill.deals_with for skill in used if skill.deals_with}
    return themes or frozenset(skill.group for skill in used)


def balanced_order(statements: Sequence[QuizStatement], skills: Mapping[str, Skill]) -> tuple[QuizStatement, ...]:
    """Return statements in an order in which the first ones, however many, are about all themes alike.

    Of two that are equally good, the one that stands first in the data comes first.
    """
    asked: Counter[str] = Counter()
    left = list(statements)
    order: list[QuizStatement] = []
    while left:
        counts = {one.key: [asked[theme] for theme in themes_of(one, skills)] for one in left}
        following = min(left, key=lambda one: (max(counts[one.key]), sum(counts[one.key])))
        left.remove(following)
        order.append(following)
        asked.update(themes_of(following, skills))
    return tuple(order)
