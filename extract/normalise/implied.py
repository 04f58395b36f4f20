"""Compares the exchange rate that an article itself implies, "Rs. 17,500 ($59)", with the rate of our tables."""

from decimal import Decimal
from typing import NamedTuple

from extract.errors import BadArgument
from extract.models import Step
from extract.normalise.amounts import convertible, divided, rate_written, written
from extract.normalise.rates import Rate

# An article rounds, and takes the rate of a day: within this the two say the same.
CLOSE = Decimal(5)
PERCENT = Decimal("0.01")


class Implied(NamedTuple):
    """Units of currency per unit of the other, as the article has it (rate) and as our tables do (ours).

    difference is rate / ours - 1 in percent; both are None where our tables have no rate.
    """

    currency: str
    other: str
    rate: Decimal
    ours: Decimal | None
    difference: Decimal | None
    steps: tuple[Step, ...]
    notes: tuple[str, ...] = ()


def implied_rate(
    amount: Decimal, currency: str, other_amount: Decimal, other_currency: str, our_rate: Rate | None
) -> Implied:
    """The rate between two amounts that an article gives as one, and how far ours is from it.

    our_rate is units of currency per unit of other_currency, as usd_rate or cross_rate gives it, or None. Raises
    BadArgument where the two are not two amounts of two currencies.
    """
    if currency == other_currency:
        raise BadArgument(f"two amounts in {currency} imply no exchange rate")
    if not (convertible(amount) and convertible(other_amount) and amount * other_amount > 0):
        raise BadArgument(f"{amount} {currency} and {other_amount} {other_currency} imply no exchange rate")
    rate = divided(amount, other_amount)
    unit = f"{currency} per {other_currency}"
    detail = f"{written(amount)} {currency} / {written(other_amount)} {other_currency} = {rate_written(rate)} {unit}"
    step = Step("implied rate", detail, "the article itself")
    if our_rate is None:
        return Implied(currency, other_currency, rate, None, None, (step,), ("no rate of ours to check it with",))
    difference = (100 * (rate / our_rate.rate - 1)).quantize(PERCENT)
    check = Step(
        "check",
        f"{rate_written(rate)} is {difference:+} % from our {rate_written(our_rate.rate)} {unit}",
        f"{our_rate.source}; {our_rate.basis} of {our_rate.used}",
    )
    far = f"the article's own rate is {difference:+} % from ours: it may be of another date, or a slip"
    notes = (far,) if abs(difference) > CLOSE else ()
    return Implied(currency, other_currency, rate, our_rate.rate, difference, (step, check), notes)
