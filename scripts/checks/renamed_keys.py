"""Renamed keys: where a key changed or went away, the cause is told once, and not each place that names it."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher, get_close_matches
from typing import Final, NamedTuple, TypeAlias

from scripts.checks.references import GOOD_KEY
from scripts.config import LOCALES
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import Side, SourceTree
from scripts.reading.yaml_values import KeyPath, YamlValue

RULES: Final = ("content.key-mistyped", "content.key-renamed", "content.key-removed")

_KINDS: Final = {
    "content.unknown-family": "family",
    "content.unknown-role": "role",
    "content.unknown-skill": "skill",
    "content.unknown-term": "term",
    "content.unknown-source": "source",
    "content.unknown-programme": "programme",
    "content.unknown-certificate": "certificate",
    "content.unknown-actor": "actor",
    "pages.unknown-source": "source",
}

# What is said of a key that is wrong, and of an entry that nothing names any more.
_OF_KEY: Final = re.compile(r"shape\.(?!look-alike|odd-sign)|content\.(?:not-needed|uncited)")

_Named: TypeAlias = tuple[str, object, str]  # the kind of an entry, the story of an actor, a key


@dataclass(frozen=True)
class _Entry:
    """Something that has a key, and the key as it is written, if it is a text."""

    tree: SourceTree
    path: KeyPath
    key: str

    @property
    def key_path(self) -> KeyPath:
        return self.path if self.path[0] == "sources" else (*self.path, "key")


class Outcome(NamedTuple):
    """The problems that remain, and the key that was meant by the name of each entry whose key is wrong."""

    problems: set[Problem]
    meant: Mapping[str, str]


def apply(data: SourceData, problems: Collection[Problem]) -> Outcome:
    """Tell of a key that was mistyped, renamed or removed where it is defined; count the places that name it."""
    places: dict[_Named, list[Problem]] = defaultdict(list)
    for problem in problems:
        named = _named(problem)
        if named:
            places[named].append(problem)
    remaining, meant = set(problems), {}
    for (kind, story, key), broken in places.items():
        entries, listed = _entries(data, kind, story), _listed(data, kind)
        entry = _entry_in_place(key, entries, listed) or _entry_alike(data, key, len(broken), entries)
        if entry:
            remaining -= {*broken, *_consequences(entry, key, problems)}
            remaining.add(_wrong_key(entry, key, len(broken), entries))
            meant[entry.tree.name(entry.path)] = key
        elif key in listed and len(broken) > 1:
            remaining -= {*broken, *_outdated(problems)}
            remaining.add(_removed(min(broken), key, len(broken)))
    return Outcome(remaining, meant)


def _named(problem: Problem) -> _Named | None:
    """Return what a problem says is not there."""
    value = str(problem.values.get("value", ""))
    if problem.rule in _KINDS:
        story = problem.values.get("entry") if problem.rule == "content.unknown-actor" else None
        return _KINDS[problem.rule], story, value
    if problem.rule == "markup.dead-link":
        return str(problem.values["kind"]), None, value
    if problem.rule == "content.unknown-page":
        kind, _, key = value.partition("/")
        return kind, None, key
    return None


def _entries(data: SourceData, kind: str, story: object) -> list[_Entry]:
    """Return the entries of a kind in the order of their file."""
    if kind == "source":
        return [_Entry(data.sources, path, str(path[-1])) for path, _ in data.sources.find("sources", "*")]
    places = {
        "role": (data.roles, ("roles", "*")),
        "family": (data.roles, ("families", "*")),
        "skill": (data.skills, ("skills", "*")),
        "programme": (data.programmes, ("programmes", "*")),
        "certificate": (data.certificates, ("certificates", "*")),
        "term": (data.glossary, ("terms", "*")),
        "story": (data.stories, ("stories", "*")),
        "question": (data.questions, ("questions", "*")),
        "actor": (data.stories, ("stories", story if isinstance(story, int) else "*", "actors", "*")),
    }
    if kind not in places:
        return []
    tree, pattern = places[kind]
    return [_Entry(tree, path, _key_of(entry)) for path, entry in tree.find(*pattern)]


def _key_of(entry: YamlValue) -> str:
    key = entry.get("key") if isinstance(entry, dict) else None
    return "" if key is None or isinstance(key, list | dict) else str(key)


def _listed(data: SourceData, kind: str) -> list[str]:
    """Return the keys that there were when the list for editors was last made."""
    names = data.known_ids.get(("$defs", kind, "enum"))
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _entry_in_place(key: str, entries: Sequence[_Entry], listed: Sequence[str]) -> _Entry | None:
    """Return the entry that stands where the list for editors has a key, if that entry was not in the list."""
    if key not in listed:
        return None
    names = [entry.key or f"? {number}" for number, entry in enumerate(entries)]
    place = listed.index(key)
    if len(listed) == len(names) and _is_new(entries[place], entries, listed):
        return entries[place]
    for tag, start, end, first, last in SequenceMatcher(None, listed, names, autojunk=False).get_opcodes():
        if tag == "replace" and start <= place < end and end - start == last - first:
            entry = entries[first + place - start]
            return entry if _is_new(entry, entries, listed) else None
    return None


def _is_new(entry: _Entry, entries: Sequence[_Entry], listed: Sequence[str]) -> bool:
    """Return whether the key of an entry was not there before, or another entry has it too."""
    return entry.key not in listed or sum(other.key == entry.key for other in entries) > 1


def _entry_alike(data: SourceData, key: str, count: int, entries: Sequence[_Entry]) -> _Entry | None:
    """Return the entry that is spelled like a key that is named `count` times, and that nothing else names.

    Of a good key and a single place that names a similar one, it is that place that is more likely wrong.
    """
    spelled = {re.sub(r"[^a-z0-9]+", "-", entry.key.lower()).strip("-"): entry for entry in entries}
    for name in get_close_matches(key, spelled, n=1, cutoff=0.8):
        entry = spelled[name]
        if (count > 1 or not GOOD_KEY.fullmatch(entry.key)) and not _is_named(data, entry):
            return entry
    return None


def _is_named(data: SourceData, entry: _Entry) -> bool:
    """Return whether something names an entry by the key that it has."""
    endings = (f"/{entry.key}", f":{entry.key})")
    for path, value in (leaf for tree in data.trees.values() for leaf in tree.leaves):
        if isinstance(value, str) and any(ending in value for ending in endings):
            return True
        if value == entry.key and not {"key", "slug", "title", *LOCALES} & {*path[-2:]}:
            return True
    return any(key == entry.key for page in data.pages for key, _ in page.citations)


def _wrong_key(entry: _Entry, key: str, count: int, entries: Sequence[_Entry]) -> Problem:
    """A good new key may be meant; a bad one, or one that another entry has, is not."""
    is_taken = sum(other.key == entry.key for other in entries) > 1
    rule = "content.key-renamed" if GOOD_KEY.fullmatch(entry.key) and not is_taken else "content.key-mistyped"
    side: Side = "key" if entry.key_path == entry.path or not entry.key else "value"
    return entry.tree.problem(entry.key_path, rule, side, value=entry.key or "–", key=key, count=count)


def _removed(first: Problem, key: str, count: int) -> Problem:
    return replace(first, rule="content.key-removed", values={"value": key, "count": count})


def _consequences(entry: _Entry, key: str, problems: Collection[Problem]) -> Iterator[Problem]:
    """Yield what else is said because an entry has not the key that was meant. What names the wrong sign stays."""
    name, line = entry.tree.name(entry.key_path), entry.tree.point(entry.key_path)[0]
    for problem in (problem for problem in problems if problem.file == entry.tree.file):
        value = problem.values.get("value")
        of_key = problem.line == line and problem.path == name and _OF_KEY.match(problem.rule)
        taken = problem.rule == "content.key-taken" and value == entry.key
        itself = problem.rule == "content.itself" and problem.path.startswith(f"{entry.key} ")
        if of_key or taken or itself or (problem.rule == "content.classification-missing" and value == key):
            yield problem
    yield from _outdated(problems)


def _outdated(problems: Collection[Problem]) -> Iterator[Problem]:
    return (problem for problem in problems if problem.rule == "content.known-ids-old")
