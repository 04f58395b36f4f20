"""Money as people say it: "five dollars fifty", "a dollar sixty-two", "one forty rupees", "three fifty an hour", "a fiver"."""

import re
from bisect import bisect_left
from decimal import Decimal

from extract.find.number.digits import Number
from extract.find.number.draft import Draft
from extract.find.number.parts import PARTS, part_behind, part_of_one, point_of
from extract.find.number.words import read_words
from extract.find.text.line import Line
from extract.find.text.unit_at import unit_at
from extract.find.units.rates import TIMES, read_rate
from extract.lexicon import ONE, CurrencyWord, currency_names, currency_words, number_words

# What may stand behind the cents of "five dollars fifty": nothing that they could count.
BEHIND_CENTS = re.compile(
    r"[.,;:!?)\"'”’]|\s*$|\n|/| (?:an?|per|each|only|please|for|and|in|on|at|to|from|is|was|now|but|or|altogether|plus|apiece|"
    r"lah|leh|lor|la|mate|bro|bru|sha|oo|eh|yeah|right|with|more|less|extra|off|all|this|that|today|already|ah|"
    r"bajan|canadian|american|aussie|jamaican|tt|ec|us|between|total|plus|instead|by|before|after|when|if|because|so|anywhere|everywhere|"
    r"wherever|whatever|whenever|still|again|here|there|usually|sometimes|always|tops|max|maximum|minimum|exactly|flat|even|though|i|we|he|she|they|you|which|"
    r"depending|until|till|since|as|while|yesterday|tomorrow|tonight|cash|inclusive|including|back)\b(?! half)"
)
CENTS_IN_DIGITS = re.compile(r" \d\d(?!\.\d)(?=[.;:!?)\"'”’]+(?:\s|\Z)|(?: an?| each| per)\b|\s*\Z)")
WRITTEN_WITH_CENTS = ("euro", "euros", "dollar", "dollars", "pound", "pounds", "cedis", "rand", "ringgit")
SPAN = 10
SCALES = ("hundred", "thousand", "lakh", "million", "crore", "billion", "trillion")
VAGUE = ("few", "several", "many")
# Notes and round sums with names of their own.
NAMED_SUMS = {"fiver": Decimal(5), "tenner": Decimal(10), "grand": Decimal(1000)}
COINS = ("loonie", "toonie", "quid", "buck")
NAMED_SUM_WORDS = (*NAMED_SUMS, "fivers", "tenners", *COINS)  # as they stand in a text
SAID_WHOLE = frozenset((*NAMED_SUM_WORDS, *PARTS))  # the words of one_and_a_part and named_sum
NAMED_SUM = re.compile(
    r"(fiver|tenner)(s?)\b|grand(?=[.,;:!?)]|\s*$| (?:an?|per|for|on|in|each|to|up|off|down|at|from|or|and|more|less|every)\b)"
)
OF_NOTES = CurrencyWord("fiver", ("GBP", "USD", "AUD", "CAD", "NZD", "EUR"), "slang", (ONE,) * 6, weak=False)


def opening(line: Line, k: int) -> Number | None:
    """The number that token k continues: the "a" of "a dollar sixty-two", "a couple of" in front of "hundred", "point five"."""
    return _couple(line, k) or _one(line, k) or (point_of(line, k) if line.words[k - 1] == "point" else None)


def one_and_a_part(line: Line, k: int) -> Draft | None:
    """The draft of "a pint and a half", "a dinar and a quarter" whose "half" or "quarter" is token k, or None."""
    first = k - 4
    if (
        line.words[k] not in PARTS
        or line.words[k - 1] != "a"
        or line.words[k - 2] != "and"
        or line.words[first] not in ("a", "an", "one")
    ):
        return None
    number = Number(
        line.starts[first], line.ends[k], first, k + 1, ONE + part_of_one(line.words[k]), in_words=True, decimal=True
    )
    return _of_unit_and_part(line, number) or _of_money_and_part(line, number)


def _of_unit_and_part(line: Line, number: Number) -> Draft | None:
    k = number.first + 1
    unit = unit_at(line, line.starts[k])
    if unit is None or unit[0] != line.ends[k] or unit[1].factor != 1 or unit[1].per or unit[1].unit in TIMES:
        return None
    if len(line.words[k]) < 4 or line.words[number.next - 1] != "half":
        return None
    draft = Draft(number, number.start, number.end, number.first, number.next, kind="quantity", unit=unit[1].unit)
    draft.note("unit", line.text, line.starts[k], unit[0], unit[1].unit)
    return draft


