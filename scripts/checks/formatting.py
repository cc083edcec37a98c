"""Form: editors know every key."""

from scripts.config import KNOWN_IDS
from scripts.problems.problem import Problem


def check(raw):
    """What `make fmt` would write as the known keys is what is there; if not, the first line that differs is named."""
    from scripts.editing.editor_completions import known_ids_of  # it needs the checks

    text, wanted = raw.texts.get(KNOWN_IDS, ""), known_ids_of(raw)
    if wanted is not None and text != wanted:
        yield Problem(KNOWN_IDS, _first_difference(text, wanted), 1, "content.known-ids-old")


def _first_difference(text, wanted):
    lines = text.split("\n")
    pairs = zip(lines, wanted.split("\n"), strict=False)
    return next(
        (number for number, (one, other) in enumerate(pairs, 1) if one != other),
        min(len(lines), wanted.count("\n") + 1),
    )
