"""Finds the exchange rate of a currency at a date: units of it per US dollar.

The ways are tried in one order, and the result says which it was: the US dollar itself; a replaced currency through
its successor at the fixed factor; the bank's month means, or the European Central Bank's where those were refreshed
and the bank has none; a written peg. Nothing is projected or filled in.
"""

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from extract.errors import NoRate
from extract.normalise.amounts import divided
from extract.normalise.periods import Months, months_between, months_of
from extract.normalise.reference import (
    CENTRAL_BANK_TABLE,
    Break,
    Succession,
    breaks,
    central_bank_rates,
    exchange_rates,
    last_month,
    multiple_rates,
    pegs,
    successions,
)
from extract.normalise.vintage import newest

BANK = "National Bank of Poland, mid rates crossed through PLN (calculated)"
CENTRAL_BANK = "European Central Bank, reference rates crossed through EUR (calculated)"
NOT_NEEDED = "not needed: the amount is in US dollars"
FIRST_MONTH = "1999-01"
WHOLE_YEAR = 11
STALE_MONTHS = 3


class Rate(NamedTuple):
    """Units of currency per US dollar: what was asked, the period used, how and from whom, and each reservation."""

    rate: Decimal
    currency: str
    asked: str
    used: str
    basis: str
    source: str
    flags: tuple[str, ...] = ()


class Quote(NamedTuple):
    """One month's rate and the way it was found: route is empty, "fixed factor" or "peg", and end the last currency."""

    rate: Decimal
    route: str = ""
    end: str = ""
    source: str = ""
    flags: tuple[str, ...] = ()


@lru_cache(maxsize=20_000)
def usd_rate(currency: str, on: str) -> Rate:
    """Units of `currency` per US dollar on a date: "2018", "2018-03", "2018-03-04", "2020-Q1" or "2017-18".

    Raises NoRate with one sentence when there is none, BadArgument when the date cannot be read. A month or a day takes
    the month's mean, a year the mean of its month means. Up to three months past the table its last month stands in.
    """
    if currency == "USD":
        return Rate(Decimal(1), currency, on, on, "same currency", NOT_NEEDED)
    asked = months_of(on)
    months, flags = months_in_table(currency, asked)
    quotes = {month: quote for month in months if (quote := quote_in(currency, month))}
    if not quotes:
        raise NoRate(why_no_rate(currency, asked))
    last = list(quotes.values())[-1]
    rate = divided(sum(quote.rate for quote in quotes.values()), Decimal(len(quotes)))
    flags += incomplete(asked, list(quotes)) + tuple(
        dict.fromkeys(flag for quote in quotes.values() for flag in quote.flags)
    )
    name = months[0] if asked.length == "month" else asked.name
    return Rate(rate, currency, on, name, basis_of(last, asked, len(quotes)), last.source, flags)


def cross_rate(currency: str, other: str, on: str) -> Rate:
    """Units of `currency` per unit of `other` on a date, through the US dollar; raises as usd_rate does."""
    mine, theirs = usd_rate(currency, on), usd_rate(other, on)
    if other == "USD":
        return mine
    source = theirs.source if currency == "USD" else f"{mine.source}, and likewise for {other}"
    basis = theirs.basis if currency == "USD" else mine.basis
    rate = divided(mine.rate, theirs.rate)
    return Rate(rate, currency, on, theirs.used, basis, source, tuple(dict.fromkeys(mine.flags + theirs.flags)))


def in_successor(amount: Decimal, currency: str) -> tuple[Decimal, str]:
    """An amount of a replaced currency in the one that followed it, at the fixed factor: 6.55957 FRF is 1 EUR.

    Raises NoRate for a currency that was not replaced, or whose factor the rates do not bear out.
    """
    row = successions().get(currency)
    if row is None or not row.use:
        raise NoRate(f"no fixed factor for {currency}: it was not replaced at one that exchange rates bear out")
    return divided(amount, row.old_per_new), row.new


