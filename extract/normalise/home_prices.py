"""Puts an amount into the US dollars of one year by the prices at home: deflated in its own currency, then converted.

It is the other convention beside extract/normalise/prices.py, the one of the OECD and the World Bank for budgets and
series of one country. The two differ by a tenth to a half over fourteen years, so a chart holds one of them only. It
needs consumer prices by country, which are not bundled: `python -m extract refresh --only wdi` brings them.
"""

from decimal import Decimal
from functools import cache

from extract.errors import BadArgument, NoRate
from extract.models import Step
from extract.normalise.amounts import divided, in_words, rate_written, written
from extract.normalise.periods import months_of
from extract.normalise.prices import ConstantDollars, at_prices
from extract.normalise.rates import usd_rate
from extract.normalise.rows import positive, shown, table
from extract.normalise.vintage import newest

TABLE = "consumer_prices"
WORLD_BANK = "World Bank, consumer prices (FP.CPI.TOTL, 2010 = 100)"


def constant_usd_at_home(
    amount: Decimal, currency: str, country: str, from_year: str, base_year: int
) -> ConstantDollars:
    """An amount of a country's money of one year in US dollars of base_year, to 12 significant digits.

    country is ISO 3166 alpha-3. The index is of years: a month takes its year's. Raises NoRate where prices or the base
    year's exchange rate are missing, BadArgument where the date cannot be read or spans two years.
    """
    years = {month[:4] for month in months_of(from_year).months}
    if len(years) != 1:
        raise BadArgument(f"{from_year!r} is not within one year; write one such as 2016")
    then, base = index_of(country, min(years)), index_of(country, str(base_year))
    at_home = at_prices(amount, then, base)
    rate = usd_rate(currency, str(base_year))
    usd = divided(at_home, rate.rate)
    deflated = Step(
        "prices at home",
        f"{written(amount)} {currency} of {min(years)} x {rate_written(base)} / {rate_written(then)}"
        f" = {written(at_home)} {currency} of {base_year}",
        f"{WORLD_BANK} for {country}; {newest(TABLE).stated}",
    )
    converted = Step(
        "constant US dollars by prices at home",
        f"{written(at_home)} {currency} / {rate_written(rate.rate)} {currency} per US$ = {in_words((usd,), 'US$')}"
        f" of {base_year}",
        f"{rate.source}; {rate.basis} of {rate.used}",
    )
    return ConstantDollars((usd,), str(base_year), (deflated, converted), rate.flags)


def index_of(country: str, year: str) -> Decimal:
    index = national_prices().get(country, {})
    if year in index:
        return index[year]
    if not national_prices():
        cure = "they are not bundled: `python -m extract refresh --only wdi` brings them"
    else:
        cure = f"they run from {min(index)} to {max(index)}" if index else "the World Bank has none"
    raise NoRate(f"no consumer prices of {country} for {year}: {cure}")


@cache
def national_prices() -> dict[str, dict[str, Decimal]]:
    """Consumer prices by country and year; empty until a refresh has brought them."""
    path = newest(TABLE).path
    if not path.exists():
        return {}
    found: dict[str, dict[str, Decimal]] = {}
    for line, (country, year, index) in table(path, ("iso3", "year", "index")):
        found.setdefault(country, {})[year] = positive(index, shown(path), line)
    return found
