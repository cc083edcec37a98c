"""The form that the data wants of what somebody wrote by habit: a decimal comma, a date in words, yes for true.

Each function returns the right form as a text, or None where nobody can know what was meant.
"""

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import Final

from babel import Locale, UnknownLocaleError

from scripts.checks.language_rules import language_rules
from scripts.config import LOCALES

# What people write before or behind a number.
_AROUND: Final = re.compile(
    r"^[^\w+-]*(?:rp|idr|usd|eur)?[\s.$€]*(?=[-+]?[0-9])"
    r"|\s*(?:%|persen|percent|,-|idr|rp)?[\s.;,]*$"
)
_BETWEEN_GROUPS: Final = re.compile(r"(?<=[0-9])[\s'’‘´`_](?=[0-9])")
_NUMBER: Final = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")
_GROUPED: Final = re.compile(r"[-+]?[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*")

_DAY: Final = re.compile(r"[0-9]+")
_MONTH: Final = re.compile(r"[^\W\d_]{3,}")


def right_number(text: str, *, whole: bool) -> str | None:
    """Return a number as the data writes it: digits, and a point before decimals. `whole` numbers have none."""
    text = text.strip().strip("\"“”'’‘").lower()
    words = (number for lang in LOCALES for word, number in language_rules(lang).numbers.items() if word == text)
    word = next(words, None)
    if word is not None:
        return str(word)
    digits = _BETWEEN_GROUPS.sub("", _AROUND.sub("", text)).replace("−", "-").lstrip("+")
    grouped = _GROUPED.fullmatch(digits)
    if "," in digits and "." in digits:  # the last of the two stands before the decimals
        decimal = max(",", ".", key=digits.rfind)
        digits = digits.replace("." if decimal == "," else ",", "").replace(decimal, ".")
    elif grouped and (whole or digits.count(grouped[1]) > 1):
        digits = digits.replace(grouped[1], "")
    else:
        digits = digits.replace(",", ".")
    if whole:
        digits = re.sub(r"\.0+\Z", "", digits)
    return digits if _NUMBER.fullmatch(digits) and not (whole and "." in digits) else None


def right_day(text: str, latest: date) -> str | None:
    """Return a date as the data writes it, year-month-day.

    Of 1/2/2026 the day is the first number, as in both our languages, unless that day lies after `latest`. Of 26-11-30
    the year is, which then stands in its usual place.
    """
    text = re.sub(r"(?<=[0-9])[T ].*:.*|(?<=[0-9])(?:st|nd|rd|th)\b", "", text.strip())
    if re.fullmatch("[0-9]{8}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    numbers = _DAY.findall(text)
    months = [month for word in _MONTH.findall(text) if (month := _month(word.lower()))]
    days = [day for day in _days(numbers, months) if day]
    return str(next((day for day in days if day <= latest), days[0])) if days else None


def right_truth(text: str) -> str | None:
    """Return true or false for a word that means it."""
    word = text.strip().strip("\"“”'’‘").lower()
    for lang in LOCALES:
        for truth, words in language_rules(lang).truth.items():
            if word in words:
                return truth
    return None


def _days(numbers: list[str], months: list[int]) -> Iterator[date | None]:
    """Yield the days that some numbers may stand for, the likeliest first."""
    if len(numbers) == 2 and len(months) == 1:
        first, second = numbers
        yield _day(first, months[0], second) if len(first) == 4 else _day(second, months[0], first)
    elif len(numbers) == 3 and not months:
        first, middle, last = numbers
        if len(first) == 4:
            yield _day(first, int(middle), last)
            yield _day(first, int(last), middle)
        else:
            yield _day(last, int(middle), first)
            yield _day(last, int(first), middle)
            yield _day(first, int(middle), last)


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))
    except ValueError:
        return None


def _month(word: str) -> int | None:
    """Return the number of a month from its name or its short form, in any of the languages."""
    names = _month_names()
    full = [name for name in names if name.startswith(word)] or get_close_matches(word, names, n=1, cutoff=0.66)
    return names[full[0]] if full else None


@cache
def _month_names() -> dict[str, int]:
    names: dict[str, int] = {}
    for lang in LOCALES:
        try:
            locale = Locale.parse(lang)
        except (UnknownLocaleError, ValueError):
            continue
        for width in ("wide", "abbreviated"):
            names |= {name.lower(): number for number, name in locale.months["format"][width].items()}
    return names
