"""Known ids: editors complete and underline keys by a list that is made from the data."""

from collections.abc import Iterator

from scripts.checks.references import keys
from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.yaml_values import KeyPath


def check(data: SourceData) -> Iterator[Problem]:
    """data/schema/known.schema.json lists the keys that the data has, in its order. The first difference is named."""
    sources = data.sources.get(("sources",))
    if not isinstance(sources, dict) or None in (data.roles.value, data.skills.value, data.glossary.value):
        return  # which keys there are is not known
    expected = {
        "source": list(sources),
        "role": keys(data.roles, "roles"),
        "family": keys(data.roles, "families"),
        "skill": keys(data.skills, "skills"),
        "term": keys(data.glossary, "terms"),
    }
    for kind, names in expected.items():
        path: KeyPath = ("$defs", kind, "enum")
        listed = data.known_ids.get(path)
        if listed != names:
            yield data.known_ids.problem((*path, _first_difference(listed, names)), "content.known-ids-old", "value")
            return


def _first_difference(listed: object, names: list[str]) -> int:
    """Return the position of the first key that differs."""
    known = listed if isinstance(listed, list) else []
    pairs = zip(known, names, strict=False)
    return next((position for position, (one, other) in enumerate(pairs) if one != other), min(len(known), len(names)))
