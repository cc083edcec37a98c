"""What is worked out from the catalog for the pages of all languages."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from scripts.catalog.catalog import Catalog
from scripts.catalog.certificate import Certificate
from scripts.catalog.statement import Route
from scripts.features.career_moves import Moves
from scripts.features.changelog import Change, list_changes
from scripts.features.confused_pairs import Pair, confused_pairs
from scripts.features.lesson_plans import Exercise, Lesson, exercises, lessons
from scripts.features.name_language import NameLanguages
from scripts.features.programmes import Leading, certificates_by_role, programmes_by_role
from scripts.features.quiz import role_profiles
from scripts.features.role_map import RoleMap


@dataclass(frozen=True)
class SiteFeatures:
    """The features that pages show; each is worked out once, not once a language.

    `programmes` and `certificates` are by the key of the role they lead to or serve; `skill_counts` tell how many roles
    need a skill, by its key; `profiles` are the numbers of the quiz by the key of the role.
    """

    programmes: Mapping[str, Mapping[Route, tuple[Leading, ...]]]
    certificates: Mapping[str, tuple[Certificate, ...]]
    skill_counts: Mapping[str, int]
    moves: Moves
    role_map: RoleMap
    pairs: tuple[Pair, ...]
    profiles: dict[str, tuple[int, ...]]
    lessons: tuple[Lesson, ...]
    exercises: tuple[Exercise, ...]
    changes: tuple[Change, ...]
    name_languages: NameLanguages


def work_out_features(catalog: Catalog) -> SiteFeatures:
    """Return what the pages of a catalog show beside its entries."""
    return SiteFeatures(
        programmes=programmes_by_role(catalog),
        certificates=certificates_by_role(catalog),
        skill_counts=Counter(skill.skill for role in catalog.roles.values() for skill in role.skills),
        moves=Moves(catalog),
        role_map=RoleMap(catalog),
        pairs=confused_pairs(catalog),
        profiles=role_profiles(catalog),
        lessons=lessons(catalog),
        exercises=exercises(catalog),
        changes=list_changes(catalog),
        name_languages=NameLanguages(catalog),
    )
