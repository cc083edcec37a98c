"""A text or number of a YAML file as YAML 1.2 reads it, the way editors' YAML tools do.

PyYAML alone would read `no` as false and `1:30` as 90.
"""

import re
from typing import Final

import yaml

# https://yaml.org/spec/1.2.2/#1032-tag-resolution
_NUMBER: Final = re.compile(
    r"[-+]?(?:[0-9]+|(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))\Z|0o[0-7]+\Z|0x[0-9a-fA-F]+\Z|\.(?:nan|NaN|NAN)\Z"
)
_INTEGER: Final = re.compile(r"[-+]?[0-9]{1,18}\Z")
_DECIMAL: Final = re.compile(r"[0-9]{1,15}\.[0-9]{1,15}\Z")


def scalar(event: yaml.ScalarEvent) -> str | bool | int | float | None:
    """Return the value of a scalar; only one without quotes can be something else than a text."""
    text: str = event.value
    if event.style:
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if not _NUMBER.match(text):
        return text
    if _INTEGER.match(text):
        return int(text)
    # No field takes another kind of number. It need only be one: a problem shows what the file holds.
    return float(text) if _DECIMAL.match(text) else 0.5
