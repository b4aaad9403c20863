"""The days on which Swedish banks move money, and the payday that a municipality's calendar names."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import holidays

from shared.kernel.month import Month
from shared.parameters.municipal import Calendar, Payday

ALSO_CLOSED = ((12, 24), (12, 31))
"""Christmas Eve and New Year's Eve: no holidays by law (lag 1989:253), yet no banking days. Midsummer Eve is below."""


@cache
def closed_days(year: int) -> frozenset[date]:
    """Weekdays and Sundays of a year on which Swedish banks are closed, besides all weekends."""
    by_law = set(holidays.country_holidays("SE", years=year, include_sundays=False))
    by_custom = {date(year, month, day) for month, day in ALSO_CLOSED}
    return frozenset(by_law | by_custom | {midsummer_eve(year)})


def midsummer_eve(year: int) -> date:
    """The Friday between 19 and 25 June."""
    earliest = date(year, 6, 19)
    return earliest + timedelta(days=(4 - earliest.weekday()) % 7)


def is_banking_day(day: date) -> bool:
    return day.weekday() < 5 and day not in closed_days(day.year)


def banking_day_from(day: date) -> date:
    """The day itself if banks are open, else the next one on which they are."""
    while not is_banking_day(day):
        day += timedelta(days=1)
    return day


def banking_day_until(day: date) -> date:
    """The day itself if banks are open, else the last one before it on which they were."""
    while not is_banking_day(day):
        day -= timedelta(days=1)
    return day


def payday_of(month: Month, calendar: Calendar, decided_on: date) -> date:
    """The day on which assistance for a month is paid: the calendar's payday, or when that has passed by the day of
    the decision, the next banking day after it."""
    match calendar.payday:
        case Payday.LAST_BANKING_DAY_OF_MONTH_BEFORE:
            payday = banking_day_until(month.previous.last_day)
    return max(payday, banking_day_from(decided_on + timedelta(days=1)))
