"""Comparing roles at a glance: what of each is shown as steps, as bars and on the line of pay."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypedDict, get_args

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import INTERESTS, LEVELS, Exposure, Role
from scripts.features.comparison import AskedSkill, asked_skills, column
from scripts.locale_format import format_month, format_number, format_rupiah

LEAST_INTEREST, MOST_INTEREST = 1, 7  # O*NET's scale
LINE_LENGTH: Final = 18  # characters of a role's title beside the line of pay
LINE_HEIGHT, LINE_GAP = 18, 8  # pixels of a line of text there, and between two roles
LATE: Final = 60  # percent of the line of pay


class Figures(TypedDict):
    """What the pictures show of a role; the page's browser module reads the same as JSON.

    `level` and `exposure` are the steps that it has reached. Each of `interests` is the estimate as written and in
    tenths of a bar. `pay` is where the average of its group is on the line, in percent, and the text beside it.
    """

    level: int
    exposure: int
    interests: list[tuple[str, int]]
    pay: tuple[float, list[str]]


@dataclass(frozen=True)
class PayLine:
    """The averages of the groups of work, from the lowest to the highest: `places` are in percent of the line."""

    places: tuple[float, ...]
    lowest: str
    highest: str
    month: str


def figures(catalog: Catalog, role: Role, lang: str) -> Figures:
    """Return what the pictures show of a role."""
    amount = catalog.pay.work_group(role).amounts[0]
    return {
        "level": LEVELS.index(role.level) + 1,
        "exposure": get_args(Exposure).index(role.exposure),
        "interests": [
            (format_number(round(role.interests[name], 1), lang), _tenths(role.interests[name])) for name in INTERESTS
        ],
        "pay": (
            _place(_averages(catalog), amount),
            [*textwrap.wrap(role.title[lang], LINE_LENGTH), format_rupiah(amount, lang)],
        ),
    }


def pay_line(catalog: Catalog, lang: str) -> PayLine:
    """Return what the line of pay shows besides roles."""
    amounts = _averages(catalog)
    lowest, highest = (format_rupiah(amount, lang) for amount in (amounts[0], amounts[-1]))
    month = format_month(catalog.pay.work_groups_table.month, lang)
    return PayLine(tuple(_place(amounts, amount) for amount in amounts), lowest, highest, month)


def _tenths(interest: float) -> int:
    return round((interest - LEAST_INTEREST) / (MOST_INTEREST - LEAST_INTEREST) * 10)


def _averages(catalog: Catalog) -> list[int]:
    return sorted(row.amounts[0] for row in catalog.pay.work_groups_table.rows)


def _place(amounts: list[int], amount: int) -> float:
    least, most = amounts[0], amounts[-1]
    return round((amount - least) / (most - least) * 100, 1) if most > least else 0


@dataclass(frozen=True)
class Mark:
    """A role on the line of pay, with the lines of text beside it and how far down each stands, in pixels."""

    family: str
    place: float  # in percent
    lines: tuple[tuple[int, str], ...]

    @property
    def is_late(self) -> bool:
        """Whether the text stands left of the mark, because there is no room at its right."""
        return self.place > LATE


@dataclass(frozen=True)
class Glance:
    """What the pictures show of roles that are compared; the roles are in the order of the page."""

    figures: tuple[Figures, ...]
    line: PayLine
    marks: tuple[Mark, ...]
    height: int  # of the drawing of the line, in pixels, down to the line itself
    everyone: list[AskedSkill]
    others: list[list[AskedSkill]]


def glance(catalog: Catalog, roles: Sequence[Role], lang: str) -> Glance:
    """Return what the pictures show of roles."""
    everyone, others = asked_skills([column(catalog, role, lang) for role in roles])
    shown = tuple(figures(catalog, role, lang) for role in roles)
    marks: list[Mark] = []
    top = 0
    # The text of a lower mark is written at the right of it, so the lines of higher ones do not cross it.
    for role, (place, lines) in sorted(
        zip(roles, (one["pay"] for one in shown), strict=True), key=lambda one: one[1][0]
    ):
        marks.append(Mark(role.family, place, tuple((top + LINE_HEIGHT * i, line) for i, line in enumerate(lines, 1))))
        top += LINE_HEIGHT * len(lines) + LINE_GAP
    return Glance(shown, pay_line(catalog, lang), tuple(marks), top + LINE_HEIGHT, everyone, others)
