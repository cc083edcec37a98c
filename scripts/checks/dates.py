"""Dates: a day we looked at something cannot lie in the future, nor may a review grow old unseen."""

from datetime import date

DATES = ("reviewed", "as_of", "accessed")
A_YEAR = 366


def check(raw):
    """A review, an access and the day up to which a rule holds are not after today; a review is not older than a year."""
    for tree in (*raw.content, raw.sources):
        for path, value in tree.leaves:
            day = as_day(value) if path and path[-1] in DATES else None
            if day and day > raw.today:
                yield tree.problem(path, "content.future", of="values", found=value, today=raw.today)
            elif day and path[-1] == "reviewed" and (raw.today - day).days > A_YEAR:
                yield tree.problem(path, "content.review-old", of="values", found=value)


def as_day(value):
    """Return the date that an ISO text names, or None; the shape check says when it is none."""
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None
