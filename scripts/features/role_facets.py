"""What a role can be chosen by on the page of all roles."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import Role
from scripts.catalog.skill import Matter
from scripts.catalog.statement import NEED_WEIGHTS
from scripts.features.getting_in import open_schooling

FacetKey = Literal["entry", "programme", "family", "level", "education", "deals_with", "interest", "skill"]


def deals_with(catalog: Catalog, role: Role) -> list[Matter]:
    """Return what a role deals with: what one of its essential skills or two of its useful ones deal with."""
    weights: defaultdict[Matter, float] = defaultdict(float)
    for need in role.skills:
        matter = catalog.skills[need.skill].deals_with
        if matter:
            weights[matter] += NEED_WEIGHTS[need.need]
    return [matter for matter, weight in weights.items() if weight >= 1]


def entries(catalog: Catalog, role: Role) -> list[str]:
    """Return "school" for a role that takes people from school at once, through an open door."""
    return ["school"] if {"smk", "sma"} & {*open_schooling(role)} else []


# What a role has of each facet.
FACET_VALUES: Final[Mapping[FacetKey, Callable[[Catalog, Role], Sequence[str]]]] = {
    "family": lambda catalog, role: [role.family],
    "level": lambda catalog, role: [role.level],
    "education": lambda catalog, role: role.education,
    "entry": entries,
    "programme": lambda catalog, role: catalog.programmes_leading_to(role.key),
    "deals_with": deals_with,
    "interest": lambda catalog, role: role.strongest_interests,
    "skill": lambda catalog, role: [need.skill for need in role.skills],
}


def choices_of(catalog: Catalog, role: Role) -> list[tuple[FacetKey, str]]:
    """Return every choice that a role has, as the key of the facet and its own."""
    return [(key, name) for key, values in FACET_VALUES.items() for name in values(catalog, role)]
