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

# Stands for a number that no field takes: one without end, of too many digits, or in another notation than the decimal
# one. Its value need only be out of every range: a problem shows what the file holds.
_OUT_OF_RANGE: Final = 1e300


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
    return _decimal(text)


def _decimal(text: str) -> float:
    try:
        number = float(text)
    except ValueError:  # 0x1f, 0o17
        return _OUT_OF_RANGE
    return number if abs(number) < _OUT_OF_RANGE else _OUT_OF_RANGE  # not a number is not less, either
