"""Bare numbers that are sums by what they are per: "some farmers gave 2,500 a kilo", "his pay went to 22,000 a month"."""

import re

from extract.find.neighbours.carried_rates import APPROX
from extract.find.neighbours.price_lists import is_near
from extract.find.number.draft import Draft
from extract.find.text.line import Line
from extract.find.units.sold_by import sold_by

SMALLEST = 100  # what is cheaper is named with its money, or has its rate behind it
ALIKE = 8  # times: how far prices and pay of one thing lie apart
# The price itself as the subject: "the rent here is four thousand", but no "wage index", "number of fares" or "wait for a pension".
PRICE = r"(?:(?:rent|price|fare|fee|wage|salary|pay|tuition|deposit|loan|premium|bonus|allowance|stipend|instal?ment|dowry|quote|pension)s?|bill)"
IS = r"(?:is|was|are|were|will be|would be|used to be|comes to|came(?: to)?|goes for|went for|is now)"
CLAUSE = r"(?:^|[.!?,;:\"“(—–] ?|\b(?:and|but|because|that|where|when|while|says?|said) )"
PRICE_IS = re.compile(
    rf"{CLAUSE}(?:(?:the|my|his|her|our|their|your|its|a|an|this|that|last) )?(?:(?!of|for|in|to|on|at|by)[a-z-]+ ){{0,2}}{PRICE}"
    rf"(?: (?:of|for|in|at|on|from|to) (?:[a-z'-]+ ){{0,3}}[a-z'-]+| here| there| alone)?(?:,? {IS}|'s){APPROX} ?$"
)
# "Now it's fifty-five thousand", "from July it will be 4,300"
IT_IS = re.compile(
    rf"\b(?:it(?:'s| is| was| will be| would be| used to be| had been)|that(?:'s| is| was)|now)(?: now)?{APPROX} ?$"
)
FOR_ONE = re.compile(r" for (?:an?|the|each|every|one|two|three|four|five|ten|my|his|her|our|their) ")
PRICED = re.compile(
    rf"\b(?:at|for|from|to|up|was|were|is|are|it's|paid|pays?|gave|gives?|fetch\w*|cost\w*|sells?|sold|offer\w*|charg\w+|now|even){APPROX} $"
)
BY_TIME = re.compile(r" (?:an?|per|each|every) (hour|day|week|fortnight|month|night|shift)\b")
EARNS = re.compile(
    rf"\b(?:earn(?:s|ed|ing)?|(?:is|are|was|were|be|being|get|gets|got|i'm|they're) paid|pays?(?: (?:me|us|him|her|you|them))?|paying){APPROX} $"
)
MAKES = re.compile(rf"\b(?:i|we|he|she|you|they) (?:make|makes|made|get|gets|got|work|works|worked for){APPROX} $")
PAY_WENT = re.compile(
    rf"\b(?:pay|wages?|salar(?:y|ies)|rents?|fares?|fees?) (?:went|rose|fell|goes|was raised|was cut|jumped|climbed|dropped)"
    rf"(?: up| down)? (?:(?:from [^.;]{{1,30}} )?to|from){APPROX} $"
)
OF_OUTPUT = re.compile(
    r"\b(?:produc\w*|output|capacity|visit\w*|arriv\w*|passengers?|cases|downloads?|views?|users?|pick|sew|pack|ship|make|claims|join|leave)\b"
)
OPENS = re.compile(r"(?:^|[\"“,(] ?)(?:(?:about|around|roughly|nearly|almost|some|over|up to) )?$")
# How often in a year of work, and how far pay told by two of them may lie apart.
OF_A_YEAR = {"hour": 2000, "shift": 250, "day": 250, "night": 300, "week": 50, "fortnight": 26, "month": 12}
NEARLY = 3
PROMISED = re.compile(rf"\b(?:told|promised|offered|quoted)(?: (?:me|us|him|her|them|you)){APPROX} $")
IS_OF = re.compile(rf"\b(?:is|was|are|were|now|already){APPROX} $")
# "gas is 3.19 a gallon"
A_GALLON = re.compile(r" (?:an?|per) (?:gallon|litre|liter)\b")
FUEL = re.compile(
    r"\b(?:gas|petrol|diesel|fuel|unleaded|gasoline|kerosene)\b[^.;\n]{0,20}\b(?:is|was|at|costs?|now|for) $"
)
WORKS_FOR = re.compile(r"\bfor $")
# What only people of one money say so, and what everybody says of money.
OWN_WORDS = re.compile(r"\b(?:juta|ribu|hazaa?r|dhaa?i|dedh|derh)\b")


