"""Prices told by two numbers, whose money nobody names: "three fifty an hour", "costs four ninety-nine", "last time three-fifty"."""

import re
from decimal import Decimal

from extract.find.money.pairs import join_numbers, second_number
from extract.find.money.spoken import BEHIND_CENTS
from extract.find.money.whose import dollars_of, take_letters
from extract.find.number.digits import Number
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.units.rates import read_rate
from extract.find.units.sold_by import sold_by
from extract.find.unsaid.matter import IS_GOODS
from extract.find.unsaid.words_of_money import be_unsaid_money

# A price told by two numbers: behind a verb of prices; a time or a year stands behind the others.
PRICED = re.compile(
    r"\b(?:that'll be|that's|that is|that comes to|comes to|payments? of|listed at|"
    r"costs?|costing|asked|charg(?:e|es|ed|ing)|pa(?:id|ys?|ying)|priced? at|(?:is|are|was|were|it's|for) (?:only|just)|(?:sells?|sold|"
    r"going|goes|went|retails?) (?:for|at))(?: (?:me|us|him|her|them|you|about|around|only|just|like))* $"
)
PERHAPS_PRICED = re.compile(r"(?<!passed )(?<!ran )(?<!threw )\b(for|is|was|are|were|'s) $")
OF_HUNDREDS = re.compile(
    r"\b(?:rents?|wages?|pay|paid|earn\w*|salary|room|flat|board|dole|pension|benefits?|mortgage)\b"
)
# What nobody buys for four dollars fifty.
OF_DEAR_THINGS = re.compile(
    r"\b(?:rent|fridge|freezer|bike|couch|sofa|heat pump|phone|iphone|laptop|tablet|tv|telly|car|ute|van|truck|generator|washing machine|washer|dryer|dishwasher|pram|"
    r"mattress|wardrobe|trailer|guitar|drone|console|saddle|chainsaw|mower|scooter|motorbike|boat|kayak|heifer|bull|cow|bullock|horse|pony|goat|ram|"
    r"flights?|airfare|insurance|rego|council tax|surgery)(?: (?:off|on) [a-z]+(?: [a-z]+)?)?(?:'s| is| was| are| were| for| at| costs?| me| went| goes| sold|"
    r" to| about| up| from| just| only)+ $"
)
OF_THOUSANDS = re.compile(
    r"\b(?:rents?|wages?|salary|mortgage|apartment|studio|flat|house)(?:'s| (?:is|was|costs?|now|goes for|went for|for|up|to|about|around|at))* $"
)
IN_A_THING = re.compile(r"\b(?:in|at|with|of|on|hire|ride) (?:the|an?|my|our|his|her) $")
IN_A_HOUSE = re.compile(r"\b(?:in|near|for|at|to) (?:the|our|my|his|her|a) (?:flat|house|apartment|studio)\b")
SPEED_AHEAD = frozenset(
    ("do", "did", "doing", "going", "hit", "hits", "hitting", "winds", "wind", "gusts", "drives", "driving", "flies", "crawl")
)  # fmt: skip
STARTS_AT = re.compile(
    r"\b(?:start(?:s|ed|ing)?(?: (?:you|them|me|him|her|us|people|out))?|paid|pays?|hir(?:e|es|ed|ing)|sitting|trad\w+|going|selling|sells|sold|priced|"
    r"bought|listed|from) (?:at|from|around|about) $|"
    r"\b(?:gone|went|go|goes|up|down|moved|rent) from $"
)
FOR_THE = re.compile(r" for (?:the|a|an|each|both|all|this|these|those) ")
CHARGES = re.compile(
    r"\b(?:wants?|charg(?:e|es|ed|ing)|(?:is|are|was|get|gets|being) paid|earns?|earned|on|day rate(?: is)?)(?: about| around)? $"
)
HOUSE = re.compile(r"\b(?:house|home|condo|bungalow|duplex|townhouse|apartment|listed|appraised)\b")
ROUND_CENTS = (25, 49, 50, 75, 90, 95, 99)
NEARLY_ONE_MORE = (49, 90, 95, 98, 99)
FIRST_OF_YEARS = (18, 19, 20)
NUMBERED = frozenset(
    ("room", "flat", "phone", "ticket", "ride", "service", "book", "books", "uniform", "bag", "box", "fee", "fees")
)
NEAR, NEAR_GOODS = 120, 30  # characters
TEN, TWENTY, HUNDRED = 10, 20, 100
TIME_AHEAD = frozenset(("at", "by", "from", "since", "until", "till", "before", "after", "around", "past", "in"))


