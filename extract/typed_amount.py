"""Reads an amount with its unit as a person types it at the command line: "1,700 PKR", "4.6bn USD", "5 square miles".

Words are looked up in our own lexicon; none is ever handed to pint, which would read Rs as ronnaseconds.
"""

import re
from decimal import Decimal
from typing import NamedTuple, TypeVar

from extract.errors import BadArgument
from extract.lexicon import currency_names, currency_words, rate_words, scale_words, unit_words
from extract.normalise.amounts import convertible
from extract.normalise.reference import exchange_rates, pegs, successions, units
from extract.phrases import Phrases

NUMBER = re.compile(
    r"(?<![\d.,])([-+−]?)(\d{1,3}(?:,\d{2,3})*,\d{3}|\d+)(\.\d+)?(?:[eE]([-+]?\d{1,2}))?(?![\d,])", re.ASCII
)
CODE = re.compile(r"[A-Z]{3}", re.ASCII)
SHOWN = 6

T = TypeVar("T")


class Unit(NamedTuple):
    """What a word stands for: kind is money or quantity, name an ISO 4217 code or a unit of units.csv.

    One of the word is `factor` of the unit: a paisa is 0.01 INR; per is set for words such as km/h.
    """

    kind: str
    name: str
    factor: Decimal = Decimal(1)
    per: str | None = None


class Amount(NamedTuple):
    value: Decimal
    unit: Unit


def typed_amount(text: str) -> Amount:
    """The amount and unit of a text; raises BadArgument with what is wrong and how to write it.

    >>> typed_amount("4.6bn USD")
    Amount(value=Decimal('4600000000.0'), unit=Unit(kind='money', name='USD', factor=Decimal('1'), per=None))
    """
    text = " ".join(text.split())
    found = NUMBER.search(text)
    if found is None:
        raise BadArgument(f"{text!r} has no amount; write one like 1,700 PKR or 5 mile")
    sign, whole, fraction, exponent = found.groups()
    number = Decimal(f"{'-' if sign in ('-', '−') and sign else ''}{whole.replace(',', '')}{fraction or ''}")
    before, after = text[: found.start()].strip(), text[found.end() :]
    scale, unit = scale_and_unit(before, after)
    value = number.scaleb(int(exponent or 0)) * scale * unit.factor
    if not convertible(value):
        raise BadArgument(f"{text!r} is too large or too small to convert")
    return Amount(value, unit)


def scale_and_unit(before: str, after: str) -> tuple[Decimal, Unit]:
    """The scale behind a number and the unit before or after it: "bn USD" is a billion and US dollars."""
    rest = after.lstrip()
    found = scale_words().at(rest, rest.lower(), 0)
    if found:
        end, scale = found
        try:
            more, unit = scale_and_unit(before, rest[end:])  # 2.5 lakh crore has two
        except BadArgument:
            if known_unit(rest) is None:  # 5 m is no million of nothing
                raise
        else:
            glued = rest == after
            if (glued or scale.needs != "glued") and (unit.kind == "money" or scale.needs != "money"):
                return scale.factor * more, unit
    if before and rest:
        raise BadArgument(f"{before!r} and {rest!r}: write one unit, before the amount or after it")
    return Decimal(1), typed_unit(rest or before)


def typed_unit(word: str) -> Unit:
    """The unit of a word: an ISO 4217 code, a unit's name or one of its written forms, or the name of a currency."""
    unit = known_unit(word)
    if unit is None:
        what = repr(word) if word else "an amount without a unit"
        raise BadArgument(f"{what} is no currency or unit that can be converted; write one like PKR, mile or barrel")
    return unit


def known_unit(word: str) -> Unit | None:
    if CODE.fullmatch(word) and (word in coded() or written_unit(word) is None):
        return Unit("money", word)  # an unknown code is refused where its rate is looked for, with the reason
    if word in units():
        return Unit("quantity", word)
    return written_unit(word) or (Unit("money", word.upper()) if word.upper() in coded() else named_currency(word))


def typed_span(word: str) -> str:
    """What an amount is per, from the words for it: "daily" and "a day" are day; other words stay as they are."""
    found = whole_match(rate_words(), word)
    return found.per if found and found.per else word


def coded() -> set[str]:
    """Every currency code for which there is a rate, a peg or a successor."""
    return {"USD", *exchange_rates(), *pegs(), *successions()}


def written_unit(word: str) -> Unit | None:
    any_case, exact = unit_words()
    entry = whole_match(exact, word) or whole_match(any_case, word)
    return Unit("quantity", entry.unit, entry.factor, entry.per) if entry and entry.unit in units() else None


def named_currency(word: str) -> Unit | None:
    entry = currency_words().get(word) or whole_match(currency_names(), word)
    if entry is None:
        return None
    if len(entry.codes) > 1:
        more = "" if len(entry.codes) <= SHOWN else f" and {len(entry.codes) - SHOWN} more"
        raise BadArgument(f"{word!r} can be {', '.join(entry.codes[:SHOWN])}{more}; write the code")
    return Unit("money", entry.codes[0], entry.factors[0])


def whole_match(phrases: Phrases[T], word: str) -> T | None:
    found = phrases.at(word, word.lower(), 0)
    return found[1] if found and found[0] == len(word) else None
