"""Makes physical quantities comparable: each in the normal unit of its kind, through pint and our own list of units.

Only names of data/lexicon/units.csv reach pint, never words of an article: it reads Rs as ronnaseconds.
"""

from decimal import Context, Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from extract.errors import BadArgument, BadReference
from extract.models import Comparable, Reading, Step
from extract.normalise.amounts import convertible, in_words, rounded
from extract.normalise.reference import LEXICON, UnitRow, units

if TYPE_CHECKING:
    from pint import Quantity, UnitRegistry

SOURCE = "pint and data/lexicon/units.csv"

CONVERSION = Context(prec=20)
LONG = Context(prec=100)
FINEST_DEGREE = Decimal("1e-12")


class Conversion(NamedTuple):
    """normal = value x factor + offset; the offset is not zero only between scales of temperature."""

    factor: Decimal
    offset: Decimal


def physical(reading: Reading) -> Comparable:
    """A quantity, or both ends of a range, in its normal unit; a note where its unit has no row. `per` stays."""
    mention = reading.mention
    row = units().get(mention.unit or "")
    if row is None or row.normal_unit not in units():
        return Comparable(notes=(f"no normal unit for {mention.unit or 'a quantity without a unit'}: not converted",))
    ends = [end for end in (mention.value, mention.low, mention.high) if end is not None]
    if not ends or not all(convertible(end) for end in ends):
        return Comparable(notes=("no number, or one too large or too small to convert",))
    value, low, high = (
        None if end is None else in_normal_unit(end, row.unit) for end in (mention.value, mention.low, mention.high)
    )
    detail = f"{in_words(ends, '', f' {row.unit}')} = {in_words((value, low, high), '', f' {row.normal_unit}')}"
    if reading.per.value:
        detail += f", still per {reading.per.value}"
    steps = () if row.unit == row.normal_unit else (Step("normal unit", detail, SOURCE),)
    return Comparable(si_value=value, si_low=low, si_high=high, si_unit=row.normal_unit, steps=steps)


def in_normal_unit(value: Decimal, unit: str) -> Decimal:
    """A value of a unit of units.csv in that unit's normal unit, to 12 significant digits.

    >>> in_normal_unit(Decimal("212"), "fahrenheit")
    Decimal('100')
    """
    return in_unit(value, unit, units()[unit].normal_unit)


def in_unit(value: Decimal, unit: str, other: str) -> Decimal:
    """A value of one unit of units.csv in another, to 12 significant digits; raises BadArgument for unlike units.

    >>> in_unit(Decimal(5), "mile", "kilometre")
    Decimal('8.04672')
    """
    if unit == other:
        return value
    check_alike(unit, other)
    factor, offset = conversion(unit, other)
    if not offset:
        return rounded(value * factor)
    # 32 degrees Fahrenheit is 0 and not the remainder of two rounded thirds.
    return rounded(LONG.quantize(LONG.fma(value, factor, offset), FINEST_DEGREE))


def difference_in_unit(value: Decimal, unit: str, other: str) -> Decimal:
    """A difference between two values, in another unit: 18 degrees Fahrenheit warmer is 10 degrees Celsius warmer."""
    check_alike(unit, other)
    return rounded(value * conversion(unit, other).factor)


def check_alike(unit: str, other: str) -> None:
    """Whether two names stand in units.csv and measure the same thing, as their normal unit tells."""
    for name in (unit, other):
        if name not in units():
            raise BadArgument(f"{name!r} is no unit that can be converted; data/lexicon/units.csv lists those that can")
    mine, theirs = units()[unit].normal_unit, units()[other].normal_unit
    if mine != theirs:
        raise BadArgument(f"{unit} does not become {other}: one is counted in {mine}, the other in {theirs}")


@cache
def conversion(unit: str, other: str) -> Conversion:
    """The conversion between two units of units.csv; pint is asked once a pair."""
    zero, one = (converted(Decimal(number), units()[unit], units()[other]) for number in (0, 1))
    return Conversion(CONVERSION.subtract(one, zero), zero)


def converted(number: Decimal, row: UnitRow, other: UnitRow) -> Decimal:
    from pint import DimensionalityError

    size, size_of_other = parsed(row), parsed(other)
    try:
        value = registry().Quantity(number * size.magnitude, size.units).to(size_of_other.units).magnitude
    except DimensionalityError as error:
        raise BadReference(f"{row.where}: {error}; correct the column pint or normal_unit") from None
    return CONVERSION.divide(value, size_of_other.magnitude)


def parsed(row: UnitRow) -> "Quantity":
    """What pint makes of a row's expression: `2*n_teu` is two of them."""
    from pint import PintError

    try:
        return registry().Quantity(row.expression)
    except (PintError, AttributeError) as error:
        raise BadReference(
            f"{row.where}: pint cannot read {row.expression!r} ({error}); correct the column pint"
        ) from None


@cache
def registry() -> "UnitRegistry":
    """pint's own units and those of unit_definitions.txt, exact to Decimal."""
    from pint import UnitRegistry

    made = UnitRegistry(non_int_type=Decimal)
    made.load_definitions(LEXICON / "unit_definitions.txt")
    return made
