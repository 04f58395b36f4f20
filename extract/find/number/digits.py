"""Reads one number written in digits: grouping, decimals, fractions, exponents."""

import re
from dataclasses import dataclass
from decimal import Decimal

from extract.find.number.colon_prices import colon_price
from extract.find.number.separators import MOST_DIGITS, parse_digits
from extract.find.number.vulgar import is_vulgar, vulgar_value
from extract.find.text.line import Line
from extract.lexicon import ONE, currency_signs_before

ENDLESS = re.compile(r"[eE][+-]?\d{3,}")  # $1e9999 is no amount, and not one dollar either
LARGEST = Decimal(10**30)  # in words: a trillion trillion is still said, more is no amount
POWER = re.compile(
    r"[eE]([+-]?\d{1,3})(?![\d.,]*\d)(?![^\W\d_])| ?[x×*] ?10(?:\^|\*\*|(?=[+-]))([+-]?\d{1,2})(?!\d)|"
    r"\^([+-]?\d{1,3})(?![\d.])| ?[x×*] ?(\d+)\^(\d{1,2})(?!\d)| ?[x×*] ?10([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})"
)
EUROS = re.compile(r" ?(?:€|euros?\b|eur\b)")
FRANCS = re.compile(r"\b(?:fr\.?|chf) $")
FUELS = frozenset(
    ("unleaded", "ulp", "ron", "octane", "premium", "super", "petrol", "benzin", "bensin", "аи", "бензин")
)
OCTANES = frozenset((91, 92, 93, 94, 95, 97, 98))
POWER_SIGNS = frozenset("eE^x×*")
RAISED = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")
FRACTION = re.compile(r"(\d{1,4})/(\d{1,4})(?![\d/.,]{0,8}\d)(?!/)")
MONTH_OF_YEAR = re.compile(r"(?:0[1-9]|[2-9]|1[0-2])/(?:19|20)\d\d(?!\d|s\b| of\b)|0\d/\d\d(?!\d)")  # "03/2016"
PART_OF_CENT = re.compile(r"[- ]([1-7])/([248])(?![\d/])")
SLASHED_NAMES = {"24/7", "9/11", "7/7", "50/50", "20/20"}
SMALLEST_STORAGE = 5
STORAGE = re.compile(r" ?(?:gb|гб|tb|тб)\b", re.IGNORECASE)  # "6/128 GB" of a phone
DEAL = re.compile(r"[2-9]/(?!\d{1,3} ?[$€£]\d)\d{1,3} ?[$€£]")  # "bleuets 2/7 $": two for seven dollars
OF_MEASURE = re.compile(r" ?(?:g|gr|kg|ml|l|м?л|г)\b")  # "R42/100 g"
LARGEST_EXPONENT = 40


@dataclass(slots=True)
class Number:
    """A number as written: text[start:end]; first and next are the tokens it begins with and ends before.

    value = mantissa x scale. grouped (or with a power) and decimal tell how the digits were written, plain that they were
    bare digits without either; in_words that it was spelled out; ambiguous that "1.234" could also be 1234; endless that it
    has more digits or scale words than any amount; pair that "two fifty" was taken for 2.50 and could be 250.
    """

    start: int
    end: int
    first: int
    next: int
    mantissa: Decimal
    scale: Decimal = ONE
    grouped: bool = False
    decimal: bool = False
    in_words: bool = False
    fraction: bool = False
    ambiguous: bool = False
    endless: bool = False
    pair: bool = False

    @property
    def value(self) -> Decimal:
        return self.mantissa if self.scale is ONE else self.mantissa * self.scale

    def extend_to(self, line: Line, end: int) -> None:
        """Takes in the words up to offset end."""
        self.end, self.next = end, line.first_from(end, self.next)

    @property
    def plain(self) -> bool:
        return not (self.grouped or self.decimal or self.in_words or self.fraction or self.scale != ONE)


