"""Puts pay and prices into international dollars, which buy in every country what a dollar buys in the United States.

An amount in the country's own money is divided by the World Bank's factor for that country and year. It says what pay
is worth to those who live there; a sum that crosses borders (exports, loans, machines) is not compared like that.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from extract.errors import NoRate
from extract.models import Step
from extract.normalise.amounts import divided, in_words, multiplied, rate_written, rounded
from extract.normalise.pay import SPAN_OF_CATEGORY
from extract.normalise.periods import months_of
from extract.normalise.rates import in_successor, usd_rate
from extract.normalise.reference import successions
from extract.normalise.rows import positive, shown, table
from extract.normalise.vintage import newest

# The factor of private consumption suits pay better, but only a refresh brings it.
KINDS = (
    ("ppp_private", "World Bank, private consumption PPP (PA.NUS.PRVT.PP)"),
    ("ppp_gdp", "World Bank, GDP PPP (PA.NUS.PPP)"),
)
COMPARED_BY_PPP = frozenset({*SPAN_OF_CATEGORY, "price"})
# A dollar buys between a fifth and twenty times as much abroad; beyond that factor and rate are not in the same money.
LEVELS = (Decimal("0.05"), Decimal("4.5"))


class Factor(NamedTuple):
    """Units of a country's currency per international dollar in one year, and which factor of whom it is."""

    rate: Decimal
    country: str
    year: str
    currency: str
    source: str


class International(NamedTuple):
    """Amounts in international dollars of the factor's year, with the steps that made them and what was assumed."""

    amounts: tuple[Decimal, ...]
    factor: Factor
    steps: tuple[Step, ...]
    flags: tuple[str, ...] = ()


def international_dollars(
    amounts: Sequence[Decimal], currency: str, country: str | None, period: str, category: str | None
) -> International:
    """Amounts of pay or of a price in international dollars, to 12 significant digits.

    country is ISO 3166 alpha-3: where the money is earned and spent. Raises NoRate for what is neither pay nor a price
    and where there is no factor, BadArgument where the period cannot be read.
    """
    if category not in COMPARED_BY_PPP:
        raise NoRate(refusal(category))
    if not country:
        raise NoRate("no international dollars without a place: the factor is of a country")
    factor = ppp_factor(country, period)
    local, steps = in_money_of(factor, tuple(amounts), currency, period)
    check_level(factor)
    made = tuple(divided(amount, factor.rate) for amount in local)
    divisor = f"{rate_written(factor.rate)} {factor.currency} per international dollar"
    detail = f"{in_words(local, '', f' {factor.currency}')} / {divisor} = {in_words(made, 'int$')}"
    step = Step("international dollars", detail, f"{factor.source}, {country} {factor.year}")
    return International(made, factor, (*steps, step), months_of(period).flags)


def refusal(category: str | None) -> str:
    what = "money of no known category" if category in (None, "other") else category.replace("_", " ")
    return f"no international dollars for {what}: purchasing power compares pay and prices only"


def ppp_factor(country: str, period: str) -> Factor:
    """The factor of the period's year. Raises NoRate where there is none: a factor is never carried to another year."""
    years = {month[:4] for month in months_of(period).months}
    year = min(years)
    for name, source in KINDS:
        row = factors(name).get((country, year))
        if row:
            currency, rate = row
            return Factor(rate, country, year, currency, f"{source}; {newest(name).stated}")
    if country not in spans():
        raise NoRate(f"no international dollars: no factor of purchasing power for {country}")
    first, last = spans()[country]
    raise NoRate(
        f"no international dollars: no factor of purchasing power for {country} in {year}; "
        f"they run from {first} to {last}"
    )


def in_money_of(
    factor: Factor, amounts: tuple[Decimal, ...], currency: str, period: str
) -> tuple[tuple[Decimal, ...], tuple[Step, ...]]:
    """The amounts in the money that the factor is for: replaced money at its fixed factor, foreign money exchanged."""
    if currency == factor.currency:
        return amounts, ()
    row = successions().get(currency)
    if row and row.use and row.new == factor.currency:
        local = tuple(in_successor(amount, currency)[0] for amount in amounts)
        detail = f"{in_words(amounts, '', f' {currency}')} = {in_words(local, '', f' {factor.currency}')}"
        return local, (Step("successor", f"{detail} at {row.old_per_new:f}", row.basis),)
    mine, theirs = usd_rate(currency, period), usd_rate(factor.currency, period)
    cross = divided(theirs.rate, mine.rate)
    local = tuple(multiplied(amount, cross) for amount in amounts)
    detail = (
        f"{in_words(amounts, '', f' {currency}')} x {rate_written(cross)} {factor.currency} per {currency}"
        f" = {in_words(local, '', f' {factor.currency}')}"
    )
    return local, (Step("local money", detail, f"{theirs.source}; {theirs.basis} of {theirs.used}"),)


def check_level(factor: Factor) -> None:
    """Refuses a factor that is not in the money that its currency code stands for in that year."""
    try:
        rate = usd_rate(factor.currency, factor.year).rate
    except NoRate:
        return  # before the table of rates begins there is nothing to check against
    low, high = LEVELS
    if not low < factor.rate / rate < high:
        raise NoRate(
            f"no international dollars: the factor for {factor.country} in {factor.year}, {rate_written(factor.rate)}, "
            f"is not in the {factor.currency} of which {rate_written(rate)} bought a US dollar"
        )


@cache
def factors(name: str) -> Mapping[tuple[str, str], tuple[str, Decimal]]:
    """(country, year) -> (currency, units of it per international dollar); empty where a table is only refreshed."""
    path = newest(name).path
    if name != "ppp_gdp" and not path.exists():
        return {}
    columns = ("iso3", "year", "currency", "per_intl_dollar")
    return {
        (country, year): (currency, positive(rate, shown(path), line))
        for line, (country, year, currency, rate) in table(path, columns)
    }


@cache
def spans() -> Mapping[str, tuple[str, str]]:
    """country -> the first and the last year of its factors."""
    years: dict[str, list[str]] = {}
    for name, _ in KINDS:
        for country, year in factors(name):
            years.setdefault(country, []).append(year)
    return {country: (min(known), max(known)) for country, known in years.items()}


def spent_at(amount: Decimal, then: Decimal, benchmark: Decimal, factor: Decimal) -> Decimal:
    """International dollars of a benchmark year, as the World Bank counts poverty.

    The amount is moved by prices at home from the index `then` to `benchmark`, then divided by the benchmark's factor.

    >>> round(spent_at(Decimal(1700), Decimal("164.87939"), Decimal("219.0789"), Decimal("42.527672")), 6)
    Decimal('53.114304')
    """
    return rounded(amount * benchmark / then / factor)
