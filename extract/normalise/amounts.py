"""Exact arithmetic of amounts, and how an amount is written in a step.

Results carry 12 significant digits: far more than any source has, and few enough to be read.
"""

from collections.abc import Iterable
from decimal import Context, Decimal

TWELVE = Context(prec=12)

# Beyond this a number is a slip of the reader, not an amount, and its digits would fill memory.
LARGEST_EXPONENT = 60


def convertible(amount: Decimal) -> bool:
    """Whether an amount is a finite number of a size that anything can have."""
    return amount.is_finite() and (not amount or -LARGEST_EXPONENT < amount.adjusted() < LARGEST_EXPONENT)


def rounded(amount: Decimal) -> Decimal:
    """To 12 significant digits, without zeros after the point or an exponent.

    >>> rounded(Decimal("100.000")), rounded(Decimal("1.7E+3"))
    (Decimal('100'), Decimal('1700'))
    """
    return Decimal(f"{TWELVE.plus(amount).normalize(TWELVE):f}")


def divided(amount: Decimal, divisor: Decimal) -> Decimal:
    return TWELVE.divide(amount, divisor)


def multiplied(amount: Decimal, factor: Decimal) -> Decimal:
    return TWELVE.multiply(amount, factor)


def written(amount: Decimal) -> str:
    """An amount as a step shows it: whole thousands exact, small amounts to six significant digits.

    >>> written(Decimal("1700")), written(Decimal("15.0242434361")), written(Decimal("30077408201.7"))
    ('1,700', '15.0242', '30,077,408,202')
    """
    if not amount:
        return "0"
    if amount == amount.to_integral_value():
        return f"{amount:,.0f}"
    return f"{amount:,.{max(0, 5 - amount.adjusted())}f}"


def rate_written(rate: Decimal) -> str:
    """A rate to eight significant digits, without an exponent.

    >>> rate_written(Decimal("113.150460"))
    '113.15046'
    """
    return f"{rate:.8g}" if -4 <= rate.adjusted() < 8 else f"{rate:,.0f}" if rate > 1 else f"{rate:f}"


def in_words(amounts: Iterable[Decimal | None], before: str = "", after: str = "") -> str:
    """One amount, or the two ends of a range, as a step shows them.

    >>> in_words((Decimal(1500), Decimal(1700)), after=" PKR")
    '1,500 PKR to 1,700 PKR'
    """
    return " to ".join(f"{before}{written(amount)}{after}" for amount in amounts if amount is not None)
