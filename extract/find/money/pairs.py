"""Two numbers that tell one sum, pounds and pence or hundreds and tens: "three fifty", "three-fifty", "four oh nine"."""

from extract.find.money.spoken import two_digits
from extract.find.number.below_hundred import below_hundred
from extract.find.number.digits import Number
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.lexicon import number_words

PAIR = "half of two numbers with a hyphen"
POINTED_AT = frozenset(
    ("that", "this", "the", "other", "big", "small", "large", "each", "which", "same", "next", "last", "new", "old")
)
MOST_APART = 2  # times: the ends of a range in words
FIVE, NINE = 5, 9


def second_number(line: Line, draft: Draft, *, priced: bool = False) -> Number | None:
    """The fifty of "three fifty", "three-fifty": the second number of a price in words, or None where the two are something else.

    priced tells that money stands near by, where "one-thirty" is no time.
    """
    number = draft.number
    if not number.in_words or number.scale != 1 or number.fraction or not 1 <= number.mantissa <= 99:
        return None
    if number.mantissa == 1 and line.words[draft.first - 1] in POINTED_AT:
        return None  # "this size is fifteen, that one twenty"
    hyphened = line.tokens[number.next] == "-" and line.glued(number.next) and line.glued(number.next + 1)
    if not (hyphened or line.spaced(number.next)):
        return None
    k = number.next + hyphened
    rest = two_digits(line, k) or _oh_digit(line, k) or _digit_by_digit(line, k)  # "eighteen-fifty an hour"
    if rest is None or (hyphened and not priced and _is_range_or_time(number, rest)):
        return None
    goes_on = line.text[rest.end : rest.end + 1] == " " and line.words[rest.next] in number_words()
    return None if goes_on else rest


def is_of_pair(line: Line, draft: Draft) -> bool:
    """Whether the number is half of "three-fifty" or "two-oh-nine": no count, but "five-six people" are a range."""
    if not draft.number.in_words or draft.number.scale != 1:
        return False
    for dash, other in ((draft.next, draft.next + 1), (draft.first - 1, draft.first - 2)):
        if line.tokens[dash] != "-" or not (line.glued(dash) and line.glued(dash + 1)):
            continue
        word = line.words[other]
        beside = below_hundred(word)
        if word in ("oh", "nil"):
            return True
        if beside is not None:
            low, high = (draft.number.mantissa, beside) if other > dash else (beside, draft.number.mantissa)
            return not low < high <= MOST_APART * low
    return False


def join_numbers(draft: Draft, rest: Number, *, hundreds: bool) -> None:
    """Makes one number of both: 350, or 3.50."""
    number = draft.number
    if hundreds:
        number.mantissa = number.mantissa * 100 + rest.mantissa
    else:
        number.mantissa += rest.mantissa / 100
        number.decimal = number.pair = True
    number.end, number.next = rest.end, rest.next
    draft.end, draft.next = max(draft.end, number.end), max(draft.next, number.next)


def _digit_by_digit(line: Line, k: int) -> Number | None:
    """The cents of "five nine nine"."""
    tens, units = (number_words().get(line.words[k + n]) for n in (0, 1))
    if not (tens and units and line.spaced(k + 1) and tens[1] == units[1] == "digit") or units[0] not in (NINE, FIVE):
        return None
    return Number(line.starts[k], line.ends[k + 1], k, k + 2, 10 * tens[0] + units[0], in_words=True)


def _oh_digit(line: Line, k: int) -> Number | None:
    """The nine cents of "four oh nine"."""
    entry = number_words().get(line.words[k + 1]) if line.words[k] in ("oh", "o") else None
    if entry is None or entry[1] != "digit":
        return None
    return Number(line.starts[k], line.ends[k + 1], k, k + 2, entry[0], in_words=True)


def _is_range_or_time(first: Number, second: Number) -> bool:
    """ "ten-fifteen an hour", "fifty-sixty a day": ranges; "ten-thirty a night" is a time."""
    low, high = first.mantissa, second.mantissa
    return low < high <= 2 * low or (low <= 12 and high in (15, 30, 45))
