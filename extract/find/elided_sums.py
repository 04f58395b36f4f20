"""Sums that leave their money out where the words show that they are sums: "I give seven hundred to the owner", "2,500 a kilo".

A number that counts nothing is far more often people, votes or copies than money, so each rule here asks for two things: a word that
has money for its object or subject, and money told just before, or a way of saying numbers that is kept for money.
"""

import re

from extract.find.carried_rates import APPROX
from extract.find.counts import counted_noun
from extract.find.draft import Draft
from extract.find.line import Line
from extract.find.rates import read_rate
from extract.find.times import is_year
from extract.find.unsaid import COSTS, ENDS, be_unsaid_money

REACH = 600  # characters back to the money that the text told last
SAME_MATTER = 150  # and where the sum goes on with it
SMALLEST = 100  # what is cheaper is named with its money, or has its rate behind it
SMALLEST_RATED = 10
PRICE_AHEAD = re.compile(r"\b(?:costs?|cost|price|prices|priced|fares?|rents?|fees?|paid)\b")
ALIKE = 8  # times: how far prices and pay of one thing lie apart
MILLION = 1_000_000
OBJECT = r"(?: (?:me|us|him|her|you|them|it|back|(?:the|my|his|her|our|their|your|each|every) [a-z]+))?"
# These have money for their object, or nothing that is told without its name; more of them stand in COSTS.
PAYS = re.compile(
    rf"\b(?:len(?:d|ds|t|ding)|deduct(?:s|ed)?(?: at)?|quot(?:e|es|ed)(?: at)?|fined|pocket(?:s|ed)?|loan of){OBJECT}{APPROX} ?$"
)
# And these of millions.
FUNDS = re.compile(
    r"\b(?:offer(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|donat(?:e|es|ed|ing)|contribut(?:e|es|ed|ing)|invest(?:s|ed|ing)?|"
    rf"put(?:s|ting)? (?:in|up)|set aside|allocat(?:e|es|ed|ing)|(?:com(?:e|es|ing)|came) up with){OBJECT}{APPROX} ?$"
)
# With these anything can be meant: they count in the sentence that told money, or where somebody speaks of their own, in words.
GIVES = re.compile(
    r"\b(?:giv(?:e|es|ing|en)|gave|sen(?:d|ds|t|ding)|offer(?:s|ed|ing)?|ask(?:s|ed|ing)?(?: for)?|promis(?:e|es|ed|ing)|want(?:s|ed)?|"
    r"need(?:s|ed)?|demand(?:s|ed|ing)?|sav(?:e|es|ed|ing)|put(?:s|ting)? (?:in|up|aside|down)|set aside|tak(?:e|es|ing)|took|"
    rf"get(?:s|ting)?|got|mak(?:e|es|ing)|made|br(?:ing|ings|inging|ought)|eats?|swallow(?:s|ed)?|spar(?:e|ed)|withdr[ae]w){OBJECT}{APPROX} ?$"
)
ONES_OWN = re.compile(
    rf"\b(?:i|we) (?:also |still |only |just )?(?:give|gave|send|sent|need|want|save|saved|take|took|get|got|make|made|bring|brought){OBJECT}{APPROX} ?$"
)
# The price itself as the subject: "the rent here is four thousand", but no "wage index", "number of fares" or "wait for a pension".
PRICE = r"(?:(?:rent|price|fare|fee|wage|salary|pay|tuition|deposit|loan|premium|bonus|allowance|stipend|instal?ment|dowry|quote|pension)s?|bill)"
IS = r"(?:is|was|are|were|will be|would be|used to be|comes to|came to|goes for|went for|is now)"
CLAUSE = r"(?:^|[.!?,;:\"“(—–] ?|\b(?:and|but|because|that|where|when|while|says?|said) )"
PRICE_IS = re.compile(
    rf"{CLAUSE}(?:(?:the|my|his|her|our|their|your|its|a|an|this|that|last) )?(?:(?!of|for|in|to|on|at|by)[a-z-]+ ){{0,2}}{PRICE}"
    rf"(?: (?:of|for|in|at|on|from|to) (?:[a-z'-]+ ){{0,3}}[a-z'-]+| here| there| alone)?(?:,? {IS}|'s){APPROX} ?$"
)
GOODS = (
    r"(?:rice|flour|bread|oil|petrol|diesel|gas|meat|beef|mutton|chicken|fish|milk|sugar|eggs?|onions?|potatoes|tomatoes|maize|cement|"
    r"zinc|timber|fertili[sz]er|vegetables|bricks?|room|basket|pho|tea|coffee|charcoal|kerosene)"
)
GOODS_ARE = re.compile(rf"\b{GOODS}(?: (?!a\b|an\b)[a-z'-]+){{0,5}}? (?:{IS}|costs?){APPROX} ?$")
# ", rice for the three of us two and a half thousand": the next thing that money goes on.
NEXT_THING = re.compile(rf"[,;](?: and| but)? (?:the |my |his |her |our )?{GOODS}(?: [a-z']+){{0,5}}? ?")
FOR_ONE = re.compile(r" for (?:an?|the|each|every|one|two|three|four|five|ten|my|his|her|our|their) ")
CLAUSE_END = re.compile(r"[.;\n]")
# "Now it's fifty-five thousand", "from July it will be 4,300"
IT_IS = re.compile(
    rf"\b(?:it(?:'s| is| was| will be| would be| used to be| had been)|that(?:'s| is| was)|now)(?: now)?{APPROX} ?$"
)
NOW = re.compile(r",? (?:and |but )?(?:now|today|then it was|before it was)(?: it's| it is)? ")
IN_CASH = re.compile(
    r" in (?:cash|rent|bills|wages|tips|fines|fees|tax|taxes|debts?|advance|compensation|damages|savings|change|hand)\b"
)
IS_LEFT = re.compile(r" (?:is|was) (?:left|missing|owed|unpaid|stuck)\b")
BEHIND_SUM = re.compile(
    r"['’]? (?:for (?:an?|the|each|every)|towards?|each|apiece|extra|more|less|back|upfront|just|alone|here|there|right now)\b"
)
BY_MEASURE = re.compile(
    r" (?:an?|per|the) (?:kilo|kg|quintal|maund|pound|lb|bag|sack|tonne|ton|dozen|gallon|bushel|crate|basket|tray|cylinder|tael|litre|liter)\b"
)
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
WORKS_FOR = re.compile(r"\bfor $")
# What only people of one money say so, and what everybody says of money.
OWN_WORDS = re.compile(r"\b(?:juta|ribu|hazaa?r|dhaa?i|dedh|derh)\b")
LAKHS = re.compile(r"\b(?:lakh|lac|crore)s?\b")
PROPERTY_IS = re.compile(
    rf"\b(?:flat|plot|house|bike|car|scooter|wedding|room|land|gold)(?: (?:in|at|near|there|here) ?[a-z]*)?(?: alone)? {IS}{APPROX} ?$"
)
SAID_SCALE = re.compile(r" (?:k|mil)$")
SAID_OF_MONEY = re.compile(
    r"\b(?:send|sent|giv(?:e|es|en)|gave|lend|lent|borrow(?:ed)?|ow(?:e|es|ed)|pa(?:y|ys|id)|cost|costs|want|wants|wanted|offer(?:ed)?|"
    rf"spen[dt]|charg(?:e|es|ed)|earn(?:s|ed)?|salary of|(?:she|he)'s on|i'm on){OBJECT}{APPROX} ?$"
)


