"""The plain values that YAML text becomes, and the paths that lead to them."""

from collections.abc import Iterator
from typing import TypeAlias

Step: TypeAlias = str | int  # the name of a field, or a position in a list, counted from 0
KeyPath: TypeAlias = tuple[Step, ...]  # e.g. ("roles", 0, "title", "en")
YamlValue: TypeAlias = "bool | int | float | str | list[YamlValue] | dict[str, YamlValue] | None"


def leaves(value: YamlValue, path: KeyPath = ()) -> Iterator[tuple[KeyPath, YamlValue]]:
    """Yield path and value of everything that is neither a list nor a group of fields."""
    if isinstance(value, dict):
        for name, child in value.items():
            yield from leaves(child, (*path, name))
    elif isinstance(value, list):
        for position, child in enumerate(value):
            yield from leaves(child, (*path, position))
    else:
        yield path, value


def matches(value: YamlValue, pattern: KeyPath, path: KeyPath = ()) -> Iterator[tuple[KeyPath, YamlValue]]:
    """Yield path and value wherever a pattern fits; `"*"` stands for any one step.

    Values of another shape than the pattern expects are passed over.
    """
    if not pattern:
        yield path, value
        return
    step, rest = pattern[0], pattern[1:]
    if isinstance(value, list):
        for position, child in enumerate(value):
            if step in ("*", position):
                yield from matches(child, rest, (*path, position))
    elif isinstance(value, dict):
        for name in value if step == "*" else (step,):
            if isinstance(name, str) and name in value:
                yield from matches(value[name], rest, (*path, name))
