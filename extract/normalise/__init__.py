"""Reading -> Comparable: exchange rates, working time and physical units, each number beside what made it."""

from dataclasses import replace

from extract.errors import BadArgument, NoRate
from extract.models import NOT_CONVERTED, Comparable, Reading
from extract.normalise.implied import implied_rate
from extract.normalise.money import money
from extract.normalise.quantities import physical
from extract.normalise.rates import Rate, cross_rate

__all__ = ["make_comparable", "with_own_rate"]


def make_comparable(reading: Reading) -> Comparable:
    """The comparable values of one reading; what cannot be converted gets a note instead of a number.

    Never raises for a reading, whatever it holds; raises BadReference when a table of data is missing or wrong.
    """
    match reading.mention.kind:
        case "money":
            return money(reading)
        case "quantity":
            return physical(reading)
    return NOT_CONVERTED


def with_own_rate(comparable: Comparable, reading: Reading, other: Reading) -> Comparable:
    """The comparable values with the article's own exchange rate beside ours, where it gives one amount in two moneys.

    "Rs. 17,500 ($59)": the rate the article implies becomes a step, and our own a check of it; our value stays.
    """
    mine, theirs = reading.mention.value, other.mention.value
    currency, other_currency = reading.currency.value, other.currency.value
    if mine is None or theirs is None or not currency or not other_currency or currency == other_currency:
        return comparable
    try:
        implied = implied_rate(mine, currency, theirs, other_currency, _our_rate(reading, currency, other_currency))
    except BadArgument:
        return comparable
    return replace(comparable, steps=(*comparable.steps, *implied.steps), notes=(*comparable.notes, *implied.notes))


def _our_rate(reading: Reading, currency: str, other: str) -> Rate | None:
    if reading.period.value is None:
        return None
    try:
        return cross_rate(currency, other, reading.period.value)
    except (NoRate, BadArgument):
        return None