def read_elided_sum(line: Line, draft: Draft, following: Draft | None, told: Draft | None) -> bool:
    """Whether the bare number is a sum whose money is left out; then it is money.

    following is the next draft of the line, told the last sum of the text in front of this number.
    """
    number = draft.number
    if number.fraction or draft.low is not None or number.value < SMALLEST_RATED or is_year(line, draft):
        return False
    if line.text[draft.start - 1 : draft.start] not in (" ", "", '"', "“", "'") or counted_noun(
        line, draft.next, longest=3
    ):
        return False
    last = told if told and draft.start - told.end <= REACH else None
    led = following is not None and _leads_to(line, draft, following)
    if not (_is_sum(line, draft, last) or (led and following and _is_sum(line, following, last))):
        return False
    be_unsaid_money(draft)
    rated = read_rate(line, draft)
    if last and draft.start - last.end <= SAME_MATTER and (last.start >= line.starts[0] or (rated and last.per)):
        draft.codes = last.codes
    if not rated and last and last.per and _is_later(line, draft, last):
        draft.take_rate_of(last)
    return True


def _is_sum(line: Line, draft: Draft, last: Draft | None) -> bool:
    number = draft.number
    if _is_rated(line, draft, last) or (last and _is_price_later(line, draft, last)):
        return True
    if number.value < SMALLEST or (number.decimal and number.scale == 1) or not _ends(line, draft):
        return False
    begin = _begin(line, draft, 90)
    if PRICE_IS.search(line.low, begin, draft.start):
        return True
    if not _is_said_of_money(draft):
        return False
    if _is_slang(line, draft, begin) or (last is None and _is_own_amount(line, draft)) or _is_lakhs(line, draft, begin):
        return True
    if last is None:
        return False
    return _is_object_of_money(line, draft, last, begin) or _is_next_thing(line, draft, last)


