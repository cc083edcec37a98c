"""Which data files are in their canonical form, told entry by entry, so that only entries that changed are looked at."""

import re
from pathlib import Path

from scripts.cache import cached_values, digest
from scripts.canonical import canonical
from scripts.checks.json_schema import schema
from scripts.config import DATA_FILES
from scripts.parallel import parallel_map

_SECTION = re.compile(r"\n\n(?=[a-z_]+:\n)")
_ENTRY = re.compile(r"(\n+)(?=  - key: )")  # a list of names may fit on one line when it is shorter


def formed(texts, cache: Path):
    """Return the data files that are just what canonical() would make of them; what it would make of the others is not known.

    `texts` are the files by name; the file `cache` keeps what was found.
    """
    named, files = {}, {}
    for name in DATA_FILES:
        text = texts.get(f"data/{name}.yaml")
        if text:
            shape = schema(name)
            said = digest(str(shape))
            own = {digest(said, part): (part, shape) for part in _parts(text)}
            named |= own
            files[f"data/{name}.yaml"] = own
    # A part is named after all that it is looked at for.
    found = cached_values(
        cache, dict.fromkeys(named, ""), lambda keys: parallel_map(lambda key: _has_form(*named[key]), keys)
    )
    return frozenset(file for file, own in files.items() if all(found[key] for key in own))


def _has_form(part, shape):
    """Return whether a part is in its form, or None if it is not."""
    try:
        return canonical(part, shape) == part or None
    except ValueError:
        return None


def _parts(text):
    """Yield a file with only the first entry of each list, and each other entry alone below the key of its list.

    Entries of a list stand in any order, so a file has its form when each of these parts has. A list whose entries are
    parted in several ways is not taken apart.
    """
    rest = []
    for section in _SECTION.split(text.removesuffix("\n")):
        key, *entries = _ENTRY.split(section)
        gaps, entries = set(entries[::2]), entries[1::2]
        alone = [f"{key}{gap}{entry}" for gap in gaps for entry in entries] if len(gaps) == 1 else [section]
        rest.append(alone[0])
        yield from (f"{part}\n" for part in alone[1:])
    yield "\n\n".join(rest) + "\n"