def _of_money_and_part(line: Line, number: Number) -> Draft | None:
    k = number.first + 1
    money = currency_names().at(line.text, line.low, line.starts[k])
    if money is None or money[0] != line.ends[k] or money[1].form not in ("name", "slang") or money[1].weak:
        return None
    if set(money[1].factors) != {ONE} or not BEHIND_CENTS.match(line.low, number.end):
        return None
    draft = Draft(number, number.start, number.end, number.first, number.next, kind="money", currency=money[1])
    draft.codes = money[1].codes
    draft.note("currency", line.text, line.starts[k], money[0], "|".join(draft.codes))
    read_rate(line, draft)
    return draft


def is_vague(line: Line, k: int) -> bool:
    """Whether token k is a scale of "a few hundred thousand": no number."""
    while line.words[k] in SCALES:
        k -= 1
        if line.words[k] in VAGUE:
            return True
    return False


def _couple(line: Line, k: int) -> Number | None:
    first = k - 1 - (line.words[k - 1] == "of")
    if line.words[k] not in SCALES or line.words[first] != "couple":
        return None
    first -= line.words[first - 1] in ("a", "the")
    return Number(
        line.starts[first], line.ends[k], first, k + 1, Decimal(2), number_words()[line.words[k]][0], in_words=True
    )


def _one(line: Line, k: int) -> Number | None:
    if line.words[k - 2] not in ("a", "an") or not line.tokens[k - 1].isalpha():
        return None
    money = currency_names().at(line.text, line.low, line.starts[k - 1])
    if money is None or money[0] != line.ends[k - 1] or money[1].form not in ("name", "slang"):
        return None
    if money[1].weak and money[1].word != "pound":  # "a pound forty"
        return None
    if set(money[1].factors) != {ONE} or cents_behind(line, money[0]) is None:
        return None
    return Number(line.starts[k - 2], line.ends[k - 2], k - 2, k - 1, ONE, in_words=True)


def read_cents(line: Line, draft: Draft, entry: CurrencyWord, stop: int) -> tuple[Decimal, int] | None:
    """(cents, end) behind "five dollars" or "5 euro", or None."""
    number = draft.number
    if entry.form not in ("name", "slang") or set(entry.factors) != {ONE} or number.scale != 1 or number.fraction:
        return None
    if (part := part_behind(line, stop)) and BEHIND_CENTS.match(line.low, part[1]):
        return part[0] * 100, part[1]  # "two dinars and a half"
    if entry.word in WRITTEN_WITH_CENTS and number.plain and (digits := CENTS_IN_DIGITS.match(line.low, stop)):
        return Decimal(digits.group().strip()), digits.end()
    return cents_behind(line, stop) if number.in_words else None


def cents_behind(line: Line, stop: int) -> tuple[Decimal, int] | None:
    """(cents, end) of a number in words from 10 to 99 behind a blank at stop that counts nothing itself."""
    if line.text[stop : stop + 1] != " ":
        return None
    k = bisect_left(line.starts, stop)
    number = two_digits(line, k) if k < len(line) and line.starts[k] == stop + 1 else None
    return (number.mantissa, number.end) if number and BEHIND_CENTS.match(line.low, number.end) else None


def two_digits(line: Line, k: int) -> Number | None:
    """The number in words from 10 to 99 whose first token is k, or None."""
    entry = number_words().get(line.words[k])
    if entry is None or entry[1] not in ("teen", "ten"):
        return None
    number = read_words(line, k)
    return number if number and number.scale == 1 and not number.fraction and 10 <= number.mantissa <= 99 else None


LEAVE_HUNDREDS_OUT = frozenset(("SGD", "MYR", "HKD"))
ENDS_IN_HUNDREDS = re.compile(r"thousand (?:one|two|three|four|five|six|seven|eight|nine)$")


def add_hundreds_left_out(line: Line, number: Number) -> None:
    """ "two thousand eight" is 2,800 in Singapore and Hong Kong, as in Chinese, where no "and" says otherwise."""
    if (
        line.is_note
        and not line.habits.money.isdisjoint(LEAVE_HUNDREDS_OUT)
        and ENDS_IN_HUNDREDS.search(line.low, number.start, number.end)
    ):
        last = number.value % 10
        number.mantissa, number.scale = number.value + 99 * last, ONE


