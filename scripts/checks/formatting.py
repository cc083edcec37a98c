"""Form: the data files are in their canonical form, and editors know every key."""

from scripts.canonical import canonical
from scripts.checks.json_schema import schema
from scripts.checks.references import keys
from scripts.config import DATA_FILES, KNOWN_IDS
from scripts.editing.editor_completions import known_ids
from scripts.problems.problem import Problem


def check(raw):
    """What `make fmt` would write is what is there; if not, the first line that differs is named."""
    for file, text in forms(raw):
        found = raw.texts.get(file, "")
        if found.removeprefix("\ufeff") != text:
            rule = "content.known-ids-old" if file == KNOWN_IDS else "content.not-canonical"
            yield Problem(file, _first_difference(found, text), 1, rule)


def forms(raw):
    """Yield each file that has a canonical form, with that form, but for those that are known to be in it; one that cannot be read has none."""
    unread = {problem.file for problem in raw.problems}
    for name in DATA_FILES:
        file = f"data/{name}.yaml"
        if not raw.texts.get(file) or file in unread or file in raw.formed:
            continue
        try:
            yield file, canonical(raw.texts[file], schema(name, raw.schemas))
        except ValueError:
            continue  # its shape is so far off that the other checks speak of little else
    sources = raw.sources.get(("sources",))
    if isinstance(sources, dict) and not any(tree.value is None for tree in (raw.roles, raw.skills, raw.glossary)):
        found = (
            keys(raw.roles, "families"),
            keys(raw.roles, "roles"),
            list(sources),
            keys(raw.skills, "skills"),
            keys(raw.glossary, "terms"),
        )
        yield KNOWN_IDS, known_ids(*found)


def _first_difference(found, wanted):
    lines = found.split("\n")
    pairs = zip(lines, wanted.split("\n"), strict=False)
    return next(
        (number for number, (one, other) in enumerate(pairs, 1) if one != other),
        min(len(lines), wanted.count("\n") + 1),
    )