def read_digits(line: Line, k: int) -> Number | None:
    """The number whose first token is k, or None where the digits are no number (an IP address, a version)."""
    token = line.tokens[k]
    if len(token) == 1 and not token.isascii():
        return _vulgar(line, k)
    after = line.text[line.ends[k] : line.ends[k] + 1]
    if after == ":" and (price := colon_price(line, k)):
        stop = price.end(2)
        value = Decimal(f"{price[1]}.{price[2]}")
        return Number(line.starts[k], stop, k, line.first_from(stop, k), value, decimal=True)
    fraction = FRACTION.match(line.text, line.starts[k]) if after == "/" else None
    if (
        fraction
        and not MONTH_OF_YEAR.match(line.text, fraction.start())
        and fraction.group() not in SLASHED_NAMES
        and not DEAL.match(line.text, fraction.start())
        and int(fraction[2]) > 1
        and int(fraction[1]) < int(fraction[2])
        and not (int(fraction[2]) in (10, 100, 1000) and OF_MEASURE.match(line.low, fraction.end()))
        and not (int(fraction[2]) >= SMALLEST_STORAGE and STORAGE.match(line.text, fraction.end()))
    ):
        stop = fraction.end()
        value = Decimal(fraction[1]) / Decimal(fraction[2])
        return Number(line.starts[k], stop, k, line.first_from(stop, k), value, fraction=True)
    parsed = parse_digits(token) or _euros_and_cents(line, k)
    if parsed is None:
        return None
    value, grouped, decimal, ambiguous = parsed
    number = Number(line.starts[k], line.ends[k], k, k + 1, value, ONE, grouped, decimal)
    number.ambiguous = ambiguous
    if not (grouped or decimal):
        following = line.tokens[k + 1]
        if following == "-" or not following.isascii() or following[:1].isdigit():
            _join_spaced_groups(line, number)
            _add_fraction(line, number)
        _leading_point(line, number)
    elif decimal:
        _add_part_of_cent(line, number)
    _power(line, number)
    return number


def _euros_and_cents(line: Line, k: int) -> tuple[Decimal, bool, bool, bool] | None:
    """ "9'95 euros", as Spain writes by hand: an apostrophe before two digits is a point beside that money only."""
    whole, mark, part = line.tokens[k].partition("'")
    if mark and len(part) == 2 and part.isdigit() and EUROS.match(line.low, line.ends[k]):
        return Decimal(f"{whole}.{part}"), False, True, False
    return None


def regroup(number: Number) -> None:
    """Reads "1.234" as 1234: called where the text shows that the point groups thousands."""
    places = -number.mantissa.as_tuple().exponent
    number.mantissa = number.mantissa.scaleb(places)
    number.grouped, number.decimal, number.ambiguous = True, False, False


def _join_spaced_groups(line: Line, number: Number) -> None:
    """1 234 567: one to three digits, then groups of exactly three, one space apart."""
    digits = line.tokens[number.first]
    if len(digits) > 3 or digits[0] == "0":
        return
    k = number.next
    while (
        k < len(line)
        and len(line.tokens[k]) >= 3
        and line.spaced(k)
        and line.text[line.ends[k - 1]] != "\t"
        and line.tokens[k][:3].isdigit()
    ):
        group = line.tokens[k]
        if len(group) == 3 or len(digits) > MOST_DIGITS:  # an endless run is passed over as a whole, whatever ends it
            digits += group if len(digits) <= MOST_DIGITS else ""
        elif group[3] in ",." and group[4:].isdigit() and len(group) != 7:
            digits += group.replace(",", ".")
            k += 1
            break
        else:
            return
        k += 1
    if len(digits) > MOST_DIGITS:
        number.next, number.end, number.endless = k, line.ends[k - 1], True
        return
    if k == number.next + 1 and _is_name_before(line, number, k):
        return
    if k > number.next and not (line.glued(k) and line.tokens[k][:1].isalpha() and len(line.tokens[k]) > 3):
        number.mantissa, number.next, number.end, number.grouped = Decimal(digits), k, line.ends[k - 1], True
        number.decimal = "." in digits


def is_octane(line: Line, number: Number) -> bool:
    """Whether the number tells which fuel is meant, behind its name: "Unleaded 91", "Bensin 95"."""
    return line.words[number.first - 1] in FUELS and number.mantissa in OCTANES


def _is_name_before(line: Line, number: Number, k: int) -> bool:
    """In "iPhone 15 128 GB" and "WD-40 400 ml" the first number belongs to the name in front of it."""
    before = line.tokens[number.first - 1]
    if is_octane(line, number):
        return True  # "Unleaded 91 182.9 c/L"
    if before == "-" and line.glued(number.first) and line.tokens[number.first - 2].isalpha():
        return True
    if line.glued(number.first) and before.isalpha():
        return currency_signs_before().before(line.text, number.start) is None
    mixed = before[:1].islower() and before != before.lower()
    return mixed or (before[:1].isupper() and line.words[k] in ("gb", "tb", "mb", "mah"))