def join_hundreds(line: Line, number: Number) -> None:
    """ "one forty rupees" is 140: two numbers in words in front of money are said without the hundred."""
    if number.scale != 1 or number.next - number.first != 1:
        return
    if not 1 <= number.mantissa <= (99 if line.habits.hundreds else 9):  # "fifteen-forty naira"
        return
    k = number.next + (line.tokens[number.next] == "-" and line.glued(number.next) and line.glued(number.next + 1))
    if k > number.next and not line.habits.hundreds:
        return
    rest = two_digits(line, k) if k > number.next or line.spaced(k) else None
    first = number.mantissa
    if rest and first < rest.mantissa <= 2 * first and (first >= SPAN or k > number.next):
        return  # "five-ten rupees", "ten fifteen rupees"
    if rest and SPAN <= first < rest.mantissa and first % SPAN == 0:
        return  # "twenty fifty rupees"
    if rest and line.text[rest.end : rest.end + 1] == " " and _is_plural_measure(line, rest.end + 1):
        number.mantissa = number.mantissa * 100 + rest.mantissa
        number.extend_to(line, rest.end)


def _is_plural_measure(line: Line, pos: int) -> bool:
    """Whether "rupees" or "kilometres" stand at pos; of "two fifty dollar notes" two are counted."""
    money = currency_names().at(line.text, line.low, pos)
    slang = money is not None and money[1].form == "slang" and line.text[pos].islower()
    if money and (slang or (money[1].form == "name" and not money[1].weak)):
        plural = line.low[pos : money[0]].endswith("s") or slang  # "one fifty bob"
        return plural or BEHIND_CENTS.match(line.low, money[0]) is not None
    unit = unit_at(line, pos)
    return unit is not None and not unit[1].weak and line.low[pos : unit[0]].endswith("s") and unit[1].unit not in TIMES


def named_sum(line: Line, k: int) -> Draft | None:
    """The draft of "a fiver", "two tenners", "a grand a month" whose name is token k, or None."""
    found = NAMED_SUM.match(line.low, line.starts[k])
    if found is None and line.words[k] in COINS:
        return _coin(line, k)
    if found is None or line.text[line.starts[k] : found.end()].istitle() or not line.spaced(k):
        return None
    before = line.words[k - 1]
    entry, first = number_words().get(before), k - 1
    if before in ("a", "an", "another"):
        times = ONE
    elif entry and found[1] and entry[1] in ("digit", "teen") and found[2]:
        times = entry[0]
    elif before == "of" and line.words[k - 2] == "couple" and (found[1] is None or found[2]):
        times, first = Decimal(2), k - 2 - (line.words[k - 3] in ("a", "the"))
    else:
        return None
    name = found[1] or "grand"
    scale = NAMED_SUMS[name] if name == "grand" else ONE
    number = Number(
        line.starts[first], found.end(), first, k + 1, times * NAMED_SUMS[name] / scale, scale, in_words=True
    )
    draft = Draft(number, number.start, number.end, first, k + 1, kind="money", currency=OF_NOTES, codes=OF_NOTES.codes)
    if name == "grand" and (part := part_behind(line, draft.end)):
        number.mantissa += part[0]  # "a grand and a half"
        draft.extend_to(line, part[1])
    if name == "grand" and line.habits.money.isdisjoint(draft.codes):
        draft.codes = (*sorted(line.habits.money), *draft.codes)  # a thousand of any money
    draft.note("currency", line.text, line.starts[k], found.end(), "|".join(draft.codes))
    read_rate(line, draft)
    return draft


def _hyphened_cents(line: Line, stop: int) -> tuple[Decimal, int] | None:
    """(cents, end) of "a buck-fifty"."""
    k = bisect_left(line.starts, stop)
    if line.tokens[k] != "-" or not line.glued(k + 1):
        return None
    number = two_digits(line, k + 1)
    return (number.mantissa, number.end) if number else None


def _coin(line: Line, k: int) -> Draft | None:
    """The draft of "a loonie", "a quid a go" whose coin is token k, or None: "a quid pro quo"."""
    told = line.tokens[k].islower() and line.words[k - 1] in ("a", "an", "another") and line.spaced(k)
    if not told:
        return None
    entry = currency_words()[line.words[k]]
    number = Number(line.starts[k - 1], line.ends[k - 1], k - 1, k, ONE, in_words=True)
    draft = Draft(number, number.start, line.ends[k], k - 1, k + 1, kind="money", currency=entry, codes=entry.codes)
    draft.factor = entry.factors[0]
    cents = cents_behind(line, draft.end) or _hyphened_cents(line, draft.end)
    if cents:
        number.mantissa += cents[0] / 100
        draft.extend_to(line, cents[1])
    draft.note("currency", line.text, line.starts[k], line.ends[k], "|".join(entry.codes))
    rated = read_rate(line, draft)
    if line.words[k] == "buck":  # "shot a buck", "the limit is a buck per hunter"
        return draft if cents or draft.per in ("hour", "minute", "piece") else None
    # Not "a quid pro quo", "a loonie leftist".
    return draft if rated or cents or BEHIND_CENTS.match(line.low, draft.end) else None
