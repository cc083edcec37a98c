"""Dates: nobody has read or reviewed anything in the future, and no review grows old without notice."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData

_DATES: Final = ("reviewed", "as_of", "accessed")
_MOST_DAYS: Final = 366  # until a role is reviewed again


def check(data: SourceData) -> Iterator[Problem]:
    """A review, an access and the day up to which a rule holds are not after today.

    A review is not older than a year.
    """
    for tree in (*data.content, data.sources):
        for path, value in tree.leaves:
            day = as_day(value) if path and path[-1] in _DATES else None
            if day and day > data.today:
                yield tree.problem(path, "content.future", "value", value=value, today=data.today)
            elif day and path[-1] == "reviewed" and (data.today - day).days > _MOST_DAYS:
                yield tree.problem(path, "content.review-old", "value", value=value)


def as_day(value: object) -> date | None:
    """Return the date that an ISO text names, or None for anything else, which the schema refuses."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
