"""A file as text: the same text whatever line ends, mark of byte order or last line an editor gave it."""

import stat
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from scripts.messages import translations
from scripts.problems.problem import LocalText, Problem

# In bytes. The data of a thousand roles takes 20 MB; a larger file was mixed up with another one.
LARGEST: Final = 25_000_000

# The mark that a file in an encoding begins with. That of UTF-32 begins with that of UTF-16.
_MARKS: Final = (
    (BOM_UTF32_LE, "UTF-32"),
    (BOM_UTF32_BE, "UTF-32"),
    (BOM_UTF16_LE, "UTF-16"),
    (BOM_UTF16_BE, "UTF-16"),
)

# What every second byte of a text in UTF-16 without a mark looks like; few letters of our languages need both bytes.
_PROBED: Final = 4_000
_LEAST_ZEROS: Final = 0.3


@dataclass(frozen=True)
class TextFile:
    """A file as it was read: the text that there is to show of it, and the problem that keeps it from being parsed."""

    name: str
    text: str = ""
    problem: Problem | None = None
    exists: bool = True

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problem, if there is one."""
        return (self.problem,) if self.problem else ()


def read_text_file(root: Path, file: str) -> TextFile:
    """Return a file below `root`, each line ended by a line feed. Never raises, and never waits for a pipe."""
    path = root / file
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            reason = LocalText(translations("reading.no-file"))
            return TextFile(file, problem=Problem(file, 1, 1, "reading.unreadable", values={"reason": reason}))
        if status.st_size > LARGEST:
            values = {"megabytes": status.st_size // 1_000_000, "most": LARGEST // 1_000_000}
            return TextFile(file, problem=Problem(file, 1, 1, "reading.too-large", values=values))
        return _decoded(file, path.read_bytes())
    except FileNotFoundError:
        return TextFile(file, problem=Problem(file, 1, 1, "reading.missing-file"))
    except OSError as error:
        return TextFile(file, problem=Problem(file, 1, 1, "reading.unreadable", values={"reason": error.strerror}))


def _decoded(file: str, content: bytes) -> TextFile:
    encoding = _wide_encoding(content)
    if encoding:
        text = content.decode(encoding, "replace").removeprefix("\ufeff")
        problem = Problem(file, 1, 1, "reading.not-utf8", values={"encoding": encoding[:6]})
        return TextFile(file, _with_line_feeds(text), problem)
    content = content.removeprefix(BOM_UTF8)
    try:
        return TextFile(file, _with_line_feeds(content.decode("utf-8")))
    except UnicodeDecodeError as error:
        before = _with_line_feeds(content[: error.start].decode("utf-8", "replace"))
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        problem = Problem(file, line, column, "reading.not-utf8", values={"encoding": "Windows-1252 (Latin-1)"})
        return TextFile(file, _with_line_feeds(content.decode("utf-8", "replace")), problem)


def _wide_encoding(content: bytes) -> str | None:
    """Return the encoding of a text whose letters take two or four bytes each, or None."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    start = content[:_PROBED]
    evens, odds = start[::2].count(0), start[1::2].count(0)
    if max(evens, odds) <= _LEAST_ZEROS * len(start):
        return None
    return "UTF-16-LE" if odds > evens else "UTF-16-BE"


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
