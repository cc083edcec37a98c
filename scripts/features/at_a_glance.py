"""What a reader sees of a role before reading: the door, the hours, who hires, the pay of its group, the level."""

from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import Role
from scripts.features.getting_in import first_job_titles, group_pay, schooling_names

# First job titles that the glance names; the ways in name all.
_FEW: Final = 2


def at_a_glance(catalog: Catalog, role: Role, lang: str) -> tuple[tuple[str, str, str], ...]:
    """Return the facts of a role in a few words each: the name of an icon, what the fact is of, and the fact.

    The page says each of them again further down, with its source.
    """
    labels, hours = catalog.labels[lang], role.working_time
    facts = (
        ("school", labels["role"]["opens"], ", ".join(schooling_names(role, labels))),
        ("first", labels["role"]["first_step"], ", ".join(first_job_titles(role)[:_FEW])),
        ("hours", labels["role"]["working_time"], hours.name[lang]),
        ("hirer", labels["role"]["hirers"], ", ".join(one.name[lang] for one in role.hirers)),
        ("pay", labels["role"]["group_pay"], group_pay(catalog, role, lang)),
        ("level", labels["role"]["level"], labels["level"][role.level]),
    )
    return tuple(fact for fact in facts if fact[2])  # one role has no first titles