def is_rated(line: Line, draft: Draft, last: Draft | None) -> bool:
    """Whether what the number is per makes it money: "2,500 a kilo", "60,000 a month" of pay."""
    begin = begin_of(line, draft, 60)
    if draft.number.decimal and A_GALLON.match(line.low, draft.end) and FUEL.search(line.low, begin, draft.start):
        return True
    if last and (sold := sold_by(line, draft.end)):
        return PRICED.search(line.low, begin, draft.start) is not None and (sold.per != "litre" or last.per == "litre")
    time = BY_TIME.match(line.low, draft.end)
    if time is None:
        return False
    if last and PAY_WENT.search(line.low, begin, draft.start):
        return True
    if EARNS.search(line.low, begin, draft.start) or PRICE_IS.search(line.low, begin_of(line, draft, 90), draft.start):
        return draft.number.in_words or last is not None
    if last and PROMISED.search(line.low, begin, draft.start):
        return is_said_of_money(draft)
    makes = MAKES.search(line.low, begin, draft.start)
    if makes and time[1] == "hour" and draft.number.in_words:
        return True
    if last and line.is_note and line.low.endswith("k", draft.number.start, draft.number.end):
        return OF_OUTPUT.search(line.low) is None  # "a deposit of 50 million won, and then 600k a month"
    if is_own_scale(line, draft):
        alone = not line.low[begin : draft.start].strip() or IS_OF.search(line.low, begin, draft.start)
        return bool(alone) or FOR_ONE.search(line.low, draft.end, draft.end + 40) is not None
    if last is None or not _is_like_pay(draft, time[1], last):
        return False
    opens = OPENS.search(line.low, begin, draft.start) is not None
    told = makes or WORKS_FOR.search(line.low, begin, draft.start) or IT_IS.search(line.low, begin, draft.start)
    return bool(told) or (
        opens and is_said_of_money(draft) and not OF_OUTPUT.search(line.low, *line.around(draft.start, draft.end))
    )


def is_own_scale(line: Line, draft: Draft) -> bool:
    """ "two juta a month for a room", "dhai hazaar for the doctor"."""
    if line.words[draft.first - 1] == "km":
        return False  # "km 23 ribu"
    return OWN_WORDS.search(line.low, draft.number.start, draft.number.end) is not None


def is_said_of_money(draft: Draft) -> bool:
    """Whether the number is written as sums are: in words, grouped or with its scale."""
    return draft.number.in_words or draft.number.grouped or draft.number.scale != 1


def is_alike(draft: Draft, last: Draft) -> bool:
    """Whether both are of one size, as the prices or the pay of one thing are."""
    return is_near(last, draft, ALIKE)


def _is_like_pay(draft: Draft, time: str, last: Draft) -> bool:
    """Whether so much a month is of the size of the pay told before, by the hour or by the day too."""
    if last.per == time:
        return is_alike(draft, last)
    if last.per not in OF_A_YEAR:
        return False
    yearly = (
        draft.number.value * OF_A_YEAR[time],
        (last.value if last.high is None else last.high) * OF_A_YEAR[last.per],
    )
    return 0 < max(yearly) <= NEARLY * min(yearly)


def begin_of(line: Line, draft: Draft, characters: int) -> int:
    """So many characters in front of the figure, or the begin of its line."""
    return max(line.starts[0], draft.start - characters)
