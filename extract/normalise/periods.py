"""Reads the period a figure is for: which months it covers, and what it is called.

>>> months_of("2020-Q1").months
('2020-01', '2020-02', '2020-03')
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from extract.errors import BadArgument


class Months(NamedTuple):
    """The calendar months of a period, its name ("2018", "2018-03", "2020-Q1"), its length and what was assumed."""

    months: tuple[str, ...]
    name: str
    length: str
    flags: tuple[str, ...] = ()


YEAR = re.compile(r"([12]\d{3})", re.ASCII)
MONTH = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])", re.ASCII)
QUARTER = re.compile(r"([12]\d{3})-Q([1-4])", re.ASCII)
DAY = re.compile(r"([12]\d{3}-\d\d)-\d\d", re.ASCII)
TWO_YEARS = re.compile(r"([12]\d{3})[-/]((?:[12]\d)?\d\d)", re.ASCII)


@lru_cache(maxsize=4096)
def months_of(period: str) -> Months:
    """The months of "YYYY", "YYYY-MM", "YYYY-MM-DD", "YYYY-Qn" or a fiscal year such as "2017-18".

    Raises BadArgument for anything else. "2009-10" is October 2009, as in ISO 8601; "2009/10" is the fiscal year.
    """
    if found := YEAR.fullmatch(period):
        return year(found[1])
    if MONTH.fullmatch(period):
        return Months((period,), period, "month")
    if found := QUARTER.fullmatch(period):
        first = 3 * int(found[2]) - 2
        return Months(tuple(f"{found[1]}-{month:02}" for month in range(first, first + 3)), period, "quarter")
    if (found := TWO_YEARS.fullmatch(period)) and follows(found[1], found[2]):
        flag = f"fiscal year {period}: the calendar year {found[1]} is used"
        return year(found[1])._replace(flags=(flag,))
    if (found := DAY.fullmatch(period)) and is_date(period):
        return Months((found[1],), found[1], "month")
    raise BadArgument(f"{period!r} is no year, month, quarter or date; write it like 2018, 2018-03 or 2020-Q1")


def is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def year(number: str) -> Months:
    return Months(tuple(f"{number}-{month:02}" for month in range(1, 13)), number, "year")


def follows(first: str, second: str) -> bool:
    """Whether the second year, of two or four digits, is the one after the first."""
    return str(int(first) + 1).endswith(second)


def months_between(earlier: str, later: str) -> int:
    """How many months after `earlier` the month `later` is."""
    return 12 * (int(later[:4]) - int(earlier[:4])) + int(later[5:]) - int(earlier[5:])
