"""What the browser reads for career moves: the data of the page, and a file of moves for each role."""

import json
from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import LEVELS, SCHOOLING
from scripts.catalog.statement import NEED_WEIGHTS
from scripts.config import DEFAULT_LOCALE
from scripts.features.career_moves import Move, Moves
from scripts.features.role_distance import lowest_schooling
from scripts.json_script import json_for_script
from scripts.urls import FOLDERS, MOVE_PARAMS

# The interface words that the page's browser module shows.
WORDS: Final = (
    "start_first",
    "way",
    "nearest_from",
    "brings",
    "rank",
    "kept",
    "none_kept",
    "added",
    "none_added",
    "practise",
    "certificates",
    "here",
    "goal",
    "by_weight",
    "distance",
    "steps",
    "no_steps",
    "essential",
    "useful",
    "level",
    "education",
    "family",
    "sum",
    "page",
    "ways_in",
    "compare",
    "into",
    "open_to",
    "titles",
    "from_work",
    "group_pay",
    "same",
    "failed",
    "far",
    "share",
    "count",
)


def moves_page(catalog: Catalog, lang: str) -> str:
    """Return what the page's browser module reads, as JSON that is safe inside a script element."""
    folders, labels = FOLDERS[lang], catalog.labels[lang]
    data = {
        "roles": {
            key: [role.slug[lang], role.title[lang], LEVELS.index(role.level), lowest_schooling(role)]
            for key, role in catalog.roles.items()
        },
        "skills": {key: [skill.slug[lang], skill.name[lang]] for key, skill in catalog.skills.items()},
        "certificates": {key: [one.name[lang], list(one.roles)] for key, one in catalog.certificates.items()},
        "folders": {name: f"../{folders[name]}/" for name in ("roles", "skills", "certificates")},
        "names": MOVE_PARAMS,
        "files": FOLDERS[DEFAULT_LOCALE]["moves"],
        "levels": [labels["level"][name] for name in LEVELS],
        "education": [labels["education"][name] for name in SCHOOLING],
        "needs": {need: [labels["need"][need], weight] for need, weight in NEED_WEIGHTS.items()},
        "words": {name: labels["moves"][name] for name in WORDS},
    }
    return json_for_script(data)


def move_files(catalog: Catalog) -> dict[str, str]:
    """Return a file for each role with its moves, by path below docs/.

    They name roles by key, so all languages share them, in the folder of the first. One file with the moves of all
    roles would grow with their square.
    """
    moves, folder = Moves(catalog), f"{DEFAULT_LOCALE}/{FOLDERS[DEFAULT_LOCALE]['moves']}"
    return {
        f"{folder}/{key}.json": _as_json({"role": key, "moves": [_move_values(move) for move in moves.leaving(key)]})
        for key in catalog.roles
    }


def _move_values(move: Move) -> dict[str, object]:
    """Return a move as plain values: `share` in percent, skills by key with how much they are needed."""
    between = move.difference
    return {
        "role": move.role,
        "distance": between.distance,
        "share": round(100 * between.share),
        "kept": {need.skill: need.need for need in between.kept},
        "added": {need.skill: need.need for need in between.added},
        "levels": between.levels,
        "schooling": between.schooling,
        "leaves_family": between.leaves_family,
        "steps": list(move.steps),
    }


def _as_json(content: object) -> str:
    return json.dumps(content, separators=(",", ":")) + "\n"
