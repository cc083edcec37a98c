"""What a reader sees of a role before reading: the door, the hours, who hires, the pay of its group, the level."""

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import Role
from scripts.features.getting_in import group_pay, schooling_names


def at_a_glance(catalog: Catalog, role: Role, lang: str) -> tuple[tuple[str, str, str], ...]:
    """Return the facts of a role in a few words each: the name of an icon, what the fact is of, and the fact.

    The page says each of them again further down, with its source.
    """
    labels, hours = catalog.labels[lang], role.working_time
    return (
        ("school", labels["role"]["opens"], ", ".join(schooling_names(role, labels))),
        ("hours", labels["role"]["working_time"], hours.name[lang]),
        ("hirer", labels["role"]["hirers"], ", ".join(one.name[lang] for one in role.hirers)),
        ("pay", labels["role"]["group_pay"], group_pay(catalog, role, lang)),
        ("level", labels["role"]["level"], labels["level"][role.level]),
    )