def read_price_in_words(line: Line, draft: Draft) -> bool:
    """ "three seventy nine a gallon", "costs four ninety-nine": a price told by two numbers, whose money nobody names."""
    rest, number = second_number(line, draft), draft.number
    if rest is None:
        return False
    end, after = draft.end, draft.next
    draft.end, draft.next, draft.kind = rest.end, rest.next, "money"
    if not (_is_price(line, draft, rest) and (read_rate(line, draft) or _is_priced(line, draft, rest))):
        draft.end, draft.next, draft.kind = end, after, ""
        return False
    join_numbers(draft, rest, hundreds=_is_in_hundreds(line, draft, rest))
    if (
        draft.per is None
        and HUNDRED > number.mantissa > 1
        and number.decimal
        and HOUSE.search(line.low, max(line.starts[0], draft.start - NEAR), draft.start)
    ):
        number.mantissa, number.decimal = number.mantissa * HUNDRED, False
        number.scale = Decimal(1000)  # a house "went for six ninety"
    be_unsaid_money(draft)
    if letters := dollars_of(line, draft):  # "that's twenty-seven fifty US"
        take_letters(line, draft, letters)
    return True


def _is_price(line: Line, draft: Draft, rest: Number) -> bool:
    """Whether the two numbers are no time and no speed: not "at eight fifty", "winds of one forty an hour"."""
    of_wind = line.words[draft.first - 1] == "of" and line.words[draft.first - 2] in SPEED_AHEAD
    if line.words[draft.first - 1] not in TIME_AHEAD | SPEED_AHEAD and not of_wind:
        return True
    if STARTS_AT.search(line.low, max(line.starts[0], draft.start - 40), draft.start):
        return True
    return sold_by(line, rest.end) is not None


def _is_in_hundreds(line: Line, draft: Draft, rest: Number) -> bool:
    """Whether "three fifty" is 350: of rent and pay by the week, and where nobody counts cents."""
    if TEN <= draft.number.mantissa < TWENTY and line.habits.hundreds and draft.per in ("day", "week", "month"):
        return True  # "pluckers get thirteen fifty a day"
    if draft.number.mantissa >= TEN:  # "the rent's twenty-two fifty a month"
        begin = max(line.starts[0], draft.start - NEAR_GOODS)
        rented = OF_THOUSANDS.search(line.low, begin, draft.start) and not IN_A_HOUSE.search(
            line.low, begin, draft.start
        )
        return draft.per == "month" and bool(rented)
    if draft.per == "tonne":
        return True  # "five seventy a tonne for the canola"
    dear = draft.per is None and OF_DEAR_THINGS.search(line.low, max(line.starts[0], draft.start - NEAR), draft.start)
    if dear and not IN_A_THING.search(line.low, max(line.starts[0], dear.start() - 12), dear.start()):
        return rest.mantissa not in NEARLY_ONE_MORE
    if draft.per in ("day", "shift") and CHARGES.search(line.low, max(line.starts[0], draft.start - 40), draft.start):
        return True  # "the brickie wants five-eighty a day"
    if draft.per not in ("week", "month", "fortnight"):
        return line.habits.hundreds
    return rest.mantissa not in NEARLY_ONE_MORE or _is_of_pay_or_rent(line, draft)  # but "nine ninety-nine a month"


def _is_of_pay_or_rent(line: Line, draft: Draft) -> bool:
    return OF_HUNDREDS.search(line.low, max(line.starts[0], draft.start - NEAR), draft.start) is not None


def _is_priced(line: Line, draft: Draft, rest: Number) -> bool:
    if not BEHIND_CENTS.match(line.low, rest.end):
        return False
    begin = max(line.starts[0], draft.start - 40)
    if draft.first == 0 and FOR_THE.match(line.low, rest.end):
        return True  # "Two-fifty for the flowers"
    if PRICED.search(line.low, begin, draft.start):
        return True
    near = max(line.starts[0], draft.start - NEAR), draft.start
    if STARTS_AT.search(line.low, begin, draft.start) and (
        OF_HUNDREDS.search(line.low, *near) or IS_GOODS.search(line.low, *near)
    ):
        return True  # "put the rent up from eight fifty to nine seventy-five a month"
    goods = IS_GOODS.search(line.low, max(line.starts[0], draft.start - NEAR_GOODS), draft.start)
    if draft.number.mantissa in FIRST_OF_YEARS or (
        rest.mantissa not in ROUND_CENTS and (goods is None or goods.group() in NUMBERED)
    ):
        return False
    perhaps = PERHAPS_PRICED.search(line.low, begin, draft.start)
    if perhaps is None:
        return False
    return (
        perhaps[1] == "for"
        or IS_GOODS.search(line.low, max(line.starts[0], draft.start - NEAR), rest.end + NEAR) is not None
    )
