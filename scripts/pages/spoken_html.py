"""HTML as a screen reader should say it: citations have names, and signs that stand inside names are not read out."""

import re
from typing import Final

from scripts.label_placeholders import fill

# A link that already has a name keeps it.
_CITATION: Final = re.compile(r'(<a (?![^>]*aria-label)[^>]*\bdata-source="[^>]*)>\[(\d+)\]</a>')

# Left alone are tags, and elements whose text is no HTML: it cannot hold the element that hides a sign.
_SIGN: Final = re.compile(r"<(script|style|svg|select|textarea|title)\b.*?</\1>|<[^>]*>|(?<=\w)\*(?=\w)", re.DOTALL)


def name_citations(html: str, name: str) -> str:
    """Return HTML in which each citation is called what it is: `[1]` is shown, and "source 1" is said.

    `name` is a label with the placeholder {number}. How the links look and lead is left as it is.
    """
    return _CITATION.sub(lambda mark: f'{mark[1]} aria-label="{fill(name, number=mark[2])}">[{mark[2]}]</a>', html)


def silence_signs(html: str) -> str:
    """Return HTML in which an asterisk inside a word is shown and not said: `O*NET` is no "O star NET"."""
    return _SIGN.sub(lambda part: '<span aria-hidden="true">*</span>' if part[0] == "*" else part[0], html)
