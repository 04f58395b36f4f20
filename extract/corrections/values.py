"""What a person wrote into a field, as the dataset holds it; anything that it could not hold is refused with the cure."""

import re
from decimal import Decimal, InvalidOperation

from extract.corrections.record import EDITABLE
from extract.errors import BadArgument, BadCorrection
from extract.lexicon import country_code, currency_words
from extract.models import APPROX, KINDS
from extract.normalise.amounts import convertible
from extract.normalise.periods import months_of

NUMERIC = ("value", "value_low", "value_high")
CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)
NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
LONGEST = 300  # characters of a label or a unit: more is a sentence pasted by mistake


def understood(field: str, written: str) -> str:
    """The text as the dataset's column holds it: "pk" as a place is "PAK", "1,700" as a value is "1700".

    "" empties the column. Raises BadCorrection with what is wrong and how to write it. Whether a unit is a currency
    depends on the kind of the figure and is checked where both are known.

    >>> understood("value", "1,700"), understood("place", "pk"), understood("period", "2017-18")
    ('1700', 'PAK', '2017-18')
    """
    written = written.strip()
    if field not in EDITABLE:
        raise BadCorrection(f"{field!r} cannot be edited; {', '.join(EDITABLE)} can")
    if not written:
        if field == "kind":
            raise BadCorrection(f"kind cannot be empty; write {', '.join(KINDS)}")
        return ""
    if field in NUMERIC:
        return _number(field, written)
    if field in ("place", "period"):
        return _place(written) if field == "place" else _period(written)
    if field in ("kind", "approx"):
        known = KINDS if field == "kind" else APPROX
        if written not in known:
            raise BadCorrection(f"{field} {written!r} is none of {', '.join(known)}")
    elif field == "category" and not NAME.fullmatch(written):
        raise BadCorrection(f"category {written!r} is no name; write small letters and _, such as export_value")
    elif len(written) > LONGEST:
        raise BadCorrection(f"{field} is {len(written)} characters long; write at most {LONGEST}")
    return written


def currency_code(unit: str) -> str:
    """The unit itself where it is a currency's code that we know; raises BadCorrection otherwise."""
    known = currency_words().get(unit)
    if not CURRENCY.fullmatch(unit) or known is None or known.codes != (unit,):
        raise BadCorrection(f"unit {unit!r} of money is no ISO 4217 code that we know; write one such as PKR")
    return unit


def _number(field: str, written: str) -> str:
    try:
        number = Decimal(written.replace(",", ""))
    except InvalidOperation as error:
        raise BadCorrection(f"{field} {written!r} is no number; write it like 1700 or 0.5") from error
    if not convertible(number):
        raise BadCorrection(f"{field} {written!r} is no amount that anything can have; write it like 1700 or 0.5")
    return f"{number:f}"


def _place(written: str) -> str:
    try:
        return country_code(written)
    except BadArgument as error:
        raise BadCorrection(f"place: {error}") from error


def _period(written: str) -> str:
    try:
        months_of(written)
    except BadArgument as error:
        raise BadCorrection(f"period: {error}") from error
    return written
