"""Which day it is. At one moment it is two days on earth, for some hours three."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

_FIRST_ZONE: Final = timedelta(hours=14)  # before UTC: Kiribati, where each day begins
_LAST_ZONE: Final = timedelta(hours=-12)  # behind UTC: where it ends


@dataclass(frozen=True)
class Today:
    """The days that it is somewhere on earth.

    An editor in Jakarta writes a date that has not begun where a server checks it, and both are right.
    """

    earliest: date
    latest: date

    @classmethod
    def at(cls, moment: datetime) -> "Today":
        """Return the days that it is at a moment, which knows its time zone."""
        utc = moment.astimezone(UTC)
        return cls((utc + _LAST_ZONE).date(), (utc + _FIRST_ZONE).date())

    @classmethod
    def now(cls) -> "Today":
        """Return the days that it is now, by the clock of this machine; its time zone does not matter."""
        return cls.at(datetime.now(UTC))