def _add_fraction(line: Line, number: Number) -> None:
    """2 1/2, 2-1/2 and 2½, but not the year of "in 2016 1/2 of them left"."""
    k = number.next
    sign = line.tokens[k]
    if len(line.tokens[number.first]) == 4 and line.tokens[number.first][:2] in ("19", "20"):
        return
    if len(sign) == 1 and is_vulgar(sign) and line.starts[k] - number.end <= 1:
        number.mantissa += vulgar_value(sign)
        number.next, number.end, number.fraction = k + 1, line.ends[k], True
        return
    if sign == "-" and line.glued(k) and line.glued(k + 1):
        k += 1
    elif k >= len(line) or not 1 <= line.starts[k] - number.end <= 2:
        return
    fraction = FRACTION.match(line.text, line.starts[k]) if line.tokens[k].isdigit() else None
    if fraction and fraction.group() not in SLASHED_NAMES and int(fraction[1]) < int(fraction[2]):
        number.mantissa += Decimal(fraction[1]) / Decimal(fraction[2])
        number.end, number.fraction = fraction.end(), True
        number.next = line.first_from(number.end, k)


def _add_part_of_cent(line: Line, number: Number) -> None:
    """2.89-1/2 and $2.89 1/2 are prices of 2.895: grain exchanges write eighths of a cent so."""
    follows = line.text[number.end : number.end + 1]
    priced = follows == "-" or (follows == " " and line.text[number.start - 1 : number.start] == "$")
    part = PART_OF_CENT.match(line.text, number.end) if priced else None
    if part and line.text[number.end - 3] == "." and int(part[1]) < int(part[2]):
        number.mantissa += Decimal(part[1]) / Decimal(part[2]) / 100
        number.extend_to(line, part.end())


def _leading_point(line: Line, number: Number) -> None:
    """.25 where the point stands for 0.25, not at the end of a sentence; "-,85 €" and "Fr. –.95" of shops."""
    k = number.first - 1
    if line.tokens[k] in (",", ".") and line.glued(k) and line.glued(number.first) and line.tokens[k - 1] in ("-", "–"):
        digits = line.tokens[number.first]
        money = EUROS.match(line.low, number.end) or FRANCS.search(
            line.low, max(0, number.start - 8), line.starts[k - 1]
        )
        if len(digits) == 2 and number.plain and money and not line.glued(k - 1):
            number.mantissa, number.decimal = Decimal("0." + digits), True
            number.first, number.start = k - 1, line.starts[k - 1]
        return
    if k >= 0 and line.tokens[k] == "." and line.glued(number.first) and not line.glued(k) and number.plain:
        digits = line.tokens[number.first]
        number.mantissa, number.decimal = Decimal("0." + digits), True
        number.first, number.start = k, line.starts[k]


def _power(line: Line, number: Number) -> None:
    """9.83e-3, 5.5x10-3, 1.3 x 10^6, 2^10."""
    ahead = line.text[number.end : number.end + 2].strip()[:1]
    if ahead not in POWER_SIGNS:
        return
    power = POWER.match(line.text, number.end)
    if power and power[1] and number.plain and number.mantissa >= 10 and power[1].isdigit():
        return  # "95E10" is a fuel
    if power is None:
        number.endless = number.endless or ENDLESS.match(line.text, number.end) is not None
        return
    if power[3] is not None:
        if abs(int(power[3])) * max(1, number.mantissa.adjusted() + 1) > LARGEST_EXPONENT:
            _refuse_endless(line, number, power.end())
            return
        number.mantissa = number.mantissa ** int(power[3]) if number.mantissa else number.mantissa
    elif power[4] is not None:
        if int(power[5]) * len(power[4]) > LARGEST_EXPONENT:
            _refuse_endless(line, number, power.end())
            return
        number.mantissa *= Decimal(power[4]) ** int(power[5])
    else:
        exponent = int(power[1] or power[2] or power[6].translate(RAISED))
        if abs(exponent) > LARGEST_EXPONENT:
            _refuse_endless(line, number, power.end())
            return
        number.mantissa = number.mantissa.scaleb(exponent)
    number.grouped, number.decimal = True, False
    number.extend_to(line, power.end())


def _refuse_endless(line: Line, number: Number, end: int) -> None:
    """$1e999 and 10^90 are no amounts, and not one dollar or ninety stars either."""
    number.endless = True
    number.extend_to(line, end)


def _vulgar(line: Line, k: int) -> Number | None:
    if not is_vulgar(line.tokens[k]):
        return None
    return Number(line.starts[k], line.ends[k], k, k + 1, vulgar_value(line.tokens[k]), fraction=True)
