"""Dates: a day we looked at something cannot lie in the future."""

from datetime import date


def check(raw):
    """A review, an access and the day up to which a rule holds are not after today."""
    found = (
        (raw.roles, path, value)
        for pattern in (("roles", "*", "reviewed"), ("roles", "*", "*", "*", "as_of"))
        for path, value in raw.roles.find(*pattern)
    )
    accessed = ((raw.sources, path, value) for path, value in raw.sources.find("sources", "*", "accessed"))
    for tree, path, value in [*found, *accessed]:
        day = _day(value)
        if day and day > raw.today:
            yield tree.problem(path, f'"{value}" lies in the future', f"Today is {raw.today}.", "Write the day on which it was done.", of="values")


def _day(value):
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None  # the shape check has said so
