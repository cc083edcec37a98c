"""How a text stands in YAML: plain, in double quotes, or as a block of lines."""

import re

from scripts.reading.forbidden_characters import CONTROL, INVISIBLE

# Signs that no screen shows, or that YAML does not let stand for themselves.
_UNSEEN = f"{CONTROL}\r{INVISIBLE}"
_ESCAPED = re.compile(f'["\\\\\n\t{_UNSEEN}]')
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}

# A text with any of these would end early, or be no text, in some reader of YAML.
_NOT_PLAIN = re.compile(
    rf"""\Z | [^A-Za-z0-9(/\x80-\U0010ffff] | \s      # begins with a sign or space
    | [\x00-@\[-`{{-\x7f]*\Z                          # no letter at all
    | (?:y|n|yes|no|on|off|true|false|null)\Z         # another kind in YAML 1.1 or 1.2, as are those below
    | [0-9][0-9_.]*e[-+]?[0-9_]+\Z | 0[xob][0-9a-f_]+\Z | [0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}t
    | .*(?::(?:\s|\Z) | \s\# | \s\Z | [\t\n{_UNSEEN}])  # is cut off, or holds what must be escaped
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)

# Brackets and commas end a word in one line; so does a question mark in PyYAML without libyaml.
_FLOW_SIGN = re.compile(r"[,?\[\]{}]")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_NOT_LITERAL = re.compile(rf"\s|.*(?:[^\S\n](?:\n|\Z)|\n\n\Z|[\t{_UNSEEN}])", re.DOTALL)


def quoted(value, in_line=False):
    """Return a scalar in double quotes if it is a text that a reader could take for something else."""
    text = value.text
    if not value.is_text or _DATE.match(text) or not (_NOT_PLAIN.match(text) or in_line and _FLOW_SIGN.search(text)):
        return text
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match):
    code = ord(match[0])
    return _SHORT_ESCAPES.get(match[0]) or (
        f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
    )


def block_header(value):
    """Return what begins a text of several lines, or "" where it has one or a block cannot hold it."""
    if "\n" not in value.text or _NOT_LITERAL.match(value.text):
        return ""
    return "|" if value.text.endswith("\n") else "|-"
