"""Calendars in which releases are dated, and their conversion to the Gregorian one.

Solar Hijri (Iran, Afghanistan) follows the 2,820-year-free arithmetic of Birashk as used by the 33-year break table of
Borkowski; it agrees with the official calendar from 1178 to 1633 SH. Umm al-Qura comes from hijridate, which knows the
years 1343 to 1500 AH. The others differ from the Gregorian calendar by the number of the year only.
"""

from __future__ import annotations

import datetime as dt

# Year of the era + offset = Gregorian year.
YEAR_OFFSETS = {
    "gregorian": 0,
    "buddhist": -543,
    "minguo": 1911,
    "reiwa": 2018,
    "heisei": 1988,
    "showa": 1925,
    "taisho": 1911,
}
# Years that a release can plausibly carry when no era is printed, per calendar.
PLAUSIBLE_YEARS = {
    "gregorian": (1900, 2069),  # beyond it the years of the Nepalese Bikram Sambat begin
    "buddhist": (2443, 2742),
    "minguo": (90, 199),
    "persian": (1250, 1500),
    "islamic": (1343, 1500),
}
CALENDARS = (*YEAR_OFFSETS, "persian", "islamic")

_BREAKS = (-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178)


def gregorian(calendar: str, year: int, month: int, day: int) -> dt.date | None:
    """The Gregorian date of a day in a calendar, or None when there is no such day."""
    try:
        if calendar == "persian":
            return _from_persian(year, month, day)
        if calendar == "islamic":
            return _from_islamic(year, month, day)
        return dt.date(year + YEAR_OFFSETS[calendar], month, day)
    except (ValueError, OverflowError):
        return None


def _from_persian(year: int, month: int, day: int) -> dt.date:
    if not 1 <= month <= 12 or not 1 <= day <= 31 or not 1178 <= year <= 1633:
        raise ValueError("no such day")
    leap, march = _nowruz(year)
    longest = 31 if month <= 6 else 30 if month <= 11 or leap else 29
    if day > longest:
        raise ValueError("no such day")
    days = (month - 1) * 31 - max(0, month - 7) + day - 1
    return dt.date(year + 621, 3, march) + dt.timedelta(days=days)


def _nowruz(year: int) -> tuple[bool, int]:
    """Whether a Solar Hijri year is a leap year, and the day in March on which it begins."""
    leap_days, previous, jump = -14, _BREAKS[0], 0
    for current in _BREAKS[1:]:
        jump = current - previous
        if year < current:
            break
        leap_days += jump // 33 * 8 + jump % 33 // 4
        previous = current
    n = year - previous
    leap_days += n // 33 * 8 + (n % 33 + 3) // 4
    if jump % 33 == 4 and jump - n == 4:
        leap_days += 1
    western = year + 621
    gregorian_leaps = western // 4 - (western // 100 + 1) * 3 // 4 - 150
    if jump - n < 6:
        n = n - jump + (jump + 4) // 33 * 33
    cycle = ((n + 1) % 33 - 1) % 4
    return cycle == 0, 20 + leap_days - gregorian_leaps


def _from_islamic(year: int, month: int, day: int) -> dt.date:
    from hijridate import Hijri  # imported late: few releases carry a lunar date

    converted = Hijri(year, month, day).to_gregorian()
    return dt.date(converted.year, converted.month, converted.day)