def _ends(line: Line, draft: Draft) -> bool:
    return any(words.match(line.low, draft.end) for words in (ENDS, BEHIND_SUM, IN_CASH, IS_LEFT))


def _is_object_of_money(line: Line, draft: Draft, last: Draft, begin: int) -> bool:
    """Whether the verb in front of the number has money for its object here, or the words behind say that it is money."""
    number = draft.number
    if any(words.search(line.low, begin, draft.start) for words in (COSTS, PAYS)) or IN_CASH.match(line.low, draft.end):
        return True
    if number.value >= MILLION and FUNDS.search(line.low, begin, draft.start):
        return True
    if not number.in_words and not line.low.startswith(" thousand", number.end - 9):
        return False
    if GOODS_ARE.search(line.low, begin, draft.start) or ONES_OWN.search(line.low, begin, draft.start):
        return True
    goes_on = last.start >= line.starts[0] and draft.start - last.end <= SAME_MATTER
    return goes_on and bool(GIVES.search(line.low, begin, draft.start) or IS_LEFT.match(line.low, draft.end))


def _is_rated(line: Line, draft: Draft, last: Draft | None) -> bool:
    """Whether what the number is per makes it money: "2,500 a kilo", "60,000 a month" of pay."""
    begin = _begin(line, draft, 60)
    if last and (measure := BY_MEASURE.match(line.low, draft.end)):
        liquid = measure.group().endswith(("litre", "liter"))
        return PRICED.search(line.low, begin, draft.start) is not None and (not liquid or last.per == "litre")
    time = BY_TIME.match(line.low, draft.end)
    if time is None:
        return False
    if last and PAY_WENT.search(line.low, begin, draft.start):
        return True
    if EARNS.search(line.low, begin, draft.start) or PRICE_IS.search(line.low, _begin(line, draft, 90), draft.start):
        return draft.number.in_words or last is not None
    makes = MAKES.search(line.low, begin, draft.start)
    if makes and time[1] == "hour" and draft.number.in_words:
        return True
    if _is_own_scale(line, draft):
        return (
            not line.low[begin : draft.start].strip() or FOR_ONE.search(line.low, draft.end, draft.end + 40) is not None
        )
    if last is None or not _is_like_pay(draft, time[1], last):
        return False
    opens = OPENS.search(line.low, begin, draft.start) is not None
    told = makes or WORKS_FOR.search(line.low, begin, draft.start) or IT_IS.search(line.low, begin, draft.start)
    return bool(told) or (
        opens and _is_said_of_money(draft) and not OF_OUTPUT.search(line.low, line.starts[0], line.ends[-1])
    )


def _is_own_scale(line: Line, draft: Draft) -> bool:
    """ "two juta a month for a room", "dhai hazaar for the doctor"."""
    return OWN_WORDS.search(line.low, draft.number.start, draft.number.end) is not None


def _is_own_amount(line: Line, draft: Draft) -> bool:
    return _is_own_scale(line, draft) and not BY_TIME.match(line.low, draft.end)


