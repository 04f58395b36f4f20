"""Puts US dollars of different years into the dollars of one year, by US consumer prices.

The result holds amount x mean index of the base year / index of the period the dollars are from.
"""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from extract.errors import BadReference, NoRate
from extract.models import Step
from extract.normalise.amounts import rate_written, rounded, written
from extract.normalise.periods import Months, months_of
from extract.normalise.reference import REFERENCE, is_month, positive, table

SOURCE = "US Bureau of Labor Statistics, CPI-U, all items, not seasonally adjusted, 1982-84 = 100"
# October 2025 was never published, and the bureau's own mean of 2025 is of eleven months.
WHOLE_YEAR = 11
# The bureau publishes the mean of a year to three decimals, and others compute with that.
PUBLISHED = Decimal("0.001")


class ConstantDollars(NamedTuple):
    """US dollars at the prices of base_year, with the step that made them and what was assumed."""

    usd: Decimal
    base_year: str
    steps: tuple[Step, ...]
    flags: tuple[str, ...] = ()


class PriceLevel(NamedTuple):
    """The mean of the monthly index over a period, with what was assumed."""

    index: Decimal
    name: str
    flags: tuple[str, ...] = ()


def constant_usd(amount: Decimal, from_period: str, base_year: int) -> ConstantDollars:
    """US dollars of a year, quarter, month or day at the prices of base_year, to 12 significant digits.

    Raises NoRate where the index does not cover a period, BadArgument where a period cannot be read.

    >>> constant_usd(Decimal("27.7"), "2018", 2024).usd
    Decimal('34.6035168275')
    """
    then, base = price_level(months_of(from_period)), price_level(months_of(str(base_year)))
    usd = rounded(amount * base.index / then.index)
    indices = f"{rate_written(base.index)} / {rate_written(then.index)}"
    detail = f"US${written(amount)} of {then.name} x {indices} = US${written(usd)} of {base.name}"
    return ConstantDollars(usd, base.name, (Step("constant US dollars", detail, SOURCE),), then.flags + base.flags)


def price_level(asked: Months) -> PriceLevel:
    """The mean index of a period's published months; an incomplete period is flagged, an uncovered one NoRate."""
    index = consumer_prices()
    found = [index[month] for month in asked.months if month in index]
    if not found:
        raise NoRate(f"no US consumer prices for {asked.name}: they run from {min(index)} to {max(index)}")
    mean = (sum(found) / len(found)).quantize(PUBLISHED)
    whole = WHOLE_YEAR if asked.length == "year" else len(asked.months)
    if len(found) >= whole:
        return PriceLevel(mean, asked.name, asked.flags)
    flag = f"incomplete {asked.length}: the prices of {asked.name} are the mean of {len(found)} months"
    return PriceLevel(mean, asked.name, (*asked.flags, flag))


@cache
def consumer_prices() -> dict[str, Decimal]:
    """The index by month."""
    name = "us_cpi.csv"
    index: dict[str, Decimal] = {}
    for line, (month, value) in table(REFERENCE / name, ("month", "index")):
        if not is_month(month) or month in index:
            raise BadReference(f"{name}:{line}: {month!r} is no month or stands twice; keep one row a month")
        index[month] = positive(value, name, line)
    return index
