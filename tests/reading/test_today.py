from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from scripts.reading.today import Today

JAKARTA = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("moment", "earliest", "latest"),
    [
        (datetime(2026, 11, 30, 6, tzinfo=JAKARTA), date(2026, 11, 29), date(2026, 11, 30)),
        (datetime(2026, 11, 29, 23, tzinfo=UTC), date(2026, 11, 29), date(2026, 11, 30)),
        (datetime(2026, 11, 30, 11, tzinfo=UTC), date(2026, 11, 29), date(2026, 12, 1)),
        (datetime(2026, 11, 30, 9, 59, tzinfo=UTC), date(2026, 11, 29), date(2026, 11, 30)),
        (datetime(2026, 11, 30, 12, tzinfo=UTC), date(2026, 11, 30), date(2026, 12, 1)),
    ],
)
def test_it_is_every_day_that_it_is_somewhere(moment, earliest, latest):
    assert Today.at(moment) == Today(earliest, latest)


def test_now_is_between_the_two():
    today = Today.now()
    assert today.earliest <= datetime.now(UTC).date() <= today.latest
