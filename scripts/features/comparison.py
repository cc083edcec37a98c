"""Comparing roles: what of each stands side by side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import Role
from scripts.catalog.statement import NamedStatement, RoleStatement, SkillNeed, Statement
from scripts.features.confused_pairs import Pair
from scripts.features.getting_in import first_job_titles, group_pay, open_schooling, schooling_names
from scripts.label_placeholders import fill
from scripts.reading.inline_markup import plain_text

DUTIES: Final = 5  # of each role: the first, which weigh most
FITS: Final = 2
PROGRAMMES: Final = 4

# The names of the rows in their order.
ROWS: Final = (
    "summary",
    "family",
    "level",
    "education",
    "open_to",
    "titles",
    "programmes",
    "group_pay",
    "duties",
    "essential",
    "useful",
    "tools",
    "works_with",
    "interests",
    "fits",
    "leads_to",
    "exposure",
)
SKILL_ROWS: Final = ("essential", "useful")
PICTURED: Final = ("level", "exposure", "interests", *SKILL_ROWS)  # rows that a picture shows, and no table


@dataclass(frozen=True)
class Item:
    """Something that is said of a role, with the kind and key of the entry that it leads to: `("skill", "care")`."""

    text: str
    to: tuple[str, str] | None = None


# What is compared of a role: its items by the name of their row.
Column: TypeAlias = Mapping[str, tuple[Item, ...]]


@dataclass(frozen=True)
class Row:
    """One thing that is compared: what each role has of it, and the items that all of them have."""

    name: str
    cells: tuple[tuple[Item, ...], ...]
    shared: frozenset[Item]

    @property
    def differs(self) -> bool:
        """Whether the roles have different items; their order does not count."""
        return any(set(cell) != set(self.cells[0]) for cell in self.cells)


def column(catalog: Catalog, role: Role, lang: str) -> Column:
    """Return what is compared of a role; rows of nothing are left out."""
    labels = catalog.labels[lang]
    rows: dict[str, list[Item]] = {
        "summary": _sentences([role.summary], lang),
        "family": [Item(catalog.family(role.family).name[lang], ("family", role.family))],
        "level": [Item(labels["level"][role.level])],
        "education": [Item(labels["education"][step]) for step in role.education],
        "open_to": [Item(name) for name in schooling_names(role, labels)],
        "titles": [Item(title) for title in first_job_titles(role)],
        "programmes": _programmes(catalog, role, lang),
        "group_pay": [Item(group_pay(catalog, role, lang), ("page", "pay"))],
        "duties": _sentences(role.duties[:DUTIES], lang),
        **{row: _names([need for need in role.skills if need.need == row], lang) for row in SKILL_ROWS},
        "tools": _names(role.tools, lang),
        "works_with": _names(role.works_with, lang),
        "interests": [Item(labels["interest"][name]) for name in role.strongest_interests],
        "fits": _sentences(role.fits[:FITS], lang),
        "leads_to": _names(role.leads_to, lang),
        "exposure": [Item(labels["exposure"][role.exposure.replace("-", "_")])],
    }
    return {name: tuple(items) for name, items in rows.items() if items}


def _sentences(statements: Iterable[Statement], lang: str) -> list[Item]:
    return [Item(plain_text(statement.text[lang])) for statement in statements]


def _programmes(catalog: Catalog, role: Role, lang: str) -> list[Item]:
    """Return the programmes that lead to a role at once, through an open door; of many, the first and how many more."""
    routes = open_schooling(role)
    leading = [
        programme
        for programme in catalog.programmes.values()
        if programme.route in routes and any(lead.role == role.key for lead in programme.leads("now"))
    ]
    items = [Item(programme.name[lang], ("programme", programme.key)) for programme in leading[:PROGRAMMES]]
    more = len(leading) - len(items)
    words = catalog.labels[lang]["compare"]["more_programmes"]
    return [*items, Item(fill(words, count=more), ("role", role.key))] if more else items


def _names(statements: Iterable[NamedStatement], lang: str) -> list[Item]:
    return [Item(statement.name[lang], _target(statement)) for statement in statements]


def _target(statement: NamedStatement) -> tuple[str, str] | None:
    """Return the kind and key of the entry that a statement speaks of, if it has a page."""
    if isinstance(statement, SkillNeed):
        return ("skill", statement.skill)
    if isinstance(statement, RoleStatement) and statement.role:
        return ("role", statement.role)
    return None


def side_by_side(columns: Sequence[Column]) -> list[Row]:
    """Return a Row for each thing that one of the columns has, those in which they differ first.

    A skill that one role needs and the other finds useful is shared.
    """
    names = dict.fromkeys(name for items_by_row in columns for name in items_by_row)
    rows = [
        Row(
            name,
            cells=tuple(items_by_row.get(name, ()) for items_by_row in columns),
            shared=frozenset.intersection(*(_comparable(items_by_row, name) for items_by_row in columns)),
        )
        for name in names
    ]
    return sorted(rows, key=lambda row: not row.differs)


def _comparable(items_by_row: Column, name: str) -> frozenset[Item]:
    """Return what a role has that an item of this row may equal: of skills those of both rows."""
    rows = SKILL_ROWS if name in SKILL_ROWS else (name,)
    return frozenset(item for row in rows for item in items_by_row.get(row, ()))


@dataclass(frozen=True)
class AskedSkill:
    """A skill with the need of each role that asks for it, by the position of the role."""

    item: Item
    needs: Mapping[int, str]


def asked_skills(columns: Sequence[Column]) -> tuple[list[AskedSkill], list[list[AskedSkill]]]:
    """Return the skills that all roles ask for, and the others of each role, the essential ones first."""
    needs: dict[Item, dict[int, str]] = {}
    for row in SKILL_ROWS:
        for position, items_by_row in enumerate(columns):
            for item in items_by_row.get(row, ()):
                needs.setdefault(item, {})[position] = row
    skills = [AskedSkill(item, asked) for item, asked in needs.items()]
    shared = [skill for skill in skills if len(skill.needs) == len(columns)]
    return shared, [
        [skill for skill in skills if position in skill.needs and skill not in shared]
        for position in range(len(columns))
    ]


def compare_pair(catalog: Catalog, pair: Pair, lang: str) -> list[Row]:
    """Return the rows that compare two roles, without those that pictures show."""
    rows = side_by_side([column(catalog, role, lang) for role in pair.roles])
    return [row for row in rows if row.name not in PICTURED]
