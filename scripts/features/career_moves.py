"""Moves from each role to others: what is kept, what is to be added, and the usual steps between."""

import json
from collections import defaultdict, deque
from dataclasses import dataclass
from functools import cached_property

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import LEVELS, SCHOOLING
from scripts.catalog.statement import NEED_WEIGHTS
from scripts.features.role_distance import TENTHS, Difference, difference, lowest_schooling, tenths
from scripts.lazy import Lazy
from scripts.pages.json_script import json_for_script
from scripts.urls import FOLDERS, MOVE_PARAMS

NEAREST = 5  # moves named for a role
MOST = 100  # moves known of a role, so that they do not grow with the square of the roles

# The words that the page's module says.
WORDS = (
    "way",
    "nearest_from",
    "brings",
    "rank",
    "kept",
    "none_kept",
    "added",
    "none_added",
    "practise",
    "steps",
    "steps_intro",
    "no_steps",
    "counted",
    "essential",
    "useful",
    "level",
    "education",
    "family",
    "sum",
    "page",
    "ways_in",
    "compare",
    "same",
    "failed",
    "far",
    "share",
    "count",
)


@dataclass(frozen=True, slots=True)
class Move:
    """A move to a role, by its key.

    `steps` are the keys of the roles on the shortest way there, itself the last; each is a next role of the one before. Where
    there is no such way they are empty.
    """

    role: str
    difference: Difference
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Moves:
    """The moves from each role to those that are nearest, worked out when they are asked for: a check needs none, and all of them would fill the memory."""

    catalog: Catalog

    def leaving(self, key, count=MOST):
        """Return the moves from a role to every other, or to so many of them, the nearest first.

        Of two that are as near the one that keeps more comes first, then the order of the file decides.
        """
        role, ways = self.catalog.roles[key], steps(self.catalog, key)
        return tuple(
            Move(other, difference(role, self.catalog.roles[other]), ways.get(other, ()))
            for other in self._nearest(role)[:count]
        )

    def nearest(self, key):
        """Return the moves that are named for a role."""
        if key not in self._named:
            self._named[key] = self.leaving(key, NEAREST)
        return self._named[key]

    @cached_property
    def _named(self):
        return {}

    def _nearest(self, role):
        """Return the keys of the other roles in the order of their moves; difference() for all of them would take long."""
        kept = dict.fromkeys(self.catalog.roles, 0)
        for skill in {claim.skill for claim in role.skills}:
            for key, need in self._holders[skill]:
                kept[key] += need
        level, schooling, family = _stand(role)
        away = {
            there: 10 * (abs(there[0] - level) + max(0, there[1] - schooling) + (there[2] != family))
            for there in {there for _, there in self._asked.values()}
        }
        found = sorted(
            (needs - kept[key] + away[there], -kept[key] / needs, place, key)
            for place, (key, (needs, there)) in enumerate(self._asked.items())
            if key != role.key
        )
        return [key for *_, key in found]

    @cached_property
    def _holders(self):
        """Return who needs each skill, and how much, in tenths."""
        holders = defaultdict(list)
        for key, role in self.catalog.roles.items():
            for claim in role.skills:
                holders[claim.skill].append((key, TENTHS[claim.need]))
        return holders

    @cached_property
    def _asked(self):
        """Return what each role asks for: the sum of its skills, in tenths, and where it stands."""
        return {key: (tenths(role.skills), _stand(role)) for key, role in self.catalog.roles.items()}


def _stand(role):
    return LEVELS.index(role.level), lowest_schooling(role), role.family


def steps(catalog, start):
    """Return the shortest way through next roles to each role that can be reached, by its key; of two as short, the one that the pages name first."""
    ways, waiting = {start: ()}, deque([start])
    while waiting:
        here = waiting.popleft()
        for claim in catalog.roles[here].leads_to:
            if claim.role and claim.role not in ways:
                ways[claim.role] = (*ways[here], claim.role)
                waiting.append(claim.role)
    del ways[start]
    return ways


def moves_page(catalog, lang):
    """Return what the module of the page reads, as JSON that is safe inside a script element."""
    folders, labels = FOLDERS[lang], catalog.labels[lang]
    data = {
        "roles": {
            key: [role.slug[lang], role.title[lang], LEVELS.index(role.level), lowest_schooling(role)]
            for key, role in catalog.roles.items()
        },
        "skills": {key: [skill.slug[lang], skill.name[lang]] for key, skill in catalog.skills.items()},
        "folders": {name: f"../{folders[name]}/" for name in ("roles", "skills")},
        "names": MOVE_PARAMS,
        "files": FOLDERS["id"]["moves"],
        "levels": [labels["level"][name] for name in LEVELS],
        "education": [labels["education"][name] for name in SCHOOLING],
        "needs": {need: [labels["need"][need], weight] for need, weight in NEED_WEIGHTS.items()},
        "words": {name: labels["moves"][name] for name in WORDS},
    }
    return json_for_script(data)


def move_files(site):
    """Return the text of a file a role with all its moves, by path below docs/: a page that held them all would grow with the square of the roles."""
    moves = site.page("moves", "id").context["moves"]
    keys = {f"id/{FOLDERS['id']['moves']}/{key}.json": key for key in site.catalog.roles}
    return Lazy(
        keys,
        lambda path: _as_json({"role": keys[path], "moves": [figures(move) for move in moves.leaving(keys[path])]}),
    )


def figures(move):
    """Return what is known of a move as plain values: `share` in percent, skills by key with how much they are needed."""
    found = move.difference
    return {
        "role": move.role,
        "distance": found.distance,
        "share": round(100 * found.share),
        "kept": {claim.skill: claim.need for claim in found.kept},
        "added": {claim.skill: claim.need for claim in found.added},
        "levels": found.levels,
        "schooling": found.schooling,
        "leaves_family": found.leaves_family,
        "steps": list(move.steps),
    }


def _as_json(content):
    return json.dumps(content, separators=(",", ":")) + "\n"
