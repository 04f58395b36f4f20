"""Reads one figure: a number at a token and everything that belongs to it on both sides."""

import re
from functools import cache

from extract.find.money.exchange import read_exchange_rate
from extract.find.money.marks import (
    read_accounting_brackets,
    read_minus,
    read_round_dash,
    settle_millimes,
    settle_point,
)
from extract.find.money.signs import read_sign_after, read_sign_before
from extract.find.money.spoken import add_hundreds_left_out, join_hundreds
from extract.find.money.whose import BEHIND_SIGN, read_whose
from extract.find.neighbours.sharing import shares_sign, take_sign
from extract.find.number.digits import Number, read_digits
from extract.find.number.draft import Draft
from extract.find.number.han_numerals import SIGNS, read_han
from extract.find.number.letters import read_scale_of
from extract.find.number.parts import part_of_one
from extract.find.number.scales import OWN_SCALE_OF
from extract.find.number.scales_ahead import read_scale_ahead, scales_ahead
from extract.find.number.words import read_words
from extract.find.refused.shapes import refused_shape
from extract.find.text.line import Line
from extract.find.text.unit_at import unit_at
from extract.find.units.measures import PERCENT, read_percent, read_percent_of, read_unit
from extract.find.units.rates import FOREIGN_OPENERS, read_rate
from extract.find.units.spoken_units import SHORT_FORMS, read_spoken_unit
from extract.find.unsaid.spoken_prices import read_price_in_words
from extract.lexicon import (
    currency_names,
    currency_signs_after,
    rate_words,
    scale_words,
    unit_words,
)

# What the word behind a number can begin.
SCALE, MONEY, PERCENTAGE, UNIT, RATE = 1, 2, 4, 8, 16
ANYTHING = SCALE | MONEY | PERCENTAGE | UNIT | RATE
FOLLOWING = re.compile(r"[ \-(\[{<]{0,3}([^\W\d_]{1,40}|[^\s\w])")
OF_PRICES = ("in", "constant", "real")
SIGN_ALONE = re.compile(r" [A-Z]{0,3}[$£€¥₹](?! ?\d)")
YEAR_WORDS = frozenset(
    ("in", "since", "until", "till", "during", "early", "late", "mid", "fiscal", "spring", "summer", "autumn", "winter")
)
# In "5 million de pesos" and "84,5 Mio. Euro" the money follows these.
BEFORE_MONEY = ("de", "d", "di", "of", ".")
OPENERS_OF_RATES = (
    frozenset(
        (
            "per",
            "an",
            "each",
            "every",
            "the",
            "/",
            "for",
            "to",
            "against",
            "gross",
            "net",
            "before",
            "after",
            "more",
            "extra",
            "less",
        )
    )
    | FOREIGN_OPENERS
)
TAILS = (" and a ", " odd", "-odd", " ish", "-ish", "ish ")
AND_A_PART = re.compile(r" and a (half|third|quarter|fifth) ")
OF_A = re.compile(r" (?:of )?an? ")
PART_OF_A = re.compile(r" of an? ")  # "Gas is 0.9 a gallon"
ODD = re.compile(
    r"[ -]odd(?= [a-z])(?! (?:one|ones|number|numbers|job|jobs|hours|looking|years?-old)\b)|[ -]?ish(?![a-z])"
)


def read_number(line: Line, k: int) -> Number | None:
    """The number that begins at token k, in digits or words; None where none does."""
    if _is_digits(line, k):
        number = read_digits(line, k)
        if number and line.words[k - 1] in scales_ahead():
            read_scale_ahead(line, number)
        return number
    return read_han(line, k) if line.tokens[k] in SIGNS else read_words(line, k)


def bare(number: Number, refused: str = "") -> Draft:
    """The draft of a number alone; refused says why it is no figure."""
    return Draft(number, number.start, number.end, number.first, number.next, refused=refused)


