from datetime import date

from scripts.locale_format import clock_time, format_day, format_number, locale_name


def test_a_time_has_the_separator_of_the_language():
    for written in ("08.30", "08:30"):
        assert (clock_time(written, "id"), clock_time(written, "en")) == ("08.30", "08:30")


def test_a_locale_has_the_territory_whose_spelling_the_language_has():
    assert (locale_name("id"), locale_name("en")) == ("id_ID", "en_GB")


def test_days_and_numbers_are_written_as_the_language_does():
    assert (format_day("2026-11-27", "id"), format_day(date(2026, 5, 1), "en")) == ("27 November 2026", "1 May 2026")
    assert (format_number(1234.5, "id"), format_number(1234.5, "en")) == ("1.234,5", "1,234.5")


def test_a_language_that_babel_does_not_know_follows_the_first_language_of_the_site():
    assert format_number(1234.5, "xx") == format_number(1234.5, "id")
    assert format_day("2026-05-01", "xx") == format_day("2026-05-01", "id")
