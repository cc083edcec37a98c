"""Roles from numbers: as many as are asked for, all valid, the same ones every time, each as long as a real one."""

import json
from itertools import count
from pathlib import Path

import yaml

from scripts.checks.lengths import LETTERS_IN_SUMMARY, WORDS_IN_SENTENCE
from scripts.config import EXCEPTIONS, KNOWN_IDS, LOCALES
from scripts.editing.editor_completions import known_ids
from tests.fuzz.cut import as_yaml

_REFERENCES = ("works_with", "leads_to", "confused_with")


def with_roles(project: Path, wanted):
    """Give a project `wanted` roles: its own first, then likenesses of them with texts, names and addresses of their own.

    Likenesses lead to one another as the roles they are made from do, so that no page grows with their number but
    those that list all roles.
    """
    data = yaml.safe_load((project / "data" / "roles.yaml").read_text("utf-8"))
    moulds = json.loads(json.dumps(data["roles"], default=str))
    made = (_likeness(mould, turn) for turn in count(1) for mould in moulds)
    data["roles"] = (data["roles"] + [next(made) for _ in range(wanted - len(moulds))])[:wanted]
    keys = {role["key"] for role in data["roles"]}
    for role in data["roles"]:
        _settle(role, keys, {mould["key"]: mould["title"] for mould in moulds})
    (project / "data" / "roles.yaml").write_text(as_yaml(data), "utf-8")
    _loosen(project / EXCEPTIONS)
    named = {
        name: yaml.safe_load((project / "data" / f"{name}.yaml").read_text("utf-8"))
        for name in ("sources", "skills", "glossary")
    }
    ids = known_ids(
        _keys(data["families"]),
        _keys(data["roles"]),
        list(named["sources"]["sources"]),
        _keys(named["skills"]["skills"]),
        _keys(named["glossary"]["terms"]),
    )
    (project / KNOWN_IDS).write_text(ids, "utf-8")
    return project


def _likeness(mould, turn):
    role = json.loads(json.dumps(mould))
    role["key"] += f"-{turn}"
    role["related"] = [f"{key}-{turn}" for key in role["related"]]
    for party in (party for name in _REFERENCES for party in role[name] if "role" in party):
        party["role"] += f"-{turn}"
    for lang in LOCALES:
        role["slug"][lang] += f"-{turn}"
        role["title"][lang] += f" {turn}"
        role["aliases"][lang] = [f"{alias} {turn}" for alias in role["aliases"][lang]]
    _number(role, turn)
    return role


def _number(node, turn):
    """Put a number at the end of each sentence that has room for it in both languages, so that no two roles say the same."""
    if isinstance(node, dict) and all(_has_room(node.get(lang)) for lang in LOCALES):
        node |= {lang: f"{node[lang][:-1]} ({turn})." for lang in LOCALES}
    for child in node.values() if isinstance(node, dict) else node:
        if isinstance(child, dict | list):
            _number(child, turn)


def _has_room(text):
    return (
        isinstance(text, str)
        and text.endswith(".")
        and len(text) < LETTERS_IN_SUMMARY - 6
        and text.count(" ") < WORDS_IN_SENTENCE - 2
    )


def _settle(role, keys, titles):
    """What leads to a role beyond the last one leads to the one it is made from, or has its name."""
    role["related"] = [key if key in keys else key.rpartition("-")[0] for key in role["related"]]
    for party in (
        party for name in _REFERENCES for party in role[name] if party.get("role") and party["role"] not in keys
    ):
        party["name"] = dict(titles[party.pop("role").rpartition("-")[0]])


def _loosen(path):
    """What one role is excused of, its likenesses are too."""
    path.write_text(
        "".join(line for line in path.read_text("utf-8").splitlines(True) if not line.startswith("    in: ")), "utf-8"
    )


def _keys(entries):
    return [entry["key"] for entry in entries]
