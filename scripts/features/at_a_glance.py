"""What a reader sees of a role before reading: the door, the hours, who hires, the pay of its group, the level."""

from typing import Final

from scripts.catalog.catalog import Catalog, Labels
from scripts.catalog.role import Role
from scripts.features.getting_in import first_job_titles, group_pay, narrow_schooling_names, schooling_names
from scripts.label_placeholders import fill

# First job titles and kinds of employers that the glance names; the page names all of them below.
_FEW: Final = 2


def at_a_glance(catalog: Catalog, role: Role, lang: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return the facts of a role in a few words each: the name of an icon, what the fact is of, and what holds.

    The page says each of them again further down, with its source.
    """
    labels, hours = catalog.labels[lang], role.working_time
    facts = (
        ("school", labels["role"]["opens"], (_schooling(role, labels),)),
        ("first", labels["role"]["first_step"], _first_titles(role)),
        ("hours", labels["role"]["working_time"], (hours.name[lang],)),
        ("hirer", labels["role"]["hirers"], tuple(one.name[lang] for one in role.hirers[:_FEW])),
        ("pay", labels["role"]["group_pay"], (group_pay(catalog, role, lang),)),
        ("level", labels["role"]["level"], (labels["level"][role.level],)),
    )
    return tuple(fact for fact in facts if fact[2])  # one role has no first titles


def _schooling(role: Role, labels: Labels) -> str:
    names, narrow = ", ".join(schooling_names(role, labels)), ", ".join(narrow_schooling_names(role, labels))
    return fill(labels["role"]["opens_narrowly"], open=names, narrow=narrow) if narrow else names


def _first_titles(role: Role) -> tuple[str, ...]:
    # “Staff Accounting” and “Accounting Staff” are one title for who reads in passing.
    titles: dict[frozenset[str], str] = {}
    for title in first_job_titles(role):
        titles.setdefault(frozenset(title.casefold().split()), title)
    return tuple(titles.values())[:_FEW]
