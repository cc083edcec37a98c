"""How a language writes dates, numbers and times of the day, and how its locale is named."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from scripts.config import DEFAULT_LOCALE, LANGUAGES, Language

_BY_CODE: Final[dict[str, Language]] = {language.code: language for language in LANGUAGES}


def format_day(day: date | str, lang: str) -> str:
    """Return a day in words; a text is a date as ISO 8601 writes it, `2026-11-27`."""
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return format_date(day, "d MMMM y", locale=_locale(lang))


def format_month(month: str, lang: str) -> str:
    """Return a month that is written `2026-11` in words."""
    return format_date(date.fromisoformat(f"{month}-01"), "MMMM y", locale=_locale(lang))


def month_names(lang: str) -> tuple[str, ...]:
    """Return the short names of the twelve months."""
    return tuple(format_date(date(2000, month, 1), "LLL", locale=_locale(lang)) for month in range(1, 13))


def format_rupiah(amount: int, lang: str) -> str:
    """Return an amount of rupiah with the separators of a language; what is less than 0 has its sign in front."""
    return f"{'−' if amount < 0 else ''}Rp{format_number(abs(amount), lang)}"


def format_number(number: float | Decimal | str, lang: str) -> str:
    """Return a number with the separators of a language."""
    return format_decimal(number, locale=_locale(lang))


def clock_time(written: str, lang: str) -> str:
    """Return a time of the day, such as `08.30` or `08:30`, with the separator of a language."""
    return _BY_CODE[lang].time_separator.join((written[:2], written[3:]))


def locale_name(lang: str) -> str:
    """Return the language and territory of a page as the Open Graph protocol writes them, e.g. `en_GB`."""
    return f"{lang}_{_BY_CODE[lang].territory}"


@cache
def _locale(lang: str) -> Locale:
    """Return the conventions of a language; one that Babel does not know has those of the site's first language."""
    try:
        return Locale.parse(lang)
    except UnknownLocaleError:
        return Locale.parse(DEFAULT_LOCALE)