def _is_slang(line: Line, draft: Draft, begin: int) -> bool:
    """ "send me two K", "half a mil for a shack": other things said so are run, driven or watched."""
    number = draft.number
    if not (number.in_words and SAID_SCALE.search(line.low, number.start, number.end)):
        return False
    if number.scale == MILLION and FOR_ONE.match(line.low, draft.end):
        return True
    return any(words.search(line.low, begin, draft.start) for words in (SAID_OF_MONEY, GOODS_ARE, PRICE_IS))


def _is_lakhs(line: Line, draft: Draft, begin: int) -> bool:
    """ "a loan of one and a half lakh", "a flat here is two crore": in words, and of what is bought or paid."""
    number = draft.number
    if not (number.in_words and LAKHS.search(line.low, number.start, number.end)):
        return False
    if draft.first == 0 and FOR_ONE.match(line.low, draft.end):
        return True  # "one and a half crore for a flat, are you mad"
    return any(words.search(line.low, begin, draft.start) for words in (COSTS, PAYS, PROPERTY_IS))


def _is_said_of_money(draft: Draft) -> bool:
    """Whether the number is written as sums are: in words, grouped or with its scale."""
    return draft.number.in_words or draft.number.grouped or draft.number.scale != 1


def _is_next_thing(line: Line, draft: Draft, last: Draft) -> bool:
    """ "19,300 pesos for a car, 62,000 for a lorry", "My room is four thousand, rice two and a half thousand"."""
    if draft.start - last.end > SAME_MATTER:
        return False
    between = line.low[last.end : draft.start]
    both = FOR_ONE.match(between) and FOR_ONE.match(line.low, draft.end) and not CLAUSE_END.search(between)
    return bool(both) or NEXT_THING.fullmatch(between) is not None


def _is_price_later(line: Line, draft: Draft, last: Draft) -> bool:
    """ "Beef went up thirty thousand a kilo. Now it's fifty-five thousand", "forty rupees a kilo, now ninety"."""
    if not _is_alike(draft, last) or not ENDS.match(line.low, draft.end):
        return False
    if last.per is None and not PRICE_AHEAD.search(line.low, max(line.starts[0], last.start - SAME_MATTER), last.start):
        return False
    if NOW.fullmatch(line.low, last.end, draft.start) or _is_now(line, draft):
        return True
    return _is_said_of_money(draft) and draft.start - last.end <= SAME_MATTER and _is_later(line, draft, last)


def _is_now(line: Line, draft: Draft) -> bool:
    """ "Land that was 20,000 a plot is ninety thousand now"."""
    return line.low.startswith(" now", draft.end) and line.word(draft.first - 1) in (
        "is",
        "are",
        "costs",
        "cost",
        "it's",
    )


def _is_later(line: Line, draft: Draft, last: Draft) -> bool:
    """Whether the words in front of the sum say that it is what the price before became."""
    it_is = IT_IS.search(line.low, _begin(line, draft, 40), draft.start)
    return it_is is not None or _is_now(line, draft) or NOW.fullmatch(line.low, last.end, draft.start) is not None


def _is_alike(draft: Draft, last: Draft) -> bool:
    """Whether both are of one size, as the prices or the pay of one thing are."""
    most = last.value if last.high is None else last.high
    return 0 < most <= ALIKE * draft.number.value and draft.number.value <= ALIKE * most


def _is_like_pay(draft: Draft, time: str, last: Draft) -> bool:
    """Whether so much a month is of the size of the pay told before, by the hour or by the day too."""
    if last.per == time:
        return _is_alike(draft, last)
    if last.per not in OF_A_YEAR:
        return False
    yearly = (
        draft.number.value * OF_A_YEAR[time],
        (last.value if last.high is None else last.high) * OF_A_YEAR[last.per],
    )
    return 0 < max(yearly) <= NEARLY * min(yearly)


def _leads_to(line: Line, draft: Draft, following: Draft) -> bool:
    """ "went from eighteen to twenty-two thousand a month"."""
    ahead = line.low.startswith("from ", max(0, draft.start - 5))
    return ahead and not following.kind and not following.refused and line.low[draft.end : following.start] == " to "


def _begin(line: Line, draft: Draft, characters: int) -> int:
    return max(line.starts[0], draft.start - characters)
