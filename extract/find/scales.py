"""Multiplies a number by the scale words behind it: "4.6 billion", "10k", "three lakh crore", "1 crore 50 lakh"."""

import re
from decimal import Decimal

from extract.find.line import Line
from extract.find.numbers import Number
from extract.lexicon import number_words, scale_words

ONE = Decimal(1)
PART_OF_SCALE = re.compile(r" and (?:a|one) (half|third|quarter)(?![a-z])")
HALF_BEFORE_SCALE = re.compile(r" and a (half|quarter)(?= (?:hundred|thousand|lakh|million|crore|billion|trillion)\b)")
# Scales that only the people of one money use.
OWN_SCALES = re.compile(r" ?(mil|l)(?![^\W\d_])(?! mi)")
OWN_SCALE_OF = {
    "mil": (
        frozenset(("BRL", "MXN", "ARS", "CLP", "COP", "PEN", "UYU", "BOB", "CRC", "DOP", "GTQ", "PYG")),
        Decimal(1000),
    ),
    "l": (frozenset(("INR", "PKR", "NPR", "LKR", "BDT")), Decimal(100_000)),
}


def read_scale(line: Line, number: Number, *, is_money: bool, codes: tuple[str, ...] = ()) -> None:
    """Multiplies by the scale words behind the number: "4.6 billion", "10k", "three lakh crore", "1 crore 50 lakh".

    codes are the currencies of the sign in front: "R$ 250 mil" is a quarter of a million, "₹45 L" 45 lakh.
    """
    half = (
        HALF_BEFORE_SCALE.match(line.low, number.end)
        if line.low.startswith(" and a", number.end) and number.plain
        else None
    )
    if half:
        number.mantissa += ONE / number_words()[half[1]][0]
        number.end, number.decimal = half.end(), True
        number.next = line.first_from(number.end, number.next)
    own = OWN_SCALES.match(line.low, number.end) if codes else None
    if own and codes[0] in OWN_SCALE_OF[own[1]][0]:
        number.scale_start, number.scale, number.end = number.end, OWN_SCALE_OF[own[1]][1], own.end()
        number.next = line.first_from(number.end, number.next)
        return
    scale, end = _scales(line, number.end, is_money=is_money, integer_end=number.next)
    if scale is None:
        return
    number.scale_start = number.end
    number.scale, number.end = scale, end
    number.next = line.first_from(end, number.next)
    if line.text[number.scale_start : end].strip(" -").isalpha() and scale < Decimal(10**13):
        _add_smaller_scales(line, number, is_money=is_money)
        _add_part_of_scale(line, number)


def _add_part_of_scale(line: Line, number: Number) -> None:
    """3 million and a half."""
    part = PART_OF_SCALE.match(line.low, number.end)
    if part and number.scale > 100 and not scale_words().at(line.text, line.low, part.end() + 1):
        number.mantissa += ONE / number_words()[part[1]][0]
        number.end = part.end()
        number.next = line.first_from(number.end, number.next)


def _scales(line: Line, pos: int, *, is_money: bool, integer_end: int) -> tuple[Decimal | None, int]:
    product, end = None, pos
    while True:
        gap = end + (line.text[end : end + 1] in (" ", "-"))
        found = scale_words().at(line.text, line.low, gap)
        if found is None or not _scale_fits(
            line, found[0], end, gap, found[1].needs, is_money=is_money or product is not None
        ):
            return product, end
        product = (product or ONE) * found[1].factor
        end = found[0]
        if not line.text[gap:end].isalpha() or end - gap < 4:
            return product, end  # no abbreviation is followed by a second scale: "28.18mn b/d"


def _scale_fits(line: Line, stop: int, end: int, gap: int, needs: str, *, is_money: bool) -> bool:
    if needs == "glued":
        return gap == end
    if needs == "money":
        return is_money
    if needs == "before_word":
        return line.text[stop : stop + 2].strip()[:1].islower()
    return True


def _add_smaller_scales(line: Line, number: Number, *, is_money: bool) -> None:
    """1 crore 50 lakh; 4 thousand 3 hundred and 21: each next scale is smaller than the one before."""
    last, value, end, parts = number.scale, number.value, number.end, 1
    while True:
        pos = end + (line.text[end : end + 1] == " ")
        joined = line.low.startswith("and ", pos)
        pos += 4 * joined
        k = line.first_from(pos, number.next)
        if k >= len(line) or line.starts[k] != pos or not line.tokens[k].isdigit() or len(line.tokens[k]) > 5:
            break
        scale, stop = _scales(line, line.ends[k], is_money=is_money, integer_end=k + 1)
        if scale is None and joined and (parts > 1 or last == 100) and int(line.tokens[k]) < 100 <= last:
            scale, stop = ONE, line.ends[k]
        if scale is None or not line.text[line.ends[k] : stop].strip(" ").isalpha() * (scale != ONE) + (scale == ONE):
            break
        if scale >= last or int(line.tokens[k]) * scale >= last:
            break
        value += int(line.tokens[k]) * scale
        last, end, parts = scale, stop, parts + 1
        if scale == ONE:
            break
    if parts > 1:
        number.mantissa, number.scale, number.end = value, ONE, end
        number.in_words = True
        number.next = line.first_from(end, number.next)
