"""Generated roles: as many as asked for, all valid, the same ones every time, each as long as a real one."""

from copy import deepcopy
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from scripts.checks.lengths import LETTERS_IN_SUMMARY, WORDS_IN_SENTENCE
from scripts.checks.references import keys
from scripts.config import EXCEPTIONS, KNOWN_IDS, LOCALES
from scripts.editing.editor_completions import known_ids
from scripts.reading.loader import load
from tests.fuzz.cut import as_yaml

_REFERENCES = ("works_with", "leads_to", "confused_with")


def with_roles(project: Path, wanted):
    """Give a project `wanted` roles, and return it: its own first, then copies with texts, names and addresses changed.

    Copies refer to one another as the roles they are made from do. So with more roles only those pages grow that list
    all roles.
    """
    raw = load(project, date.today())
    data: Any = deepcopy(raw.roles.value)  # plain YAML, as the schemas describe it
    source_data: Any = raw.sources.value
    originals = data["roles"]
    copies = (_copy(role, number) for number in count(1) for role in originals)
    data["roles"] = (deepcopy(originals) + [next(copies) for _ in range(wanted - len(originals))])[:wanted]
    role_keys = {role["key"] for role in data["roles"]}
    titles = {role["key"]: role["title"] for role in originals}
    for role in data["roles"]:
        _replace_missing_roles(role, role_keys, titles)
    (project / raw.roles.file).write_text(as_yaml(data), "utf-8")
    _keep_samples_of(role_keys, project / raw.work_samples.file, deepcopy(raw.work_samples.value))
    _widen_exceptions(project / EXCEPTIONS)
    ids = known_ids(
        {
            "source": source_data["sources"],
            "role": [role["key"] for role in data["roles"]],
            "family": keys(raw.roles, "families"),
            "skill": keys(raw.skills, "skills"),
            "term": keys(raw.glossary, "terms"),
            "programme": keys(raw.programmes, "programmes"),
            "certificate": keys(raw.certificates, "certificates"),
        }
    )
    (project / KNOWN_IDS).write_text(ids, "utf-8")
    return project


def _copy(original, number):
    role = deepcopy(original)
    role["key"] += f"-{number}"
    role["related"] = [f"{key}-{number}" for key in role["related"]]
    for party in (party for name in _REFERENCES for party in role[name] if "role" in party):
        party["role"] += f"-{number}"
    for lang in LOCALES:
        role["slug"][lang] += f"-{number}"
        role["title"][lang] += f" {number}"
        role["aliases"][lang] = [f"{alias} {number}" for alias in role["aliases"][lang]]
    _number_sentences(role, number)
    return role


def _number_sentences(node, number):
    """Put a number behind the last word of each text with room for it in every language: no role repeats another."""
    if isinstance(node, dict) and all(_has_room(node.get(lang)) for lang in LOCALES):
        node |= {lang: f"{node[lang][:-1]}/{number}." for lang in LOCALES}
    for child in node.values() if isinstance(node, dict) else node:
        if isinstance(child, dict | list):
            _number_sentences(child, number)


def _has_room(text):
    return (
        isinstance(text, str)
        and text.endswith(".")
        and len(text) < LETTERS_IN_SUMMARY - 6
        and text.count(" ") < WORDS_IN_SENTENCE - 2
    )


def _replace_missing_roles(role, role_keys, titles):
    """Replace each reference to a copy that was not made: by the original, or by the original's title."""
    role["related"] = [key if key in role_keys else key.rpartition("-")[0] for key in role["related"]]
    parties = ((name, party) for name in _REFERENCES for party in role[name])
    for name, party in parties:
        if party.get("role") and party["role"] not in role_keys:
            party["name"] = dict(titles[party.pop("role").rpartition("-")[0]])
            party |= {"place": "back"} if name == "works_with" else {}


def _keep_samples_of(role_keys, file, samples):
    """Leave out the work samples of roles that are not there."""
    samples["samples"] = [sample for sample in samples["samples"] if sample["role"] in role_keys]
    file.write_text(as_yaml(samples), "utf-8")


def _widen_exceptions(file):
    """Let each exception hold for every role: a copy needs those of its original."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("    in: ")), "utf-8")