def read_figure(line: Line, number: Number, previous: Draft | None) -> Draft:
    """The draft of the number with all that belongs to it on both sides.

    previous is the draft before it: in "$3-5m" and "Rs 500, 600 and 700" the sign of money stands there.
    """
    is_year = _is_plainly_a_year(line, number) or _is_year_of_prices(line, number)
    draft = bare(number, "year" if is_year else refused_shape(line, number))
    if draft.refused or (line.low.startswith(SHORT_FORMS, number.end) and read_spoken_unit(line, draft)):
        return draft
    if not number.in_words or line.text[number.start - 1 : number.start] == " ":
        read_sign_before(line, draft, previous.end if previous else 0)
    shared = previous if previous and previous.kind == "money" and shares_sign(line, previous, draft) else None
    follows = _what_may_follow(line, number.end)
    end = number.end
    _read_rest_of_number(line, draft, follows, is_money=draft.kind == "money" or shared is not None)
    draft.end, draft.next = number.end, number.next
    if number.endless:
        draft.refused = "no amount"
        return draft
    read_round_dash(line, draft)
    if draft.end != end:
        follows = _what_may_follow(line, draft.end)
    if draft.end != number.end and line.text[number.end] == "/":
        follows &= MONEY | RATE  # "80/= kilo": so much money, and no weight
    if (
        not (
            _read_measure(line, draft, follows)
            or ((number.fraction or number.decimal) and _read_measure_of_part(line, draft))
        )
        and shared
    ):
        take_sign(line, draft, shared)
    if not draft.kind and not read_exchange_rate(line, draft, previous) and number.in_words:
        read_price_in_words(line, draft)
    read_minus(line, draft)
    if draft.kind == "money":
        read_accounting_brackets(line, draft)
        if draft.negative and draft.per is None:
            read_rate(line, draft)  # "a loss of ($0.45) per share"
    if number.ambiguous or number.grouped:
        _settle_separators(line, draft)
    loose = draft.kind == "" or (
        draft.kind == "quantity" and line.text.startswith(" (", number.end)
    )  # "Q1 (year on year)"
    if loose and line.text[draft.start - 1 : draft.start].isalpha():
        draft.refused = "glued to a word"
    return draft


def _read_rest_of_number(line: Line, draft: Draft, follows: int, *, is_money: bool) -> None:
    """Reads what belongs to the number behind its digits or words, given what may follow them."""
    if follows & SCALE:
        read_scale_of(line, draft, is_money=is_money)
    if draft.number.in_words:
        join_hundreds(line, draft.number)
        add_hundreds_left_out(line, draft.number)
    if line.low.startswith(TAILS, draft.number.end):
        _read_tail(line, draft)


def _settle_separators(line: Line, draft: Draft) -> None:
    """Decides what a comma or point of the number means by the money or unit that was read."""
    if draft.number.ambiguous:
        settle_point(line, draft)
    if draft.number.grouped and draft.kind == "money" and not draft.currency_left:
        settle_millimes(line, draft)


def _read_tail(line: Line, draft: Draft) -> None:
    """ "forty odd euros", "200-odd people": about so many; "33 and a third metres"."""
    number = draft.number
    part = AND_A_PART.match(line.low, number.end) if number.plain else None
    unit = unit_at(line, part.end()) if part else None
    if part and unit and not unit[1].weak:
        number.mantissa += part_of_one(part[1])
        number.decimal = True
        number.extend_to(line, part.end() - 1)
    odd = ODD.match(line.low, number.end) if number.next < len(line) else None
    if odd:
        draft.approx = "about"
        draft.note("qualifier", line.text, odd.start() + (line.text[odd.start()] in " -"), odd.end(), "about")
        number.extend_to(line, odd.end())
        if number.scale == 1:
            read_scale_of(line, draft, is_money=draft.kind == "money")  # "US$280-odd million"


