"""The terminal: what commands print is told with the signs that it has, whatever its encoding."""

import codecs
import io
import sys
import unicodedata
from typing import Final

# What stands for a sign that a terminal does not have. A letter loses its accent; of the rest the code is told.
_STAND_INS: Final = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "−": "-",
        "‑": "-",
        "…": "...",
        "→": "->",
        "←": "<-",
        "×": "x",
        "·": ".",
        "•": "*",
        "✓": "v",
        "✍": "[?]",
        "\u00a0": " ",
        "\u202f": " ",
    }
)
_NAME: Final = "signs-of-terminal"


def use_signs_of_terminal() -> None:
    """Let standard output and error replace what their encoding does not have, and standard input what it cannot read.

    Without this one sign of a message would end the command, and the message would stay untold.
    """
    codecs.register_error(_NAME, _replace)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_NAME)
    if isinstance(sys.stdin, io.TextIOWrapper):
        piped = not sys.stdin.isatty()  # what is piped comes from a file or a program, and those write UTF-8
        sys.stdin.reconfigure(encoding="utf-8" if piped else sys.stdin.encoding, errors="replace")


def _replace(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for the signs that cannot be written, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    return "".join(_stand_in(sign, error.encoding) for sign in signs), error.end


def _stand_in(sign: str, encoding: str) -> str:
    for text in (sign.translate(_STAND_INS), unicodedata.normalize("NFKD", sign)):
        letters = "".join(letter for letter in text if not unicodedata.combining(letter))
        try:
            letters.encode(encoding)
        except UnicodeEncodeError:
            continue
        if letters:
            return letters
    return f"<U+{ord(sign):04X}>"
