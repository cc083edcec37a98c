"""Exploring the roles: what they can be chosen by, and what the page's module reads of each."""

from collections import defaultdict
from dataclasses import dataclass

from scripts.catalog.catalog import Catalog
from scripts.catalog.statement import NEED_WEIGHTS
from scripts.features.role_map import HEIGHT, WIDTH, RoleMap
from scripts.pages.json_script import json_for_script
from scripts.reading.inline_markup import plain_text
from scripts.urls import EXPLORER_PARAMS

# The words that the page's module says.
WORDS = (
    "all",
    "none",
    "one",
    "many",
    "said_family",
    "said_level",
    "said_education",
    "said_deals_with",
    "said_interest",
    "said_skill",
    "clear",
    "clear_all",
    "more",
    "role",
    "alike",
    "shared",
    "map_label",
    "map_help",
    "map_words",
)

# Who chooses two of these wants roles that have both; of the others, roles that have either.
EVERY = ("deals_with", "interest", "skill")

# What the roles can be sorted by, and its label.
ORDERS = {"title": "by_title", "family": "by_family", "level": "by_level", "education": "by_education"}
VIEWS = ("cards", "table", "map")


@dataclass(frozen=True)
class Choice:
    """One thing to choose, with its word in the page's address; `group` is its heading in a long list."""

    key: str
    word: str
    name: str
    group: str | None = None


@dataclass(frozen=True)
class Facet:
    """Choices of one kind; `every` tells that a role must have all of those that are chosen."""

    key: str
    word: str
    every: bool
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class RoleExplorer:
    """What the page of all roles shows and gives its module, in one language."""

    catalog: Catalog
    lang: str
    role_map: RoleMap

    @property
    def facets(self):
        """Return what the roles can be chosen by; what no role has is no choice."""
        labels = self.catalog.labels[self.lang]
        families = [family for family, _ in self.catalog.by_family()]
        had = {
            key: {name for role in self.catalog.roles.values() for name in names(self.catalog, role)}
            for key, names in HAS.items()
        }
        return (
            self._facet("family", [self._thing(family, None) for family in families]),
            *(
                self._facet(key, [self._word(name, labels[group][name]) for name in labels[group] if name in had[key]])
                for key, group in (
                    ("level", "level"),
                    ("education", "education"),
                    ("deals_with", "deals_with"),
                    ("interest", "interest"),
                )
            ),
            self._facet(
                "skill",
                [
                    self._thing(skill, labels["skills"][skill.group])
                    for skill in self.catalog.skills.values()
                    if skill.key in had["skill"]
                ],
            ),
        )

    @property
    def orders(self):
        labels = self.catalog.labels[self.lang]["explore"]
        return [self._word(name, labels[label]) for name, label in ORDERS.items()]

    @property
    def views(self):
        labels = self.catalog.labels[self.lang]["explore"]
        return [self._word(name, labels[name]) for name in VIEWS]

    @property
    def words(self):
        """Return the words of the page's address."""
        return EXPLORER_PARAMS[self.lang]

    @property
    def matters(self):
        """Return the skills by what they deal with."""
        skills = self.catalog.skills.values()
        return {
            matter: [s for s in skills if s.deals_with == matter]
            for matter in self.catalog.labels[self.lang]["deals_with"]
        }

    @property
    def data(self):
        """Return what the module reads, as JSON that is safe inside a script element: of each role its address, title, summary, the numbers of its choices, where it stands on the map, and the numbers of the roles that are most like it."""
        number = {
            pair: i
            for i, pair in enumerate((facet.key, choice.key) for facet in self.facets for choice in facet.choices)
        }
        at, nearest = {key: i for i, key in enumerate(self.catalog.roles)}, self.role_map.nearest()
        data = {
            "size": [WIDTH, HEIGHT],
            "words": {name: self.catalog.labels[self.lang]["explore"][name] for name in WORDS},
            "roles": [
                [
                    f"{role.slug[self.lang]}/",
                    role.title[self.lang],
                    plain_text(role.summary.text[self.lang]),
                    sorted(number[facet, name] for facet, names in HAS.items() for name in names(self.catalog, role)),
                    *self.role_map.places[role.key],
                    [at[key] for key in nearest[role.key]],
                ]
                for role in self.catalog.roles.values()
            ],
        }
        return json_for_script(data)

    def _facet(self, key, choices):
        return Facet(key, self.words[key], key in EVERY, tuple(choices))

    def _word(self, name, label):
        return Choice(name, self.words[name], label)

    def _thing(self, thing, group):
        return Choice(thing.key, thing.slug[self.lang], thing.name[self.lang], group)


def deals_with(catalog, role):
    """Return what a role deals with: what one of its essential skills or two of its useful ones deal with."""
    much = defaultdict(int)
    for claim in role.skills:
        much[catalog.skills[claim.skill].deals_with] += NEED_WEIGHTS[claim.need]
    return [matter for matter, needs in much.items() if matter and needs >= 1]


# What a role has of each facet, by the facet's key.
HAS = {
    "family": lambda catalog, role: [role.family],
    "level": lambda catalog, role: [role.level],
    "education": lambda catalog, role: role.education,
    "deals_with": deals_with,
    "interest": lambda catalog, role: role.strongest_interests,
    "skill": lambda catalog, role: [claim.skill for claim in role.skills],
}