def _is_plainly_a_year(line: Line, number: Number) -> bool:
    """ "in 2016": most bare numbers of news are years, and need no further reading."""
    k = number.first
    if not _has_shape_of_year(line.tokens[k]) or not line.spaced(k):
        return False
    if line.words[k - 1] not in YEAR_WORDS or line.glued(k + 1):
        return False
    return not _what_may_follow(line, line.ends[k])


def _has_shape_of_year(token: str) -> bool:
    return len(token) == 4 and token[:2] in ("19", "20") and token.isdigit()


def _is_year_of_prices(line: Line, number: Number) -> bool:
    """ "in 2015 dollars", "constant 2012 US$": which year's money it is, and no sum."""
    k = number.first
    before = line.words[k - 1]
    if before not in OF_PRICES or not _has_shape_of_year(line.tokens[k]) or not line.spaced(k + 1):
        return False
    if SIGN_ALONE.match(line.text, number.end):
        return True
    name = currency_names().at(line.text, line.low, number.end + 1)
    if name is None or line.low.startswith(" worth", name[0]):
        return False  # "invested in 2000 euros worth of gold"
    return before != "in" or not line.words[k + 1].startswith("pound")


def _read_measure(line: Line, draft: Draft, follows: int) -> bool:
    """Reads what the number measures: money, percent or a unit, and what it is per; follows is what may stand behind it."""
    if follows & MONEY and read_sign_after(line, draft):
        read_rate(line, draft)
        return True
    if draft.kind == "money":
        if line.text.startswith(BEHIND_SIGN, draft.end):  # "$9.99 US a pound"
            draft.extend_to(line, read_whose(line, draft, draft.end))
            follows = ANYTHING
        if follows & RATE:
            read_rate(line, draft)
        return True
    if follows & PERCENTAGE and read_percent(line, draft):
        return True
    return read_percent_of(line, draft) or bool(follows & UNIT and read_unit(line, draft))


def _read_measure_of_part(line: Line, draft: Draft) -> bool:
    """ "half a mile", "three-quarters of a percentage point", "0.8 of an acre"."""
    number = draft.number
    if not number.in_words and not ((number.decimal or number.fraction) and 0 < number.value < 1):
        return False
    article = (OF_A if number.in_words else PART_OF_A).match(line.low, draft.end)
    if article is None:
        return False
    end, following = draft.end, draft.next
    draft.extend_to(line, article.end() - 1)
    if _read_measure(line, draft, _what_may_follow(line, draft.end)):
        return True
    draft.end, draft.next = end, following
    return False


def _what_may_follow(line: Line, end: int) -> int:
    """What the word behind the number can begin, as flags; most words can begin nothing, and are passed over here.

    Words with letters of other scripts ("Rs万") or with a capital inside may hold an opener, and so may begin anything.
    """
    word = FOLLOWING.match(line.low, end)
    if word is None:
        return 0
    begin, stop = word.span(1)
    opener = line.low[begin:stop]
    plain = opener.isascii() and (line.text[begin + 1 : stop].islower() or not opener[0].isalpha())
    return _openers().get(opener, 0) if plain else ANYTHING


@cache
def _openers() -> dict[str, int]:
    units, exact = unit_words()
    begin = (
        (SCALE, (*scale_words().first_words, *OWN_SCALE_OF, "and", "k")),  # "3 and a half million", "₹45 L"
        (MONEY, (*currency_names().first_words, *currency_signs_after().first_words, *BEFORE_MONEY)),
        (PERCENTAGE, PERCENT.first_words),
        (UNIT | RATE, (*units.first_words, *exact.first_words)),  # "Lomo $12.990 kg"
        (RATE, (*rate_words().first_words, *OPENERS_OF_RATES)),
    )
    flags: dict[str, int] = {}
    for flag, words in begin:
        for word in words:
            flags[word] = flags.get(word, 0) | flag
    return flags


def _is_digits(line: Line, k: int) -> bool:
    first = line.tokens[k][0]
    return first.isdigit() or not (first.isascii() or first.isalpha())