def months_in_table(currency: str, asked: Months) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The months to look up with what was assumed: a month just past the table is answered by the last one."""
    late = months_between(last_month(), asked.months[0])
    known = asked.months[0] in central_bank_rates().get(currency, {})
    if asked.length != "month" or not 0 < late <= STALE_MONTHS or known:
        return asked.months, asked.flags
    flag = f"stale: the table ends in {last_month()}, whose rate stands in for {asked.name}"
    return (last_month(),), (*asked.flags, flag)


def quote_in(currency: str, month: str) -> Quote | None:
    """The rate of one month by the first way that has one, or None. Raises NoRate for a month that is refused."""
    if month < FIRST_MONTH:
        return None
    if month > last_month():
        return central_bank_quote(currency, month)
    if currency == "USD":
        return Quote(Decimal(1), end="USD", source=NOT_NEEDED)
    return (
        through_successor(currency, month)
        or own_quote(currency, month)
        or central_bank_quote(currency, month)
        or through_peg(currency, month)
    )


def through_successor(currency: str, month: str) -> Quote | None:
    row = successions().get(currency)
    if row is None or not row.use or f"{month}-01" < row.from_date:
        return None
    quote = quote_in(row.new, month)
    return quote and Quote(
        quote.rate * row.old_per_new,
        "fixed factor",
        quote.end,
        sources(row.basis, quote),
        (legacy(row), *quote.flags),
    )


def own_quote(currency: str, month: str) -> Quote | None:
    row = exchange_rates().get(currency, {}).get(month)
    if row is None:
        return None
    flags = regimes(currency, month)
    if row.flag:
        broken = break_in(currency, month)
        if not broken.use:
            raise NoRate(f"no rate for {currency} in {month}: {broken.meaning}")
        flags = (f"{broken.flag.replace('_', ' ')}: {broken.meaning}", *flags)
    return Quote(row.per_usd, end=currency, source=f"{BANK}; {newest('exchange_rates').stated}", flags=flags)


def central_bank_quote(currency: str, month: str) -> Quote | None:
    rate = central_bank_rates().get(currency, {}).get(month)
    return rate and Quote(
        rate,
        end=currency,
        source=f"{CENTRAL_BANK}; {newest(CENTRAL_BANK_TABLE).stated}",
        flags=regimes(currency, month),
    )


def through_peg(currency: str, month: str) -> Quote | None:
    row = pegs().get(currency)
    if row is None or month < row.from_month:
        return None
    quote = quote_in(row.anchor, month)
    if quote is None:
        return None
    flag = f"peg: {row.per_anchor:.6g} {currency} = 1 {row.anchor}"
    return Quote(quote.rate * row.per_anchor, "peg", quote.end, sources(row.basis, quote), (flag, *quote.flags))


def sources(basis: str, quote: Quote) -> str:
    return basis if quote.end == "USD" else f"{basis}; {quote.source}"


def basis_of(quote: Quote, asked: Months, months: int) -> str:
    mean = "month mean" if asked.length == "month" else f"{asked.length} mean of {months} months"
    if quote.end == "USD":
        return quote.route
    return f"{quote.route} then {mean}" if quote.route else mean


def incomplete(asked: Months, found: list[str]) -> tuple[str, ...]:
    """A year of eleven months is taken as whole: a rate that was not quoted for some weeks moves its mean little."""
    enough = WHOLE_YEAR if asked.length == "year" else len(asked.months)
    if len(found) >= enough:
        return ()
    span = found[0] if len(found) == 1 else f"{found[0]} to {found[-1]}"
    return (f"incomplete {asked.length}: the mean is of {len(found)} of its months, {span}",)


def legacy(row: Succession) -> str:
    return f"legacy: {row.old_per_new:f} {row.old} became 1 {row.new} on {row.from_date}"


def regimes(currency: str, month: str) -> tuple[str, ...]:
    return tuple(
        f"multiple rates: {currency} had more than one rate then ({row.note}); the official one is used"
        for row in multiple_rates().get(currency, ())
        if row.from_month <= month <= (row.to_month or "9999")
    )


def break_in(currency: str, month: str) -> Break:
    return next(row for row in breaks()[currency] if row.first <= month <= (row.last or "9999"))


def why_no_rate(currency: str, asked: Months) -> str:
    """One sentence for people: why there is no rate, and where that can be told, which currency to ask for."""
    months = exchange_rates().get(currency)
    opening = f"no rate for {currency} in {asked.name}:"
    if months is None and currency not in pegs() and currency not in successions():
        return f"no rate for {currency}: it is not in the table of exchange rates"
    if asked.months[-1] < FIRST_MONTH:
        return f"{opening} the table begins in {FIRST_MONTH}"
    if asked.months[0] > last_month():
        return f"{opening} the table ends in {last_month()}, and rates are not projected"
    if months is None:
        return f"{opening} the bank did not quote it"
    older = [row.old for row in successions().values() if row.new == currency and asked.months[0] < row.from_date]
    after = successions().get(currency)
    if after and asked.months[0] > max(months):
        return (
            f"{opening} its rates end in {max(months)}, when {after.new} replaced it, and no fixed factor is borne out"
        )
    before = f"; the money before it was {', '.join(older)}" if older and asked.months[-1] < min(months) else ""
    return f"{opening} its rates run from {min(months)} to {max(months)}{before}"
