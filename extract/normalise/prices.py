"""Puts US dollars of different years into the dollars of one year, by US consumer prices.

The result holds amount x mean index of the base year / index of the period the dollars are from.
"""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from extract.errors import BadReference, NoRate
from extract.models import Step
from extract.normalise.amounts import in_words, rate_written, rounded
from extract.normalise.periods import Months, months_between, months_of
from extract.normalise.rows import is_month, positive, shown, table
from extract.normalise.vintage import newest

BUREAU = "US Bureau of Labor Statistics, CPI-U, all items, not seasonally adjusted, 1982-84 = 100"
# October 2025 was never published, and the bureau's own mean of 2025 is of eleven months.
WHOLE_YEAR = 11
STALE_MONTHS = 3
# The bureau publishes the mean of a year to three decimals, and others compute with that.
PUBLISHED = Decimal("0.001")


class ConstantDollars(NamedTuple):
    """Amounts in US dollars at the prices of base_year, with the steps that made them and what was assumed."""

    amounts: tuple[Decimal, ...]
    base_year: str
    steps: tuple[Step, ...]
    flags: tuple[str, ...] = ()

    @property
    def usd(self) -> Decimal:
        """The first amount, or the only one."""
        return self.amounts[0]


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
    return all_in_constant_usd((amount,), from_period, base_year)


def all_in_constant_usd(amounts: Sequence[Decimal], from_period: str, base_year: int) -> ConstantDollars:
    """As constant_usd, for the ends of a range."""
    then, base = price_level(months_of(from_period)), price_level(months_of(str(base_year)))
    made = tuple(at_prices(amount, then.index, base.index) for amount in amounts)
    indices = f"{rate_written(base.index)} / {rate_written(then.index)}"
    detail = f"{in_words(amounts, 'US$')} of {then.name} x {indices} = {in_words(made, 'US$')} of {base.name}"
    step = Step("constant US dollars", detail, f"{BUREAU}; {newest('us_cpi').stated}")
    return ConstantDollars(made, base.name, (step,), then.flags + base.flags)


def at_prices(amount: Decimal, then: Decimal, base: Decimal) -> Decimal:
    """An amount from a time with the price index `then`, at the prices of a time with the index `base`."""
    return rounded(amount * base / then)


@lru_cache(maxsize=4096)
def price_level(asked: Months) -> PriceLevel:
    """The mean index of a period's published months, with a flag where some are missing; NoRate where all are.

    A month up to three months past the table takes its last one, with a flag: prices come out weeks after the month.
    """
    index = consumer_prices()
    last = max(index)
    if asked.length == "month" and 0 < months_between(last, asked.months[0]) <= STALE_MONTHS:
        flag = f"stale: US consumer prices end in {last}, which stands in for {asked.name}"
        return PriceLevel(index[last], last, (*asked.flags, flag))
    found = [index[month] for month in asked.months if month in index]
    if not found:
        raise NoRate(f"no US consumer prices for {asked.name}: they run from {min(index)} to {last}")
    mean = (sum(found) / len(found)).quantize(PUBLISHED)
    whole = WHOLE_YEAR if asked.length == "year" else len(asked.months)
    if len(found) >= whole:
        return PriceLevel(mean, asked.name, asked.flags)
    flag = f"incomplete {asked.length}: the prices of {asked.name} are the mean of {len(found)} months"
    return PriceLevel(mean, asked.name, (*asked.flags, flag))


@cache
def default_base_year() -> int:
    """The last year of which all twelve months were published."""
    months = Counter(month[:4] for month in consumer_prices())
    return max(int(year) for year, number in months.items() if number == 12)


@cache
def consumer_prices() -> dict[str, Decimal]:
    """The index by month."""
    path = newest("us_cpi").path
    index: dict[str, Decimal] = {}
    for line, (month, value) in table(path, ("month", "index")):
        if not is_month(month) or month in index:
            raise BadReference(f"{shown(path)}:{line}: {month!r} is no month or stands twice; keep one row a month")
        index[month] = positive(value, shown(path), line)
    return index
