"""Exploring the roles: what they can be chosen by, and what the page's browser module reads of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from scripts.catalog.catalog import Catalog, Labels
from scripts.catalog.family import Family
from scripts.catalog.programme import Programme
from scripts.catalog.skill import Skill
from scripts.features.role_card import card_facts
from scripts.features.role_facets import FACET_VALUES, FacetKey, choices_of
from scripts.features.role_map import RoleMap
from scripts.json_script import json_for_script
from scripts.reading.inline_markup import plain_text
from scripts.urls import EXPLORER_PARAMS

# The facets of which a role must have every choice that is made; of the others it must have one.
EVERY: Final[tuple[FacetKey, ...]] = ("deals_with", "interest", "skill")

# What the roles can be sorted by, with the interface word of each.
ORDERS: Final = {"title": "by_title", "family": "by_family", "level": "by_level", "education": "by_education"}
VIEWS: Final = ("cards", "table", "map")

# The interface words that the page's browser module shows.
WORDS: Final = (
    "all",
    "none",
    "one",
    "many",
    "said_entry",
    "said_programme",
    "said_family",
    "said_level",
    "said_education",
    "said_deals_with",
    "said_interest",
    "said_skill",
    "clear",
    "clear_all",
    "chosen",
    "more",
    "role",
    "alike",
    "shared",
    "map_label",
    "map_help",
    "map_words",
    "map_failed",
    "zoom_in",
    "zoom_out",
    "zoom_all",
    "zoom_family",
    "show_many",
)


@dataclass(frozen=True)
class Choice:
    """Something to choose: `word` stands for it in the page's address, `group` is its heading in a long list."""

    key: str
    word: str
    name: str
    group: str | None = None


@dataclass(frozen=True)
class Facet:
    """Choices of one kind; `word` stands for it in the page's address. With `every`, a role must have all chosen."""

    key: FacetKey
    word: str
    every: bool
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class RoleExplorer:
    """What the page of all roles shows, and the data of its browser module, in one language."""

    catalog: Catalog
    lang: str
    role_map: RoleMap

    @property
    def facets(self) -> tuple[Facet, ...]:
        """What the roles can be chosen by; what no role has is left out."""
        families = [self._entry(family) for family, _ in self.catalog.by_family()]
        skills = [
            self._entry(skill, group=self._labels["skills"][skill.group]) for skill in self.catalog.skills.values()
        ]
        programmes = [
            self._entry(programme, group=self._labels["programme_level"][programme.level])
            for programme in self.catalog.programmes.values()
        ]
        return (
            self._facet("family", families),
            self._facet("level", self._labelled("level")),
            self._facet("education", self._labelled("education")),
            self._facet("entry", self._labelled("entry")),
            self._facet("programme", programmes),
            self._facet("deals_with", self._labelled("deals_with")),
            self._facet("interest", self._labelled("interest")),
            self._facet("skill", skills),
        )

    @property
    def orders(self) -> list[Choice]:
        """What the roles can be sorted by."""
        return [self._choice(name, self._labels["explore"][label]) for name, label in ORDERS.items()]

    @property
    def views(self) -> list[Choice]:
        """How the roles can be shown."""
        return [self._choice(name, self._labels["explore"][name]) for name in VIEWS]

    @property
    def words(self) -> Mapping[str, str]:
        """The words in the page's address."""
        return EXPLORER_PARAMS[self.lang]

    @property
    def matters(self) -> dict[str, list[Skill]]:
        """The skills by what they deal with."""
        skills = self.catalog.skills.values()
        return {
            matter: [skill for skill in skills if skill.deals_with == matter] for matter in self._labels["deals_with"]
        }

    @property
    def data(self) -> str:
        """What the browser module reads, as JSON that is safe inside a script element.

        Of each role it has address, title, summary, the numbers of its choices counted through all facets, x and y on
        each of the drawings, the numbers of the roles most like it, and its facts.
        """
        choices = [(facet.key, choice.key) for facet in self.facets for choice in facet.choices]
        choice_numbers = {choice: number for number, choice in enumerate(choices)}
        role_numbers = {key: number for number, key in enumerate(self.catalog.roles)}
        nearest = self.role_map.nearest()
        drawings = (self.role_map.tall, self.role_map.wide)
        role_facts = {key: card_facts(self.catalog, role, self.lang) for key, role in self.catalog.roles.items()}
        facts = list(dict.fromkeys(fact for of_role in role_facts.values() for fact in of_role))
        return json_for_script(
            {
                "drawings": [[draw.width, draw.height, list(draw.rooms.values())] for draw in drawings],
                "facts": facts,
                "words": {name: self._labels["explore"][name] for name in WORDS},
                "roles": [
                    [
                        f"{role.slug[self.lang]}/",
                        role.title[self.lang],
                        plain_text(role.summary.text[self.lang]),
                        sorted(choice_numbers[choice] for choice in choices_of(self.catalog, role)),
                        *(draw.positions[role.key] for draw in drawings),
                        [role_numbers[key] for key in nearest[role.key]],
                        [facts.index(fact) for fact in role_facts[role.key]],
                    ]
                    for role in self.catalog.roles.values()
                ],
            }
        )

    @property
    def _labels(self) -> Labels:
        return self.catalog.labels[self.lang]

    def _facet(self, key: FacetKey, choices: Iterable[Choice]) -> Facet:
        used = {name for role in self.catalog.roles.values() for name in FACET_VALUES[key](self.catalog, role)}
        return Facet(key, self.words[key], key in EVERY, tuple(choice for choice in choices if choice.key in used))

    def _labelled(self, key: FacetKey) -> list[Choice]:
        """Return a choice for each interface word of the group that a facet is named after."""
        return [self._choice(name, label) for name, label in self._labels[key].items()]

    def _choice(self, name: str, label: str) -> Choice:
        return Choice(name, self.words[name], label)

    def _entry(self, entry: Family | Programme | Skill, group: str | None = None) -> Choice:
        return Choice(entry.key, entry.slug[self.lang], entry.name[self.lang], group)
