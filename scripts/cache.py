"""Results of earlier builds, kept beside what they were made from.

A cache is never trusted: its file carries a digest of itself, of our program and of the packages, and each value one of
what it was made from. Whatever does not agree is made again, so a cold build and a warm one give the same bytes.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Hashable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from scripts.source_files import source_files

_Name = TypeVar("_Name", bound=Hashable)
_Value = TypeVar("_Value")

_PROGRAM = Path(__file__).parent
_PACKAGES = ("deflate", "jinja2", "pillow")  # those that have a part in what is kept
_DIGEST_SIZE = 16  # bytes


def cached_values(
    file: Path, inputs: Mapping[_Name, str], make: Callable[[Sequence[_Name]], Sequence[_Value]]
) -> dict[_Name, _Value]:
    """Return a value for each name of `inputs`, which holds what each value is made from, as text.

    `make` returns the values of a list of names, in order; it is asked only for those that the file does not have.
    Afterwards the file holds the values of these names and no others.
    """
    digests = {name: digest(text) for name, text in inputs.items()}
    content = _read(file)
    known: dict[_Name, tuple[bytes, _Value]] = pickle.loads(content) if content else {}
    current = {name: known[name] for name in inputs if name in known and known[name][0] == digests[name]}
    missing = [name for name in inputs if name not in current]
    if missing:
        current |= {name: (digests[name], value) for name, value in zip(missing, make(missing), strict=True)}
    if missing or len(current) < len(known):
        _write(file, pickle.dumps(current, protocol=5))
    return {name: current[name][1] for name in inputs}


def digest(*texts: str | bytes) -> bytes:
    """Return 16 bytes that no other texts have."""
    whole = hashlib.blake2b(digest_size=_DIGEST_SIZE)
    for text in texts:
        content = text if isinstance(text, bytes) else text.encode("utf-8")
        whole.update(len(content).to_bytes(8, "big") + content)
    return whole.digest()


@cache
def _program() -> bytes:
    """Return the digest of whatever has a part in every value: our modules, the packages, Python."""
    sources = (path.read_text("utf-8") for path in source_files(_PROGRAM) if path.suffix in (".py", ".mjs"))
    return digest(sys.version, *map(version, _PACKAGES), *sources)


def _read(file: Path) -> bytes | None:
    """Return the bytes that this very program wrote to a file, or None."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    stored, content = content[:_DIGEST_SIZE], content[_DIGEST_SIZE:]
    return content if digest(_program(), content) == stored else None


def _write(file: Path, content: bytes) -> None:
    """Write a file whole or not at all; where it cannot be written, the next build makes its values again."""
    partial = file.with_name(f".{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(digest(_program(), content) + content)
        os.replace(partial, file)
    with suppress(OSError):
        partial.unlink(missing_ok=True)
