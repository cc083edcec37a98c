"""What earlier builds worked out, kept beside what it was worked out from.

A cache is never trusted: its file carries a digest of itself, of the program and of the packages, and each value one of what
it was made from. Whatever does not agree is worked out again, so a cold build and a warm one give the same bytes.
"""

import hashlib
import os
import pickle
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path
from threading import get_ident

PROGRAM = Path(__file__).parent
PACKAGES = ("jinja2", "markdown", "mkdocs", "mkdocs-material", "mkdocs-static-i18n", "pillow", "pymdown-extensions")


def cached_values(file: Path, inputs, make):
    """Return a value for each name of `inputs`, a dictionary of what each is made from, as text.

    `make` returns the values of a list of names; it is asked only for what the file does not have, and None is
    a value that is not kept. Afterwards the file holds what is asked for now and nothing else.
    """
    digests = {name: digest(text) for name, text in inputs.items()}
    content = read_cached(file)
    known = pickle.loads(content) if content else {}
    found = {name: known[name][1] for name, own in digests.items() if name in known and known[name][0] == own}
    missing = [name for name in inputs if name not in found]
    made = dict(zip(missing, make(missing), strict=True)) if missing else {}
    new = {name: (digests[name], value) for name, value in made.items() if value is not None}
    if new or len(found) < len(known):
        write_cached(file, pickle.dumps({name: known[name] for name in found} | new, protocol=5))
    return found | made


def digest(*texts):
    """Return a short name for texts that no others have."""
    whole = hashlib.blake2b(digest_size=16)
    for text in texts:
        own = text if isinstance(text, bytes) else text.encode("utf-8")
        whole.update(len(own).to_bytes(8, "big") + own)
    return whole.digest()


@cache
def _program():
    """Return the digest of whatever has a part in every result: our modules, the packages, Python."""
    sources = (path.read_text("utf-8") for path in sorted(PROGRAM.rglob("*.py")))
    return digest(sys.version, *map(version, PACKAGES), *sources)


def read_cached(file: Path):
    """Return the bytes that were kept in a file by this very program, or None."""
    try:
        with open(file, "rb") as opened:
            own, content = opened.read(16), opened.read()
    except OSError:
        return None
    return content if digest(_program(), content) == own else None


def write_cached(file: Path, content: bytes):
    """Keep bytes in a file for `kept`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(f".{file.name}.{os.getpid()}.{get_ident()}")
    with open(partial, "wb") as opened:
        opened.write(digest(_program(), content) + content)
    os.replace(partial, file)
