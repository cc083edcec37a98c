"""Dates: a day we looked at something cannot lie in the future."""

from datetime import date

from scripts.tree import walk

DATES = ("reviewed", "as_of", "accessed")


def check(raw):
    """A review, an access and the day up to which a rule holds are not after today."""
    for tree in (raw.roles, raw.sources):
        for path, value in walk(tree.value):
            day = _day(value) if path and path[-1] in DATES else None
            if day and day > raw.today:
                yield tree.problem(path, f'"{value}" lies in the future', f"Today is {raw.today}.", "Write the day on which it was done.", of="values")


def _day(value):
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None  # the shape check has said so
