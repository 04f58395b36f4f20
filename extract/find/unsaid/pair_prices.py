"""A price of a note told by two numbers behind one another: "six dollars now, last time three-fifty", "unga is one sixty"."""

from extract.find.money.pairs import join_numbers
from extract.find.number.digits import Number
from extract.find.number.draft import Draft
from extract.find.text.habits import WITHOUT_CENTS
from extract.find.text.line import Line
from extract.find.units.rates import read_rate
from extract.find.unsaid import note_words as said
from extract.find.unsaid.matter import is_named_goods
from extract.find.unsaid.note_sizes import HUNDRED, OF_ONE_THING, sum_beside
from extract.find.unsaid.spoken_prices import FIRST_OF_YEARS
from extract.find.unsaid.words_of_money import ENDS, be_unsaid_money

TIMES_OF_CENTS = 12  # times: 3.50 beside six dollars, 350 beside fifty shillings
TEN = 10
CHEAP_BY = frozenset(
    ("kilogram", "gram", "litre", "pound", "dozen", "bunch", "gallon", "piece")
)  # of these 2.19 is a price beside fifty
RENTED_BY = ("month", "week", "year")  # "from nine hundred to thirteen fifty a month"
FAR = 20  # times: 2.50 beside three hundred
REACH = 90  # characters in front of the number


def read_price_of_pair(line: Line, draft: Draft, rest: Number, later: list[Draft], told: Draft | None) -> bool:
    """ "six dollars now, last time three-fifty": a price told by two numbers beside another sum, or where nobody counts cents."""
    second = later[0]
    beside = sum_beside(told, later)
    if second.low is not None or not any(words.match(line.low, rest.end) for words in (ENDS, said.BEHIND)):
        return False
    if not _can_be_price(line, draft, beside):
        return False
    first, whole = draft.number.mantissa, draft.number.mantissa * HUNDRED + rest.mantissa
    hundreds = beside is None
    if beside:
        there = beside.value if beside.high is None else beside.high
        hundreds = there >= whole / TIMES_OF_CENTS
        price = whole if hundreds else first
        if not there <= OF_ONE_THING * price or not price <= OF_ONE_THING * there:
            return False
    if hundreds and first in FIRST_OF_YEARS:
        return False
    join_numbers(draft, rest, hundreds=hundreds)
    second.refused = "part of a price"
    be_unsaid_money(draft)
    if beside:
        draft.codes = beside.codes or draft.codes
    if not read_rate(line, draft) and beside and beside.per and beside.start < draft.start:
        draft.take_rate_of(beside)
    return True


def settle_pairs(line: Line, drafts: list[Draft], told: Draft | None) -> None:
    """ "some pay three hundred a day, some two-fifty": a pair taken for units and cents is hundreds beside a sum of that size."""
    pairs = [
        draft
        for draft in drafts
        if draft.number.pair and draft.per not in CHEAP_BY and (draft.number.mantissa < TEN or draft.per in RENTED_BY)
    ]
    for draft in pairs:
        whole = draft.number.mantissa * HUNDRED
        others = [other for other in (told, *drafts) if other and other.kind == "money" and not other.number.pair]
        beside = any(
            FAR * draft.value <= other.value <= OF_ONE_THING * whole and whole <= OF_ONE_THING * other.value
            for other in others
        )
        money = others[0].codes if others else draft.codes
        # "five hundred taka? Give it for three fifty", but "a coffee is four fifty, dinner was three hundred"
        if (money and WITHOUT_CENTS.issuperset(money)) or (beside and not is_named_goods(line, draft)):
            draft.number.mantissa, draft.number.decimal, draft.number.pair = whole, False, False


def _can_be_price(line: Line, draft: Draft, beside: Draft | None) -> bool:
    """Whether the two numbers behind one another stand where a price can, and no hour, bus or score."""
    begin = max(line.starts[0], draft.start - REACH)
    priced = any(
        words.search(line.low, begin, draft.start) for words in (said.BECAME, said.THING_IS, said.PAYS, said.OFFERS)
    )
    if beside is None:
        hundreds = line.habits.hundreds or said.OF_RENT.search(line.low) is not None
        return hundreds and said.PRICE_OF_PAIR.search(line.low, begin, draft.start) is not None
    if said.NO_PRICE.search(line.low, line.starts[0], line.ends[-1]):
        return priced
    return priced or line.words[draft.first - 1] not in said.AHEAD_OF_HOURS
