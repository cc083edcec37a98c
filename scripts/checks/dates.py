"""Dates: nobody has read or reviewed anything in the future, and no review grows old without notice."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, TypeAlias

from scripts.problems.problem import Problem
from scripts.reading.loader import SourceData
from scripts.reading.source_tree import SourceTree
from scripts.reading.today import Today
from scripts.reading.yaml_values import KeyPath

_DATES: Final = ("reviewed", "as_of", "accessed")
_MOST_DAYS: Final = 366  # until a role is reviewed again

# Dates that lie in the future in so many roles and sources are not each a slip: the clock is more likely wrong.
_MANY_ENTRIES: Final = 4

_Dated: TypeAlias = tuple[SourceTree, KeyPath, date]


def check(data: SourceData) -> Iterator[Problem]:
    """A review, an access and the day up to which a rule holds are not after today, wherever on earth today has begun.

    A review, and what is known of a law in motion, is not older than a year. A clock that is years behind or ahead is
    told once, not for each date.
    """
    dated = list(_dated(data))
    future = [entry for entry in dated if entry[2] > data.today.latest]
    if len({(tree.file, path[:2]) for tree, path, _ in future}) >= _MANY_ENTRIES:
        yield _clock_behind(future, data.today)
    else:
        for tree, path, day in future:
            yield tree.problem(path, "content.future", "value", value=day, today=data.today.latest)
    reviews = [entry for entry in dated if entry[1][-1] == "reviewed"]
    old = [entry for entry in reviews if is_old(entry[2], data.today)]
    if len(old) == len(reviews) > 1:
        yield _clock_ahead(old, max(dated, key=_day), data.today)
    else:
        for tree, path, day in old:
            yield tree.problem(path, "content.review-old", "value", value=day)
        for tree, path, day in dated:
            if tree is data.status and is_old(day, data.today):
                yield tree.problem(path, "content.status-old", "value", value=day)


def is_old(reviewed: date, today: Today) -> bool:
    """Return whether a review has to be done again, wherever on earth one asks."""
    return (today.earliest - reviewed).days > _MOST_DAYS


def as_day(value: object) -> date | None:
    """Return the date that an ISO text names, or None for anything else, which the schema refuses."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _dated(data: SourceData) -> Iterator[_Dated]:
    for tree in (*data.content, data.sources):
        for path, value in tree.leaves:
            day = as_day(value) if path and path[-1] in _DATES else None
            if day:
                yield tree, path, day


def _clock_behind(future: Sequence[_Dated], today: Today) -> Problem:
    tree, path, newest = max(future, key=_day)
    first_tree, first_path, _ = future[0]
    first = f"{first_tree.file}:{first_tree.point(first_path, 'value')[0]}"
    return tree.problem(
        path, "content.clock-behind", "value", count=len(future), newest=newest, first=first, today=today.latest
    )


def _clock_ahead(old: Sequence[_Dated], latest: _Dated, today: Today) -> Problem:
    """Return the hint that the clock may be ahead. An old copy of the project looks the same."""
    tree, path, _ = max(old, key=_day)
    values = {"count": len(old), "newest": latest[2], "today": today.earliest}
    return tree.problem(path, "content.clock-ahead", "value", **values)


def _day(entry: _Dated) -> date:
    return entry[2]
